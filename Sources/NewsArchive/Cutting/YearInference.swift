internal import TextCore

/// Gives datelines without a year the year that the page implies.
enum YearInference {
  /// Takes the year from the nearest article whose date is stated to the day: the year that puts both closest
  /// together, but on the side the page's order asks for where two stated dates show an order. O(articles).
  /// Where no article's date is stated, the year is the one in the page's title.
  static func complete(
    _ outlines: inout [ArticleOutline], _ yearless: [(article: Int, date: WrittenDate)], _ top: PageTop
  ) {
    guard !yearless.isEmpty else { return }
    let anchors = outlines.indices.filter {
      outlines[$0].date?.certainty == .stated && outlines[$0].date?.precision == .day
    }
    guard !anchors.isEmpty else {
      if let years = top.years, years.count == 1 { complete(&outlines, yearless, years.lowerBound, top.month) }
      return
    }
    let order = order(outlines, anchors)
    var next = 0
    for (article, written) in yearless {
      while next < anchors.count, anchors[next] < article { next += 1 }
      let before = next > 0 ? anchors[next - 1] : nil
      let after = next < anchors.count ? anchors[next] : nil
      let nearest = [before, after].compactMap { $0 }.min { abs($0 - article) < abs($1 - article) }
      guard let nearest, let anchor = outlines[nearest].date else { continue }
      let side = order * (article < nearest ? -1 : 1)
      outlines[article].date = closest(written, to: anchor, side: side)
    }
  }

  /// Gives all the title's year; in a month more than half a year from the title's, the year before or after.
  private static func complete(
    _ outlines: inout [ArticleOutline], _ yearless: [(article: Int, date: WrittenDate)], _ year: Int, _ titled: Int?
  ) {
    for (article, written) in yearless {
      let apart = (written.month ?? 0) - (titled ?? written.month ?? 0)
      let other = apart > 6 ? year - 1 : apart < -6 ? year + 1 : year
      outlines[article].date = ArticleDate(
        year: other, month: written.month, day: written.day, certainty: .inferred)
    }
  }

  /// 1 where dates rise down the page, -1 where they fall, 0 where no two tell.
  private static func order(_ outlines: [ArticleOutline], _ anchors: [Int]) -> Int {
    let (rising, falling) = steps(anchors.compactMap { outlines[$0].date?.sortKey })
    return rising == falling ? 0 : rising > falling ? 1 : -1
  }

  /// How often a key is greater than the one before, and how often less. A plain loop: lazy chains cost the start of the
  /// program more than the counting does.
  static func steps(_ keys: [UInt32]) -> (rising: Int, falling: Int) {
    var (rising, falling) = (0, 0)
    for index in keys.indices.dropFirst() {
      if keys[index - 1] < keys[index] { rising += 1 }
      if keys[index - 1] > keys[index] { falling += 1 }
    }
    return (rising, falling)
  }

  private static func closest(_ written: WrittenDate, to anchor: ArticleDate, side: Int) -> ArticleDate? {
    var best: (distance: Int, date: ArticleDate)?
    for year in (anchor.year - 1)...(anchor.year + 1) {
      guard let date = ArticleDate(year: year, month: written.month, day: written.day, certainty: .inferred) else {
        continue
      }
      let offset = dayNumber(date) - dayNumber(anchor)
      if side != 0, offset * side < -3 { continue }
      if best == nil || abs(offset) < best?.distance ?? 0 { best = (abs(offset), date) }
    }
    return best?.date
  }

  /// Days since a fixed day, near enough to compare distances: months count 31 days.
  static func dayNumber(_ date: ArticleDate) -> Int {
    date.year * 372 + ((date.month ?? 1) - 1) * 31 + (date.day ?? 1)
  }
}
