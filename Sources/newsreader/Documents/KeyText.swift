import Reader
import Screen

/// The keys of a command as documents write them.
enum KeyText {
  /// `j <Down>`: all sequences that run a command in a mode.
  static func keys(_ command: Command, in mode: Mode, keymap: Keymap = .standard) -> String {
    keymap.keys(for: command, in: mode).map(KeyNotation.text).joined(separator: " ")
  }

  /// The commands of a mode by their groups; groups without one are left out.
  static func groups(of mode: Mode) -> [(title: String, entries: [CommandEntry])] {
    CommandEntry.Group.allCases.compactMap { group in
      let entries = CommandTable.entries.filter { $0.group == group && $0.modes.contains(mode) }
      return entries.isEmpty ? nil : (group.rawValue, entries)
    }
  }

  /// What a mode is, in a heading.
  static func title(_ mode: Mode) -> String {
    switch mode {
    case .list: "In the list"
    case .reading: "In the text"
    case .prompt: "At a prompt"
    case .help: "In help and other lists over the screen"
    case .select: "While something is selected"
    }
  }

  /// What stands below that in place of keys, where there are none at first.
  static let selection = """
    Keys that are bound here go before those of the list or the text, whose commands they may have, while something is \
    selected. There are none at first.
    """
}
