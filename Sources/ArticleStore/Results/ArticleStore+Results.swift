extension ArticleStore {
  /// The articles that a query finds, in the order asked for; all articles where there is none.
  package func results(_ query: Query?, order: SortOrder = .file) -> ResultSet {
    var found: [ArticleIndex] = []
    for segment in segments {
      matches(of: query ?? .everything, in: segment).forEach { place in
        found.append(ArticleIndex(segment.firstArticle + place))
      }
    }
    return ResultSet(articles: sorted(found, by: order), revision: revision, inFileOrder: order == .file)
  }

  /// The local places of a segment's articles that a query finds.
  func matches(of query: Query, in segment: Segment) -> ArticleSet {
    let resolved = ResolvedQuery(query, in: self)
    return resolved.matches(in: segment, among: ArticleSet(allIn: 0..<segment.count))
  }
}
