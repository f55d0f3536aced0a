import TestSupport

extension SplitMix {
  /// Text of up to `length` scalars, most from where trouble is: blanks, punctuation, marks, jamo, emoji, controls.
  mutating func text(length: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      let range = SplitMix.ranges.randomElement(using: &self) ?? 0x20...0x7E
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  /// Bytes of text, or with `wild` those that make up ill-formed UTF-8.
  mutating func bytes(length: Int, wild: Bool) -> [UInt8] {
    guard wild else { return Array(text(length: length).utf8) }
    let leads: [UInt8] = [
      0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC3, 0xE0, 0xE2, 0xED, 0xF0, 0xF1, 0xF4, 0xF5,
    ]
    return (0..<Int.random(in: 0...length, using: &self)).map { _ in leads.randomElement(using: &self) ?? 0xFF }
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x20...0x20, 0x20...0x7E, 0x61...0x7A, 0x61...0x7A, 0x00...0xFF, 0xA0...0xA0, 0x300...0x310, 0x370...0x52F,
    0x900...0x97F, 0x1100...0x11FF, 0x2000...0x206F, 0x3000...0x30FF, 0x4E00...0x4E20, 0xAC00...0xAC40,
    0xFE00...0xFF65, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F469, 0x200D...0x200D, 0x00...0x10FFFF,
  ]
}
