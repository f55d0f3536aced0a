import ArticleStore
import NewsArchive
import Reader

/// Articles, or parts of them, in the forms they are saved and piped in.
struct PartsText {
  let parts: [ArticlePart]
  let store: ArticleStore
  /// Says what related headlines mean; nil while that is not known.
  let related: RelatedIndex?

  func text(_ format: SaveFormat) -> String {
    switch format {
    case .text: parts.map { PlainText.article($0.article(in: store)) }.joined(separator: "\n\n")
    case .markdown: parts.map { ArticleMarkdown.text(for: $0.article(in: store)) }.joined(separator: "\n")
    case .json: parts.count == 1 ? line(parts[0]) + "\n" : "[\n" + parts.map(line).joined(separator: ",\n") + "\n]\n"
    case .jsonLines: parts.map { line($0) + "\n" }.joined()
    }
  }

  private func line(_ part: ArticlePart) -> String {
    let first = part.blocks?.lowerBound ?? 0
    var targets: [Int: ArticleID] = [:]
    for link in related?.links(of: part.article) ?? [] {
      targets[link.block - first] = link.target.map { store.id(of: $0) }
    }
    return ArticleJSON.line(for: part.article(in: store), related: targets)
  }
}
