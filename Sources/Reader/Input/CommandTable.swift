/// What a command is called, does and where it works. The one table from which help, hints and documentation are made.
package struct CommandEntry: Sendable {
  /// Headings of the help screen, in the order they are shown.
  package enum Group: String, CaseIterable, Sendable {
    case move = "Move"
    case read = "Read"
    case keep = "Keep"
    case filter = "Filter and search"
    case sort = "Sort the list"
    case window = "Window"
    case edit = "Edit the prompt"
    case program = "Program"
  }

  package let command: Command
  package let group: Group
  /// One line, imperative, no full stop.
  package let help: String
  package let modes: [Mode]
  /// A word for the status row where the command deserves one; nil keeps it out of the hints.
  package let hint: String?
  /// Whether a count before the key repeats it or gives it a number.
  package let takesCount: Bool
}

/// The table of all commands.
package enum CommandTable {
  package static let entries: [CommandEntry] = rows.map {
    CommandEntry(
      command: $0.command, group: $0.group, help: $0.help, modes: $0.modes, hint: $0.hint,
      takesCount: $0.takesCount)
  }

  /// The entry of a command; every command has one, which a test proves.
  package static func entry(_ command: Command) -> CommandEntry? { byCommand[command] }

  private static let byCommand = Dictionary(entries.map { ($0.command, $0) }) { first, _ in first }

  private struct Row {
    let command: Command
    let group: CommandEntry.Group
    let modes: [Mode]
    let help: String
    let hint: String?
    let takesCount: Bool

    init(
      _ command: Command, _ group: CommandEntry.Group, _ modes: [Mode], _ help: String, hint: String? = nil,
      count: Bool = false
    ) {
      self.command = command
      self.group = group
      self.modes = modes
      self.help = help
      self.hint = hint
      takesCount = count
    }
  }

  private static let panes: [Mode] = [.list, .reading]
  private static let scrolling: [Mode] = [.list, .reading, .help]

  private static let rows: [Row] = [
    Row(.down, .move, scrolling, "Next headline; in the text a line down", hint: "scroll", count: true),
    Row(.up, .move, scrolling, "Previous headline; in the text a line up", count: true),
    Row(.pageDown, .move, scrolling, "A page down", count: true),
    Row(.pageUp, .move, scrolling, "A page up", count: true),
    Row(.halfPageDown, .move, scrolling, "Half a page down", count: true),
    Row(.halfPageUp, .move, scrolling, "Half a page up", count: true),
    Row(.top, .move, scrolling, "To the top; with a count to that one", count: true),
    Row(.bottom, .move, scrolling, "To the bottom; with a count to that one", count: true),

    Row(.nextGroup, .move, [.list], "To the next day, or source if sorted by it", count: true),
    Row(.previousGroup, .move, [.list], "To the previous day or source", count: true),

    Row(.sortFile, .sort, [.list], "As in the files"),
    Row(.sortDate, .sort, [.list], "Newest first; again: oldest first"),
    Row(.sortSource, .sort, [.list], "By source"),
    Row(.sortHeadline, .sort, [.list], "By headline"),
    Row(.sortLength, .sort, [.list], "Longest first"),
    Row(.sortRelevance, .sort, [.list], "Best answer to the search first"),

    Row(.read, .read, [.list], "Read the article", hint: "read"),
    Row(.advance, .read, [.reading], "A page down; at the end the next article", hint: "next page"),
    Row(.back, .read, [.reading], "Back to the list", hint: "list"),
    Row(.nextArticle, .read, [.reading], "Next article", hint: "next article", count: true),
    Row(.previousArticle, .read, [.reading], "Previous article", count: true),
    Row(.scrollPaneDown, .read, [.list], "Scroll the reading pane down", hint: "scroll text", count: true),
    Row(.scrollPaneUp, .read, [.list], "Scroll the reading pane up", count: true),

    Row(.nextLink, .read, [.reading], "Select the next link", hint: "link", count: true),
    Row(.previousLink, .read, [.reading], "Select the previous link", count: true),
    Row(
      .followLink, .read, [.reading], "Follow the selected or the counted link", hint: "follow",
      count: true),
    Row(.listLinks, .read, panes, "List the links of the article"),
    Row(.goBack, .read, panes, "Back to where a link was followed", count: true),
    Row(.goForward, .read, panes, "Forward again to where it led", count: true),
    Row(.nextParagraph, .move, [.reading], "To the next paragraph", count: true),
    Row(.previousParagraph, .move, [.reading], "To the previous paragraph", count: true),
    Row(.select, .read, panes, "Select articles or paragraphs, to act on", hint: "select"),
    Row(.openAddress, .read, scrolling, "Open the link or the article in a browser", count: true),
    Row(.copy, .read, panes, "Copy the headline; in the text a paragraph", hint: "copy"),
    Row(.copyCitation, .read, panes, "Copy a citation; in the text a paragraph"),
    Row(.pipe, .read, panes, "Give the article as text to a program", hint: "pipe"),

    Row(.star, .keep, panes, "Star the article, or take the star off", hint: "star"),
    Row(.toggleRead, .keep, panes, "Mark as read, or as unread", hint: "read or unread"),
    Row(.markAllRead, .keep, [.list], "Mark all that is shown as read"),
    Row(.editTags, .keep, panes, "Put tags on the article, or take them off", hint: "tag"),
    Row(.setMark, .keep, panes, "Mark the place with the next letter"),
    Row(.jump, .keep, panes, "Jump to the mark of the next letter"),
    Row(.undo, .keep, panes, "Take back what was changed last", count: true),
    Row(.redo, .keep, panes, "Do again what was taken back", count: true),

    Row(.filterSource, .filter, [.list], "Filter the list by source", hint: "source"),
    Row(.filterTitle, .filter, [.list], "Filter the list by words of the headline"),
    Row(.filterDate, .filter, [.list], "Filter the list by date"),
    Row(.filterTopic, .filter, [.list], "Filter the list by topic"),
    Row(.filterUnread, .filter, [.list], "Show only what is unread, or all again"),
    Row(.filterStarred, .filter, [.list], "Show only what is starred, or all again"),
    Row(.filterTag, .filter, [.list], "Filter the list by tags"),
    Row(.savedFilters, .filter, [.list], "List the saved filters, to apply one"),
    Row(.saveFilter, .filter, [.list], "Save the filter in force under a name"),
    Row(.searchText, .filter, panes, "Search the text of all articles", hint: "text"),
    Row(.findHere, .filter, [.reading], "Find in this article", hint: "find"),
    Row(.nextMatch, .filter, panes, "Next match; without a search next unread", hint: "next", count: true),
    Row(.previousMatch, .filter, panes, "Previous match, or previous unread", count: true),
    Row(.clearFilter, .filter, panes, "Clear all filters", hint: "clear"),
    Row(.accept, .filter, [.prompt, .help], "Keep what is typed, or take what is picked", hint: "keep"),
    Row(.nextScope, .filter, [.prompt], "Look elsewhere; complete a command", hint: "scope"),
    Row(.previousScope, .filter, [.prompt], "The same the other way round"),
    Row(.pickNext, .filter, [.prompt], "Next choice, or newer text", hint: "pick"),
    Row(.pickPrevious, .filter, [.prompt], "Previous choice, or older text"),

    Row(.focusNext, .window, panes, "Focus the other pane", hint: "other pane"),
    Row(.focusPrevious, .window, panes, "Focus the other pane"),
    Row(.zoom, .window, panes, "Show one pane alone, or both again"),
    Row(.growList, .window, panes, "Give the list more of the screen", count: true),
    Row(.shrinkList, .window, panes, "Give the list less of the screen", count: true),

    Row(.eraseBackward, .edit, [.prompt], "Erase the character before the cursor"),
    Row(.eraseForward, .edit, [.prompt], "Erase the character under the cursor"),
    Row(.eraseWord, .edit, [.prompt], "Erase the word before the cursor"),
    Row(.eraseLine, .edit, [.prompt], "Erase everything before the cursor"),
    Row(.caretLeft, .edit, [.prompt], "Cursor left"),
    Row(.caretRight, .edit, [.prompt], "Cursor right"),
    Row(.caretWordLeft, .edit, [.prompt], "Cursor a word left"),
    Row(.caretWordRight, .edit, [.prompt], "Cursor a word right"),
    Row(.caretStart, .edit, [.prompt], "Cursor to the start"),
    Row(.caretEnd, .edit, [.prompt], "Cursor to the end"),

    Row(.help, .program, scrolling, "Show or hide this help", hint: "help"),
    Row(.explain, .program, panes, "Explain how the article was read"),
    Row(.health, .program, panes, "Show how well the archive was read"),
    Row(.messages, .program, scrolling, "Show what the status row said so far"),
    Row(.narrow, .program, [.help], "Narrow the help to what is typed", hint: "narrow"),
    Row(.close, .program, [.help], "Close this screen", hint: "close"),
    Row(
      .cancel, .program, Mode.focused,
      "Take back keys, prompt, help, text, filter", hint: "cancel"),
    Row(.commandPrompt, .program, scrolling, "Type a command, such as filter date:2021", hint: "command"),
    Row(.reload, .program, panes, "Look at the archive's files anew"),
    Row(.redraw, .program, Mode.focused, "Draw the screen anew, and filter anew"),
    Row(.suspend, .program, Mode.focused, "Suspend to the shell; fg brings it back"),
    Row(.quit, .program, scrolling, "Quit", hint: "quit"),
  ]
}
