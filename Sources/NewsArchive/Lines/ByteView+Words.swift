extension ByteView {
  /// The first three letters as one number, the same whatever their case; what is no letter is none of another either.
  @inline(__always)
  var letters: UInt32 { ByteView.letters(self[0], self[1], self[2]) }

  /// The same of a word in lower case that has at least three letters.
  @inline(__always)
  static func letters(_ word: StaticString) -> UInt32 {
    letters(word.utf8Start[0], word.utf8Start[1], word.utf8Start[2])
  }

  @inline(__always)
  private static func letters(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first | 0x20) << 16 | UInt32(second | 0x20) << 8 | UInt32(third | 0x20)
  }

  /// Whether a word in lower case begins with all of this, whatever the case here.
  func isBeginning(of word: StaticString) -> Bool {
    guard count <= word.utf8CodeUnitCount else { return false }
    for offset in 0..<count where self[offset].asciiLowercased != word.utf8Start[offset] { return false }
    return true
  }

  /// Whether the last word is one that few phrases end with: an article, a preposition, a pronoun.
  var endsInSmallWord: Bool {
    ends(inWordOf: [
      "the", "a", "an", "of", "to", "in", "from", "by", "are", "is", "was", "were", "and", "or", "that", "which", "who",
      "with", "for", "at", "on", "as", "his", "her", "their", "its", "than", "into", "about", "over", "between",
      "after",
    ])
  }

  /// Whether the last word is one that no phrase ends with.
  var endsInArticle: Bool { ends(inWordOf: ["the", "a", "an", "of", "and", "or", "their", "its", "than"]) }

  private func ends(inWordOf small: [StaticString]) -> Bool {
    var length = 0
    while length < 8, fromEnd(length).isLetter { length += 1 }
    guard length > 0, fromEnd(length).isBlank else { return false }
    let word = suffix(length)
    return small.contains { $0.utf8CodeUnitCount == length && word.hasPrefix($0) }
  }
}
