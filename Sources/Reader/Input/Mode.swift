/// Which keys mean what right now: each mode has its own trie of key sequences.
package enum Mode: String, CaseIterable, Hashable, Sendable {
  /// The list of headlines has the focus.
  case list
  /// The reading pane has the focus.
  case reading
  /// A line of text is being typed in the filter bar.
  case prompt
  /// The help screen is open.
  case help

  /// Whether digits before a key are a count rather than text.
  package var takesCounts: Bool { self != .prompt }

  /// What the status row calls the mode.
  package var label: String {
    switch self {
    case .list: "LIST"
    case .reading: "READ"
    case .prompt: "FILTER"
    case .help: "HELP"
    }
  }

  /// What the help screen calls the place where its keys work.
  package var place: String {
    switch self {
    case .list: "list"
    case .reading: "text"
    case .prompt: "prompt"
    case .help: "help"
    }
  }
}
