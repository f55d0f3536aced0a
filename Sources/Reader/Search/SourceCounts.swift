import ArticleStore

/// How many articles of each source a query finds: kept, so that the sources beside a filter cost nothing at each key.
struct SourceCounts: Sendable {
  private let query: Query?
  private let revision: Int
  /// By `SourceIndex`.
  let counts: [Int]

  /// O(articles) where there is a query.
  init(_ query: Query?, in store: ArticleStore, _ context: QueryContext) {
    self.query = query
    revision = store.revision
    counts = store.counts(within: query, context: context)
  }

  /// Whether they are of this query, and of all articles there are now.
  func isOf(_ query: Query?, in store: ArticleStore) -> Bool { self.query == query && revision == store.revision }
}
