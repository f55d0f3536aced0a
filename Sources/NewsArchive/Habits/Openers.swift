internal import TextCore

/// What the lines that open articles look like in their place.
enum Openers {
  enum DatePlace { case above, under, elsewhere }

  /// Whether a date line stands above a headline or under one.
  static func datePlace(_ page: PageText, _ line: Int, _ range: Range<Int>) -> DatePlace {
    if Citation.holds(page, line) { return .elsewhere }
    if DateLine.read(page.view(line))?.date.isEmpty ?? false, page.gap(before: line) == 0 || page.gap(after: line) > 0 {
      return .elsewhere
    }
    let isUnder = line > range.lowerBound && headlineAbove(page, line, range) != nil
    let isAbove = line + 1 < range.upperBound && page.isHeadlineLike(line + 1) && hasText(page, line + 1, range)
    switch (isAbove, isUnder) {
    case (true, false): return .above
    case (false, true): return .under
    case (false, false): return .elsewhere
    case (true, true):
      if line + 1 < range.upperBound, page.isProse(line + 1) { return .under }
      let before = page.gap(before: line)
      let after = page.gap(after: line)
      if before != after { return before < after ? .under : .above }
      if HeadStack.isOutlet(page, line - 1, under: line + 1) { return .above }
      let text = page.view(line)
      return text[0].isDigit || line == range.lowerBound + 1 ? .above : .under
    }
  }

  /// Whether a date line lacks the year: a habit where a page has several and none with a year, else perhaps only an entry
  /// of a diary.
  static func isPartialDate(_ page: PageText, _ line: Int) -> Bool {
    DateLine.read(page.view(line)).map { $0.date.year == nil } ?? false
  }

  /// The first line of the headline that ends directly above a line.
  static func headlineAbove(
    _ page: PageText, _ line: Int, _ range: Range<Int>, isStackedPage: Bool = false
  ) -> Int? {
    HeadStack.read(page, above: line, range)?.headline(page, isStackedPage: isStackedPage)
  }

  /// Whether text follows a headline within the next lines.
  static func hasText(_ page: PageText, _ headline: Int, _ range: Range<Int>) -> Bool {
    var line = headline + 1
    while line < range.upperBound, line <= headline + 5 {
      let record = page.lines[line]
      if page.isProse(line) || record.hasAny([.bullet, .caption, .image]) || record.count > 90 { return true }
      if record.has(.date) { return false }
      line += 1
    }
    return false
  }

  /// A byline directly under a headline, text after it.
  static func isBylineUnder(_ page: PageText, _ line: Int, _ range: Range<Int>) -> Bool {
    guard line > range.lowerBound, page.isHeadlineLike(line - 1), page.gap(before: line) <= 1 else { return false }
    // A line that ends in a blank runs on: `by` and a link are the rest of its sentence.
    let above = page.lines[line - 1]
    if above.has(.softEnd), !above.hasAny([.capitals, .indented]), page.gap(before: line) == 0 { return false }
    return line + 1 < range.upperBound && page.isProse(line + 1)
  }

  /// A date next to a tweet's author is the tweet's.
  static func belongsToTweet(_ page: PageText, _ line: Int) -> Bool {
    for back in 1...6 where line - back >= 0 {
      if page.lines[line - back].has(.handle) || TweetAuthor.read(page.view(line - back)) != nil { return true }
    }
    return false
  }

  static func isStarHeadline(_ page: PageText, _ line: Int, _ range: Range<Int>) -> Bool {
    guard page.gap(before: line) >= 1 || line == range.lowerBound, page.gap(after: line) >= 1 else { return false }
    guard line + 1 < range.upperBound, !page.lines[line].hasAny([.indented, .divider]), page.lines[line].count <= 200
    else {
      return false
    }
    return !page.lines[line + 1].has(.bullet) && hasText(page, line, range)
  }

  static func headingLevel(_ view: ByteView) -> Int {
    var level = 0
    while level < 6, view[level] == 0x23 { level += 1 }
    return level
  }

  /// Two or more fields in a row, one of them a sender or a subject.
  static func startsMailHeader(_ page: PageText, _ line: Int, _ range: Range<Int>) -> Bool {
    if line > range.lowerBound, page.lines[line - 1].has(.headerField), page.gap(before: line) == 0 { return false }
    var fields = 0
    var isMail = false
    var next = line
    while next < range.upperBound, page.lines[next].has(.headerField), next == line || page.gap(before: next) == 0 {
      if let field = HeaderField.read(page.view(next)), field.name == .from || field.name == .subject { isMail = true }
      fields += 1
      next += 1
    }
    return fields >= 2 && isMail
  }

  /// A headline with a rule of about its length directly under it.
  static func isUnderlined(_ page: PageText, _ line: Int, _ range: Range<Int>) -> Bool {
    guard line + 1 < range.upperBound, page.lines[line + 1].has(.divider), page.gap(before: line + 1) == 0 else {
      return false
    }
    let record = page.lines[line]
    guard !record.has(.divider), record.count >= 3, record.count <= 120, !page.isProse(line) else { return false }
    return page.lines[line + 1].count * 2 >= record.count && page.lines[line + 1].count <= record.count * 2 + 8
  }

  /// An outlet's name and a colon alone on a line, its text below.
  static func isColonSource(_ page: PageText, _ line: Int, _ range: Range<Int>) -> Bool {
    let record = page.lines[line]
    guard record.has(.colonEnd), record.count <= 70, line + 1 < range.upperBound else { return false }
    guard page.gap(before: line) >= 1 || line == range.lowerBound, page.gap(after: line) >= 1 else { return false }
    let name = page.view(line).dropping(last: 1).trimmed()
    guard name[0].isUpper, SourceLine.isName(name) else { return false }
    return page.aliases.isKnown(name) || page.aliases.isOutlet(name.prefix(name.firstIndex(of: 0x2C) ?? name.count))
      || name.wordCount() >= 2 && line > range.lowerBound && page.lines[line - 1].has(.divider)
  }
}
