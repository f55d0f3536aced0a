internal import TextCore

/// The lines without a blank between them that end directly above an article's date or byline: a headline of one line or
/// two, or a headline with a deck, an outlet or an address under it.
struct HeadStack {
  /// The lines that could be headlines, from the topmost on.
  var lines: Range<Int>
  /// Whether the topmost names a section or a rubric rather than the article.
  var hasRubric: Bool

  /// The stack that ends above a date or byline; nil where no headline does. Looks at eight lines at most.
  static func read(_ page: PageText, above line: Int, _ range: Range<Int>) -> HeadStack? {
    var last = line - 1
    while last > range.lowerBound, line - last <= 3, isBetween(page, last) { last -= 1 }
    guard last >= range.lowerBound, line - last <= 3, page.isHeadlineLike(last), page.gap(after: last) <= 2 else {
      return nil
    }
    var first = last
    while first > range.lowerBound, last - first < 3, page.gap(before: first) == 0, isPart(page, first - 1) {
      first -= 1
    }
    let isWhole = first == range.lowerBound || page.gap(before: first) > 0 || page.lines[first - 1].has(.source)
    guard isWhole, page.isHeadlineLike(first), first < last else {
      return HeadStack(lines: last..<last + 1, hasRubric: false)
    }
    return HeadStack(lines: first..<last + 1, hasRubric: isRubric(page, first))
  }

  /// The headline's first line. On a page that puts a line under each headline it is the topmost; elsewhere, where two
  /// lines are one headline.
  func headline(_ page: PageText, isStackedPage: Bool) -> Int {
    let last = lines.upperBound - 1
    guard lines.count > 1, !hasRubric else { return last }
    let isOutletUnder = Self.isOutlet(page, lines.lowerBound + 1, under: lines.lowerBound)
    if isStackedPage || isOutletUnder || page.lines[last - 1].has(.byline) { return lines.lowerBound }
    let pair = last - 1
    guard pair == lines.lowerBound else { return last }
    return page.lines[pair].count > 24 && page.lines[pair].count + page.lines[last].count <= 200 ? pair : last
  }

  /// Whether a line under a headline names the outlet: a known one, or a name where the headline is written as a
  /// sentence.
  static func isOutlet(_ page: PageText, _ line: Int, under headline: Int) -> Bool {
    let view = page.view(line)
    guard view.count <= 60, view[0].isUpper || view[0].isHigh else { return false }
    if page.aliases.isOutlet(view) { return true }
    let above = page.view(headline)
    return SourceLine.isName(view) && view.wordCount(limit: 6) <= 5 && !SourceLine.isName(above)
      && !above.endsInSmallWord && !page.lines[headline].hasAny([.openEnd, .capitals])
  }

  private static func isBetween(_ page: PageText, _ line: Int) -> Bool {
    page.lines[line].hasAny([.byline, .date, .divider]) || SourceLine.isAddress(page.view(line))
  }

  private static func isPart(_ page: PageText, _ line: Int) -> Bool {
    page.isHeadlineLike(line) || page.lines[line].has(.byline)
  }

  /// `WORLD` or `In brief` above a longer line.
  private static func isRubric(_ page: PageText, _ line: Int) -> Bool {
    let (record, next) = (page.lines[line], page.lines[line + 1])
    if record.has(.capitals), !next.has(.capitals) { return true }
    return page.view(line).wordCount(limit: 3) <= 2
  }
}
