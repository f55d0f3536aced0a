package import Screen

/// The keys of every mode.
package struct Keymap: Sendable {
  /// What one mode understands. Plain arrays, which are there sooner than dictionaries and as fast for so few keys.
  private struct ModeKeys: Sendable {
    private(set) var trie = KeyTrie()
    /// Every binding in the order it was made: the first one of a command is what hints and help put first.
    private(set) var bindings: [(keys: [KeyPress], action: KeyAction)] = []
    /// The command of each, where it runs one and no later binding has taken the keys away: the hints ask for some with
    /// every frame.
    private(set) var commands: [Command?] = []

    init() {}

    /// The standard keys of a mode.
    init(standard mode: Mode) {
      for row in Keymap.standardRows where row.modes.contains(mode) {
        for notation in row.keys.split(separator: " ") {
          guard let keys = try? KeyNotation.parse(String(notation)) else { continue }
          bind(keys, to: .command(row.command))
        }
      }
    }

    mutating func bind(_ keys: [KeyPress], to action: KeyAction) {
      let replaces = trie.bind(keys, to: action)
      bindings.append((keys, action))
      commands.append(action.command)
      if replaces { forgetReplaced() }
    }

    mutating func unbind(_ keys: [KeyPress]) {
      trie.unbind(keys)
      forgetReplaced()
    }

    private mutating func forgetReplaced() {
      for place in bindings.indices {
        commands[place] = isInForce(bindings[place]) ? bindings[place].action.command : nil
      }
    }

    private func isInForce(_ binding: (keys: [KeyPress], action: KeyAction)) -> Bool {
      if case .action(binding.action)? = trie.node(at: binding.keys) { true } else { false }
    }
  }

  /// The standard keys. Each mode's are made when they are first asked for: the first frame needs those of the list
  /// alone.
  private enum Standard {
    static let list = ModeKeys(standard: .list)
    static let reading = ModeKeys(standard: .reading)
    static let prompt = ModeKeys(standard: .prompt)
    static let help = ModeKeys(standard: .help)
  }

  /// The keys of each mode; nil stands for the standard ones.
  private var list: ModeKeys?
  private var reading: ModeKeys?
  private var prompt: ModeKeys?
  private var help: ModeKeys?
  /// There are no standard ones.
  private var select = ModeKeys()

  /// The keys a user of vim, less, mutt and newsboat expects; see `standardRows`.
  package static let standard = Keymap(nil)

  /// No keys at all.
  package init() { self.init(ModeKeys()) }

  private init(_ keys: ModeKeys?) {
    list = keys
    reading = keys
    prompt = keys
    help = keys
  }

  package subscript(_ mode: Mode) -> KeyTrie { self[keysOf: mode].trie }

  private subscript(keysOf mode: Mode) -> ModeKeys {
    get {
      switch mode {
      case .list: list ?? Standard.list
      case .reading: reading ?? Standard.reading
      case .prompt: prompt ?? Standard.prompt
      case .help: help ?? Standard.help
      case .select: select
      }
    }
    set {
      switch mode {
      case .list: list = newValue
      case .reading: reading = newValue
      case .prompt: prompt = newValue
      case .help: help = newValue
      case .select: select = newValue
      }
    }
  }

  /// The keys while something is selected: those of list and text with those of the selection over them.
  func whileSelecting() -> Keymap {
    let own = select.trie.bindings
    var merged = self
    for (keys, action) in own { for mode in Mode.select.hosts { merged.bind(keys, to: action, in: mode) } }
    return merged
  }

  /// Binds a sequence in a mode.
  package mutating func bind(_ keys: [KeyPress], to action: KeyAction, in mode: Mode) {
    self[keysOf: mode].bind(keys, to: action)
  }

  /// Takes away what a sequence does in a mode, or all that begins with it.
  package mutating func unbind(_ keys: [KeyPress], in mode: Mode) { self[keysOf: mode].unbind(keys) }

  /// Whether a sequence does something in a mode, or begins one that does.
  package func isBound(_ keys: [KeyPress], in mode: Mode) -> Bool { self[mode].node(at: keys) != nil }

  /// The sequences that run a command in a mode, the preferred one first; those that were bound over since are left out.
  package func keys(for command: Command, in mode: Mode) -> [[KeyPress]] {
    let mode = self[keysOf: mode]
    var found: [[KeyPress]] = []
    for (place, binding) in mode.bindings.enumerated() where mode.commands[place] == command {
      if !found.contains(binding.keys) { found.append(binding.keys) }
    }
    return found
  }

  /// The same of all commands that have keys in a mode. O(bindings), where asking for each would be their square.
  package func keysOfCommands(in mode: Mode) -> [Command: [[KeyPress]]] {
    let mode = self[keysOf: mode]
    var found: [Command: [[KeyPress]]] = [:]
    for (place, binding) in mode.bindings.enumerated() {
      guard let command = mode.commands[place], found[command]?.contains(binding.keys) != true else { continue }
      found[command, default: []].append(binding.keys)
    }
    return found
  }

  /// How the preferred key of a command is written for the user; nil if it has none in this mode.
  package func label(for command: Command, in mode: Mode, _ labels: KeyLabels) -> String? {
    let mode = self[keysOf: mode]
    return mode.commands.firstIndex(of: command).map { KeyNotation.label(mode.bindings[$0].keys, labels) }
  }
}

extension Keymap: Equatable {
  /// Whether the same keys do the same. O(bindings).
  package static func == (left: Keymap, right: Keymap) -> Bool {
    Mode.allCases.allSatisfy { left[$0].bindings.elementsEqual(right[$0].bindings, by: ==) }
  }
}
