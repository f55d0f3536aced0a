internal import TextCore

/// Reads one article's head and end. The same reading serves the list of a page's articles and the opened article.
struct AnatomyReader {
  let page: PageText
  let habit: PageHabit
  private(set) var result: Anatomy
  private var line: Int

  private init(_ page: PageText, _ habit: PageHabit, _ lines: Range<Int>, _ opener: Boundary.Opener) {
    self.page = page
    self.habit = habit
    result = Anatomy(lines: lines, opener: opener)
    line = lines.lowerBound
  }

  /// O(lines of head and end).
  static func read(_ page: PageText, _ habit: PageHabit, _ lines: Range<Int>, _ opener: Boundary.Opener) -> Anatomy {
    var reader = AnatomyReader(page, habit, lines, opener)
    reader.readHead()
    reader.result.body = reader.line..<lines.upperBound
    reader.result.remarksEnd = reader.line
    reader.readText()
    reader.readEnd()
    return reader.result
  }

  private var end: Int { result.lines.upperBound }

  private mutating func take(_ role: LineRole, _ rule: String) {
    result.head.append(Anatomy.HeadLine(line: line, role: role, rule: rule))
    line += 1
  }

  // MARK: - Head

  private mutating func readHead() {
    while line < end, page.lines[line].has(.divider), result.opener != .frontMatter { take(.furniture, "rule") }
    switch result.opener {
    case .frontMatter: readFrontMatter()
    case .mailHeader: readMailHeader()
    case .date: while line < end, page.lines[line].has(.date) { takeDate() }
    case .source: while line < end, page.lines[line].has(.source) { takeSource() }
    case .colonSource:
      if line < end {
        result.source = page.view(line).dropping(last: 1).trimmed()
        take(.sourceLine, "outlet and colon")
      }
      return
    case .brief:
      readBrief()
      return
    case .headline, .heading, .star, .text: break
    }
    if result.headline.isEmpty { readHeadline() }
    readUnderHeadline()
  }

  private mutating func readHeadline() {
    guard line < end, isHeadline(line) else { return }
    let parts = HeadlineText.read(page.view(line), page.aliases)
    result.headline = parts.words.range
    if let source = parts.source { result.source = source }
    let rule = parts.source == nil ? "headline" : "headline with outlet"
    take(.headline, rule)
    guard isSecondLine(line) else { return }
    let second = HeadlineText.read(page.view(line), page.aliases)
    result.continuation = second.words.range
    if let source = second.source { result.source = source }
    take(.headline, "headline's second line")
  }

  /// A line at the place of the headline: it looks like one, or the page marks that it is one.
  private func isHeadline(_ line: Int) -> Bool {
    let record = page.lines[line]
    switch result.opener {
    case .heading, .star: return record.count <= 400
    case .text: return false
    default: break
    }
    if page.isHeadlineLike(line) { return line + 1 < end }
    guard line + 1 < end, record.count <= 200, record.vocabulary == .none, !record.hasAny(.notHeadline) else {
      return false
    }
    return page.gap(after: line) >= 1 && (result.opener.isMarked || isSetOff(line))
  }

  /// Whether a sentence stands where headlines do: more blank lines above it than between paragraphs.
  private func isSetOff(_ line: Int) -> Bool {
    page.lines[line].count <= 120 && page.gap(before: line) >= 2 && page.gap(after: line) == 1
      && !page.lines[line].has(.startsQuote)
  }

  /// A headline broken in two has no blank line inside, but one behind.
  private func isSecondLine(_ line: Int) -> Bool {
    guard line + 1 < end, page.gap(before: line) == 0, page.gap(after: line) >= 1, page.isHeadlineLike(line) else {
      return false
    }
    guard result.opener != .heading, page.lines[line - 1].count > 20 else { return false }
    return page.lines[line].count <= 120 && !page.lines[line].hasAny([.bullet, .date, .byline, .softEnd, .heading])
  }

