internal import TextCore

/// What a source line cites besides the outlet's name, over all the lines that it runs on: title, author, date, pages.
struct Citation {
  /// The lines under the source line that go on with it.
  var continuation: Range<Int>
  /// From behind the outlet's name to the end of the last line.
  var text: ByteView
  /// The date right behind the outlet's name, where it has a year.
  fileprivate var first: WrittenDate?

  /// Most lines that a citation goes on over.
  private static let limit = 3

  /// The citation in a source line; nil where it names an outlet only. `end` is the line it may not reach.
  static func read(_ page: PageText, _ line: Int, _ end: Int) -> Citation? {
    SourceLine.read(page.view(line)).flatMap { read(page, line, $0, end) }
  }

  /// The same of a source line that has been read.
  static func read(_ page: PageText, _ line: Int, _ source: SourceLine, _ end: Int) -> Citation? {
    guard let start = source.citation else { return nil }
    var next = line + 1
    while next < end, next - line <= limit, goesOn(page, next) { next += 1 }
    let last = page.view(next - 1).range
    return Citation(
      continuation: line + 1..<next,
      text: ByteView(page.bytes, Int(start.range.lower)..<Int(max(last.upper, start.range.upper))), first: source.date)
  }

  /// Whether a line goes on with the citation in a source line above it.
  static func holds(_ page: PageText, _ line: Int) -> Bool {
    var above = line - 1
    while above >= 0, line - above <= limit, page.gap(before: above + 1) == 0 {
      if page.lines[above].has(.source) { return read(page, above, line + 1)?.continuation.contains(line) ?? false }
      above -= 1
    }
    return false
  }

  /// A line goes on where the one above is not at its end; one that could open the next article, only where the one
  /// above cannot be, or where it stands further in.
  private static func goesOn(_ page: PageText, _ line: Int) -> Bool {
    let (above, record) = (page.lines[line - 1], page.lines[line])
    guard page.gap(before: line) == 0, record.vocabulary == .none, !record.hasAny([.source, .via, .divider]) else {
      return false
    }
    if above.has(.openEnd) || record.has(.startsLower) { return true }
    if record.has(.date) { return record.has(.deepIndent) && !above.has(.deepIndent) }
    return !above.has(.stop)
  }

  /// The date, which may stand right behind the name or behind title and author; numbers inside a title are none.
  var date: WrittenDate? {
    if let first { return first }
    var cursor = Cursor(text)
    cursor.skip(",|")
    DateText.skipWeekday(&cursor)
    if let date = DateText.read(&cursor) { return date }
    var offset = 0
    var isQuoted = false
    while offset < text.count {
      if text[offset] == 0x22 { isQuoted.toggle() }
      let mayStart = !isQuoted && !text[offset - 1].isLetter && !text[offset - 1].isDigit
      if mayStart, text[offset].isDigit || text[offset].isUpper {
        var cursor = Cursor(text, at: offset)
        if let date = DateText.read(&cursor), date.year != nil { return date }
      }
      offset += 1
    }
    return nil
  }

  /// The author in `"Title," by Name, page 3`.
  var byline: ByteView? {
    guard let by = text.find(" by", caseless: true), text[by + 3].isBlank else { return nil }
    let rest = text.dropping(first: by + 4).trimmed()
    return rest.prefix(rest.firstIndex(of: 0x2C) ?? rest.count).trimmed()
  }
}
