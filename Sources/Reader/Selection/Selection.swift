package import ArticleStore

/// What is selected for the next command that does something with articles; that command ends it.
package enum Selection: Equatable, Sendable {
  /// In the list: from this article to the one under the cursor.
  case articles(from: ArticleIndex)
  /// In the text: the blocks between these two, counted from 1.
  case paragraphs(of: ArticleIndex, from: Int, to: Int)

  /// The same in a store where articles have other places; nil where the article is gone.
  func moved(_ place: (ArticleIndex) -> ArticleIndex?) -> Selection? {
    switch self {
    case .articles(let from): place(from).map { .articles(from: $0) }
    case .paragraphs(let article, let from, let to): place(article).map { .paragraphs(of: $0, from: from, to: to) }
    }
  }

  /// The blocks that are selected; nil in the list.
  package var blocks: ClosedRange<Int>? {
    guard case .paragraphs(_, let from, let to) = self else { return nil }
    return min(from, to)...max(from, to)
  }
}
