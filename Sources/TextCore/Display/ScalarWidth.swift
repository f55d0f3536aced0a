internal import CPlatform

/// How many columns a scalar takes on a terminal.
///
/// ncurses places text by the C library's `wcwidth`, so that is the measure; where the system has no UTF-8 locale a
/// rule takes its place that gives the same answers for assigned characters but for a few terminals disagree about.
enum ScalarWidth {
  /// 0, 1 or 2 columns; −1 for controls, unassigned, private-use and other characters a terminal cannot place. O(1).
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return scalar.value < 0x20 ? -1 : 1 }
    let width = Int(platform_wcwidth(scalar.value))
    return width == Int(PLATFORM_WIDTH_UNKNOWN) ? byRule(scalar) : width
  }

  /// The width without the C library: general category and emoji presentation as the standard library knows them, and
  /// the East Asian blocks below.
  static func byRule(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return -1
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let value = scalar.value
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    if isEastAsianWide(value) { return 2 }
    let isFlagLetter = (0x1F1E6...0x1F1FF).contains(value)
    return scalar.properties.isEmojiPresentation && !isFlagLetter ? 2 : 1
  }

  /// Blocks of wide and full-width characters: Unicode 16, EastAsianWidth.txt, classes W and F, emoji left out.
  private static let wideBlocks: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18CFF, 0x18D00...0x18D7F, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
  ]

  private static func isEastAsianWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideBlocks.count
    while low < high {
      let middle = (low + high) / 2
      if wideBlocks[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideBlocks.count && wideBlocks[low].contains(value)
  }
}
