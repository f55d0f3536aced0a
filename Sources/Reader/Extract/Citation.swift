package import NewsArchive

/// What is copied of articles.
package enum Citation {
  /// `By A. Writer. “Headline.” Harbour Post, 9 May 2017. https://…`, after the Chicago manual; a date that was
  /// inferred stands in brackets, as there what a source does not say itself.
  package static func text(_ article: Article) -> String {
    var parts: [String] = []
    if let byline = article.byline { parts.append(closed(byline)) }
    parts.append("“" + closed(article.title) + "”")
    let date = article.date.map { $0.certainty == .inferred ? "[\(DateText.long($0))]" : DateText.long($0) }
    let origin = [article.source, date].compactMap { $0 }.joined(separator: ", ")
    if !origin.isEmpty { parts.append(closed(origin)) }
    if let address = article.url.flatMap(WebAddress.init) { parts.append(address.text) }
    return parts.joined(separator: " ")
  }

  /// The headline, and below it the address where the article has one.
  package static func headline(_ article: Article) -> String {
    [article.title, article.url.flatMap(WebAddress.init)?.text].compactMap { $0 }.joined(separator: "\n")
  }

  /// Paragraphs with the citation below them.
  package static func quotation(_ article: Article) -> String {
    (article.blocks.map(\.text) + ["— " + text(article)]).joined(separator: "\n\n")
  }

  /// A text with a full stop, unless it ends a sentence already.
  private static func closed(_ text: String) -> String {
    guard let last = text.last, !".?!…".contains(last) else { return text }
    return text + "."
  }
}
