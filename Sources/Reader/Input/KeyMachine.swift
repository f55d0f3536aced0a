package import Screen

/// What a key came to.
package enum KeyResult: Equatable, Sendable {
  /// A sequence is complete.
  case matched(Command, count: Int?)
  /// A sequence is complete that stands for a line of the command language.
  case statement(Statement)
  /// More keys must follow; `KeyMachine.continuations` tells which can.
  case pending
  /// Nothing is bound to these keys.
  case unbound([KeyPress])
  /// A pending sequence or count was given up.
  case cancelled
}

/// Turns keys into commands: counts, sequences, Esc. Total over keys, and without any clock.
package struct KeyMachine: Equatable, Sendable {
  /// The largest count; more digits do not raise it.
  package static let largestCount = 9_999_999

  /// The keys of a sequence that is not complete yet.
  package private(set) var pending: [KeyPress] = []
  /// The count typed so far.
  package private(set) var count: Int?

  package init() {}

  /// Whether keys are waiting for more.
  package var isPending: Bool { !pending.isEmpty || count != nil }

  /// Feeds one key. O(length of the sequence).
  package mutating func feed(_ key: KeyPress, mode: Mode, keymap: Keymap) -> KeyResult {
    if key == KeyPress(.escape), isPending {
      reset()
      return .cancelled
    }
    if pending.isEmpty, mode.takesCounts, let digit = KeyMachine.digit(key), digit != 0 || count != nil {
      count = min((count ?? 0) * 10 + digit, KeyMachine.largestCount)
      return .pending
    }
    let keys = pending + [key]
    switch keymap[mode].node(at: keys) {
    case .action(.command(let command)):
      let given = count
      reset()
      return .matched(command, count: given)
    case .action(.statement(let statement, _)):
      reset()
      return .statement(statement)
    case .branch:
      pending = keys
      return .pending
    case nil:
      reset()
      return .unbound(keys)
    }
  }

  /// What can follow the pending keys, in the order of their notation.
  package func continuations(mode: Mode, keymap: Keymap) -> [(keys: [KeyPress], action: KeyAction)] {
    guard !pending.isEmpty else { return [] }
    return keymap[mode].bindings.filter { $0.keys.starts(with: pending) }
      .map { (Array($0.keys.dropFirst(pending.count)), $0.action) }
  }

  /// What was typed, for the status row: `12g`.
  package func text(_ labels: KeyLabels) -> String {
    (count.map { String($0) } ?? "") + KeyNotation.label(pending, labels)
  }

  private mutating func reset() { self = KeyMachine() }

  /// The digit that a key is; nil for other keys.
  static func digit(_ key: KeyPress) -> Int? {
    guard key.modifiers.isEmpty, case .character(let character) = key.key, character.isASCII else { return nil }
    return character.wholeNumberValue
  }
}
