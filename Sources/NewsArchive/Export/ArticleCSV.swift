internal import TextCore

/// The fields of articles as comma-separated values (RFC 4180): a header, then one record an article.
package enum ArticleCSV {
  /// The names of the columns, without a line end.
  package static let header =
    "id,headline,source,date,date_certainty,byline,dateline,topic,url,file,first_line,last_line,words,confidence"

  /// One record without its line end.
  package static func line(for article: Article) -> String {
    let certainty = article.date.map { $0.certainty == .stated ? "stated" : "inferred" } ?? "unknown"
    let fields: [String?] = [
      article.id.description, article.headline, article.source, article.date?.iso, certainty, article.byline,
      article.dateline?.raw, article.topic, article.url, article.file, article.lines.lowerBound.description,
      article.lines.upperBound.description, String(article.words), ArticleJSON.decimal(article.confidence),
    ]
    return fields.map { quoted($0 ?? "") }.joined(separator: ",")
  }

  /// A field in quotes where it needs them.
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
