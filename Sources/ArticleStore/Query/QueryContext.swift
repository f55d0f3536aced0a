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

/// What a reader did with articles, as a snapshot that does not change while a query runs.
package protocol ReadingFacts: Sendable {
  func isRead(_ article: ArticleID) -> Bool
  func isStarred(_ article: ArticleID) -> Bool
  /// The tags as the reader wrote them.
  func tags(of article: ArticleID) -> [String]
}
