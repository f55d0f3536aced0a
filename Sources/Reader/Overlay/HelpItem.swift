import Screen
import TextCore

/// One row of the help: how something is asked for, what it is called and does, and what taking the row does.
package struct HelpItem: Equatable, Sendable {
  /// What taking a row does.
  package enum Action: Equatable, Sendable {
    case run(Command)
    case perform(Statement)
    /// Opens the command prompt with a text that is to be finished.
    case type(String)
  }

  /// The heading it stands under.
  package let group: String
  /// Its keys as they are labelled, the preferred one first, or what is typed at the command prompt.
  package let keys: [String]
  /// The mode it belongs to where it does not work in all that the help is about; else empty.
  let place: String
  package let name: String
  package let help: String
  package let action: Action
  /// All that it is found by, folded.
  private let words: [UInt8]
  /// Its keys as they are labelled and as the configuration writes them: found when typed exactly so.
  private let notations: [String]

  init(
    group: String, keys: [String], notations: [String] = [], place: String = "", name: String, help: String,
    action: Action
  ) {
    self.group = group
    self.keys = keys
    self.place = place
    self.name = name
    self.help = help
    self.action = action
    self.notations = keys + notations
    // `<PgDn>` is found as a word, a letter only as the whole key.
    let named = notations.filter { $0.contains("<") }
    words = Folding.fold(([group, name, help] + named).joined(separator: "\n"))
  }

  /// Whether this is just how one of its keys is written.
  func isKey(_ text: String) -> Bool { notations.contains(text) }

  /// Whether each of some words occurs in what it is called, does or belongs to, or is one of its keys.
  func matches(_ typed: [Substring]) -> Bool {
    typed.allSatisfy { notations.contains(String($0)) || words.contains(Folding.fold($0)) }
  }
}
