internal import TextCore

/// Cuts one page into articles.
struct PageCutter {
  private var page: PageText
  let path: String
  private(set) var habit = PageHabit()
  private(set) var topic: String?
  private(set) var outlines: [ArticleOutline] = []
  private(set) var outlets = OutletTable()
  private(set) var diagnostics: [Diagnostic] = []
  private var names = IdentityBatch()
  /// Datelines without a year, by the index of their article.
  private var yearless: [(article: Int, date: WrittenDate)] = []

  init(_ page: PageText, path: String) {
    self.page = page
    self.path = path
  }

  /// Finds habit, boundaries, heads and ends. O(lines).
  mutating func cut() {
    guard page.count > 0 else { return }
    page.settleMarks()
    let frame = PageFrame.find(page)
    habit = HabitFinder.find(page, frame.articles)
    topic = frame.topic.map(TextBuilder.text)
    let boundaries = BoundaryFinder.find(page, frame.articles, habit)
    habit.firstLine = boundaries.first.map { page.lines[$0.line].index } ?? .max
    if frame.articles.upperBound < page.count { habit.footerLine = page.lines[frame.articles.upperBound].index }
    outlines.reserveCapacity(boundaries.count)
    for (index, boundary) in boundaries.enumerated() {
      let end = index + 1 < boundaries.count ? boundaries[index + 1].line : frame.articles.upperBound
      guard boundary.line < end else { continue }
      addArticle(boundary, boundary.line..<end, isOnly: boundaries.count == 1)
    }
    if outlines.isEmpty { addWhole(frame.articles) }
    names.give(to: &outlines)
    if let first = outlines.first { habit.firstLine = UInt32(first.firstLine.index) }
    if outlines.count == 1, outlines[0].date == nil {
      outlines[0].date = copyrightYear(frame, Int(outlines[0].firstLine.index))
    }
    let first = outlines.first.map { outline in page.lines.firstIndex { $0.index == outline.firstLine.index } ?? 0 }
    YearInference.complete(&outlines, yearless, PageTop.read(page, 0..<(first ?? 0)))
    reportDates()
  }

  private mutating func addArticle(_ boundary: Boundary, _ lines: Range<Int>, isOnly: Bool) {
    let anatomy = AnatomyReader.read(page, habit, lines, boundary.opener)
    guard isArticle(anatomy, isOnly: isOnly) else { return }
    var outline = ArticleOutline(
      firstLine: number(lines.lowerBound), lastLine: number(lines.upperBound - 1), headline: anatomy.headline,
      headlineContinuation: anatomy.continuation, id: ArticleID(0))
    outline.opener = boundary.opener
    outline.lastTextLine = number(lastTextLine(lines))
    outline.outlet = anatomy.source.flatMap { outlets.index(of: $0, page.aliases) }
    outline.date = anatomy.date?.resolved(
      dayFirst: habit.dayFirst, shortYears: habit.shortYears, certainty: anatomy.isDateInferred ? .inferred : .stated)
    if outline.date == nil, let date = habit.pageDate {
      outline.date = date.resolved(dayFirst: habit.dayFirst, shortYears: habit.shortYears, certainty: .inferred)
    }
    outline.confidence = confidence(anatomy, boundary)
    if outline.date == nil, anatomy.date?.year == nil, !habit.isExport,
      let date = anatomy.date ?? anatomy.dateline?.date
    {
      yearless.append((outlines.count, date))
    }
    outlines.append(outline)
    name(outlines.count - 1, anatomy)
  }

  /// The last line that is not about where the article comes from.
  private func lastTextLine(_ lines: Range<Int>) -> Int {
    var line = lines.upperBound - 1
    while line >= lines.lowerBound, page.lines[line].hasAny([.source, .via, .divider]) { line -= 1 }
    return line < lines.lowerBound ? lines.upperBound - 1 : line
  }

  private mutating func reportDates() {
    guard habit.datesContradict else { return }
    diagnostics.append(
      Diagnostic(
        .warning, file: path, lines: nil, rule: "date order",
        message: "some dates can only have the day first and others only the month; the rest are read with the "
          + (habit.dayFirst ? "day" : "month") + " first"))
  }

  /// The year of a copyright above or below a page's only article.
  private func copyrightYear(_ frame: PageFrame, _ first: Int) -> ArticleDate? {
    for line in 0..<page.count where page.lines[line].vocabulary == .copyright {
      guard page.lines[line].index < first || line >= frame.articles.upperBound else { continue }
      if let year = AnatomyReader.year(in: page.view(line)) { return ArticleDate(year: year, certainty: .inferred) }
    }
    return nil
  }

  /// A page with text in which nothing looks like an article is one article: nothing readable is hidden.
  private mutating func addWhole(_ lines: Range<Int>) {
    guard lines.contains(where: { !page.lines[$0].hasAny([.divider, .source, .via]) }) else { return }
    habit = PageHabit()
    habit.isWrapped = HabitFinder.find(page, lines).isWrapped
    habit.firstLine = page.lines[lines.lowerBound].index
    if lines.upperBound < page.count { habit.footerLine = page.lines[lines.upperBound].index }
    let anatomy = AnatomyReader.read(page, habit, lines, .text)
    var outline = ArticleOutline(
      firstLine: number(lines.lowerBound), lastLine: number(lines.upperBound - 1), confidence: 10, id: ArticleID(0))
    outline.opener = .text
    outlines.append(outline)
    name(0, anatomy)
  }

  private func number(_ line: Int) -> LineNumber { LineNumber(index: Int(page.lines[line].index)) }

  /// An article has text: a page's odds and ends between two articles do not make one.
  private func isArticle(_ anatomy: Anatomy, isOnly: Bool) -> Bool {
    if anatomy.textStart != nil || anatomy.id != nil { return true }
    var texts = 0
    for line in anatomy.body {
      let record = page.lines[line]
      if record.hasAny([.source, .via, .divider, .date]) || record.vocabulary != .none { continue }
      if isOnly || anatomy.opener.isMarked || page.isProse(line) || record.count > 60 { return true }
      texts += 1
      if texts >= 4 { return true }
    }
    return anatomy.opener == .text && texts > 0 || texts > 0 && anatomy.source != nil && !anatomy.headline.isEmpty
      || anatomy.opener.isMarked && !anatomy.headline.isEmpty && anatomy.source != nil
  }

  /// The article's lasting name: what the page says, or made of source, headline and the first line of the text, which
  /// move with an article.
  private mutating func name(_ article: Int, _ anatomy: Anatomy) {
    if let id = anatomy.id {
      outlines[article].id = id
      return
    }
    names.begin(article)
    names.add(anatomy.source)
    names.add(page.view(anatomy.headline))
    names.add(page.view(anatomy.continuation))
    if let line = anatomy.firstText {
      var view = page.view(line)
      if let start = anatomy.textStart, start.line == line { view = view.dropping(first: start.offset) }
      names.add(view.prefix(400))
    }
    if names.isFull { names.give(to: &outlines) }
  }

  /// How much on the page says that the article is cut right, 0…100.
  private func confidence(_ anatomy: Anatomy, _ boundary: Boundary) -> UInt8 {
    var score = 40
    if boundary.opener.isMarked { score += 25 }
    if !anatomy.headline.isEmpty { score += 15 }
    if anatomy.source != nil { score += 10 }
    if !habit.closers.isEmpty { score += 20 }
    if habit.split == .flat || habit.split == .items { score -= 15 }
    if anatomy.firstText == nil { score -= 20 }
    return UInt8(max(5, min(score, 100)))
  }
}
