internal import TextCore

/// Whether the day or the month comes first in the dates that a page writes in numbers.
struct DateOrder {
  var dayFirst: Bool
  /// Whether some dates can only have the day first and others only the month.
  var isContradicted = false

  /// As many dates of a page are looked at, and as many datelines.
  static let limit = 2000

  /// A date with the line it stands on.
  typealias Placed = (line: Int, date: WrittenDate)

  /// Decides by what tells most: a number above 12, the day in the dateline under a date, the month in the page's title,
  /// the order of the dates down the page, then how close together they lie. Where nothing tells, the day comes first,
  /// but with two-digit years the month. O(dates + datelines).
  static func decide(
    _ dates: [Placed], datelines: [Placed], titleMonth: Int?, shortYears: ShortYears
  ) -> DateOrder {
    let certain = dates.map { vote($0.date.numbers.map { ($0.0 > 12, $0.1 > 12) }) }
    let (days, months) = (certain.filter { $0 > 0 }.count, certain.filter { $0 < 0 }.count)
    if days + months > 0 { return DateOrder(dayFirst: days >= months, isContradicted: days > 0 && months > 0) }
    let byDateline = datelineVotes(dates, datelines)
    if byDateline != 0 { return DateOrder(dayFirst: byDateline > 0) }
    if let titleMonth {
      let votes = dates.reduce(0) { $0 + vote($1.date.numbers.map { ($0.1 == titleMonth, $0.0 == titleMonth) }) }
      if votes != 0 { return DateOrder(dayFirst: votes > 0) }
    }
    let (dayKeys, monthKeys) = (keys(dates, true, shortYears), keys(dates, false, shortYears))
    let (dayDisorder, monthDisorder) = (disorder(dayKeys, dates.count), disorder(monthKeys, dates.count))
    if dayDisorder != monthDisorder { return DateOrder(dayFirst: dayDisorder < monthDisorder) }
    let (daySpan, monthSpan) = (span(dayKeys), span(monthKeys))
    if max(daySpan, monthSpan) > 2 * min(daySpan, monthSpan) { return DateOrder(dayFirst: daySpan < monthSpan) }
    return DateOrder(dayFirst: !dates.contains { $0.date.hasShortYear })
  }

  /// 1 for the day first, -1 for the month first.
  private static func vote(_ readings: (day: Bool, month: Bool)?) -> Int {
    guard let readings, readings.day != readings.month else { return 0 }
    return readings.day ? 1 : -1
  }

  /// Farthest line below a date on which the dateline of its article is looked for.
  private static let reach = 12
  /// A report is published within so many days of its dateline.
  private static let delay = 7

  private static func datelineVotes(_ dates: [Placed], _ datelines: [Placed]) -> Int {
    var votes = 0
    var next = 0
    for (index, placed) in dates.enumerated() {
      while next < datelines.count, datelines[next].line < placed.line { next += 1 }
      guard next < datelines.count, let numbers = placed.date.numbers else { continue }
      let end = index + 1 < dates.count ? dates[index + 1].line : .max
      let (line, day) = datelines[next]
      guard line < end, line - placed.line <= reach, let filed = dayOfYear(day.month, day.day) else { continue }
      let (first, second) = (dayOfYear(numbers.1, numbers.0), dayOfYear(numbers.0, numbers.1))
      let isNear = { (day: Int?) in day.map { distance($0, filed) <= delay } ?? false }
      votes += vote((isNear(first), isNear(second)))
    }
    return votes
  }

  /// Counts every month as 31 days; nil where no month has the day.
  private static func dayOfYear(_ month: Int?, _ day: Int?) -> Int? {
    guard let month, let day, (1...12).contains(month), (1...31).contains(day) else { return nil }
    return month * 31 + day
  }

  private static func distance(_ one: Int, _ other: Int) -> Int {
    let apart = abs(one - other)
    return min(apart, 12 * 31 - apart)
  }

  private static func keys(_ dates: [Placed], _ dayFirst: Bool, _ shortYears: ShortYears) -> [ArticleDate] {
    dates.compactMap { $0.date.resolved(dayFirst: dayFirst, shortYears: shortYears) }
  }

  /// How often neighbouring dates change direction.
  private static func disorder(_ dates: [ArticleDate], _ count: Int) -> Int {
    guard dates.count == count, count > 1 else { return dates.count == count ? 0 : .max }
    let (rising, falling) = YearInference.steps(dates.map(\.sortKey))
    return min(rising, falling)
  }

  /// Days from the first to the last.
  private static func span(_ dates: [ArticleDate]) -> Int {
    let days = dates.map(YearInference.dayNumber)
    return (days.max() ?? 0) - (days.min() ?? 0)
  }
}
