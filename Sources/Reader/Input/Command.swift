/// A named intent of the user. Keys, help and documentation all refer to commands by these names.
package enum Command: String, CaseIterable, Hashable, Sendable {
  case down
  case up
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case top
  case bottom
  case advance
  case read
  case back
  case focusNext = "focus-next"
  case focusPrevious = "focus-previous"
  case scrollPaneDown = "scroll-pane-down"
  case scrollPaneUp = "scroll-pane-up"
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case nextLink = "next-link"
  case previousLink = "previous-link"
  case followLink = "follow-link"
  case listLinks = "list-links"
  case goBack = "go-back"
  case goForward = "go-forward"
  case select
  case nextParagraph = "next-paragraph"
  case previousParagraph = "previous-paragraph"
  case openAddress = "open"
  case copy
  case copyCitation = "copy-citation"
  case pipe = "pipe-to"
  case filterSource = "filter-source"
  case filterTitle = "filter-title"
  case filterDate = "filter-date"
  case filterTopic = "filter-topic"
  case filterUnread = "filter-unread"
  case filterStarred = "filter-starred"
  case filterTag = "filter-tag"
  case savedFilters = "saved"
  case saveFilter = "save-filter"
  case searchText = "search-text"
  case findHere = "find-here"
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case nextGroup = "next-group"
  case previousGroup = "previous-group"
  case sortFile = "sort-file"
  case sortDate = "sort-date"
  case sortSource = "sort-source"
  case sortHeadline = "sort-headline"
  case sortLength = "sort-length"
  case sortRelevance = "sort-relevance"
  case clearFilter = "clear-filter"
  case star
  case toggleRead = "toggle-read"
  case markAllRead = "mark-all-read"
  case editTags = "edit-tags"
  case setMark = "set-mark"
  case jump
  case undo
  case redo
  case cancel
  case zoom
  case growList = "grow-list"
  case shrinkList = "shrink-list"
  case help
  case explain
  case health
  case messages
  case close
  case narrow
  case commandPrompt = "command-prompt"
  case reload
  case redraw
  case suspend
  case quit
  case accept
  case nextScope = "next-scope"
  case previousScope = "previous-scope"
  case pickNext = "pick-next"
  case pickPrevious = "pick-previous"
  case eraseBackward = "erase-backward"
  case eraseForward = "erase-forward"
  case eraseWord = "erase-word"
  case eraseLine = "erase-line"
  case caretLeft = "caret-left"
  case caretRight = "caret-right"
  case caretWordLeft = "caret-word-left"
  case caretWordRight = "caret-word-right"
  case caretStart = "caret-start"
  case caretEnd = "caret-end"

  /// The name in the command language and in the documentation.
  package var name: String { rawValue }
}
