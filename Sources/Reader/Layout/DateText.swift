import NewsArchive

/// Dates as a reader reads them, day before month, months by their English names.
enum DateText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `9 May 2017`, `May 2017` or `2017`.
  static func long(_ date: ArticleDate) -> String {
    [date.day.map { String($0) }, date.month.map { months[$0 - 1] }, String(date.year)].compactMap { $0 }
      .joined(separator: " ")
  }

  /// For a narrow list of several years: `15 Nov 09`, `Nov 2009`, or the year where no more is known.
  static func compact(_ date: ArticleDate) -> String {
    guard date.month != nil else { return String(date.year) }
    guard date.day != nil else { return short(date) + " \(date.year)" }
    let year = date.year % 100
    return short(date) + (year < 10 ? " 0" : " ") + String(year)
  }

  /// For a list all of one year: `09 May`, `May`, or the year where no more is known.
  static func short(_ date: ArticleDate) -> String {
    guard let month = date.month else { return String(date.year) }
    let name = String(months[month - 1].prefix(3))
    guard let day = date.day else { return name }
    return (day < 10 ? "0" : "") + "\(day) " + name
  }
}
