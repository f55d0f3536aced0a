/// Reading scalars out of bytes that claim to be UTF-8.
package enum UTF8Decoding {
  /// The scalar at `offset` and how many bytes it takes; what is ill-formed gives U+FFFD for each maximal part, as
  /// `String(decoding:as:)` does (Unicode 15, section 3.9, table 3-7). `offset` must be within `bytes`. O(1).
  @inline(__always)
  package static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (Unicode.Scalar, length: Int) {
    let lead = bytes[offset]
    guard lead >= 0x80 else { return (Unicode.Scalar(lead), 1) }
    return several(bytes, at: offset, lead: lead)
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  private static func several(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, lead: UInt8
  ) -> (Unicode.Scalar, length: Int) {
    let following: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: following = 1
    case 0xE0...0xEF:
      following = 2
      if lead == 0xE0 { second = 0xA0...0xBF } else if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      following = 3
      if lead == 0xF0 { second = 0x90...0xBF } else if lead == 0xF4 { second = 0x80...0x8F }
    default: return (replacement, 1)
    }
    var value = UInt32(lead) & (0x3F >> UInt32(following))
    for step in 1...following {
      guard offset + step < bytes.count else { return (replacement, step) }
      let byte = bytes[offset + step]
      guard step == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else { return (replacement, step) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? replacement, following + 1)
  }
}
