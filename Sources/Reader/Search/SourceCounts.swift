import ArticleStore

/// How many articles of each source a query finds: kept, so that the sources beside a filter cost nothing at each key.
struct SourceCounts: Sendable {
  private let query: Query?
  private let revision: Int
  /// By `SourceIndex`.
  let counts: [Int]
  /// Whether they are of all of the query, not only of what is answered without reading texts.
  let isExact: Bool

  /// Those of the part of a query that is answered at once. O(articles) where there is one.
  init(quick query: Query?, in store: ArticleStore, _ context: QueryContext) {
    self.query = query
    revision = store.revision
    counts = store.counts(within: query?.quick, context: context)
    isExact = query?.readsText != true
  }

  /// Those of what a query has found. O(found).
  init(_ query: Query?, found: ResultSet, in store: ArticleStore) {
    self.query = query
    revision = store.revision
    counts = store.counts(of: found.articles)
    isExact = true
  }

  /// Whether they are of this query, and of all articles there are now.
  func isOf(_ query: Query?, in store: ArticleStore) -> Bool { self.query == query && revision == store.revision }
}
