package import Screen

/// The keys of every mode.
package struct Keymap: Sendable {
  private var tries: [Mode: KeyTrie] = [:]
  /// The first sequence that was bound to a command in a mode: the one hints and help put first.
  private var order: [Mode: [Command: [[KeyPress]]]] = [:]

  package init() {}

  package subscript(_ mode: Mode) -> KeyTrie { tries[mode, default: KeyTrie()] }

  /// Binds a sequence in a mode.
  package mutating func bind(_ keys: [KeyPress], to command: Command, in mode: Mode) {
    tries[mode, default: KeyTrie()].bind(keys, to: command)
    order[mode, default: [:]][command, default: []].append(keys)
  }

  /// The sequences that run a command in a mode, the preferred one first; those that were bound over since are left out.
  package func keys(for command: Command, in mode: Mode) -> [[KeyPress]] {
    let trie = self[mode]
    var seen: Set<[KeyPress]> = []
    return (order[mode]?[command] ?? []).filter { keys in
      guard case .command(command)? = trie.node(at: keys) else { return false }
      return seen.insert(keys).inserted
    }
  }

  /// How the preferred key of a command is written for the user; nil if it has none in this mode.
  package func label(for command: Command, in mode: Mode, unicode: Bool) -> String? {
    keys(for: command, in: mode).first.map { keys in keys.map { KeyNotation.label($0, unicode: unicode) }.joined() }
  }
}
