internal import TextCore

/// Chooses between ways to tell articles apart on a page that neither opens nor ends them with a mark of its own.
enum SplitFinder {
  static func find(_ page: PageText, _ range: Range<Int>, _ habit: PageHabit) -> PageHabit.Split {
    if habit.isWrapped {
      if dividers(page, range) >= 2, divides(page, range) { return .dividers }
      return capitalHeadlines(page, range).isEmpty ? .none : .capitals
    }
    if isFlat(page, range) { return .flat }
    if dividers(page, range) >= 1, divides(page, range) { return .dividers }
    if gapHeadlines(page, range).count >= 2 { return .gaps }
    if groupHeadlines(page, range).count >= 3 { return .groups }
    if !capitalHeadlines(page, range).isEmpty { return .capitals }
    return ItemCohesion.areItems(page, range) ? .items : .none
  }

  private static func dividers(_ page: PageText, _ range: Range<Int>) -> Int {
    range.filter { isDivider(page, $0, range) }.count
  }

  /// A rule that stands between blank lines and underlines nothing.
  static func isDivider(_ page: PageText, _ line: Int, _ range: Range<Int>) -> Bool {
    page.lines[line].has(.divider) && (line == range.lowerBound || !Openers.isUnderlined(page, line - 1, range))
  }

  /// Whether what the rules part are articles: most parts begin with a headline that has text under it.
  private static func divides(_ page: PageText, _ range: Range<Int>) -> Bool {
    var parts = 0
    var headed = 0
    var previous = true
    for line in range {
      let isRule = isDivider(page, line, range)
      if previous, !isRule {
        parts += 1
        if page.isHeadlineLike(line), Openers.hasText(page, line, range) { headed += 1 }
      }
      previous = isRule
    }
    return parts >= 2 && headed * 3 >= parts * 2
  }

  /// Whether text runs without a blank line over many lines, as dumps that lost their markup do.
  private static func isFlat(_ page: PageText, _ range: Range<Int>) -> Bool {
    guard range.count >= 6 else { return false }
    let gaps = range.dropFirst().filter { page.gap(before: $0) > 0 }.count
    return gaps * 10 < range.count
  }

  /// Headlines set off from the text above by more blank lines than stand between paragraphs.
  static func gapHeadlines(_ page: PageText, _ range: Range<Int>) -> [Int] {
    let usual = usualGap(page, range)
    var found: [Int] = []
    for line in range {
      guard line == range.lowerBound || page.gap(before: line) > usual, page.isHeadlineLike(line) else { continue }
      guard line + 1 < range.upperBound, page.gap(after: line) <= usual, page.lines[line].count > 8 else { continue }
      guard page.isProse(line + 1) || page.lines[line + 1].hasAny([.bullet, .caption, .image]) else { continue }
      found.append(line)
    }
    return found
  }

  /// Headlines of items that each stand in a group of their own between blank lines: a headline, its text right under
  /// it. None where most groups are otherwise, for then such lines are subheads.
  static func groupHeadlines(_ page: PageText, _ range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var groups = 0
    for line in range where line == range.lowerBound || page.gap(before: line) >= 1 {
      groups += 1
      guard line + 1 < range.upperBound, page.gap(after: line) == 0, page.isHeadlineLike(line) else { continue }
      let isHeaded = page.isProse(line + 1) && page.lines[line].count >= 8
      if isHeaded || isOutlet(page, line, above: line + 1, range.upperBound) { found.append(line) }
    }
    return found.count * 3 >= groups * 2 ? found : []
  }

  /// Whether a line names the outlet of a headline right below it, text right below that: a known one, or several words
  /// in capitals where the headline is not.
  static func isOutlet(_ page: PageText, _ line: Int, above headline: Int, _ end: Int) -> Bool {
    let record = page.lines[line]
    guard headline + 1 < end, record.count <= 60, page.gap(before: headline) == 0, page.gap(after: headline) == 0,
      page.isHeadlineLike(line), page.isHeadlineLike(headline), page.isProse(headline + 1)
    else { return false }
    let view = page.view(line)
    if page.aliases.isOutlet(view) { return true }
    return record.has(.capitals) && !page.lines[headline].has(.capitals) && SourceLine.isName(view)
      && (2...6).contains(view.wordCount(limit: 7))
  }

