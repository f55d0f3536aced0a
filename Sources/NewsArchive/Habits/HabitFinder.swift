internal import TextCore

/// Finds a page's habit by counting, over all its lines, what stands where.
struct HabitFinder {
  let page: PageText
  /// The lines between the page's title and its footer.
  let range: Range<Int>
  private(set) var habit = PageHabit()
  /// The page's only date line, where it stands above all text.
  private var topDate: Int?

  init(_ page: PageText, _ range: Range<Int>) {
    self.page = page
    self.range = range
  }

  /// The habit; O(lines).
  static func find(_ page: PageText, _ range: Range<Int>) -> PageHabit {
    var finder = HabitFinder(page, range)
    if FrontMatter.isExport(page) {
      finder.habit.openers = .frontMatter
      finder.habit.isExport = true
      return finder.habit
    }
    finder.habit.isWrapped = finder.isWrapped()
    finder.habit.softEndsAreNoise = finder.softEndsAreNoise()
    finder.habit.pageSource = finder.pageSource()
    finder.countOpeners()
    finder.decideDates()
    finder.countClosers()
    finder.leaveTopDate()
    if finder.habit.openers.isEmpty, finder.habit.closers.isEmpty, finder.habit.split == .none { finder.findSplit() }
    return finder.habit
  }

  // MARK: - Lines

  /// Whether lines are broken at a measure: most long-enough lines run on in the next one, hardly any is longer, and
  /// enough of them run on within a sentence; lines without an end alone could as well be captions or links.
  private func isWrapped() -> Bool {
    var (fitting, long) = (0, 0)
    for line in page.lines[range].dropLast() {
      if line.count > 115 { long += 1 } else if HabitFinder.measures.contains(line.count) { fitting += 1 }
    }
    // No more lines run on than are long enough for it.
    guard fitting >= 3, fitting > 3 * long, fitting * 5 >= range.count else { return false }
    var running = 0
    var goingOn = 0
    for line in range.dropLast() {
      let record = page.lines[line]
      guard page.gap(before: line + 1) == 0, HabitFinder.measures.contains(record.count),
        !record.hasAny([.divider, .bullet, .heading])
      else { continue }
      let next = page.lines[line + 1]
      guard !record.has(.stop) || next.has(.startsLower) else { continue }
      running += 1
      let isCapital = record.has(.capitals) && next.has(.capitals)
      // Scripts whose small letters are not looked at.
      let isForeign = page.view(line)[0] >= 0xC4 && !record.has(.startsQuote)
      if next.has(.startsLower) || record.has(.openEnd) || isCapital || isForeign { goingOn += 1 }
    }
    return running >= 3 && running > 3 * long && running * 5 >= range.count && goingOn * 4 >= running
  }

  /// How long a line is that was broken at a measure, in bytes.
  private static let measures = 40...100

  private func softEndsAreNoise() -> Bool {
    guard page.mayHave(.softEnd) else { return false }
    var ended = 0
    var soft = 0
    for line in range where page.lines[line].has(.stop) {
      ended += 1
      if page.lines[line].has(.softEnd) { soft += 1 }
    }
    return soft * 4 > ended
  }

  /// `# Source:BBC, URL:…` on the page's top names the outlet of every article.
  private func pageSource() -> ByteRange {
    for line in range.prefix(3) {
      let record = page.lines[line]
      guard record.has(.heading) else { continue }
      var view = page.view(line)
      while view[0] == 0x23 || view[0].isBlank, !view.isEmpty { view = view.dropping(first: 1) }
      var cursor = Cursor(view)
      guard cursor.take(caseless: "source") else { continue }
      cursor.skipBlanks()
      guard cursor.take(0x3A) else { continue }
      let rest = cursor.rest.trimmed()
      let name = rest.prefix(rest.firstIndex(of: 0x2C) ?? rest.count).trimmed()
      if name.count >= 2, name.count <= 80 { return name.range }
    }
    return .empty
  }

  /// Looks at the dates that the page writes in numbers, and decides what they mean.
  private mutating func decideDates() {
    var dates: [DateOrder.Placed] = []
    var shortYears: [Int] = []
    let isBrief = habit.openers.contains(.brief)
    guard isBrief || page.hasOpenDates else { return }
    for line in range where dates.count < DateOrder.limit {
      let record = page.lines[line]
      guard isBrief || record.hasAny([.date, .headerField, .source]) else { continue }
      guard let date = writtenDate(line, isBrief) else { continue }
      if date.hasShortYear, let year = date.year { shortYears.append(year) }
      if date.numbers != nil { dates.append((line, date)) }
    }
    let top = PageTop.read(page, 0..<range.upperBound)
    if !shortYears.isEmpty {
      habit.hasShortYears = true
      habit.shortYears = ShortYears.decide(
        written: shortYears, mentioned: page.mentionedYears(), titled: top.years)
    }
    guard !dates.isEmpty else { return }
    let order = DateOrder.decide(
      dates, datelines: datelines(), titleMonth: top.month, shortYears: habit.shortYears)
    habit.hasNumericDates = true
    habit.dayFirst = order.dayFirst
    habit.datesContradict = order.isContradicted
  }

