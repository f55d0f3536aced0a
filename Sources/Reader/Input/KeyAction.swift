/// What a key sequence does.
package enum KeyAction: Equatable, Sendable {
  case command(Command)
  /// A line of the command language, and how the user wrote it.
  case statement(Statement, String)

  /// The command it runs, where it is one.
  package var command: Command? { if case .command(let command) = self { command } else { nil } }

  /// What the key does, for the popup of pending keys and the help.
  package var help: String {
    switch self {
    case .command(let command): CommandTable.entry(command)?.help ?? command.name
    case .statement(_, let text): text
    }
  }
}
