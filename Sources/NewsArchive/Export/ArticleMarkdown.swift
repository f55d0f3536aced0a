internal import TextCore

/// An article as Markdown with front matter: for people and other programs, and readable back without loss of a field
/// or a block. Several articles may follow one another in one stream.
package enum ArticleMarkdown {
  /// The article, ending in a line end.
  package static func text(for article: Article) -> String {
    var text = "---\nid: \(article.id)\n"
    func field(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { text += "\(key): \(scalar(value))\n" }
    }
    field("headline", article.headline)
    field("source", article.source)
    if let date = article.date { text += "date: \(date.iso)\n" }
    if article.date?.certainty == .inferred { field("date_certainty", "inferred") }
    field("byline", article.byline)
    field("topic", article.topic)
    field("url", article.url)
    field("file", article.file)
    text += "lines: \(article.lines.lowerBound)-\(article.lines.upperBound)\n"
    text += "---\n"
    var previous: BlockKind?
    for block in article.blocks {
      if block.kind == .code, previous == .code { text += "\n\(separator)\n" }
      text += "\n" + self.text(for: block) + "\n"
      previous = block.kind
    }
    return text
  }

  /// Parts two blocks of program text that would run into one.
  static let separator: StaticString = "<!-- -->"

  /// A value as a YAML scalar: plain where that is unambiguous, else in the quotes it does not contain.
  private static func scalar(_ value: String) -> String {
    let line = String(value.map { $0.isNewline ? " " : $0 })
    if isPlain(line) { return line }
    if !line.contains("\""), !line.contains("\\") { return "\"\(line)\"" }
    return line.contains("'") ? line : "'\(line)'"
  }

  /// Whether YAML reads a value without quotes as the text that it is, not as a map, a number, a truth value or nothing.
  private static func isPlain(_ line: String) -> Bool {
    guard let first = line.utf8.first, first.isLetter || first.isHigh || first.isDigit && line.contains(" ") else {
      return false
    }
    return !line.contains(": ") && !line.contains(" #") && line.utf8.last != 0x3A
      && !["true", "false", "yes", "no", "on", "off", "y", "n", "null"].contains(line.lowercased())
  }

  private static func text(for block: Block) -> String {
    switch block.kind {
    case .paragraph: return escaped(block.text)
    case .subhead: return "## " + block.text
    case .bullet: return "* " + block.text
    case .related: return "→ " + block.text
    case .caption: return "![\(block.text)](\(block.credit ?? ""))"
    case .list: return block.text.split(separator: "\n").map { "- " + $0 }.joined(separator: "\n")
    case .code:
      return block.text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        .joined(separator: "\n")
    case .tweet, .pullquote, .quote, .editorNote, .byline, .comment, .furniture:
      var lines = ["> [!\(block.kind.rawValue)] \(block.text)"]
      if let attribution = block.attribution { lines.append("> by: \(attribution)") }
      if let handle = block.handle { lines.append("> handle: \(handle)") }
      if let time = block.time { lines.append("> time: \(time)") }
      return lines.joined(separator: "\n")
    }
  }

  /// A paragraph whose beginning would mark another kind is escaped by a backslash.
  private static func escaped(_ text: String) -> String {
    guard let first = text.utf8.first, marks.contains(first) || text.hasPrefix("→") else { return text }
    return "\\" + text
  }

  private static let marks: StaticString = "\\#*-!>+=_~"
}
