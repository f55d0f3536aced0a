/// The day, month or year an article was published, with how it is known. 4 bytes; no time of day, no time zone.
package struct ArticleDate: Hashable, Sendable {
  /// How much of the date is known.
  package enum Precision: UInt8, Sendable, Comparable {
    case year, month, day
    package static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
  }

  /// How the date is known: written on the page for this article, or concluded from the text around it.
  package enum Certainty: UInt8, Sendable { case stated, inferred }

  private let bits: UInt32

  /// `year` 1…9999; `month` and `day` are nil from the precision on that is not known.
  /// Nil where the calendar (proleptic Gregorian) has no such day.
  package init?(year: Int, month: Int? = nil, day: Int? = nil, certainty: Certainty) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...ArticleDate.days(inMonth: month, of: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    bits = UInt32(year) << 10 | UInt32(month ?? 0) << 6 | UInt32(day ?? 0) << 1 | UInt32(certainty.rawValue)
  }

  package var year: Int { Int(bits >> 10) }
  package var month: Int? { let month = Int(bits >> 6 & 15); return month == 0 ? nil : month }
  package var day: Int? { let day = Int(bits >> 1 & 31); return day == 0 ? nil : day }
  package var certainty: Certainty { bits & 1 == 0 ? .stated : .inferred }
  package var precision: Precision { month == nil ? .year : day == nil ? .month : .day }

  /// Orders dates in time; an unknown month or day counts as the first. Ignores certainty.
  package var sortKey: UInt32 { bits >> 1 }

  /// The same date, marked as known in another way.
  package func with(_ certainty: Certainty) -> ArticleDate {
    ArticleDate(bits: bits & ~1 | UInt32(certainty.rawValue))
  }

  /// `2017-06-09`, `2017-06` or `2017`.
  package var iso: String {
    var text = ArticleDate.padded(year, 4)
    if let month { text += "-" + ArticleDate.padded(month, 2) }
    if let day { text += "-" + ArticleDate.padded(day, 2) }
    return text
  }

  private init(bits: UInt32) { self.bits = bits }

  /// Number of days in a month of the proleptic Gregorian calendar.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
