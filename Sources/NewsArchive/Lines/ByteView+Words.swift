extension ByteView {
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
