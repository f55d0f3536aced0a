internal import TextCore

/// What the lines at an article's end say of its source and date.
extension AnatomyReader {
  /// Reads source lines, via lines and post data from the end, up to the last running text.
  mutating func readEnd() {
    var named: ByteView?
    var via: ByteView?
    var next = end - 1
    while next >= result.body.lowerBound {
      let record = page.lines[next]
      if record.has(.source), let source = SourceLine.read(page.view(next)) {
        named = source.name
        result.url = source.url ?? result.url
        readCitation(next, source)
      } else if record.has(.via) {
        via = ViaText.source(page.view(next), page.aliases) ?? via
      } else if result.url == nil, record.count < 300, SourceLine.isAddress(page.view(next)) {
        result.url = page.view(next)
      } else if record.vocabulary == .postEnd, result.date?.year == nil {
        readPostDate(page.view(next))
      } else if record.vocabulary == .copyright, result.date?.year == nil {
        readCopyright(page.view(next))
      } else if next < end - 4, page.isProse(next), record.count > 200, named != nil {
        break
      }
      if named != nil, next < end - 200 { break }
      next -= 1
    }
    result.source = named ?? (habit.closers.contains(.via) ? via ?? result.source : result.source ?? via)
    if result.source == nil, !habit.pageSource.isEmpty { result.source = page.view(habit.pageSource) }
    if result.source == nil { result.source = result.dateline?.agency }
    readDatelineDate()
  }

  private mutating func readCitation(_ line: Int, _ source: SourceLine) {
    guard let citation = Citation.read(page, line, source, end) else { return }
    if result.date?.year == nil { result.date = citation.date ?? result.date }
    if result.byline == nil { result.byline = citation.byline }
  }

  /// `This entry was posted on March 3, 2011 at 9:30 am`
  mutating func readPostDate(_ view: ByteView) {
    guard let on = view.find(" posted on ") else { return }
    var cursor = Cursor(view, at: on + 11)
    DateText.skipWeekday(&cursor)
    if let date = DateText.read(&cursor), date.year != nil { result.date = date }
  }

  /// The year of `Copyright 1987 by …`.
  mutating func readCopyright(_ view: ByteView) {
    guard let year = Self.year(in: view) else { return }
    result.date = WrittenDate(year: year, month: result.date?.month, day: result.date?.day)
    result.isDateInferred = true
  }

  static func year(in view: ByteView) -> Int? {
    for offset in 0..<view.count where view[offset].isDigit && !view[offset - 1].isDigit {
      var cursor = Cursor(view, at: offset)
      if let year = cursor.number(), year.digits == 4, (1900...2100).contains(year.value) { return year.value }
    }
    return nil
  }

  /// The dateline's day; its year from a caption that bears the same day.
  mutating func readDatelineDate() {
    guard let written = result.dateline?.date, result.date?.year == nil || result.isDateInferred else { return }
    if written.year != nil {
      result.date = written
      result.isDateInferred = false
      return
    }
    guard let first = result.firstText else { return }
    for line in result.body.lowerBound..<min(first + 12, end) where page.lines[line].has(.caption) {
      guard let stated = Self.stated(written, in: page.view(line)) else { continue }
      result.date = stated
      result.isDateInferred = false
      return
    }
  }

  /// The same month and day with a year, in a text.
  static func stated(_ written: WrittenDate, in view: ByteView) -> WrittenDate? {
    for offset in 0..<view.count
    where view[offset].isUpper && !view[offset - 1].isLetter || view[offset].isDigit && !view[offset - 1].isDigit {
      var cursor = Cursor(view, at: offset)
      guard let date = DateText.read(&cursor), date.year != nil, date.month == written.month, date.day == written.day
      else { continue }
      return date
    }
    return nil
  }
}
