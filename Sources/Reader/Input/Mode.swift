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
  /// Something is selected in the list or in the text: its keys go before those of the one or the other.
  case select

  /// The modes that are told apart by what has the focus; a selection is in one of them.
  package static let focused: [Mode] = allCases.filter { $0 != .select }

  /// The modes whose commands can be bound here.
  var hosts: [Mode] { self == .select ? [.list, .reading] : [self] }

  /// Whether digits before a key are a count rather than text.
  package var takesCounts: Bool { self != .prompt }

  /// What the status row calls the mode.
  package var label: String {
    switch self {
    case .list: "LIST"
    case .reading: "READ"
    case .prompt: "FILTER"
    case .help: "HELP"
    case .select: "SELECT"
    }
  }

  /// What it is, in a line.
  package var help: String {
    switch self {
    case .list: "While the list of headlines has the focus"
    case .reading: "While the text has the focus"
    case .prompt: "While something is typed"
    case .help: "While help or another list is open"
    case .select: "While something is selected, over list and text"
    }
  }

  /// What the help screen calls the place where its keys work.
  package var place: String {
    switch self {
    case .list: "list"
    case .reading: "text"
    case .prompt: "prompt"
    case .help: "help"
    case .select: "select"
    }
  }
}
