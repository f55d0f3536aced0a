package import ArticleStore

/// What became of the archive since it was read last: the articles as they are now, and where those of before went.
package struct ArchiveChange: Sendable {
  /// All articles, files in their order.
  package let store: ArticleStore
  /// What could not be read, one line each.
  package let problems: [String]
  /// What was passed over, likewise.
  package let skipped: [String]
  /// Where each article of the store before is now; nil for those that are gone.
  package let places: [ArticleIndex?]

  package init(store: ArticleStore, problems: [String], skipped: [String] = [], places: [ArticleIndex?]) {
    self.store = store
    self.problems = problems
    self.skipped = skipped
    self.places = places
  }

  /// Where an article of the store before is now.
  func place(of article: ArticleIndex) -> ArticleIndex? {
    article.offset < places.count ? places[article.offset] : nil
  }

  /// `2 new articles, 1 gone`, and what could not be read that was not among the `problems` of before.
  func summary(knowing problems: [String]) -> String {
    let new = self.problems.first { !problems.contains($0) }
    return articles + (new.map { ": " + $0 } ?? "")
  }

  private var articles: String {
    let kept = places.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
    let (new, gone) = (store.count - kept, places.count - kept)
    let parts = [
      new > 0 ? "\(Counted.grouped(new)) new article\(new == 1 ? "" : "s")" : nil,
      gone > 0 ? "\(Counted.grouped(gone)) gone" : nil,
    ]
    let text = parts.compactMap { $0 }.joined(separator: ", ")
    return text.isEmpty ? "Files have changed, their articles are the same" : text
  }
}
