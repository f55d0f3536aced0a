internal import NewsArchive
internal import TextCore

/// What searches find out about a segment and keep for the next one. Shared by all copies of the same segment; all of
/// it follows from the segment alone, so it makes no difference who asked first.
final class SegmentCache: Sendable {
  let titles = Lazy<TitleColumn>()
  private let texts = Lock<[TextColumn?]>([])
  private let holders = Lock<[TextPattern: Int]>([:])

  /// How many articles of the segment hold a pattern; `count` finds it out at the first question.
  func holders(of pattern: TextPattern, count: () -> Int) -> Int {
    if let known = holders.withLock({ $0[pattern] }) { return known }
    let number = count()
    holders.withLock { known in
      if known.count >= SegmentCache.mostPatterns { known = [:] }
      known[pattern] = number
    }
    return number
  }

  /// Enough for the words of a query while it is typed.
  private static let mostPatterns = 64

  /// What is kept of a page's texts, by its place among the segment's `count` pages. `read` finds it at the first
  /// question.
  func texts(ofPage number: Int, of count: Int, read: () -> TextColumn) -> TextColumn {
    if let known = texts.withLock({ $0.isEmpty ? nil : $0[number] }) { return known }
    let column = read()
    texts.withLock { columns in
      if columns.isEmpty { columns = Array(repeating: nil, count: count) }
      columns[number] = column
    }
    return column
  }
}
