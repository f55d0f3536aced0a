internal import TextCore

/// Comments under articles: their lines are told from those of articles before the page is cut, for they bear dates and
/// short lines as articles do.
enum CommentThreads {
  /// Longest comment, in lines.
  private static let limit = 400
  /// Lines in which another comment is looked for while fewer have come than were announced.
  private static let farAhead = 40

  /// Marks the lines of all threads as comments, and as nothing else. O(lines).
  static func mark(_ page: inout PageText) {
    var line = 0
    while line < page.count {
      let isCounter = page.lines[line].vocabulary == .comments && !isEcho(page, line)
      line += 1
      if isCounter { line = markThread(&page, from: line, announced: announced(page.view(line - 1))) }
    }
  }

  /// Whether a line says who speaks: `bo says:` · `2. bo wrote on 5 March 2019:` · a name above a date with a time.
  static func isStart(_ page: PageText, _ line: Int) -> Bool {
    let view = page.view(line)
    guard view.count <= 160, view.wordCount(limit: 13) <= 12 else { return false }
    let isDated = line + 1 < page.count && page.lines[line + 1].has(.date) && page.gap(before: line + 1) == 0
    var words = view
    if words.fromEnd(0) == 0x3A { words = words.dropping(last: 1) }
    for verb: StaticString in [" says", " said", " wrote", " writes", " permalink"] where words.hasCaselessSuffix(verb)
    {
      return isDated || words.count < view.count
    }
    if words.count < view.count {
      for verb: StaticString in [" wrote on ", " says on ", " said on ", " commented on "]
      where words.find(verb, caseless: true) != nil {
        return true
      }
    }
    return isDated && !page.lines[line].has(.stop) && view.wordCount(limit: 4) <= 3
      && page.view(line + 1).contains(0x3A)
  }

  /// Marks from the first comment on; the line after the last.
  private static func markThread(_ page: inout PageText, from first: Int, announced: Int?) -> Int {
    var line = first
    var seen = 0
    while line < page.count, isStart(page, line) || isEcho(page, line) {
      seen += 1
      let isDated = line + 1 < page.count && page.lines[line + 1].has(.date) && page.gap(before: line + 1) <= 1
      var next = line + (isDated ? 2 : 1)
      let text = next
      while next < page.count, next - text < limit, !isStart(page, next), !isEcho(page, next) {
        let ahead = seen >= announced ?? 1 ? 3 : farAhead
        if endsComment(page, next) || (next > text || isEcho(page, line)) && opensArticle(page, next, ahead) { break }
        next += 1
      }
      for index in line..<next {
        page.lines[index].marks = []
        page.lines[index].marks.vocabulary = .comment
      }
      line = next
    }
    return line
  }

  /// `Pingback: …`
  static func isEcho(_ page: PageText, _ line: Int) -> Bool {
    let view = page.view(line)
    return (view.hasCaselessPrefix("pingback") || view.hasCaselessPrefix("trackback")) && view.contains(0x3A)
  }

  /// The number in `14 Comments`.
  private static func announced(_ view: ByteView) -> Int? {
    var cursor = Cursor(view)
    return cursor.number()?.value
  }

  /// Whether a line cannot be a comment's.
  private static func endsComment(_ page: PageText, _ line: Int) -> Bool {
    let record = page.lines[line]
    if record.hasAny([.date, .divider, .source, .via, .heading, .dateline]) { return true }
    return record.vocabulary != .none && record.vocabulary != .tweet && record.vocabulary != .furniture
  }

  /// Whether behind the last comment the next headline stands, text under it.
  private static func opensArticle(_ page: PageText, _ line: Int, _ ahead: Int) -> Bool {
    guard page.gap(before: line) >= 1, page.isHeadlineLike(line), line + 1 < page.count else { return false }
    if page.lines[line + 1].hasAny([.date, .byline, .source]) { return true }
    return Openers.hasText(page, line, 0..<page.count)
      && !(1...3).contains { offset in
        line + offset < page.count && isStart(page, line + offset)
      }
  }
}
