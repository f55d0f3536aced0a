internal import TextCore

/// Chooses between ways to tell articles apart on a page that neither opens nor ends them with a mark of its own.
enum SplitFinder {
  static func find(_ page: PageText, _ range: Range<Int>, _ habit: PageHabit) -> PageHabit.Split {
    if habit.isWrapped { return dividers(page, range) >= 2 && divides(page, range) ? .dividers : .none }
    if isFlat(page, range) { return .flat }
    if dividers(page, range) >= 1, divides(page, range) { return .dividers }
    if gapHeadlines(page, range).count >= 2 { return .gaps }
    if groupHeadlines(page, range).count >= 3 { return .groups }
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
      if page.isProse(line + 1), page.lines[line].count >= 8 { found.append(line) }
    }
    return found.count * 3 >= groups * 2 ? found : []
  }

  /// The number of blank lines that stands most often between two lines of running text.
  static func usualGap(_ page: PageText, _ range: Range<Int>) -> Int {
    var counts = [Int](repeating: 0, count: 4)
    for line in range.dropFirst() where page.isProse(line) && page.isProse(line - 1) {
      counts[min(page.gap(before: line), 3)] += 1
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
