internal import TextCore

extension ArticleStore {
  /// Articles in another order; those equal in its key keep the one they have. O(n log n), file order O(n).
  ///
  /// `query` is what relevance is measured by.
  package func sorted(
    _ articles: [ArticleIndex], by order: SortOrder, relevantTo query: Query? = nil
  ) -> [ArticleIndex] {
    switch order.key {
    case .file: order.isReversed ? articles.reversed() : articles
    case .relevance: sorted(articles, byRelevanceTo: query ?? .everything, isReversed: order.isReversed)
    case .date: sorted(articles, isReversed: !order.isReversed, unknown: 0, key: dateKey(of:))
    case .source: sorted(articles, isReversed: order.isReversed, unknown: Int.max, key: sourceRanks())
    case .length: sorted(articles, isReversed: !order.isReversed, unknown: -1, key: length(of:))
    case .headline:
      articles.map { (foldedTitle(of: $0), $0) }
        .sorted { left, right in
          if left.0 == right.0 { return left.1 < right.1 }
          return left.0.lexicographicallyPrecedes(right.0) != order.isReversed
        }.map(\.1)
    }
  }

  /// By a number; those whose key is `unknown` come last whatever the direction.
  private func sorted<Key: Comparable>(
    _ articles: [ArticleIndex], isReversed: Bool, unknown: Key, key: (ArticleIndex) -> Key
  ) -> [ArticleIndex] {
    articles.map { (key: key($0), article: $0) }
      .sorted { left, right in
        if left.key == right.key { return left.article < right.article }
        if left.key == unknown || right.key == unknown { return right.key == unknown }
        return (left.key < right.key) != isReversed
      }.map(\.article)
  }

  private func foldedTitle(of article: ArticleIndex) -> ArraySlice<UInt8> {
    let segment = segments[segmentIndex(of: article.offset)]
    let titles = segment.titles
    return titles.bytes[titles.range(of: article.offset - segment.firstArticle)]
  }

  private func dateKey(of article: ArticleIndex) -> UInt32 {
    let segment = segments[segmentIndex(of: article.offset)]
    return segment.dates[article.offset - segment.firstArticle].sortKey
  }

  /// Bytes from the first line of the article to the end of its last.
  package func length(of article: ArticleIndex) -> Int {
    let (page, index) = location(of: article)
    return page.extent(at: index).count
  }

  /// The rank of each article's outlet by name, as a function.
  private func sourceRanks() -> (ArticleIndex) -> Int {
    let folded = sources.map { Folding.fold($0.name) }
    let byName = sources.indices.sorted { left, right in
      folded[left] == folded[right] ? left < right : folded[left].lexicographicallyPrecedes(folded[right])
    }
    var ranks = Array(repeating: 0, count: sources.count)
    for (rank, source) in byName.enumerated() { ranks[source] = rank }
    return { article in sourceIndex(of: article).map { ranks[$0.offset] } ?? Int.max }
  }
}
