internal import TextCore

/// The words of a text that are not plain (`PlainText`): runs of ASCII letters, digits and bytes beyond ASCII with a
/// character in them that may fold to letters or digits, or vanish.
///
/// Folded text holds the probe of a needle (`TextNeedle`) where the bytes hold it but for case, or where one of these
/// words does once it is folded: what stands between folds to nothing that a probe is made of. So a text with a few
/// accents need not be folded as a whole.
enum AccentedWords {
  /// Adds the words, folded and each with a line feed behind it; one that is there already not again, as names come again
  /// and again. O(length), and the words by their number.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to words: inout [UInt8]) {
    let start = words.count
    var offset = PlainText.firstOther(bytes, from: 0)
    var previousEnd = 0
    while offset < bytes.count {
      var (first, end) = (offset, offset)
      while first > previousEnd, isWord(bytes[first - 1]) { first -= 1 }
      while end < bytes.count, isWord(bytes[end]) { end += 1 }
      append(word: UnsafeBufferPointer(rebasing: bytes[first..<end]), to: &words, from: start)
      previousEnd = end
      offset = PlainText.firstOther(bytes, from: end)
    }
  }

  /// How many bytes of words are looked through for one that is to be added: a text that is all accents is done in time.
  private static let lookedThrough = 512

  private static func append(word: UnsafeBufferPointer<UInt8>, to words: inout [UInt8], from start: Int) {
    let place = words.count
    Folding.fold(word, into: &words)
    words.append(0x0A)
    let isKnown = words.withUnsafeBufferPointer { words in
      let before = words[max(start, place - lookedThrough)..<place]
      return ByteSearch.contains(
        UnsafeBufferPointer(rebasing: words[place...]), in: UnsafeBufferPointer(rebasing: before))
    }
    if isKnown { words.removeSubrange(place...) }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }
}
