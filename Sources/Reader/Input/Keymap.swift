package import Screen

/// The keys of every mode.
package struct Keymap: Sendable {
  /// What one mode understands. Plain arrays, which are there sooner than dictionaries and as fast for so few keys.
  private struct ModeKeys: Sendable {
    var trie = KeyTrie()
    /// Every binding in the order it was made: the first one of a command is what hints and help put first.
    var bindings: [(keys: [KeyPress], command: Command)] = []

    /// Whether no later binding has taken the keys away.
    func isInForce(_ binding: (keys: [KeyPress], command: Command)) -> Bool {
      if case .command(binding.command)? = trie.node(at: binding.keys) { true } else { false }
    }
  }

  private var list = ModeKeys()
  private var reading = ModeKeys()
  private var prompt = ModeKeys()
  private var help = ModeKeys()

  package init() {}

  package subscript(_ mode: Mode) -> KeyTrie { self[keysOf: mode].trie }

  private subscript(keysOf mode: Mode) -> ModeKeys {
    get {
      switch mode {
      case .list: list
      case .reading: reading
      case .prompt: prompt
      case .help: help
      }
    }
    _modify {
      switch mode {
      case .list: yield &list
      case .reading: yield &reading
      case .prompt: yield &prompt
      case .help: yield &help
      }
    }
  }

  /// Binds a sequence in a mode.
  package mutating func bind(_ keys: [KeyPress], to command: Command, in mode: Mode) {
    self[keysOf: mode].trie.bind(keys, to: command)
    self[keysOf: mode].bindings.append((keys, command))
  }

  /// The sequences that run a command in a mode, the preferred one first; those that were bound over since are left out.
  package func keys(for command: Command, in mode: Mode) -> [[KeyPress]] {
    let mode = self[keysOf: mode]
    var found: [[KeyPress]] = []
    for binding in mode.bindings where binding.command == command && mode.isInForce(binding) {
      if !found.contains(binding.keys) { found.append(binding.keys) }
    }
    return found
  }

  /// How the preferred key of a command is written for the user; nil if it has none in this mode.
  package func label(for command: Command, in mode: Mode, unicode: Bool) -> String? {
    let mode = self[keysOf: mode]
    let preferred = mode.bindings.first { $0.command == command && mode.isInForce($0) }
    return preferred.map { $0.keys.map { KeyNotation.label($0, unicode: unicode) }.joined() }
  }
}