  /// The dates of the datelines; asked for only where there is something that they can decide.
  private func datelines() -> [DateOrder.Placed] {
    var found: [DateOrder.Placed] = []
    for line in range where page.lines[line].has(.dateline) && found.count < DateOrder.limit {
      if let date = DatelineText.read(page.view(line))?.date { found.append((line, date)) }
    }
    return found
  }

  private func writtenDate(_ line: Int, _ isBrief: Bool) -> WrittenDate? {
    let view = page.view(line)
    if page.lines[line].has(.source), let date = Citation.read(page, line, range.upperBound)?.date { return date }
    // What is written without a digit decides nothing.
    guard view.hasDigit else { return nil }
    return DateLine.read(view)?.date ?? (isBrief ? BriefText.read(view)?.date : nil)
  }

  // MARK: - Openers

  private mutating func countOpeners() {
    if page.mayHave(.divider) { countFrontMatter() }
    if !habit.openers.contains(.frontMatter), page.mayHave(.heading) { countHeadings() }
    if !habit.openers.contains(.heading), page.mayHave([.date, .byline]) { countDates() }
    if page.mayHave([.star, .headerField]) { countStarsAndFields() }
    if page.mayHave(.divider) { countUnderlines() }
    guard habit.openers.isEmpty, !page.mayHave(.source) || !range.contains(where: { page.lines[$0].has(.source) })
    else {
      return
    }
    countBriefs()
    countColonSources()
  }

  private mutating func countStarsAndFields() {
    for line in range {
      let record = page.lines[line]
      if record.has(.star), isStarHeadline(line) { habit.openers.insert(.star) }
      if record.has(.headerField), Openers.startsMailHeader(page, line, range) { habit.openers.insert(.mailHeader) }
    }
  }

  /// Front matter opens articles, but not where it stands once above the headings of a whole issue.
  private mutating func countFrontMatter() {
    var matters: [FrontMatter] = []
    var line = range.lowerBound
    while line < range.upperBound, matters.count < 2 {
      if page.lines[line].has(.divider), let matter = FrontMatter.read(page, line, range) {
        matters.append(matter)
        line = matter.end
      } else {
        line += 1
      }
    }
    guard let first = matters.first else { return }
    let headings = range.filter { page.lines[$0].has(.heading) }.count
    if matters.count > 1 || first.isArticle || headings < 2 { habit.openers.insert(.frontMatter) }
  }

  private mutating func countDates() {
    var above = 0
    var under = 0
    var byline = 0
    var partial: [Openers.DatePlace] = []
    var lastDate = range.lowerBound
    var stacks = (stacked: 0, others: 0)
    for line in range {
      let record = page.lines[line]
      guard record.hasAny([.date, .byline]) else { continue }
      if record.has(.date), !Openers.belongsToTweet(page, line), !record.has(.headerField) {
        let place = Openers.datePlace(page, line, range)
        if place != .elsewhere, Openers.isPartialDate(page, line) {
          partial.append(place)
          continue
        }
        switch place {
        case .above:
          above += 1
          lastDate = line
        case .under:
          lastDate = line
          under += 1
          count(HeadStack.read(page, above: line, range), &stacks)
        case .elsewhere: break
        }
      } else if record.has(.byline), Openers.isBylineUnder(page, line, range) {
        byline += 1
      }
    }
    if partial.count > 1 {
      habit.hasPartialDates = true
      above += partial.filter { $0 == .above }.count
      under += partial.filter { $0 == .under }.count
    }
    if above + under == 1, !(range.lowerBound..<lastDate).contains(where: page.isProse) { topDate = lastDate }
    habit.hasStackedHeads = stacks.stacked >= 2 && stacks.others == 0
    if above > under { habit.openers.insert(.dateAbove) }
    if under > above { habit.openers.insert(.dateUnder) }
    if above == under, above > 0 { habit.openers.insert(.dateAbove) }
    if byline > 0, above == 0, under == 0 { habit.openers.insert(.bylineUnder) }
  }

