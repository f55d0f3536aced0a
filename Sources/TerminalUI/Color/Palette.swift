internal import Screen

/// Colours as a terminal with so many of them can show them.
struct Palette: Equatable {
  /// 0, 8, 16, 88, 256 or 16,777,216.
  let colors: Int
  /// Whether colours above the first eight are 24-bit numbers and not entries of a table.
  let isDirect: Bool

  /// The number curses wants for a colour, -1 for the terminal's own, and whether bold must stand for its brightness.
  func number(_ color: Color, isForeground: Bool) -> (number: Int32, isBright: Bool) {
    switch color {
    case .standard: return (-1, false)
    case .indexed(let index): return number(index: index, isForeground: isForeground)
    case .rgb(let red, let green, let blue):
      if isDirect { return (Self.direct(red, green, blue), false) }
      let index = colors >= 256 ? Self.cubeIndex(red, green, blue) : Self.paletteIndex(red, green, blue)
      return number(index: index, isForeground: isForeground)
    }
  }

  private func number(index: UInt8, isForeground: Bool) -> (number: Int32, isBright: Bool) {
    if colors < 8 { return (-1, false) }
    // A direct-colour terminal has a table for the first eight alone.
    if isDirect, index >= 8 {
      let (red, green, blue) = Self.components(index)
      return (Self.direct(red, green, blue), false)
    }
    if Int(index) < colors { return (Int32(index), false) }
    var index = index
    if index >= 16 {
      let (red, green, blue) = Self.components(index)
      index = Self.paletteIndex(red, green, blue)
    }
    if Int(index) < colors { return (Int32(index), false) }
    return (Int32(index & 7), isForeground)
  }

  /// A 24-bit number. The first eight would mean entries of the table, so the darkest blues become a little lighter.
  private static func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
    let number = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    return (1..<8).contains(number) ? 8 : number
  }

  /// The steps of each side of the 6×6×6 cube, as xterm has them.
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// The classic sixteen as xterm shows them; a user may have changed them, so this is only for finding the nearest.
  private static let classic: [(UInt8, UInt8, UInt8)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]

  /// Red, green and blue of an entry of the 256-colour table.
  static func components(_ index: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
    switch index {
    case 0..<16: return classic[Int(index)]
    case 232...:
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    default:
      let place = Int(index) - 16
      return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
    }
  }

  /// The nearest entry of the cube or the greys, which are the same on every terminal.
  static func cubeIndex(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    nearest(in: 16...255, red, green, blue)
  }

  /// The nearest of the classic sixteen.
  static func paletteIndex(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    nearest(in: 0...15, red, green, blue)
  }

  private static func nearest(in range: ClosedRange<UInt8>, _ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    func distance(_ index: UInt8) -> Int {
      let found = components(index)
      let (byRed, byGreen) = (Int(found.red) - Int(red), Int(found.green) - Int(green))
      let byBlue = Int(found.blue) - Int(blue)
      return byRed * byRed + byGreen * byGreen + byBlue * byBlue
    }
    return range.min { distance($0) < distance($1) } ?? range.lowerBound
  }
}
