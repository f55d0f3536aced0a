internal import CNcurses
internal import Screen

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What curses reports instead of bytes, and what it is taught to recognise beyond the terminal's description.
enum CursesKeys {
  /// What a code means to the decoder.
  enum Meaning: Equatable {
    case key(KeyPress)
    case pasteBegins
    case pasteEnds
    case focus(Bool)
    /// A key without a known name, by the bytes it sends.
    case sequence([UInt8])
    case nothing
  }

  /// Codes of our own, above those curses gives away itself (it counts up from `KEY_MAX`).
  private enum Own {
    static let pasteBegins: Int32 = 0x4000
    static let pasteEnds: Int32 = 0x4001
    static let focusGained: Int32 = 0x4002
    static let focusLost: Int32 = 0x4003
  }

  /// Teaches curses the sequences that descriptions leave out or give in one of two forms: a terminal sends `ESC [ A`
  /// or `ESC O A` by a mode that another program may have left on.
  static func define() {
    for (letter, code) in [
      ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME), ("F", KEY_END),
    ] {
      define_key("\u{1B}[" + letter, code)
      define_key("\u{1B}O" + letter, code)
    }
    // Reports of the mouse are read here as well: curses would wait for the rest of one that is cut, for ever and deaf to
    // signals.
    define_key(nil, KEY_MOUSE)
    define_key("\u{1B}[200~", Own.pasteBegins)
    define_key("\u{1B}[201~", Own.pasteEnds)
    define_key("\u{1B}[I", Own.focusGained)
    define_key("\u{1B}[O", Own.focusLost)
  }

  /// What a code above the bytes stands for.
  static func meaning(of code: Int32) -> Meaning {
    switch code {
    case Own.pasteBegins: .pasteBegins
    case Own.pasteEnds: .pasteEnds
    case Own.focusGained: .focus(true)
    case Own.focusLost: .focus(false)
    default: press(for: code).map { .key($0) } ?? bytes(of: code).map { .sequence($0) } ?? .nothing
    }
  }

  /// The sequence that curses recognised, where its name says nothing: descriptions add names of their own.
  private static func bytes(of code: Int32) -> [UInt8]? {
    guard let bound = keybound(code, 0) else { return nil }
    defer { free(bound) }
    return Array(String(cString: bound).utf8)
  }

  private static func press(for code: Int32) -> KeyPress? {
    if let plain = plainKey(code) { return KeyPress(plain) }
    if let shifted = shiftedKey(code) { return KeyPress(shifted, .shift) }
    let function = code - curses_function_key(0)
    if (1...63).contains(function) { return functionKey(Int(function)) }
    guard let name = keyname(code) else { return nil }
    return extendedKey(String(cString: name))
  }

  private static func plainKey(_ code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME, KEY_A1, KEY_FIND: .home
    case KEY_END, KEY_C1, KEY_SELECT: .end
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case KEY_IC: .insert
    case KEY_DC: .delete
    case KEY_BACKSPACE: .backspace
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    default: nil
    }
  }

  private static func shiftedKey(_ code: Int32) -> Key? {
    switch code {
    case KEY_SR: .up
    case KEY_SF: .down
    case KEY_SLEFT: .left
    case KEY_SRIGHT: .right
    case KEY_SHOME: .home
    case KEY_SEND: .end
    case KEY_SPREVIOUS: .pageUp
    case KEY_SNEXT: .pageDown
    case KEY_SIC: .insert
    case KEY_SDC: .delete
    default: nil
    }
  }

  /// Descriptions of xterm-like terminals count the modified function keys on, twelve for each of Shift, Control,
  /// Control-Shift, Alt and Alt-Shift.
  static func functionKey(_ number: Int) -> KeyPress? {
    let held: [KeyPress.Modifiers] = [[], .shift, .control, [.control, .shift], .alt, [.alt, .shift]]
    let (block, place) = (number - 1).quotientAndRemainder(dividingBy: 12)
    guard number >= 1, held.indices.contains(block) else { return nil }
    return KeyPress(.function(place + 1), held[block])
  }

  /// Keys that descriptions name by convention: `kUP5` is Up with the modifiers xterm numbers 5.
  static func extendedKey(_ name: String) -> KeyPress? {
    let keys: [String: Key] = [
      "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end, "kPRV": .pageUp,
      "kNXT": .pageDown, "kIC": .insert, "kDC": .delete,
    ]
    guard let digit = name.utf8.last, (0x32...0x38).contains(digit), let key = keys[String(name.dropLast())] else {
      return keys[name].map { KeyPress($0, .shift) }
    }
    return KeyPress(key, ControlSequence.modifiers(Int(digit - 0x30)))
  }
}