  private mutating func readUnderHeadline() {
    while line < end {
      let record = page.lines[line]
      let view = page.view(line)
      if record.has(.divider), page.gap(before: line) == 0, !result.headline.isEmpty {
        take(.furniture, "underline")
      } else if record.has(.date) {
        takeDate()
      } else if record.has(.byline) {
        result.byline = BylineText.read(view)
        take(.byline, "byline")
        if line + 1 < end, page.gap(before: line) == 0, page.gap(after: line) >= 1, page.isHeadlineLike(line),
          page.lines[line].count <= 60
        {
          take(.byline, "byline, continued")
        }
      } else if record.has(.source), habit.openers.contains(.sourceUnder) {
        takeSource()
      } else if let address = Self.address(view) {
        if result.url == nil { result.url = address }
        take(.furniture, "address")
      } else if Self.isMetaField(view) {
        take(.furniture, "field")
      } else if record.vocabulary == .closer, line + 1 < end, !habit.closers.contains(.postMeta) {
        take(.furniture, "categories")
      } else {
        return
      }
    }
  }

  private mutating func takeDate() {
    if let read = DateLine.read(page.view(line)) {
      if result.date == nil { result.date = read.date }
      if let byline = read.byline { result.byline = byline }
      if let source = read.source, !read.isSourceFirst || page.aliases.isOutlet(source) { result.source = source }
    }
    take(.dateLine, "date line")
  }

  private mutating func takeSource() {
    if let read = SourceLine.read(page.view(line)) { result.source = read.name }
    take(.sourceLine, "source line")
  }

  /// ` - [https://…](https://…)` or a bare address.
  private static func address(_ view: ByteView) -> ByteView? {
    var text = view
    if text[0] == 0x2D, text[1].isBlank { text = text.dropping(first: 2).trimmed() }
    if text[0] == 0x5B, let close = text.find("](") {
      guard text.fromEnd(0) == 0x29, SourceLine.isAddress(text.slice(1, close)) else { return nil }
      text = text.slice(close + 2, text.count - 1)
    }
    return SourceLine.isAddress(text) ? text : nil
  }

  /// ` - RSS feed: …`: a short label and an address.
  private static func isMetaField(_ view: ByteView) -> Bool {
    guard view[0] == 0x2D, view[1].isBlank, let colon = view.prefix(32).firstIndex(of: 0x3A) else { return false }
    return SourceLine.isAddress(view.dropping(first: colon + 1).trimmed())
  }

  // MARK: - Marked heads

  private mutating func readFrontMatter() {
    guard let matter = FrontMatter.read(page, line, result.lines) else { return }
    result.headline = matter.headline?.range ?? .empty
    result.source = matter.source
    result.byline = matter.byline
    result.topic = matter.topic
    result.url = matter.url
    if let date = matter.date {
      var cursor = Cursor(date)
      result.date = DateText.read(&cursor) ?? Self.year(date)
    }
    while line < matter.end {
      let isHeadline =
        page.view(line).range.lower <= result.headline.lower && result.headline.upper <= page.view(line).range.upper
      take(isHeadline && !result.headline.isEmpty ? .headline : .furniture, "front matter")
    }
  }

  private static func year(_ view: ByteView) -> WrittenDate? {
    var cursor = Cursor(view)
    guard let year = cursor.number(), year.digits == 4, cursor.isAtEnd, year.value > 0 else { return nil }
    return WrittenDate(year: year.value)
  }

  private mutating func readMailHeader() {
    while line < end, page.lines[line].has(.headerField) {
      let field = HeaderField.read(page.view(line))
      switch field?.name {
      case .subject:
        if let words = field.map({ Self.subject($0.value) }), !words.isEmpty { result.headline = words.range }
        take(.headline, "subject")
      case .date:
        if let value = field?.value {
          var cursor = Cursor(value)
          DateText.skipWeekday(&cursor)
          result.date = DateText.read(&cursor)
        }
        take(.dateLine, "mail date")
      default: take(.furniture, "mail header")
      }
    }
  }

  /// A wire's subject without its code and time: the last of the parts between wide gaps; no `Re:` or `Fwd:`.
  private static func subject(_ value: ByteView) -> ByteView {
    var view = value
    for prefix: StaticString in ["re:", "fwd:", "fw:"] where view.hasCaselessPrefix(prefix) {
      view = view.dropping(first: prefix.utf8CodeUnitCount).trimmed()
    }
    if let gap = view.findLast("  "), gap > 0, view.prefix(gap).string.utf8.contains(where: \.isDigit) {
      let rest = view.dropping(first: gap).trimmed()
      if rest.count >= 4 { return rest }
    }
    return view
  }

  private mutating func readBrief() {
    guard line < end else { return }
    let view = page.view(line)
    guard let brief = BriefText.read(view) ?? BriefText.read(view, page.aliases) else { return }
    result.headline = HeadlineText.read(brief.headline, page.aliases).words.range
    result.date = brief.date
    result.source = brief.source
    result.byline = brief.byline
    result.textStart = (line, brief.textStart)
  }

