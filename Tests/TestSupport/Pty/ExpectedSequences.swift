/// The sequences that a screen drawn with curses on an xterm, and the program's own modes, consist of.
enum ExpectedSequences {
  /// What is sent as one piece, as terminfo and the program have it: a part of it alone is a stranger's.
  static let units: [[UInt8]] = [
    // The screen of its own, with the title kept and given back.
    "\u{1B}[?1049h\u{1B}[22;0;0t", "\u{1B}[?1049l\u{1B}[23;0;0t",
    // The cursor keys and the keypad.
    "\u{1B}[?1h\u{1B}=", "\u{1B}[?1l\u{1B}>",
    // Pastes and the focus, then clicks.
    "\u{1B}[?2004h\u{1B}[?1004h", "\u{1B}[?1004l\u{1B}[?2004l",
    "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h", "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l",
    // The cursor; a screen that is cleared.
    "\u{1B}[?12l\u{1B}[?25h", "\u{1B}[H\u{1B}[2J",
  ].map { Array($0.utf8) }

  /// What may stand alone, as it is.
  private static let fixed: Set<String> = ["(B", "7", "8", "M", "[?25l", "[?7h", "[?7l", "[4h", "[4l", "[1K"]

  /// How many numbers those have that move, clear a part of a row, or move rows.
  private static let numbers: [Character: Int] = [
    "A": 1, "B": 1, "C": 1, "D": 1, "G": 1, "d": 1, "H": 2, "r": 2, "J": 0, "K": 0, "L": 1, "M": 1, "P": 1, "S": 1,
    "T": 1, "X": 1, "@": 1, "b": 1,
  ]

  /// Whether curses draws with a sequence; numbers are those of the terminal's rows, columns and colours.
  static func contains(_ sequence: String) -> Bool {
    if fixed.contains(sequence) { return true }
    guard sequence.first == "[", let last = sequence.last else { return false }
    let parameters = sequence.dropFirst().dropLast().split(separator: ";", omittingEmptySubsequences: false)
    let values = parameters.map { $0.isEmpty ? 0 : Int($0) ?? -1 }
    guard values.allSatisfy({ $0 >= 0 }) else { return false }
    let isBare = parameters.allSatisfy(\.isEmpty)
    if last == "m" { return isBare || isRendition(values[...]) }
    guard let limit = numbers[last] else { return false }
    return isBare || values.count <= limit
  }

  /// Attributes that are in use, and colours.
  private static func isRendition(_ values: ArraySlice<Int>) -> Bool {
    guard let first = values.first else { return true }
    switch first {
    case 38, 48:
      guard values.dropFirst().first == 5, let color = values.dropFirst(2).first else { return false }
      return color < 256 && isRendition(values.dropFirst(3))
    case 0...4, 7, 22...24, 27, 30...37, 39, 40...47, 49, 90...97, 100...107: return isRendition(values.dropFirst())
    default: return false
    }
  }
}
