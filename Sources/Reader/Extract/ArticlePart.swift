package import ArticleStore
package import NewsArchive

/// An article, or a run of its blocks, that is to go somewhere: to a file, to a program, to the clipboard.
package struct ArticlePart: Hashable, Sendable {
  package let article: ArticleIndex
  /// Places of the first and last block, from 0; nil for all of them.
  package let blocks: ClosedRange<Int>?

  package init(_ article: ArticleIndex, blocks: ClosedRange<Int>? = nil) {
    self.article = article
    self.blocks = blocks
  }

  /// The article with these blocks alone.
  package func article(in store: ArticleStore) -> Article {
    var article = store.article(article)
    if let blocks { article.blocks = Array(article.blocks[blocks.clamped(to: 0...max(0, article.blocks.count - 1))]) }
    return article
  }
}

/// The forms articles are saved in, each known by the end of a file's name.
package enum SaveFormat: String, CaseIterable, Hashable, Sendable {
  case markdown = "md"
  case text = "txt"
  case json
  case jsonLines = "jsonl"

  /// The form that a file's name asks for; nil if none.
  package init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    self.init(rawValue: name[name.index(after: dot)...].lowercased())
  }
}

/// A file that articles are to be saved in.
package struct SaveTarget: Hashable, Sendable {
  /// As the user wrote it; `~/` stands for the home folder.
  package let path: String
  package let format: SaveFormat
  /// Whether a file that is there may be replaced.
  package let isReplacing: Bool
}