  // MARK: - Text

  /// Finds the first running text and what it says about where and when: lead-in, dateline.
  private mutating func readText() {
    var next = result.body.lowerBound
    var seen = 0
    while next < end, seen < 4 {
      let record = page.lines[next]
      if record.hasAny([.bullet, .caption, .image, .divider]) || record.vocabulary != .none || isRepeated(next) {
        next += 1
        continue
      }
      if record.hasAny([.source, .via]) { return }
      seen += 1
      if result.firstText == nil { result.firstText = next }
      if record.has(.dateline), let dateline = DatelineText.read(page.view(next)) {
        result.dateline = dateline
        result.firstText = next
        return
      }
      if seen <= 3, result.textStart == nil, let lead = LeadInText.read(page.view(next)), isOutlet(lead.name) {
        if result.source == nil { result.source = lead.name }
        result.textStart = (next, lead.length)
        result.remarksEnd = next
        result.firstText = next
        return
      }
      next += 1
    }
  }

  private func isRepeated(_ line: Int) -> Bool {
    line + 1 < end && page.lines[line].length == page.lines[line + 1].length
      && page.view(line).equals(page.view(line + 1))
  }

  private func isOutlet(_ name: ByteView) -> Bool {
    page.aliases.isOutlet(name) || habit.closers.contains(.via) || habit.openers.contains(.star)
  }

  // MARK: - End

  /// Reads source lines, via lines and post data from the end, up to the last running text.
  private mutating func readEnd() {
    var named: ByteView?
    var via: ByteView?
    var next = end - 1
    while next >= result.body.lowerBound {
      let record = page.lines[next]
      if record.has(.source), let source = SourceLine.read(page.view(next)) {
        named = source.name
        result.url = source.url ?? result.url
        readCitation(source, next)
      } else if record.has(.via) {
        via = ViaText.source(page.view(next), page.aliases) ?? via
      } else if result.url == nil, record.count < 300, SourceLine.isAddress(page.view(next)) {
        result.url = page.view(next)
      } else if record.vocabulary == .postEnd, result.date == nil {
        readPostDate(page.view(next))
      } else if record.vocabulary == .copyright, result.date == nil {
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

  private mutating func readCitation(_ source: SourceLine, _ line: Int) {
    guard let citation = source.citation else { return }
    if result.date == nil { result.date = Anatomy.citedDate(source) }
    let last = min(line + 2, end - 1)
    let upper = page.gap(after: line) == 0 && last > line ? page.view(line + 1).range.upper : citation.range.upper
    let whole = ByteView(page.bytes, Int(citation.range.lower)..<Int(max(upper, citation.range.upper)))
    if result.byline == nil { result.byline = Anatomy.citedByline(whole) }
  }

  /// `This entry was posted on December 4, 2009 at 12:00 am`
  private mutating func readPostDate(_ view: ByteView) {
    guard let on = view.find(" posted on ") else { return }
    var cursor = Cursor(view, at: on + 11)
    DateText.skipWeekday(&cursor)
    if let date = DateText.read(&cursor), date.year != nil { result.date = date }
  }

  /// The year of `Copyright 1987 by …`.
  private mutating func readCopyright(_ view: ByteView) {
    guard let year = Self.year(in: view) else { return }
    result.date = WrittenDate(year: year)
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
  private mutating func readDatelineDate() {
    guard let written = result.dateline?.date, result.date == nil || result.isDateInferred else { return }
    if written.year != nil {
      result.date = written
      result.isDateInferred = false
      return
    }
    guard let first = result.firstText else { return }
    for line in result.body.lowerBound..<min(first + 12, end) where page.lines[line].has(.caption) {
      guard let year = Self.year(of: written, in: page.view(line)) else { continue }
      result.date = WrittenDate(year: year, month: written.month, day: written.day)
      result.isDateInferred = false
      return
    }
  }

  /// The year behind the same month and day in a text.
  private static func year(of written: WrittenDate, in view: ByteView) -> Int? {
    for offset in 0..<view.count
    where view[offset].isUpper && !view[offset - 1].isLetter || view[offset].isDigit && !view[offset - 1].isDigit {
      var cursor = Cursor(view, at: offset)
      guard let date = DateText.read(&cursor), let year = date.year, date.month == written.month,
        date.day == written.day
      else { continue }
      return year
    }
    return nil
  }
}
