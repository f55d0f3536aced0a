internal import TextCore

/// The words of a title as links are compared by: folded, runs of letters and digits, without lone ASCII letters (the
/// `s` of a genitive says nothing).
enum TitleTokens {
  static func tokens(_ title: String) -> [[UInt8]] { tokens(folded: Folding.fold(title)[...]) }

  static func tokens(folded: ArraySlice<UInt8>) -> [[UInt8]] {
    folded.split { !isWordByte($0) }.filter { $0.count > 1 || ($0.first ?? 0) < 0x61 }.map { Array($0) }
  }

  /// Whether two titles tell different stories in nearly the same words: each has a word with a meaning that the other
  /// lacks. One that only says more tells the same story, and so do two forms of one word.
  static func contradict(_ one: [[UInt8]], _ other: [[UInt8]]) -> Bool {
    holdsOwnWord(one, besides: other) && holdsOwnWord(other, besides: one)
  }

  private static func holdsOwnWord(_ words: [[UInt8]], besides others: [[UInt8]]) -> Bool {
    words.contains { word in
      !functionWords.contains { $0.utf8.elementsEqual(word) } && !others.contains { isForm($0, of: word) }
    }
  }

  /// Whether two words share their beginning and differ in a short ending only.
  private static func isForm(_ one: [UInt8], of other: [UInt8]) -> Bool {
    let shared = zip(one, other).prefix { $0 == $1 }.count
    if shared == one.count, shared == other.count { return true }
    let isStem = shared >= 4 || shared >= 3 && shared == min(one.count, other.count)
    return isStem && max(one.count, other.count) - shared <= 3 && one.allSatisfy { $0 > 0x39 }
  }

  /// Words that titles differ in without meaning anything else.
  private static let functionWords = [
    "the", "an", "of", "to", "in", "on", "at", "for", "by", "as", "and", "or", "is", "are", "was", "were", "be", "with",
    "from", "its", "his", "her", "their", "that", "this", "will", "has", "have", "had", "says", "said", "over", "after",
    "new",
  ]

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
