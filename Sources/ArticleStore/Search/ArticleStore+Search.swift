internal import TextCore

/// An article that a search found, with how often the words searched for occur in it.
package struct SearchHit: Hashable, Sendable {
  package let article: ArticleIndex
  /// Occurrences of all patterns that the query asks for in the text or title; 0 where it asks for none.
  package let count: Int
}

extension ArticleStore {
  /// Searches some pages, given by their places in the store; hits are in file order.
  ///
  /// A worker holds a copy of the store and calls this again and again, a few pages at first so that something is to be
  /// seen at once. `isCancelled` is asked at every page; then the answer is nil. `previous` as in
  /// `results`; best in file order, else it is sorted at every call.
  package func search(
    _ query: Query, pages: Range<Int>, context: QueryContext = QueryContext(), among previous: ResultSet? = nil,
    isCancelled: () -> Bool = { false }
  ) -> [SearchHit]? {
    let resolved = ResolvedQuery(query, in: self, context)
    let counter = HitCounter(query)
    let known = previous.flatMap { $0.sourceCount == sources.count ? $0.inFileOrder : nil }
    var hits: [SearchHit] = []
    for segment in segments {
      let local = pages.clamped(to: segment.firstPage..<segment.firstPage + segment.pages.count)
      guard !local.isEmpty else { continue }
      let first = segment.articles(ofPage: local.lowerBound - segment.firstPage).lowerBound
      let last = segment.articles(ofPage: local.upperBound - 1 - segment.firstPage).upperBound
      var candidates = ArticleSet(allIn: first..<last)
      if let known {
        candidates = candidates.filter { place in
          let article = segment.firstArticle + place
          return article >= known.storeCount || known.position(of: ArticleIndex(article)) != nil
        }
      }
      let found = resolved.matches(in: segment, among: candidates, isCancelled: isCancelled)
      var isStopped = false
      found.forEach { place in
        isStopped = isStopped || isCancelled()
        guard !isStopped else { return }
        let count = counter.count(in: segment, at: place)
        hits.append(SearchHit(article: ArticleIndex(segment.firstArticle + place), count: count))
      }
      if isStopped || isCancelled() { return nil }
    }
    return hits
  }

  /// How often the patterns that a query asks for occur in an article.
  package func hitCount(of query: Query, in article: ArticleIndex) -> Int {
    let segment = segments[segmentIndex(of: article.offset)]
    return HitCounter(query).count(in: segment, at: article.offset - segment.firstArticle)
  }
}

/// Counts what a query asks for.
struct HitCounter {
  let matchers: [PatternMatcher]

  init(_ query: Query) { matchers = query.patterns.map(PatternMatcher.init) }

  func count(in segment: Segment, at place: Int) -> Int { counts(in: segment, at: place).reduce(0, +) }

  /// The occurrences of each pattern.
  func counts(in segment: Segment, at place: Int) -> [Int] {
    guard !matchers.isEmpty else { return [] }
    let location = segment.location(of: place)
    let reader = PageReader(segment: segment, number: location.page)
    return matchers.map { reader.count(of: $0, at: location.article, limit: .max) }
  }
}
