internal import TextCore

/// The words of a text that are not plain (`PlainText`): runs of ASCII letters, digits and bytes beyond ASCII with a
/// character in them that may fold to letters or digits, or vanish.
///
/// Folded text holds the probe of a needle (`TextNeedle`) where the bytes hold it but for case, or where one of these
/// words does once it is folded: what stands between folds to nothing that a probe is made of. So a text with a few
/// accents need not be folded as a whole.
enum AccentedWords {
  /// Whether one of the words, folded, holds the probe. `scratch` is memory to work in. O(length), and folding of the
  /// words only.
  static func hold(_ probe: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, scratch: inout [UInt8]) -> Bool {
    var offset = PlainText.firstOther(bytes, from: 0)
    var previousEnd = 0
    while offset < bytes.count {
      var (start, end) = (offset, offset)
      while start > previousEnd, isWord(bytes[start - 1]) { start -= 1 }
      while end < bytes.count, isWord(bytes[end]) { end += 1 }
      scratch.removeAll(keepingCapacity: true)
      Folding.fold(UnsafeBufferPointer(rebasing: bytes[start..<end]), into: &scratch)
      if ByteSearch.firstIndex(of: probe, in: scratch) != nil { return true }
      previousEnd = end
      offset = PlainText.firstOther(bytes, from: end)
    }
    return false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }
}
