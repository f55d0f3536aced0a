package import NewsArchive

/// What a reader did with articles, as a snapshot that does not change while a query runs.
package protocol ReadingFacts: Sendable {
  func isRead(_ article: ArticleID) -> Bool
  func isStarred(_ article: ArticleID) -> Bool
  /// The tags as the reader wrote them.
  func tags(of article: ArticleID) -> [String]
}
