@testable import NewsArchive
import TextCore

/// A page cut from text written in a test.
func page(_ text: String, aliases: SourceAliases = .forTests) -> Page {
  Page(path: "page.txt", file: FileBytes(text), aliases: aliases)
}

extension SourceAliases {
  /// A few invented outlets.
  static let forTests: SourceAliases = {
    var errors: [ParseError] = []
    return SourceAliases(
      text: """
        HN = Harbour News; The Harbour News Agency
        Morrow Post = MP
        Quayside Wire = QW
        """, file: "aliases", errors: &errors)
  }()
}

extension Page {
  /// All articles.
  var articles: [Article] { outlines.indices.map { article(at: $0) } }

  /// An article as lines of text: fields that are known, then blocks with kind and line numbers.
  func dump(_ index: Int) -> String {
    let article = article(at: index)
    var lines: [String] = []
    if let headline = article.headline { lines.append("headline: \(headline)") }
    if let source = article.source { lines.append("source: \(source)") }
    if let date = article.date { lines.append("date: \(date.iso) \(date.certainty)") }
    if let byline = article.byline { lines.append("byline: \(byline)") }
    for block in article.blocks {
      let numbers = block.lines.map(\.description).joined(separator: ",")
      lines.append("\(block.kind.rawValue) \(numbers): \(block.text)")
    }
    return lines.joined(separator: "\n")
  }
}
