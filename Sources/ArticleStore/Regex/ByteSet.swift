/// A set of byte values, 32 bytes.
struct ByteSet: Hashable, Sendable {
  private var low = SIMD4<UInt64>(repeating: 0)

  init() {}

  init(_ ranges: ClosedRange<UInt8>...) {
    for range in ranges { for byte in range { insert(byte) } }
  }

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { insert(byte) }
  }

  static let digits = ByteSet(0x30...0x39)
  static let wordBytes = ByteSet(0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A)
  static let blanks = ByteSet([0x20, 0x09, 0x0B])
  /// What a line can hold of ASCII: all but line feed, form feed and carriage return.
  static let asciiInLine = ByteSet(0x00...0x09, 0x0B...0x0B, 0x0E...0x7F)

  func contains(_ byte: UInt8) -> Bool { low[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }
  mutating func insert(_ byte: UInt8) { low[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
  mutating func formUnion(_ other: ByteSet) { low |= other.low }
  /// The ASCII bytes of a line that are not in the set.
  var complementInLine: ByteSet {
    var set = self
    set.low = ~low & ByteSet.asciiInLine.low
    return set
  }
}
