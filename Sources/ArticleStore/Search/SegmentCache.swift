internal import NewsArchive
internal import TextCore

/// What searches find out about a segment and keep for the next one. Shared by all copies of the same segment; all of
/// it follows from the segment alone, so it makes no difference who asked first.
final class SegmentCache: Sendable {
  let titles = Lazy<TitleColumn>()
  let extents = Lazy<[ByteRange]>()
  private let plainness = Lock<[Plainness]>([])

  private let holders = Lock<[TextPattern: Int]>([:])

  private enum Plainness: UInt8 { case unknown, plain, other }

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

  /// Whether an article's text is plain (`PlainText`), by its place among the segment's articles. `read` finds it out
  /// at the first question.
  func isPlain(article: Int, of count: Int, read: () -> Bool) -> Bool {
    let known = plainness.withLock { $0.isEmpty ? .unknown : $0[article] }
    if known != .unknown { return known == .plain }
    let isPlain = read()
    plainness.withLock { flags in
      if flags.isEmpty { flags = Array(repeating: .unknown, count: count) }
      flags[article] = isPlain ? .plain : .other
    }
    return isPlain
  }
}
