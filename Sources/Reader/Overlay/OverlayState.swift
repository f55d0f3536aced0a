package import ArticleStore

/// What is shown over list and pane until it is closed: help, how a page was read, how an archive was read.
package struct OverlayState: Sendable {
  package enum Content: Sendable {
    /// The keys, seen from a mode.
    case help(Mode)
    case explanation(Explanation)
    /// Nil while it is being worked out.
    case health(ArchiveHealth?)
    case saved(SavedList)
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
    }
  }
}

extension OverlayState {
  /// The line that is picked, where one can be.
  package var cursorLine: Int? {
    guard case .saved(let list) = content else { return nil }
    return list.cursor + SavedList.headRows
  }
}
