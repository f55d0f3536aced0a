internal import TextCore

/// Where an article begins, and by which rule.
struct Boundary {
  /// Index of the article's first line among the page's non-blank lines.
  var line: Int
  var opener: Opener

  /// What an article begins with; its head is read accordingly.
  enum Opener: UInt8 {
    case headline, date, heading, star, mailHeader, brief, colonSource, frontMatter, source, text

    /// Whether the page marks the beginning, so that the next line is a headline whatever it looks like.
    var isMarked: Bool {
      switch self {
      case .headline, .text: false
      default: true
      }
    }
  }
}

/// Finds the beginnings of all articles of a page, in order.
struct BoundaryFinder {
  let page: PageText
  let range: Range<Int>
  let habit: PageHabit
  private var found: [Boundary] = []

  init(_ page: PageText, _ range: Range<Int>, _ habit: PageHabit) {
    self.page = page
    self.range = range
    self.habit = habit
  }

  /// The beginnings; O(lines).
  static func find(_ page: PageText, _ range: Range<Int>, _ habit: PageHabit) -> [Boundary] {
    var finder = BoundaryFinder(page, range, habit)
    guard !range.isEmpty else { return [] }
    finder.addOpeners()
    if !habit.closers.isEmpty { finder.addAfterClosers() }
    finder.addSplits()
    return finder.sorted()
  }

  // MARK: - Openers

  private mutating func addOpeners() {
    let openers = habit.openers
    guard !openers.isEmpty else { return }
    // The other two are told by more than a mark.
    let looksAtAll = !openers.isDisjoint(with: [.underline, .brief])
    let marks: LineMarks = [.divider, .heading, .date, .byline, .star, .headerField, .colonEnd, .source]
    var line = range.lowerBound
    while line < range.upperBound {
      let record = page.lines[line]
      guard looksAtAll || record.hasAny(marks) else {
        line += 1
        continue
      }
      if openers.contains(.frontMatter), record.has(.divider), let matter = FrontMatter.read(page, line, range) {
        if !isIssueMatter(line, matter), !habit.isExport || matter.id != nil { add(line, .frontMatter) }
        line = matter.end
        continue
      }
      if openers.contains(.heading), record.has(.heading), Openers.headingLevel(page.view(line)) == habit.headingLevel,
        page.view(line).range != habit.pageSource, !isPageSource(line)
      {
        add(line, .heading)
      }
      addDate(line, record)
      if openers.contains(.bylineUnder), record.has(.byline), Openers.isBylineUnder(page, line, range),
        let headline = headlineAbove(line)
      {
        add(headline, .headline)
      }
      if openers.contains(.star), record.has(.star), Openers.isStarHeadline(page, line, range) { add(line, .star) }
      if openers.contains(.mailHeader), record.has(.headerField), Openers.startsMailHeader(page, line, range) {
        add(line, .mailHeader)
      }
      if openers.contains(.underline), Openers.isUnderlined(page, line, range) { add(line, .heading) }
      if openers.contains(.colonSource), record.has(.colonEnd), Openers.isColonSource(page, line, range) {
        add(line, .colonSource)
      }
      if openers.contains(.brief), isBrief(line) { add(line, .brief) }
      addSource(line, record)
      line += 1
    }
  }

  private mutating func addDate(_ line: Int, _ record: Line) {
    guard record.has(.date), !record.has(.headerField), !Openers.belongsToTweet(page, line) else { return }
    guard habit.hasPartialDates || !Openers.isPartialDate(page, line) else { return }
    if habit.openers.contains(.dateAbove), Openers.datePlace(page, line, range) == .above {
      add(outletAbove(line) ?? line, .date)
    } else if habit.openers.contains(.dateUnder) {
      if Openers.datePlace(page, line, range) == .under, let headline = headlineAbove(line) {
        add(headline, .headline)
      } else if isSetOffSentence(line - 1) {
        add(line - 1, .headline)
      }
    }
  }

  /// The line of a known outlet right above a date line, nothing right above it.
  private func outletAbove(_ line: Int) -> Int? {
    guard line > range.lowerBound, line == range.lowerBound + 1 || page.gap(before: line - 1) > 0,
      page.gap(before: line) <= 1, page.isHeadlineLike(line - 1), page.aliases.isOutlet(page.view(line - 1))
    else { return nil }
    return line - 1
  }

  /// The first line of the headline above a date or byline, or of the address above that headline.
  private func headlineAbove(_ line: Int) -> Int? {
    guard let first = Openers.headlineAbove(page, line, range, isStackedPage: habit.hasStackedHeads) else { return nil }
    let above = first - 1
    let hasAddress =
      above >= range.lowerBound && page.gap(before: first) == 0 && SourceLine.isAddress(page.view(above))
      && (above == range.lowerBound || page.gap(before: above) > 0)
    return hasAddress ? above : first
  }

  /// Where dates stand under headlines, a short sentence set off above one is a headline too.
  private func isSetOffSentence(_ line: Int) -> Bool {
    guard line >= range.lowerBound, page.lines[line].count <= 120, page.lines[line].vocabulary == .none else {
      return false
    }
    return !page.lines[line].hasAny(.notHeadline) && page.gap(after: line) <= 1
      && page.gap(before: line) > page.gap(after: line)
  }

  private mutating func addSource(_ line: Int, _ record: Line) {
    guard record.has(.source) else { return }
    if habit.openers.contains(.sourceAbove) {
      add(line, .source)
    } else if habit.openers.contains(.sourceUnder), let headline = headlineAbove(line) {
      add(headline, .headline)
    }
  }

