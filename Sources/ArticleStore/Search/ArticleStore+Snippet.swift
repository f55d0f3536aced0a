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
  /// an ellipsis where it was cut; nil where the query asks for no text or the article has none of it. O(article).
  package func snippet(of article: ArticleIndex, for query: Query, length: Int = 160) -> Snippet? {
    let highlighter = Highlighter(query)
    guard !highlighter.isEmpty else { return nil }
    let (page, index) = location(of: article)
    let whole = page.text.string(page.extent(at: index))
    guard let first = highlighter.ranges(in: whole).first else { return nil }
    let text = Snippet.excerpt(of: Array(whole), utf8: first, length: length)
    return Snippet(text: text, matches: highlighter.ranges(in: text))
  }
}

extension Snippet {
  /// The characters around a place, white space collapsed, a quarter of them before it.
  fileprivate static func excerpt(of characters: [Character], utf8 place: Range<Int>, length: Int) -> String {
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
    return (lower > 0 ? "…" : "") + words.map { String($0) }.joined(separator: " ")
      + (upper < characters.count ? "…" : "")
  }
}
