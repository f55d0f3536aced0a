package import NewsArchive

/// What a query may ask that the store does not know.
package struct QueryContext: Sendable {
  /// The day that `today` and `7d` count from; nil where it is not known, then they find nothing.
  package var today: ArticleDate?
  /// What the reader did; nil where nothing is known, then every article is unread.
  package var reading: (any ReadingFacts)?

  package init(today: ArticleDate? = nil, reading: (any ReadingFacts)? = nil) {
    self.today = today
    self.reading = reading
  }
}
