extension ArticleStore {
  /// The articles that a query finds, in the order asked for; all articles where there is none.
  ///
  /// Columns are scanned, titles are one scan of a segment's titles, and texts are read last, of those articles only
  /// that everything else let through. `previous`, the result in the same context of a query that this one narrows
  /// (`Query.narrows`), has only its own articles and those appended since asked again; an order it
  /// has already is kept.
  package func results(
    _ query: Query?, order: SortOrder = .file, context: QueryContext = QueryContext(),
    narrowing previous: ResultSet? = nil
  ) -> ResultSet {
    let query = query ?? .everything
    return ResultSet(
      articles: articles(query, order, context, narrowing: previous), revision: revision, order: order,
      storeCount: count, sourceCount: sources.count)
  }

  private func articles(
    _ query: Query, _ order: SortOrder, _ context: QueryContext, narrowing previous: ResultSet?
  ) -> [ArticleIndex] {
    if query == .everything { return sorted((0..<count).map { ArticleIndex($0) }, by: order) }
    let resolved = ResolvedQuery(query, in: self, context)
    let found = zip(segments, candidates(among: previous)).map { resolved.matches(in: $0, among: $1) }
    // Relevance is measured by the query, and within what it finds; every other order stands as it is.
    // In file order it is made sooner than found again.
    if let previous, previous.order == order, order != .file, order.key != .relevance, previous.storeCount == count {
      return previous.articles.filter { article in
        let number = segmentIndex(of: article.offset)
        return found[number].contains(article.offset - segments[number].firstArticle)
      }
    }
    let articles = Array<ArticleIndex>(unsafeUninitializedCapacity: found.reduce(0) { $0 + $1.count }) {
      articles, count in
      for (segment, places) in zip(segments, found) {
        places.forEach {
          articles.initializeElement(at: count, to: ArticleIndex(segment.firstArticle + $0))
          count += 1
        }
      }
    }
    return sorted(articles, by: order, relevantTo: query)
  }

  /// How many articles a query finds. `isCancelled` is asked at every page that is read; then the answer has no meaning.
  package func count(
    of query: Query, context: QueryContext = QueryContext(), isCancelled: () -> Bool = { false }
  ) -> Int {
    let resolved = ResolvedQuery(query, in: self, context)
    return segments.reduce(0) {
      $0 + resolved.matches(in: $1, among: ArticleSet(allIn: 0..<$1.count), isCancelled: isCancelled).count
    }
  }

  /// For each segment, all its articles, or of those that a previous result was asked of only the ones it has.
  ///
  /// A source that has come since may change what a name means, so then every article is asked.
  private func candidates(among previous: ResultSet?) -> [ArticleSet] {
    guard let previous, previous.sourceCount == sources.count, previous.storeCount <= count else {
      return segments.map { ArticleSet(allIn: 0..<$0.count) }
    }
    if previous.isInFileOrder { return segments.map { $0.candidates(0..<$0.count, among: previous) } }
    var sets = segments.map { ArticleSet(emptyIn: 0..<$0.count) }
    var number = 0
    func insert(_ place: Int) {
      if !segments[number].articles.contains(place) { number = segmentIndex(of: place) }
      sets[number].insert(place - segments[number].firstArticle)
    }
    for article in previous.articles { insert(article.offset) }
    for place in previous.storeCount..<count { insert(place) }
    return sets
  }
}
