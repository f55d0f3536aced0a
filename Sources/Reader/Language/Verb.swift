/// A statement of the command language that takes arguments. All other statements are commands by their names.
package enum Verb: String, CaseIterable, Hashable, Sendable {
  case filter
  case sort
  case save
  case unsave
  case load
  case saved
  case tag
  case unmark
  case set
  case bind
  case unbind
  case color
  case alias
  case source
  case pipe
  case write = "w"
  case overwrite = "w!"

  /// The name in the command language and in the documentation.
  package var name: String { rawValue }
}

/// What a verb takes at one place.
package enum ArgumentKind: Hashable, Sendable {
  case mode, keys, statement, option, value, forSource, name, savedFilter, query, sortKey, reverse, alias, file, tags,
    marks,
    element, look, program

  /// How the documentation writes it.
  package var label: String {
    switch self {
    case .mode: "MODE"
    case .keys: "KEYS"
    case .statement: "COMMAND"
    case .option: "OPTION"
    case .value: "VALUE"
    case .forSource: "[source:NAME]"
    case .name, .savedFilter, .alias: "NAME"
    case .query: "[QUERY]"
    case .sortKey: "ORDER"
    case .reverse: "[reverse]"
    case .file: "FILE"
    case .tags: "TAG -TAG …"
    case .element: "ELEMENT"
    case .look: "[COLOR [BACKGROUND]] [ATTRIBUTE…]"
    case .marks: "LETTERS"
    case .program: "PROGRAM"
    }
  }
}

/// A verb as help, completion and documentation show it.
package struct VerbEntry: Sendable {
  package let verb: Verb
  package let arguments: [ArgumentKind]
  /// One line, imperative, no full stop.
  package let help: String
  /// Whether it may stand in a configuration file.
  package let isForFiles: Bool

  /// `bind MODE KEYS COMMAND`
  package var syntax: String { ([verb.name] + arguments.map(\.label)).joined(separator: " ") }
}

/// The table of all verbs.
package enum VerbTable {
  package static let entries: [VerbEntry] = [
    row(.filter, [.query], "Show what a query finds; without one all", isForFiles: true),
    row(.sort, [.sortKey, .reverse], "Order the list", isForFiles: true),
    row(.save, [.name], "Save the filter in force under a name"),
    row(.unsave, [.savedFilter], "Forget a saved filter"),
    row(.load, [.savedFilter], "Put a saved filter in force"),
    row(.saved, [], "List the saved filters"),
    row(.tag, [.tags], "Put tags on the article, or take them off"),
    row(.unmark, [.marks], "Take marks away"),
    row(.set, [.option, .value, .forSource], "Set an option; without a value show it", isForFiles: true),
    row(.bind, [.mode, .keys, .statement], "Give keys a command in a mode", isForFiles: true),
    row(.unbind, [.mode, .keys], "Take the command of keys away", isForFiles: true),
    row(.color, [.element, .look], "Change how an element looks", isForFiles: true),
    row(.alias, [.alias, .statement], "Give a command another name", isForFiles: true),
    row(.source, [.file], "Read a configuration file", isForFiles: true),
    row(.pipe, [.program], "Give the article to a program, no shell"),
    row(.write, [.file], "Save the article in a new file"),
    row(.overwrite, [.file], "Save it even if the file is there"),
  ]

  /// The entry of a verb; every verb has one, which a test proves.
  package static func entry(_ verb: Verb) -> VerbEntry? { entries.first { $0.verb == verb } }

  private static func row(
    _ verb: Verb, _ arguments: [ArgumentKind], _ help: String, isForFiles: Bool = false
  ) -> VerbEntry {
    VerbEntry(verb: verb, arguments: arguments, help: help, isForFiles: isForFiles)
  }
}
