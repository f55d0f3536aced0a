package import ArticleStore

/// What is shown over list and pane until it is closed: help, how a page was read, how an archive was read.
package struct OverlayState: Sendable {
  package enum Content: Sendable {
    case help(HelpList)
    case explanation(Explanation)
    /// Nil while it is being worked out.
    case health(ArchiveHealth?)
    case saved(SavedList)
    case links(LinkList)
    /// What the status row has said.
    case messages
  }

  package internal(set) var content: Content
  package internal(set) var viewport = Viewport()

  init(_ content: Content) { self.content = content }

  /// What the status row calls it.
  package var label: String {
    switch content {
    case .help: "HELP"
    case .explanation: "EXPLAIN"
    case .health: "HEALTH"
    case .saved: "SAVED"
    case .links: "LINKS"
    case .messages: "MESSAGES"
    }
  }
}

extension OverlayState {
  /// The saved filters, where these are listed; to be changed in place, so that no change copies all there is.
  var saved: SavedList? {
    get { if case .saved(let list) = content { list } else { nil } }
    _modify {
      guard case .saved(let list) = content else {
        var none: SavedList?
        yield &none
        return
      }
      var only: SavedList? = list
      // Else the list would be held twice.
      content = .messages
      defer { if let only { content = .saved(only) } }
      yield &only
    }
  }

  /// The line that is picked, where one can be.
  package var cursorLine: Int? {
    switch content {
    case .saved(let list): list.cursorLine
    case .links(let list): list.cursorLine
    case .help(let list): list.picked == nil ? nil : list.cursorLine
    case .explanation, .health, .messages: nil
    }
  }

  /// The place of what is picked among what can be, and how much that is; nil where nothing can.
  var pick: (place: Int, count: Int)? {
    switch content {
    case .saved(let list): (list.cursor, list.count)
    case .links(let list): (list.cursor, list.count)
    case .help(let list): (list.cursor, list.count)
    case .explanation, .health, .messages: nil
    }
  }

  /// Picks a line by its number from the top; false where none can be picked there.
  mutating func pick(line: Int) -> Bool {
    switch content {
    case .saved(var list):
      guard list.pick(line: line) else { return false }
      content = .saved(list)
    case .links(var list):
      guard list.pick(line: line) else { return false }
      content = .links(list)
    case .help(var list):
      guard list.pick(line: line) else { return false }
      content = .help(list)
    case .explanation, .health, .messages: return false
    }
    return true
  }
}