  private func count(_ stack: HeadStack?, _ stacks: inout (stacked: Int, others: Int)) {
    guard let stack else { return }
    if stack.lines.count > 1, !stack.hasRubric { stacks.stacked += 1 } else { stacks.others += 1 }
  }

  /// A starred headline stands alone between blank lines, text under it, and is no item of a list.
  private func isStarHeadline(_ line: Int) -> Bool { Openers.isStarHeadline(page, line, range) }

  private mutating func countHeadings() {
    var counts = [Int](repeating: 0, count: 7)
    for line in range where page.lines[line].has(.heading) {
      guard page.gap(before: line) >= 1 || line == range.lowerBound, page.gap(after: line) >= 1 || !isCodeComment(line)
      else { continue }
      counts[Openers.headingLevel(page.view(line))] += 1
    }
    if habit.pageSource != .empty, counts[1] > 0 { counts[1] -= 1 }
    let code = range.filter { page.lines[$0].has(.code) }.count
    guard let level = (1...6).first(where: { counts[$0] >= 2 }) ?? (1...6).first(where: { counts[$0] == 1 }) else {
      return
    }
    let dates = range.filter { page.lines[$0].has(.date) && Openers.datePlace(page, $0, range) != .elsewhere }.count
    guard counts[level] >= 2 || code * 4 < range.count, counts[level] >= dates else { return }
    habit.openers.insert(.heading)
    habit.headingLevel = level
  }

  private func isCodeComment(_ line: Int) -> Bool {
    line + 1 < page.count && page.lines[line + 1].hasAny([.code, .deepIndent]) && !page.lines[line + 1].has(.bullet)
      && page.gap(before: line + 1) == 0
  }

  private mutating func countUnderlines() {
    guard habit.openers.isEmpty else { return }
    let count = range.filter { Openers.isUnderlined(page, $0, range) }.count
    if count >= 2 { habit.openers.insert(.underline) }
  }

  private mutating func countBriefs() {
    var briefs = 0
    var prose = 0
    for line in range where page.lines[line].count > 60 {
      prose += 1
      if BriefText.read(page.view(line)) != nil { briefs += 1 }
    }
    if briefs >= 2, briefs * 4 >= prose { habit.openers.insert(.brief) }
  }

  private mutating func countColonSources() {
    let count = range.filter { Openers.isColonSource(page, $0, range) }.count
    if count >= 2 { habit.openers.insert(.colonSource) }
  }

  // MARK: - Closers

  /// Whether a line breaks off before a link, so that the next one is the link's text.
  private func opensLink(_ line: Int) -> Bool {
    page.lines[line].has(.softEnd) && !page.lines[line].has(.stop) && !habit.softEndsAreNoise
  }

  private mutating func countClosers() {
    var after = 0
    var under = 0
    var above = 0
    var meta = 0
    var sources = SourceLines()
    for line in range {
      let record = page.lines[line]
      if record.has(.source) {
        sources.add(line)
        switch Closers.sourcePlace(page, line, range) {
        case .after: after += 1
        case .under: under += 1
        case .above: above += 1
        }
      } else if record.has(.via), line > range.lowerBound, !opensLink(line - 1),
        page.isProse(line - 1) || page.lines[line - 1].has(.startsQuote)
      {
        habit.closers.insert(.via)
      } else if record.vocabulary == .closer, Closers.closesPost(page, line, range) {
        meta += 1
      }
    }
    if under == 0, sources.areAbove(page, range) {
      habit.openers.insert(.sourceAbove)
    } else if after > 0, after >= max(under, above) {
      habit.closers.insert(.source)
    } else if under > above {
      habit.openers.insert(.sourceUnder)
    } else if above > 0 {
      habit.openers.insert(.sourceAbove)
    }
    if meta >= 2 { habit.closers.insert(.postMeta) }
  }

  // MARK: - Neither

  /// A single date on the page's top is that of the whole page where what is below comes apart without it.
  private mutating func leaveTopDate() {
    guard let topDate, habit.closers.isEmpty, habit.openers.isSubset(of: [.dateAbove, .dateUnder]) else { return }
    let split = SplitFinder.find(page, topDate + 1..<range.upperBound, habit)
    guard split == .dividers || split == .groups, let line = DateLine.read(page.view(topDate)) else { return }
    habit.openers = []
    habit.split = split
    habit.pageDate = line.date
    if let source = line.source, page.aliases.isOutlet(source), habit.pageSource.isEmpty {
      habit.pageSource = source.range
    }
  }

  private mutating func findSplit() {
    habit.split = SplitFinder.find(page, range, habit)
  }
}
