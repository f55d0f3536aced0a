internal import TextCore

/// Where the first article of a page begins, below whatever the page says about itself.
enum FirstHeadline {
  /// The line of the first headline; where there is none, the first line of text.
  static func find(_ page: PageText, _ range: Range<Int>, _ habit: PageHabit) -> Int {
    if habit.isWrapped {
      let first = inWrapped(page, range)
      // Above the first article no article ends.
      if !(range.lowerBound..<first).contains(where: { page.lines[$0].has(.source) }) { return first }
    }
    if range.lowerBound > 0, page.isHeadlineLike(range.lowerBound) { return range.lowerBound }
    let limit = min(range.upperBound, range.lowerBound + 12)
    var best: Int?
    for line in range.lowerBound..<limit {
      if isText(page, line) {
        if best == nil || page.isProse(line) && line > range.lowerBound && isText(page, line - 1) { break }
        break
      }
      guard page.isHeadlineLike(line) else { continue }
      let stacked = best.map { $0 == line - 1 && page.gap(before: line) == 0 } ?? false
      if !stacked { best = line }
    }
    guard let best else { return range.lowerBound }
    return withRule(page, range, offsetHeadline(page, range, limit, after: best) ?? best)
  }

  /// A rule directly above a headline is the upper edge of its box.
  fileprivate static func withRule(_ page: PageText, _ range: Range<Int>, _ line: Int) -> Int {
    line > range.lowerBound && page.lines[line - 1].has(.divider) && page.gap(before: line) == 0 ? line - 1 : line
  }

  /// A headline set off by two blank lines below a blurb in sentences, where the page begins with such a blurb.
  private static func offsetHeadline(_ page: PageText, _ range: Range<Int>, _ limit: Int, after best: Int) -> Int? {
    guard best == range.lowerBound else { return nil }
    for line in (best + 1)..<max(limit, best + 1) {
      if page.gap(before: line) >= 2, page.isHeadlineLike(line), page.gap(after: line) == 1, line <= best + 4,
        line + 1 < range.upperBound, isText(page, line + 1), page.lines[line - 1].count < 160
      {
        return line
      }
      let ends: LineMarks = [.source, .via, .date, .caption, .bullet, .dateline, .image]
      if page.lines[line].count > 300 || page.lines[line].hasAny(ends) { return nil }
    }
    return nil
  }

  private static func isText(_ page: PageText, _ line: Int) -> Bool {
    page.isProse(line) || page.lines[line].hasAny([.caption, .image, .glyphBullet])
  }

  /// In text broken at a measure, the short line above the first two full ones.
  private static func inWrapped(_ page: PageText, _ range: Range<Int>) -> Int {
    for line in range.dropLast() {
      guard page.lines[line].count >= 45, page.lines[line + 1].count >= 30, page.gap(before: line + 1) == 0 else {
        continue
      }
      guard !page.lines[line].has(.headerField), let head = aboveBylines(page, range, line) else { return line }
      let isStacked =
        head - 1 >= range.lowerBound && page.gap(before: head) == 0 && page.isHeadlineLike(head - 1)
        && (head - 1 == range.lowerBound || page.gap(before: head - 1) > 0)
      return withRule(page, range, isStacked ? head - 1 : head)
    }
    return range.lowerBound
  }
}

extension FirstHeadline {
  /// The headline above some text, a byline of one or two lines and rules between them passed over.
  private static func aboveBylines(_ page: PageText, _ range: Range<Int>, _ text: Int) -> Int? {
    var line = text - 1
    while line > range.lowerBound, text - line <= 5 {
      let record = page.lines[line]
      let isUnderByline = page.lines[line - 1].has(.byline) && page.gap(before: line) == 0
      guard record.hasAny([.byline, .date, .divider]) || isUnderByline else { break }
      line -= 1
    }
    return line >= range.lowerBound && page.isHeadlineLike(line) ? line : nil
  }
}

/// A dump that lost blank lines, bullets and headlines: only pictures and datelines are left to cut by.
enum FlatPage {
  static func starts(_ page: PageText, _ range: Range<Int>) -> [Int] {
    var line = range.lowerBound
    let firstMark = range.first { page.lines[$0].hasAny([.image, .caption, .dateline]) }
    if let firstMark, firstMark - range.lowerBound <= 6, !isLongText(page, range.lowerBound..<firstMark) {
      line = firstMark
    }
    var starts = [line]
    var words = ItemCohesion.stems(page.view(line))
    line += 1
    while line < range.upperBound {
      let record = page.lines[line]
      let opens =
        record.has(.dateline) && !page.lines[line - 1].hasAny([.image, .caption])
        || record.hasAny([.image, .caption]) && !page.lines[line - 1].hasAny([.image, .caption])
          && isNewSubject(page, line, range, words)
      if opens {
        starts.append(line)
        words = []
      }
      if words.count < 4000 { words.formUnion(ItemCohesion.stems(page.view(line))) }
      line += 1
    }
    return starts
  }

  /// Whether what stands before the first picture is an article rather than the page's words about itself.
  private static func isLongText(_ page: PageText, _ range: Range<Int>) -> Bool {
    range.filter { page.lines[$0].has(.stop) && page.lines[$0].count > 60 }.count >= 3
  }

  /// Whether the text behind a picture shares hardly a word with the article so far.
  private static func isNewSubject(_ page: PageText, _ line: Int, _ range: Range<Int>, _ words: Set<UInt64>) -> Bool {
    var next = line
    while next < range.upperBound, page.lines[next].hasAny([.image, .caption]) { next += 1 }
    guard next < range.upperBound, !ItemCohesion.leans(page.view(next)) else { return false }
    var shared = 0
    for text in next..<min(next + 2, range.upperBound) where !page.lines[text].hasAny([.image, .caption, .dateline]) {
      shared += ItemCohesion.stems(page.view(text)).intersection(words).count
    }
    return shared <= 1
  }
}
