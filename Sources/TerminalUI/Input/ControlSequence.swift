internal import Screen

/// A control sequence from the keyboard, `ESC [ parameters final`, in the forms xterm documents ("PC-style function
/// keys", `modifyOtherKeys`) and the `u` form that newer terminals send.
struct ControlSequence {
  enum Meaning: Equatable {
    case key(KeyPress)
    case pasteBegins
    case focus(Bool)
    case mouse(MouseEvent)
    /// An answer nobody asked for, a key nobody knows, or what the mouse did with another button.
    case nothing
  }

  let meaning: Meaning

  init(parameters: [UInt8], final: UInt8) {
    if parameters.first == UInt8(ascii: "[") {
      meaning = Self.linuxFunctionKey(final).map { .key(KeyPress($0)) } ?? .nothing
      return
    }
    if parameters.first == UInt8(ascii: "<") {
      meaning = Self.mouse(Self.numbers(parameters.dropFirst()), final).map { .mouse($0) } ?? .nothing
      return
    }
    // A leading = > ? marks an answer, an intermediate byte nothing a key sends.
    let isPlain = parameters.allSatisfy { (0x30...0x3B).contains($0) }
    meaning = isPlain ? Self.meaning(of: Self.numbers(parameters), final) : .nothing
  }

  /// The key behind `ESC O byte`.
  static func singleShiftKey(_ byte: UInt8) -> KeyPress? {
    switch byte {
    case UInt8(ascii: "M"): return KeyPress(.enter)
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      // The numeric keypad, its codes 0x40 above the characters printed on it.
      return KeyPress(.character(Character(Unicode.Scalar(byte - 0x40))))
    default: return letterKey(byte).map { KeyPress($0) }
    }
  }

  private static func meaning(of numbers: [Int], _ final: UInt8) -> Meaning {
    let first = numbers.first ?? 0
    let held = modifiers(numbers.count > 1 ? numbers[1] : 0)
    switch final {
    case UInt8(ascii: "~"):
      if first == 200 { return .pasteBegins }
      if first == 27, numbers.count > 2 { return character(numbers[2], held) }
      return numberedKey(first).map { .key(KeyPress($0, held)) } ?? .nothing
    case UInt8(ascii: "u"): return character(first, held)
    case UInt8(ascii: "Z"): return .key(KeyPress(.backTab, held.subtracting(.shift)))
    case UInt8(ascii: "I") where numbers.isEmpty: return .focus(true)
    case UInt8(ascii: "O") where numbers.isEmpty: return .focus(false)
    default: return letterKey(final).map { .key(KeyPress($0, held)) } ?? .nothing
    }
  }

  /// A report of the mouse as xterm's mode 1006 has it: buttons, column and row from 1; the final byte is `M` for a press
  /// or a move, `m` for a release. A press is told from the second of a double one where the time is known.
  private static func mouse(_ numbers: [Int], _ final: UInt8) -> MouseEvent? {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    return mouse(buttons: numbers[0], column: numbers[1], row: numbers[2], isRelease: final == UInt8(ascii: "m"))
  }

  /// The same from the three bytes behind `ESC [ M` that terminals without mode 1006 send, each 32 more than what it says.
  static func oldMouse(_ bytes: [UInt8]) -> MouseEvent? {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }), bytes[1] > 32, bytes[2] > 32 else { return nil }
    let buttons = Int(bytes[0]) - 32
    let isRelease = buttons & 0b100_0011 == 3
    return mouse(
      buttons: isRelease ? buttons & ~3 : buttons, column: Int(bytes[1]) - 32, row: Int(bytes[2]) - 32,
      isRelease: isRelease)
  }

  /// Of the buttons the two lowest bits are the button, 32 a move, 64 the wheel; Shift, Alt and Control are between.
  private static func mouse(buttons: Int, column: Int, row: Int, isRelease: Bool) -> MouseEvent? {
    let place = Position(row: row - 1, column: column - 1)
    switch (buttons & 64 != 0, buttons & 32 != 0, buttons & 3) {
    case (true, false, 0): return MouseEvent(.wheelUp, at: place)
    case (true, false, 1): return MouseEvent(.wheelDown, at: place)
    case (false, true, 0): return MouseEvent(.drag, at: place)
    case (false, false, 0): return MouseEvent(isRelease ? .release : .press, at: place)
    default: return nil
    }
  }

  private static func numbers(_ parameters: some Collection<UInt8>) -> [Int] {
    guard !parameters.isEmpty, parameters.allSatisfy({ (0x30...0x3B).contains($0) }) else { return [] }
    return parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
      // A field may have parts after colons; the first is the number itself.
      field.prefix { $0 != UInt8(ascii: ":") }.reduce(0) { min($0 * 10 + Int($1 - 0x30), 0x110000) }
    }
  }

  /// xterm adds one to the sum of 1 for Shift, 2 for Alt, 4 for Control, 8 for Meta.
  static func modifiers(_ number: Int) -> KeyPress.Modifiers {
    let bits = max(0, number - 1)
    var held: KeyPress.Modifiers = []
    if bits & 1 != 0 { held.insert(.shift) }
    if bits & (2 | 8) != 0 { held.insert(.alt) }
    if bits & 4 != 0 { held.insert(.control) }
    return held
  }

  /// A key sent as the number of its character.
  private static func character(_ number: Int, _ held: KeyPress.Modifiers) -> Meaning {
    guard let value = UInt32(exactly: number), let scalar = Unicode.Scalar(value) else { return .nothing }
    if value == 0x09, held.contains(.shift) { return .key(KeyPress(.backTab, held.subtracting(.shift))) }
    if value < 0x20 || value == 0x7F {
      return ControlKeys.press(for: UInt8(value)).map { .key(KeyPress($0.key, $0.modifiers.union(held))) } ?? .nothing
    }
    guard value < 0x7F || value >= 0xA0 else { return .nothing }
    let text = held.contains(.shift) ? scalar.properties.uppercaseMapping : String(scalar)
    guard text.count == 1, let character = text.first else { return .nothing }
    return .key(KeyPress(.character(character), held.subtracting(.shift)))
  }

  private static func letterKey(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(byte - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }

  private static func numberedKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  private static func linuxFunctionKey(_ byte: UInt8) -> Key? {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte) ? .function(Int(byte - UInt8(ascii: "A")) + 1) : nil
  }
}
