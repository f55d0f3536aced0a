internal import TextCore

/// Reads one article's head and end. The same reading serves the list of a page's articles and the opened article.
struct AnatomyReader {
  let page: PageText
  let habit: PageHabit
  var result: Anatomy
  var line: Int

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
    if habit.isExport {
      reader.readExportedText()
    } else {
      reader.readText()
      reader.readEnd()
    }
    return reader.result
  }

  var end: Int { result.lines.upperBound }

  mutating func take(_ role: LineRole, _ rule: String) {
    result.head.append(Anatomy.HeadLine(line: line, role: role, rule: rule))
    line += 1
  }

  // MARK: - Head

  private mutating func readHead() {
    while line < end, page.lines[line].has(.divider), result.opener != .frontMatter { take(.furniture, "rule") }
    switch result.opener {
    case .frontMatter:
      readFrontMatter()
      if habit.isExport { return }
    case .mailHeader: readMailHeader()
    case .date:
      if line + 1 < end, !page.lines[line].has(.date), page.lines[line + 1].has(.date) {
        result.source = page.view(line)
        take(.sourceLine, "outlet above the date")
      }
      while line < end, page.lines[line].has(.date) { takeDate() }
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
    case .headline:
      if line + 1 < end, page.gap(after: line) == 0 { takeAddress() }
      if habit.split == .groups, SplitFinder.isOutlet(page, line, above: line + 1, end) {
        result.source = page.view(line)
        take(.sourceLine, "outlet above the headline")
      }
    case .heading, .star, .text: break
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
    if line + 1 < end, page.gap(before: line) <= 1, page.view(line).equals(page.view(line - 1)) {
      take(.headline, "headline's duplicate")
    }
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
    guard line + 1 < end, page.gap(before: line) == 0, page.isHeadlineLike(line) else { return false }
    guard page.gap(after: line) >= 1 || page.lines[line + 1].hasAny([.date, .byline]) && !isUnderHeadline(line) else {
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
      } else if isUnderHeadline(line) {
        takeUnderHeadline()
      } else if record.has(.byline) {
        result.byline = BylineText.read(view)
        take(.byline, "byline")
        if line + 1 < end, !isUnderHeadline(line), page.gap(before: line) == 0, page.isHeadlineLike(line),
          page.gap(after: line) >= 1 || page.lines[line + 1].hasAny([.dateline, .indented]),
          page.lines[line].count <= 60
        {
          take(.byline, "byline, continued")
        }
      } else if record.has(.source), line + 1 < end, habit.openers.contains(.sourceUnder) || page.isProse(line + 1) {
        takeSource()
      } else if Self.address(view) != nil {
        takeAddress()
      } else if Self.isMetaField(view) {
        take(.furniture, "field")
      } else if record.vocabulary == .closer, line + 1 < end, !habit.closers.contains(.postMeta) {
        take(.furniture, "categories")
      } else {
        return
      }
    }
  }

  /// Whether a line between headline and date is no part of either: the outlet, or where a page has one everywhere, the
  /// deck.
  private func isUnderHeadline(_ line: Int) -> Bool {
    guard !result.headline.isEmpty, line > result.lines.lowerBound, page.gap(before: line) == 0, line + 1 < end,
      page.isHeadlineLike(line), isAboveDate(line)
    else { return false }
    return habit.hasStackedHeads || HeadStack.isOutlet(page, line, under: headlineLine)
  }

  private func isAboveDate(_ line: Int) -> Bool {
    var next = line + 1
    while next < end, next - line <= 2, page.gap(before: next) == 0 {
      if page.lines[next].has(.date) { return true }
      guard page.isHeadlineLike(next) || page.lines[next].has(.byline) else { return false }
      next += 1
    }
    return false
  }

  private var headlineLine: Int {
    result.head.last { $0.role == .headline }?.line ?? result.lines.lowerBound
  }

  private mutating func takeUnderHeadline() {
    if HeadStack.isOutlet(page, line, under: headlineLine) {
      if result.source == nil { result.source = page.view(line) }
      take(.sourceLine, "outlet under the headline")
    } else {
      result.deck.append(line)
      take(.block(.bullet), "deck under the headline")
    }
  }

  private mutating func takeDate() {
    if let read = DateLine.read(page.view(line)) {
      if result.date?.year == nil, !read.date.isEmpty { result.date = read.date }
      if let byline = read.byline { result.byline = byline }
      if let source = read.source, !read.isSourceFirst || page.aliases.isOutlet(source) { result.source = source }
    }
    take(.dateLine, "date line")
  }

  private mutating func takeSource() {
    if let read = SourceLine.read(page.view(line)) {
      result.source = read.name
      if result.date == nil { result.date = Citation.read(page, line, read, line + 1)?.date }
    }
    take(.sourceLine, "source line")
  }

  private mutating func takeAddress() {
    guard let address = Self.address(page.view(line)) else { return }
    if result.url == nil { result.url = address }
    take(.furniture, "address")
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
}
