internal import NewsArchive
internal import TextCore

/// A piece of an article around the first place that a search found, on one line.
package struct Snippet: Hashable, Sendable {
  package let text: String
  /// What matched, in UTF-8 offsets of `text`, ascending and apart.
  package let matches: [Range<Int>]
}

extension ArticleStore {
  /// The text around the first occurrence of what a query asks for, about `length` characters, cut between words, with
  /// an ellipsis where it was cut; nil where the query asks for no text or the article has none of it.
  ///
  /// Below the headline first, which the list shows anyway; of an expression as far as the budget of a screen goes. O(text
  /// up to the occurrence).
  package func snippet(of article: ArticleIndex, for query: Query, length: Int = 160) -> Snippet? {
    let highlighter = Highlighter(query, StepBudget(StepBudget.screen))
    guard !highlighter.isEmpty else { return nil }
    let (page, index) = location(of: article)
    let whole = page.extent(at: index).indices
    let outline = page.outlines[index]
    let headlineEnd = Int(max(outline.headline.upper, outline.headlineContinuation.upper))
    let body = min(max(whole.lowerBound, headlineEnd), whole.upperBound)..<whole.upperBound
    for part in body == whole ? [whole] : [body, whole] {
      if let snippet = Snippet(in: page.text, part, highlighter, length: length) { return snippet }
    }
    return nil
  }
}

extension Snippet {
  /// Texts are looked at in portions of so many bytes, because an article may be as long as its file.
  private static let portion = 65_536

  fileprivate init?(in text: FileBytes, _ range: Range<Int>, _ highlighter: Highlighter, length: Int) {
    var lower = range.lowerBound
    while lower < range.upperBound {
      let upper = Snippet.end(ofPortionFrom: lower, in: text, before: range.upperBound)
      let portion = text.string(ByteRange(lower..<upper))
      if let first = highlighter.ranges(in: portion).first {
        let cut = (before: lower > range.lowerBound, after: upper < range.upperBound)
        let excerpt = Snippet.excerpt(of: Array(portion), utf8: first, length: length, cut)
        self.init(text: excerpt, matches: highlighter.ranges(in: excerpt))
        return
      }
      lower = upper
    }
    return nil
  }

  /// After the last line end of the portion, or where it has none, between two characters.
  private static func end(ofPortionFrom lower: Int, in text: FileBytes, before end: Int) -> Int {
    guard lower + portion < end else { return end }
    let limit = lower + portion
    if let line = (lower..<limit).last(where: { text[$0] == 0x0A }) { return line + 1 }
    return (lower + 1...limit).last { text[$0] & 0xC0 != 0x80 } ?? limit
  }

  /// The characters around a place, white space collapsed, a quarter of them before it.
  private static func excerpt(
    of characters: [Character], utf8 place: Range<Int>, length: Int, _ isCut: (before: Bool, after: Bool)
  ) -> String {
    var (offset, first) = (0, 0)
    while first < characters.count, offset + characters[first].utf8.count <= place.lowerBound {
      offset += characters[first].utf8.count
      first += 1
    }
    var lower = max(0, first - length / 4)
    while lower > 0, lower < first, !characters[lower - 1].isWhitespace { lower += 1 }
    var upper = min(characters.count, lower + length)
    let matchEnd = min(characters.count, first + place.count)
    while upper < characters.count, upper > matchEnd, !characters[upper].isWhitespace { upper -= 1 }
    let words = characters[lower..<max(upper, min(matchEnd, lower + length))].split { $0.isWhitespace }
    let isOpen = (before: lower > 0 || isCut.before, after: upper < characters.count || isCut.after)
    return (isOpen.before ? "…" : "") + words.map { String($0) }.joined(separator: " ") + (isOpen.after ? "…" : "")
  }
}