  /// Headlines in capitals between blank lines, where the page begins with one and what stands under each shares hardly a
  /// word with what stands under the next; else such lines are subheads. Empty or two and more.
  static func capitalHeadlines(_ page: PageText, _ range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var words = 0
    for line in range where page.lines[line].has(.capitals) {
      guard line == range.lowerBound || page.gap(before: line) >= 1, line + 1 < range.upperBound else { continue }
      let count = page.view(line).wordCount(limit: 30)
      guard count >= 3, page.lines[line].count <= 120, page.isHeadlineLike(line) else { continue }
      let next = page.lines[line + 1]
      guard !next.has(.capitals), next.count >= 40 || next.has(.stop) || next.hasAny([.byline, .date]) else { continue }
      found.append(line)
      words += count
    }
    guard found.count >= 2, words >= 4 * found.count, let first = found.first,
      !(range.lowerBound..<first).contains(where: { page.isProse($0) || page.lines[$0].count > 100 })
    else { return [] }
    return ItemCohesion.areApart(page, found, range.upperBound) ? found : []
  }

  /// The number of blank lines that stands most often between two lines of running text.
  static func usualGap(_ page: PageText, _ range: Range<Int>) -> Int {
    var counts = [Int](repeating: 0, count: 4)
    var isProseAbove = false
    for line in range {
      let isProse = page.isProse(line)
      if isProse, isProseAbove { counts[min(page.gap(before: line), 3)] += 1 }
      isProseAbove = isProse
    }
    var best = 1
    for gap in 0...3 where counts[gap] > counts[best] { best = gap }
    return max(best, 1)
  }
}

/// Whether lines speak of the same thing, told from the words they share.
enum ItemCohesion {
  /// Whether every paragraph is an item of its own: several, each complete, none leaning on the one before.
  static func areItems(_ page: PageText, _ range: Range<Int>) -> Bool {
    guard (4...200).contains(range.count) else { return false }
    var previous: Set<UInt64> = []
    var shared = 0
    for line in range {
      let record = page.lines[line]
      guard record.has(.stop), (100...600).contains(record.count),
        page.gap(before: line) == 1 || line == range.lowerBound
      else { return false }
      guard !record.hasAny([.startsLower, .startsQuote, .bullet, .dateline]), !leans(page.view(line)) else {
        return false
      }
      let words = stems(page.view(line))
      shared += words.intersection(previous).count
      previous = words
    }
    return shared * 2 <= range.count
  }

  /// Whether the parts that begin at some lines share less than a sixth of their words with the next, two of three at
  /// least.
  static func areApart(_ page: PageText, _ starts: [Int], _ end: Int) -> Bool {
    var previous: Set<UInt64>?
    var apart = 0
    for (index, start) in starts.enumerated() {
      var words: Set<UInt64> = []
      for line in start..<min(index + 1 < starts.count ? starts[index + 1] : end, start + 60) {
        words.formUnion(stems(page.view(line)))
      }
      if let previous, previous.intersection(words).count * 6 <= min(previous.count, words.count) { apart += 1 }
      previous = words
    }
    return apart * 3 >= (starts.count - 1) * 2
  }

  /// Whether a paragraph begins with a word that points back.
  static func leans(_ view: ByteView) -> Bool {
    let words: [StaticString] = [
      "but ", "and ", "he ", "she ", "it ", "they ", "his ", "her ", "its ", "their ", "however", "meanwhile", "this ",
      "these ", "those ", "also ", "so ", "yet ", "still ", "then ", "that ", "we ", "i ", "in addition", "moreover",
      "according to", "both ", "among them", "instead",
    ]
    return words.contains { view.hasCaselessPrefix($0) }
  }

  /// The first six letters of each word of five letters and more, hashed. At most 4 KiB are read.
  static func stems(_ view: ByteView) -> Set<UInt64> {
    var found: Set<UInt64> = []
    let text = view.prefix(4096)
    var index = 0
    while index < text.count {
      while index < text.count, !(text[index].isLetter || text[index].isHigh) { index += 1 }
      let start = index
      while index < text.count, text[index].isLetter || text[index].isHigh { index += 1 }
      guard index - start >= 5 else { continue }
      var hash = StableHash()
      for offset in start..<min(start + 6, index) { hash.add(text[offset].asciiLowercased) }
      found.insert(hash.value)
    }
    return found
  }
}
