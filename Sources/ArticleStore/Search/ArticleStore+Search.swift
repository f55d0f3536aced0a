internal import TextCore

extension ArticleStore {
  /// Searches some pages, given by their places in the store; what it finds is in file order.
  ///
  /// A worker holds a copy of the store and calls this again and again, a few pages at first so that something is to be
  /// seen at once. `isCancelled` is asked at every page, and within one as an expression runs; then the answer is nil. `previous` as in
  /// `results`; best in file order, else it is sorted at every call.
  package func search(
    _ query: Query, pages: Range<Int>, context: QueryContext = QueryContext(), among previous: ResultSet? = nil,
    isCancelled: () -> Bool = { false }
  ) -> [ArticleIndex]? {
    let resolved = ResolvedQuery(query, in: self, context)
    let known = previous.flatMap { $0.sourceCount == sources.count ? $0.inFileOrder : nil }
    var found: [ArticleIndex] = []
    for segment in segments {
      let local = pages.clamped(to: segment.firstPage..<segment.firstPage + segment.pages.count)
      guard !local.isEmpty else { continue }
      let first = segment.articles(ofPage: local.lowerBound - segment.firstPage).lowerBound
      let last = segment.articles(ofPage: local.upperBound - 1 - segment.firstPage).upperBound
      let candidates = segment.candidates(first..<last, among: known)
      resolved.matches(in: segment, among: candidates, isCancelled: isCancelled).forEach { place in
        found.append(ArticleIndex(segment.firstArticle + place))
      }
      if isCancelled() { return nil }
    }
    return found
  }

  /// The number of articles on the pages before one: what a search that has got so far has asked. O(log pages).
  package func articleCount(before page: Int) -> Int {
    guard page < pageCount, let segment = segments.last(where: { $0.firstPage <= page }) else { return count }
    return segment.firstArticle + Int(segment.starts[page - segment.firstPage])
  }

  /// How often the patterns that a query asks for occur in each of some articles: 0 where it asks for none. Reads no
  /// further in an article than `limit` occurrences of each, and of expressions than the budget allows.
  package func hitCounts(
    of query: Query, in articles: [ArticleIndex], limit: Int = .max, budget: StepBudget = StepBudget()
  ) -> [Int] {
    let counter = HitCounter(query, budget)
    return articles.map { article in
      let segment = segments[segmentIndex(of: article.offset)]
      return counter.counts(in: segment, at: article.offset - segment.firstArticle, limit: limit).reduce(0, +)
    }
  }
}

extension Segment {
  /// Some of its articles: all, or where a previous result in file order is narrowed, those it has or did not ask.
  func candidates(_ bounds: Range<Int>, among known: ResultSet?) -> ArticleSet {
    guard let known else { return ArticleSet(allIn: bounds) }
    var candidates = ArticleSet(emptyIn: bounds)
    let all = ArticleIndex(firstArticle + bounds.lowerBound)..<ArticleIndex(firstArticle + bounds.upperBound)
    candidates.insert(known.articles(in: all).lazy.map { $0.offset - firstArticle })
    let unasked = max(bounds.lowerBound, known.storeCount - firstArticle)
    candidates.insert(unasked..<max(bounds.upperBound, unasked))
    return candidates
  }
}

/// Counts what a query asks for.
struct HitCounter {
  let matchers: [PatternMatcher]

  init(_ query: Query, _ budget: StepBudget = StepBudget()) {
    matchers = query.patterns.map { PatternMatcher($0, budget) }
  }

  /// The occurrences of each pattern.
  func counts(in segment: Segment, at place: Int, limit: Int = .max) -> [Int] {
    guard !matchers.isEmpty else { return [] }
    let location = segment.location(of: place)
    let reader = PageReader(segment: segment, number: location.page)
    return matchers.map { reader.count(of: $0, at: location.article, limit: limit) }
  }
}
