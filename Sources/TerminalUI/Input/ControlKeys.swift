internal import Screen

/// The keys behind bytes below U+0020 and DEL.
enum ControlKeys {
  /// The key a byte stands for; nil for a byte that is none of the controls.
  ///
  /// Return sends CR, because the terminal is told not to translate it, so LF is Ctrl-J. Terminals send either BS or
  /// DEL for Backspace; both are that key.
  static func press(for byte: UInt8) -> KeyPress? {
    switch byte {
    case 0x00: KeyPress(.character(" "), .control)
    case 0x08, 0x7F: KeyPress(.backspace)
    case 0x09: KeyPress(.tab)
    case 0x0D: KeyPress(.enter)
    case 0x1B: KeyPress(.escape)
    case 0x01...0x1A: KeyPress(.character(Character(Unicode.Scalar(byte | 0x60))), .control)
    case 0x1C...0x1F: KeyPress(.character(Character(Unicode.Scalar(byte | 0x40))), .control)
    default: nil
    }
  }
}
