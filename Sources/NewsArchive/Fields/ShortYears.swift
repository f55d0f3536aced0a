/// The hundred years that a page's years of two digits lie in.
struct ShortYears: Equatable {
  /// The first of the hundred years.
  var first: Int

  /// Where the page does not tell: 70 and later are of the twentieth century, as archives of the first wire services
  /// need it.
  static let standard = ShortYears(first: 1970)

  var range: ClosedRange<Int> { first...(first + 99) }

  /// The year that lies in this century and ends in the same two digits. O(1).
  func year(endingLike year: Int) -> Int {
    first + (((year - first) % 100) + 100) % 100
  }

  /// Decides from all the years of a page: those of two digits run without the longest gap between them, and they lie
  /// in the century whose neighbouring years the page writes out most often. News name the years just before them far
  /// more than later ones, so later ones speak against a century. O(written + mentioned).
  ///
  /// `written` are years of two digits, as any year that ends like them; `mentioned` counts years written in full, from
  /// `firstMentioned` on; `titled` are those that the page's title spans, which count as often mentioned.
  static func decide(written: [Int], mentioned: [Int], titled: ClosedRange<Int>? = nil) -> ShortYears {
    var mentioned = mentioned
    for year in titled ?? 0...0 where mentioned.indices.contains(year - firstMentioned) {
      mentioned[year - firstMentioned] += titleWeight
    }
    let run = shortestRun(written)
    var best = [1900, 2000].first { standard.holds(run, $0) } ?? 1900
    var bestScore = max(leastScore, score(run, best, mentioned))
    for century in [1800, 1900, 2000] where century != best {
      let score = score(run, century, mentioned)
      if score > bestScore { (best, bestScore) = (century, score) }
    }
    if standard.holds(run, best) { return standard }
    return ShortYears(first: run.first + best - (99 - (run.last - run.first)) / 2)
  }

  private func holds(_ run: (first: Int, last: Int), _ century: Int) -> Bool {
    run.first + century >= range.lowerBound && run.last + century <= range.upperBound
  }

  /// The first year that counts as mentioned, and how many do from there.
  static let firstMentioned = 1780
  static let mentionable = 340
  /// How many mentions a year in the page's title is worth.
  private static let titleWeight = 20
  /// Mentions that do not yet outweigh what is usual.
  private static let leastScore = 2
  /// Years before and after the written ones in which a mention speaks for them.
  private static let yearsBefore = 10
  private static let yearsAfter = 2

  /// The years from 0, the last perhaps beyond 99, that hold all written ones and are fewest.
  private static func shortestRun(_ written: [Int]) -> (first: Int, last: Int) {
    let years = Set(written.map { $0 % 100 }).sorted()
    guard let lowest = years.first, let highest = years.last else { return (70, 70) }
    var run = (first: lowest, last: highest)
    for (year, next) in zip(years, years.dropFirst()) where year + 100 - next < run.last - run.first {
      run = (next, year + 100)
    }
    return run
  }

  private static func score(_ run: (first: Int, last: Int), _ century: Int, _ mentioned: [Int]) -> Int {
    let near = (run.first + century - yearsBefore)...(run.last + century + yearsAfter)
    var score = 0
    for (offset, count) in mentioned.enumerated() where count > 0 {
      let year = firstMentioned + offset
      if near.contains(year) { score += count } else if year > near.upperBound { score -= count }
    }
    return score
  }
}

extension PageText {
  /// How often each year is written out with four digits, from `ShortYears.firstMentioned` on. O(bytes).
  func mentionedYears() -> [Int] {
    var counts = [Int](repeating: 0, count: ShortYears.mentionable)
    for line in lines.indices {
      let view = view(line)
      var offset = 0
      while offset < view.count {
        guard view[offset].isDigit else {
          offset += 1
          continue
        }
        var cursor = Cursor(view, at: offset)
        let before = view[offset - 1]
        guard let number = cursor.number() else {
          while view[offset].isDigit { offset += 1 }
          continue
        }
        offset = cursor.offset
        let place = number.value - ShortYears.firstMentioned
        guard number.digits == 4, counts.indices.contains(place), !isPartOfNumber(before, cursor.byte) else { continue }
        counts[place] += 1
      }
    }
    return counts
  }

  /// Whether what stands around digits makes them an amount: `$2000`, `12.1999`, `2,2000`, `No2000`, `1990kg`.
  private func isPartOfNumber(_ before: UInt8, _ after: UInt8) -> Bool {
    before == 0x24 || before == 0x2C || before == 0x2E || before.isLetter || after.isLetter || after == 0x25
  }
}
