import ArticleStore

/// How many articles of each source a query finds: kept, so that the sources beside a filter cost nothing at each key.
struct SourceCounts: Sendable {
  private let query: Query?
  private let revision: Int
  /// By `SourceIndex`.
  let counts: [Int]
  /// Whether they are of all of the query, not only of what is answered without reading texts.
  let isExact: Bool
  /// The sources that have any, most first: what stands beside the filter is drawn with every frame.
  let choices: [PromptChoice]

  /// Those of the part of a query that is answered at once. O(articles) where there is one.
  init(quick query: Query?, in store: ArticleStore, _ context: QueryContext) {
    self.query = query
    revision = store.revision
    counts = store.counts(within: query?.quick, context: context)
    isExact = query?.readsText != true
    choices = SourceCounts.choices(counts, isExact, in: store)
  }

  /// Those of what a query has found. O(found).
  init(_ query: Query?, found: ResultSet, in store: ArticleStore) {
    self.init(query, counts: store.counts(of: found.articles), in: store)
  }

  /// Those that were counted already.
  init(_ query: Query?, counts: [Int], in store: ArticleStore) {
    self.query = query
    revision = store.revision
    self.counts = counts
    isExact = true
    choices = SourceCounts.choices(counts, true, in: store)
  }

  private static func choices(_ counts: [Int], _ isExact: Bool, in store: ArticleStore) -> [PromptChoice] {
    store.facets(matching: "", counts: counts).map { PromptChoice($0, isCounted: isExact) }
  }

  /// Whether they are of this query, and of all articles there are now.
  func isOf(_ query: Query?, in store: ArticleStore) -> Bool { self.query == query && revision == store.revision }
}
