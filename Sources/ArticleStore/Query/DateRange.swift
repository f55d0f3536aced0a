package import NewsArchive

/// A point of a date range as written: fixed, or counted from the day of asking.
package enum DatePoint: Hashable, Sendable {
  /// Units that one counts back in. The raw value is its letter in queries.
  package enum Unit: Character, Hashable, Sendable, CaseIterable {
    case days = "d"
    case weeks = "w"
    case months = "m"
    case years = "y"
  }

  /// A day, or the whole of a month or a year.
  case fixed(ArticleDate)
  case today
  case ago(Int, Unit)

  /// Whether it needs to be known what day it is.
  var isRelative: Bool { if case .fixed = self { false } else { true } }

  /// Whether it ends, on any day, before the other begins: told of points that are fixed, or counted in the same unit.
  fileprivate func isAfter(_ other: DatePoint) -> Bool {
    switch (self, other) {
    case (.fixed(let first), .fixed(let last)): DateEntry(first).firstDay > DateEntry(last).lastDay
    case (.today, .ago(let number, _)): number > 0
    case (.ago(let near, let unit), .ago(let far, let otherUnit)): unit == otherUnit && near < far
    default: false
    }
  }

  /// The day, month or year meant, asked on `today`; nil where `today` is needed and not known, or before the year 1.
  func resolved(today: ArticleDate?) -> ArticleDate? {
    switch self {
    case .fixed(let date): date
    case .today: today
    case .ago(let number, let unit): today.flatMap { $0.going(back: number, unit) }
    }
  }
}

/// Dates from the start of `lower` to the end of `upper`; nil is open on that side. Never open on both.
package struct DateRange: Hashable, Sendable {
  package let lower: DatePoint?
  package let upper: DatePoint?

  /// Nil where both sides are open, or where no day can lie within.
  package init?(_ lower: DatePoint?, _ upper: DatePoint?) {
    guard lower != nil || upper != nil else { return nil }
    if let lower, let upper, lower.isAfter(upper) { return nil }
    self.lower = lower
    self.upper = upper
  }

  /// The first and last day within as `ArticleDate.sortKey`s of days; nil where nothing can be within.
  func bounds(today: ArticleDate?) -> ClosedRange<UInt32>? {
    var first = UInt32.min
    var last = UInt32.max
    if let lower {
      guard today != nil || !lower.isRelative else { return nil }
      // Before the first year there is is as far back as can be.
      first = lower.resolved(today: today).map { DateEntry($0).firstDay } ?? first
    }
    if let upper {
      guard let date = upper.resolved(today: today) else { return nil }
      last = DateEntry(date).lastDay
    }
    return first <= last ? first...last : nil
  }
}

extension ArticleDate {
  /// The day so many units earlier; the 31st of a shorter month is its last day. Nil before the year 1.
  func going(back number: Int, _ unit: DatePoint.Unit) -> ArticleDate? {
    switch unit {
    case .days: ArticleDate(dayNumber: dayNumber - number)
    case .weeks: ArticleDate(dayNumber: dayNumber - 7 * number)
    case .months: goingBack(months: number)
    case .years: goingBack(months: 12 * number)
    }
  }

  private func goingBack(months: Int) -> ArticleDate? {
    let total = year * 12 + (month ?? 1) - 1 - months
    guard total >= 12 else { return nil }
    let (year, month) = (total / 12, total % 12 + 1)
    let day = min(day ?? 1, ArticleDate.days(inMonth: month, of: year))
    return ArticleDate(year: year, month: month, day: day, certainty: .stated)
  }

  /// Days since 1 March of the year 0: years counted from March have the odd day at their end, so that months add up
  /// by a fixed rule.
  private var dayNumber: Int {
    let month = month ?? 1
    let year = month > 2 ? year : year - 1
    let sinceMarch = (month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * sinceMarch + 2) / 5 + (day ?? 1) - 1
  }

  /// The reverse of `dayNumber`.
  private init?(dayNumber: Int) {
    guard dayNumber >= 0 else { return nil }
    var year = (10_000 * dayNumber + 14_780) / 3_652_425
    var rest = dayNumber - (365 * year + year / 4 - year / 100 + year / 400)
    if rest < 0 {
      year -= 1
      rest = dayNumber - (365 * year + year / 4 - year / 100 + year / 400)
    }
    let sinceMarch = (100 * rest + 52) / 3060
    let month = (sinceMarch + 2) % 12 + 1
    self.init(
      year: year + (sinceMarch + 2) / 12, month: month, day: rest - (sinceMarch * 306 + 5) / 10 + 1, certainty: .stated)
  }
}
