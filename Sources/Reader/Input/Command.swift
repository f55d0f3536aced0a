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
  case filterSource = "filter-source"
  case clearFilter = "clear-filter"
  case cancel
  case zoom
  case growList = "grow-list"
  case shrinkList = "shrink-list"
  case help
  case explain
  case health
  case close
  case redraw
  case suspend
  case quit
  case accept
  case pickNext = "pick-next"
  case pickPrevious = "pick-previous"
  case eraseBackward = "erase-backward"
  case eraseForward = "erase-forward"
  case eraseWord = "erase-word"
  case eraseLine = "erase-line"
  case caretLeft = "caret-left"
  case caretRight = "caret-right"
  case caretStart = "caret-start"
  case caretEnd = "caret-end"

  /// The name in the command language and in the documentation.
  package var name: String { rawValue }
}