  /// Front matter on the top of a page of several headings is about the page.
  private func isIssueMatter(_ line: Int, _ matter: FrontMatter) -> Bool {
    line == range.lowerBound && habit.openers.contains(.heading) && !matter.isArticle
      && (matter.end..<range.upperBound).filter { page.lines[$0].has(.heading) }.count >= 2
  }

  private func isPageSource(_ line: Int) -> Bool {
    guard !habit.pageSource.isEmpty else { return false }
    let view = page.view(line).range
    return view.lower <= habit.pageSource.lower && habit.pageSource.upper <= view.upper
  }

  private func isBrief(_ line: Int) -> Bool {
    let record = page.lines[line]
    guard record.count > 30, !record.has(.capitals) else { return false }
    return BriefText.read(page.view(line)) != nil || BriefText.read(page.view(line), page.aliases) != nil
  }

  // MARK: - Closers

  /// Articles begin where the one before has ended: behind its source line and what trails it.
  private mutating func addAfterClosers() {
    var line = range.lowerBound
    addFirst()
    while line < range.upperBound {
      guard closes(line) else {
        line += 1
        continue
      }
      line += 1
      while line < range.upperBound, isTrailing(line) { line += 1 }
      if line < range.upperBound { add(line, .headline) }
    }
  }

  private func closes(_ line: Int) -> Bool {
    let record = page.lines[line]
    if record.has(.source), line > range.lowerBound, Closers.sourcePlace(page, line, range) == .under { return false }
    return habit.closers.contains(.source) && record.has(.source) || habit.closers.contains(.via) && record.has(.via)
      || habit.closers.contains(.postMeta) && record.vocabulary == .closer && Closers.closesPost(page, line, range)
  }

  /// Whether a line behind an end still belongs to it. Items of a list under the word "related" do.
  private func isTrailing(_ line: Int) -> Bool {
    if Closers.isTrailer(page, line) || Citation.holds(page, line) { return true }
    if page.lines[line].vocabulary == .relatedTitle { return true }
    return page.lines[line].has(.bullet) && !page.lines[line].has(.star)
      && (page.lines[line - 1].vocabulary == .relatedTitle || page.lines[line - 1].has(.bullet))
  }

  /// The first article of a page that marks only ends: behind the page's title, at the headline nearest to the text.
  private mutating func addFirst() {
    if let first = found.map(\.line).min() {
      let hasEnd = (range.lowerBound..<first).contains { closes($0) }
      guard hasEnd else { return }
    }
    add(FirstHeadline.find(page, range, habit), .headline)
  }

  // MARK: - Splits

  private mutating func addSplits() {
    if found.isEmpty || habit.closers.contains(.source) && habit.openers.isEmpty { addGapSplits() }
    switch habit.split {
    case .dividers: addDividerSplits()
    case .gaps: for line in SplitFinder.gapHeadlines(page, range) { add(line, .headline) }
    case .groups: for line in SplitFinder.groupHeadlines(page, range) { add(line, .headline) }
    case .capitals: for line in SplitFinder.capitalHeadlines(page, range) { add(line, .headline) }
    case .flat: for line in FlatPage.starts(page, range) { add(line, .text) }
    case .items: for line in range { add(line, .text) }
    case .none: if found.isEmpty { add(FirstHeadline.find(page, range, habit), .headline) }
    }
  }

  /// On a page whose articles end with a source line, one without it ends where the next headline is set off as the
  /// others are.
  private mutating func addGapSplits() {
    guard habit.closers.contains(.source) else { return }
    let starts = found.map { $0.line }.sorted()
    let gaps = starts.filter { $0 > range.lowerBound }.map { page.gap(before: $0) }
    let least = gaps.min() ?? 2
    guard least >= 2 else { return }
    var next = 0
    // On most pages no other line is set off so, and what is usual there need not be found out.
    let others = range.dropFirst().filter { line in
      guard page.gap(before: line) >= least else { return false }
      while next < starts.count, starts[next] < line { next += 1 }
      return (next == starts.count || starts[next] != line) && page.isProse(line - 1) && page.gap(after: line) >= 1
    }
    guard !others.isEmpty else { return }
    let headlines = Set(SplitFinder.gapHeadlines(page, range))
    for line in others where headlines.contains(line) { add(line, .headline) }
  }

  private mutating func addDividerSplits() {
    var previous = true
    for line in range {
      let isRule = SplitFinder.isDivider(page, line, range)
      if previous, !isRule { add(line == range.lowerBound ? firstPart(line) : line, .headline) }
      previous = isRule
    }
  }

  /// The headline in the first part, below the page's title where there is one.
  private func firstPart(_ line: Int) -> Int {
    let end = range.first { SplitFinder.isDivider(page, $0, range) } ?? range.upperBound
    return FirstHeadline.find(page, line..<max(end, line + 1), habit)
  }

  // MARK: - Order

  private mutating func add(_ line: Int, _ opener: Boundary.Opener) {
    if let last = found.last, last.line == line {
      if !last.opener.isMarked { found[found.count - 1].opener = opener }
      return
    }
    found.append(Boundary(line: line, opener: opener))
  }

  /// In order of lines; of two at one line the marked one stays, and a plain one right above a marked one goes.
  private func sorted() -> [Boundary] {
    var result: [Boundary] = []
    for boundary in found.sorted(by: { $0.line < $1.line }) {
      if let last = result.last {
        if last.line == boundary.line {
          if boundary.opener.isMarked { result[result.count - 1] = boundary }
          continue
        }
        let between = last.line..<boundary.line
        if between.count <= 3, between.allSatisfy({ page.lines[$0].hasAny([.date, .byline]) }) { continue }
      }
      result.append(boundary)
    }
    return result
  }
}
