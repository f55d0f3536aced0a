/// What the next letter is waited for. Marks are called by any letter or digit, so they are no sequences of the keymap.
package enum LetterRequest: Equatable, Sendable {
  case setMark, jump

  /// The command that waits for it.
  var command: Command { self == .setMark ? .setMark : .jump }
}
