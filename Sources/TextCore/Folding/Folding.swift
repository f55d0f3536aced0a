internal import CPlatform

/// Case and accent folding for matching: two texts that a reader takes for the same fold to the same bytes.
///
/// - Letters become small letters: A→a, Σ and ς→σ, İ and ı→i, ẞ and ß→ss.
/// - Marks are dropped, whether they come composed or not: é→e, ё→е, й→и, ά→α. That makes some different letters equal
///   (й and и); a search that finds a little more is better than one that depends on how a file was encoded.
/// - Letters with strokes lose them and ligatures come apart: ø→o, ł→l, æ→ae, œ→oe, ﬁ→fi, þ→th.
/// - Typography becomes ASCII: full-width letters, curly and angle quotes, dashes and the minus sign, `…`, all spaces.
/// - Format characters (soft hyphen, joiners, directional controls) are dropped.
///
/// The result is well-formed UTF-8 and folding it again changes nothing.
package enum Folding {
  /// The folded UTF-8 of a text. O(length); ASCII at the speed of copying.
  package static func fold(_ text: some StringProtocol) -> [UInt8] {
    var folded: [UInt8] = []
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { fold($0, into: &folded) }
    if done == nil { fold(Array(text.utf8)[...], into: &folded) }
    return folded
  }

  /// Appends the folded form of bytes that claim to be UTF-8; ill-formed parts give U+FFFD. O(length).
  package static func fold(_ bytes: ArraySlice<UInt8>, into folded: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { fold($0, into: &folded) }
  }

  /// Appends the folded form of bytes that claim to be UTF-8; ill-formed parts give U+FFFD. O(length).
  package static func fold(_ bytes: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
    folded.reserveCapacity(folded.count + bytes.count)
    let folder = ScalarFolder()
    var offset = 0
    while offset < bytes.count {
      let run = asciiRun(bytes, from: offset)
      if run > 0 {
        let start = folded.count
        folded.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[offset..<offset + run]))
        folded.withUnsafeMutableBufferPointer { scan_lower_ascii($0.baseAddress.map { $0 + start }, run) }
        offset += run
      } else {
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: offset)
        folder.append(scalar, to: &folded)
        offset += length
      }
    }
  }

  /// The folded text, and for each folded byte the UTF-8 offset in the original of the character it came from; one
  /// offset more at the end: the length of the original. O(length).
  package static func foldedWithOffsets(_ text: String) -> (bytes: [UInt8], offsets: [UInt32]) {
    var folded: [UInt8] = []
    var offsets: [UInt32] = []
    folded.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count + 1)
    let folder = ScalarFolder()
    var offset = 0
    for scalar in text.unicodeScalars {
      folder.append(scalar, to: &folded)
      while offsets.count < folded.count { offsets.append(UInt32(clamping: offset)) }
      offset += UTF8.width(scalar)
    }
    offsets.append(UInt32(clamping: offset))
    return (folded, offsets)
  }

  /// The part of the original text that a range of folded bytes came from, by the offsets of `foldedWithOffsets`: whole
  /// characters, with the marks dropped behind the last one. O(1) but for long expansions.
  package static func originalRange(_ range: Range<Int>, offsets: [UInt32]) -> Range<Int> {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound < offsets.count else { return 0..<0 }
    let lower = offsets[range.lowerBound]
    let last = offsets[range.upperBound - 1]
    let upper = offsets[range.upperBound...].first { $0 > last } ?? last
    return Int(lower)..<Int(upper)
  }

  /// Length of the ASCII run at `offset`, in portions that stay in the first cache.
  private static func asciiRun(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    return scan_ascii(base + offset, min(bytes.count - offset, 4096))
  }
}
