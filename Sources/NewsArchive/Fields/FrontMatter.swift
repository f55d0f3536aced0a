internal import TextCore

/// Fields between two rules at an article's beginning, as static site generators and this program's export write them.
struct FrontMatter {
  /// The line after the closing rule.
  var end: Int
  var headline: ByteView?
  var source: ByteView?
  var date: ByteView?
  var byline: ByteView?
  var topic: ByteView?
  var url: ByteView?
  /// The article's own id: this program wrote the front matter.
  var id: ArticleID?
  var isDateInferred = false

  /// Whether it speaks of one article rather than of an issue with several.
  var isArticle: Bool { source != nil || byline != nil || url != nil }

  /// Whether a page was written by this program's export.
  static func isExport(_ page: PageText) -> Bool {
    page.count > 2 && page.lines[0].has(.divider) && page.view(1).hasPrefix("id: ")
      && read(page, 0, 0..<page.count)?.id != nil
  }

  /// Clears what the lines of all front matter look like, so that no field is taken for a date or source line.
  static func clearMarks(_ page: inout PageText) {
    var line = 0
    while line + 2 < page.count {
      guard page.lines[line].has(.divider), let matter = read(page, line, 0..<page.count) else {
        line += 1
        continue
      }
      for field in (line + 1)..<(matter.end - 1) { page.lines[field].marks = [] }
      line = matter.end
    }
  }

  /// Longest front matter, in lines.
  private static let limit = 40

  /// Reads `---`, adjacent `key: value` lines with a headline or title among them, `---`.
  static func read(_ page: PageText, _ line: Int, _ range: Range<Int>) -> FrontMatter? {
    guard isRule(page, line), line + 2 < range.upperBound else { return nil }
    var result = FrontMatter(end: line)
    var next = line + 1
    while next < range.upperBound, next - line <= limit, page.gap(before: next) == 0 {
      if isRule(page, next) {
        result.end = next + 1
        return result.headline == nil && result.id == nil ? nil : result
      }
      guard result.take(page.view(next)) else { return nil }
      next += 1
    }
    return nil
  }

  private static func isRule(_ page: PageText, _ line: Int) -> Bool {
    page.lines[line].has(.divider) && page.view(line)[0] == 0x2D && !page.lines[line].has(.indented)
  }

  private mutating func take(_ line: ByteView) -> Bool {
    if line[0] == 0x2D || line[0] == 0x23 { return true }
    guard let colon = line.prefix(32).firstIndex(of: 0x3A), colon > 0, line[0].isLetter else { return false }
    var value = line.dropping(first: colon + 1).trimmed()
    if value.count >= 2, value[0] == 0x22 || value[0] == 0x27, value.fromEnd(0) == value[0] {
      value = value.dropping(first: 1).dropping(last: 1)
    }
    guard !value.isEmpty else { return true }
    let key = line.prefix(colon)
    if key.equals(caseless: "headline") || key.equals(caseless: "title") { headline = value }
    if key.equals(caseless: "source") || key.equals(caseless: "publication") { source = value }
    if key.equals(caseless: "date") || key.equals(caseless: "published") { date = value }
    if key.equals(caseless: "author") || key.equals(caseless: "byline") { byline = value }
    if key.equals(caseless: "topic") || key.equals(caseless: "category") { topic = value }
    if key.equals(caseless: "id") { id = ArticleID(value.string) }
    if key.equals(caseless: "date_certainty") { isDateInferred = value.equals(caseless: "inferred") }
    if key.equals(caseless: "url") || key.equals(caseless: "link") { url = value }
    return true
  }
}
