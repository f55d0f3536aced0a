/// A half-open range of byte offsets in one file's text; 8 bytes, so that articles are cheap to keep by the million.
///
/// Offsets are 32 bits wide: a file of 4 GiB or more is refused when it is read.
package struct ByteRange: Hashable, Sendable {
  package var lower: UInt32
  package var upper: UInt32

  package static let empty = ByteRange(lower: 0, upper: 0)

  package init(lower: UInt32, upper: UInt32) {
    precondition(lower <= upper, "a byte range ends before it begins")
    self.lower = lower
    self.upper = upper
  }

  package init(_ range: Range<Int>) {
    self.init(lower: UInt32(range.lowerBound), upper: UInt32(range.upperBound))
  }

  /// Length in bytes.
  package var count: Int { Int(upper - lower) }
  package var isEmpty: Bool { lower == upper }
  /// The same range in the index type of the standard library's collections.
  package var indices: Range<Int> { Int(lower)..<Int(upper) }
}
