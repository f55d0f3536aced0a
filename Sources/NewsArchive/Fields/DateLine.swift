internal import TextCore

/// A line that gives an article's date and perhaps who wrote or published it, and nothing else.
struct DateLine {
  var date: WrittenDate
  var byline: ByteView?
  var source: ByteView?

  /// Whether the source stands before the date, where a place may stand as well.
  var isSourceFirst = false

  /// Longest line that is looked at, in bytes.
  static let limit = 140

  /// Reads a whole line; nil if anything remains that is neither date, time, name nor source.
  static func read(_ line: ByteView) -> DateLine? {
    var line = line
    while line[0] == 0x2A || line[0] == 0x5F, line.count > 6, line.fromEnd(0) == line[0] {
      line = line.dropping(first: 1).dropping(last: 1)
    }
    guard line.count >= 5, line.count <= limit else { return nil }
    return dateFirst(line) ?? sourceFirst(line)
  }

  /// `Outlet, May 17, 2012` · `Outlet - 17 May 2012` · `Outlet | 2012-05-17`
  private static func sourceFirst(_ line: ByteView) -> DateLine? {
    guard line.count <= 90, line[0].isUpper, line.fromEnd(0).isDigit else { return nil }
    for offset in 2..<max(2, line.count - 5) {
      let byte = line[offset]
      let isDash = byte == 0x2D && line[offset - 1].isBlank || byte == 0xE2
      guard byte == 0x2C || byte == 0x7C || isDash || byte == 0x28 else { continue }
      var cursor = Cursor(line, at: offset + (byte == 0xE2 ? 3 : 1))
      cursor.skip(",|-")
      DateText.skipWeekday(&cursor)
      guard let date = DateText.read(&cursor), cursor.isAtEnd, date.year != nil, date.day != nil || date.numbers != nil
      else { continue }
      let name = line.prefix(offset).trimmed()
      guard name.wordCount(limit: 7) <= 6, SourceLine.isName(name) else { return nil }
      return DateLine(date: date, source: name, isSourceFirst: true)
    }
    return nil
  }

  private static func dateFirst(_ line: ByteView) -> DateLine? {
    var cursor = Cursor(line)
    let isLabelled = skipLabel(&cursor)
    let start = cursor.offset
    DateText.skipWeekday(&cursor)
    cursor.skipBlanks()
    guard let date = DateText.read(&cursor) else { return isLabelled ? nil : weekday(line, from: start) }
    var result = DateLine(date: date)
    skipTime(&cursor)
    cursor.skipSeparators()
    skipWeekdayBehind(&cursor)
    if cursor.isAtEnd { return result }
    guard date.year != nil || isLabelled else { return nil }
    if cursor.take(caseless: "by "), cursor.rest.count <= 60, cursor.rest.wordCount(limit: 6) <= 5 {
      result.byline = cursor.rest.trimmed()
      return result
    }
    guard date.day != nil, let source = sourceAfterDate(cursor.rest.trimmed()) else { return nil }
    result.source = source
    return result
  }

  /// `Monday` · `Tuesday, 6:02pm`: no date, but a line that stands where dates do.
  private static func weekday(_ line: ByteView, from start: Int) -> DateLine? {
    var cursor = Cursor(line, at: start)
    guard let word = cursor.word(), DateText.isFullWeekday(word) else { return nil }
    skipTime(&cursor)
    cursor.skipSeparators()
    return cursor.isAtEnd ? DateLine(date: WrittenDate()) : nil
  }

  /// The weekday in `March 4, 2019 Monday`; not that of an outlet such as `Sunday Herald`.
  private static func skipWeekdayBehind(_ cursor: inout Cursor) {
    var behind = cursor
    _ = behind.take(0x28)
    let start = behind.offset
    DateText.skipWeekday(&behind)
    guard behind.offset > start else { return }
    _ = behind.take(0x29)
    let isAlone = behind.isAtEnd || behind.byte.isBlank == false && !behind.byte.isLetter
    behind.skipSeparators()
    skipTime(&behind)
    behind.skipSeparators()
    if isAlone || behind.isAtEnd { cursor = behind }
  }

  /// `PUBLISHED :`, `Posted on`, `Date:` and their like.
  private static func skipLabel(_ cursor: inout Cursor) -> Bool {
    let labels: [StaticString] = [
      "first published", "last updated", "last modified", "date published", "published", "updated", "posted", "date",
      "created", "modified",
    ]
    _ = cursor.take(caseless: "- ")
    for label in labels where cursor.take(caseless: label) {
      cursor.skip(":")
      _ = cursor.take(caseless: "on ")
      cursor.skip(":")
      if cursor.take(caseless: "at ") { cursor.skipBlanks() }
      return true
    }
    return false
  }

  /// `6:02pm` · `T08:15:00+00:00` · `at 12:00 am` · `08:15 EST`
  static func skipTime(_ cursor: inout Cursor) {
    let start = cursor.offset
    if cursor.byte == 0x54, cursor.view[cursor.offset + 1].isDigit { cursor.offset += 1 }
    cursor.skip(",-|")
    if cursor.take(caseless: "at ") || cursor.take(caseless: "@ ") { cursor.skipBlanks() }
    guard let hour = cursor.number(), hour.digits <= 2, cursor.take(0x3A) || cursor.take(0x2E), cursor.number() != nil
    else {
      cursor.offset = start
      return
    }
    while cursor.byte == 0x3A || cursor.byte == 0x2E || cursor.byte == 0x2B || cursor.byte == 0x2D
      || cursor.byte.isDigit
    {
      cursor.offset += 1
    }
    cursor.skipBlanks()
    for half: StaticString in ["am", "pm", "a.m.", "p.m."] where cursor.take(caseless: half) { break }
    cursor.skipBlanks()
    if cursor.byte == 0x2B || cursor.byte == 0x2D, cursor.view[cursor.offset + 4].isDigit {
      cursor.offset += 1
      _ = cursor.number()
      return
    }
    let zoneStart = cursor.offset
    if let zone = cursor.word(), (1...4).contains(zone.count) || zone[0].isLower, zone[0].isUpper {
      while cursor.byte == 0x2B || cursor.byte.isDigit || cursor.byte == 0x3A { cursor.offset += 1 }
    } else {
      cursor.offset = zoneStart
    }
  }

  /// An outlet's name behind a date: a few words, each with a capital.
  private static func sourceAfterDate(_ rest: ByteView) -> ByteView? {
    for word: StaticString in ["reply", "permalink", "edit", "| reply"] where rest.hasCaselessPrefix(word) {
      return nil
    }
    guard rest.count >= 2, rest.count <= 50, rest.wordCount(limit: 7) <= 6, !rest[0].isDigit else { return nil }
    return SourceLine.isName(rest) ? rest : nil
  }
}
