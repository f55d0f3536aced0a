extension ArticleStore {
  /// Best answer first by BM25 (Robertson and Zaragoza 2009, with k₁ = 1.2 and b = 0.75) over the occurrences of each
  /// pattern; how rare a pattern is, is taken from the whole archive: a word that every answer must have still tells
  /// little where it is common. Equals stay in file order. Reads the text of every article, and of a new pattern among
  /// several that of the archive.
  func sorted(_ articles: [ArticleIndex], byRelevanceTo query: Query, isReversed: Bool) -> [ArticleIndex] {
    let counter = HitCounter(query)
    guard !counter.matchers.isEmpty, articles.count > 1 else { return articles }
    let counts = articles.map { article in
      let segment = segments[segmentIndex(of: article.offset)]
      return counter.counts(in: segment, at: article.offset - segment.firstArticle).map(Double.init)
    }
    let lengths = articles.map { Double(length(of: $0)) }
    let mean = max(1, lengths.reduce(0, +) / Double(articles.count))
    let patterns = query.patterns
    // One pattern alone weighs the same everywhere.
    let weights = patterns.map { patterns.count == 1 ? 1 : BM25.weight(holders: holders(of: $0), of: count) }
    let scores = articles.indices.map { place in
      let length = lengths[place] / mean
      return zip(counts[place], weights).reduce(0) { $0 + $1.1 * BM25.saturated($1.0, length: length) }
    }
    return articles.indices
      .sorted { left, right in
        if scores[left] == scores[right] { return articles[left] < articles[right] }
        return (scores[left] > scores[right]) != isReversed
      }.map { articles[$0] }
  }

  /// The number of articles that hold a pattern.
  private func holders(of pattern: TextPattern) -> Int {
    let resolved = ResolvedQuery(.term(.text(.text, pattern)), in: self, QueryContext())
    return segments.reduce(0) { sum, segment in
      sum
        + segment.cache.holders(of: pattern) {
          resolved.matches(in: segment, among: ArticleSet(allIn: 0..<segment.count)).count
        }
    }
  }
}

/// The two parts of the ranking function.
private enum BM25 {
  /// How much a pattern tells: the natural logarithm of the odds that an article lacks it, kept above 0.
  static func weight(holders: Int, of total: Int) -> Double {
    (1 + (Double(total - holders) + 0.5) / (Double(holders) + 0.5)).naturalLogarithm
  }

  /// Occurrences, counting less the more there are and the longer the article is (1 is the mean length).
  static func saturated(_ count: Double, length: Double) -> Double {
    count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length))
  }
}
