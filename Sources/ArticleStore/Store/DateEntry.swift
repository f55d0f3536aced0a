internal import NewsArchive

/// A date in a segment's column: 4 bytes, 0 where it is unknown.
struct DateEntry: Sendable {
  /// `ArticleDate.sortKey` and below it one bit, set where the date is inferred.
  private let bits: UInt32

  init(_ date: ArticleDate?) {
    bits = date.map { $0.sortKey << 1 | ($0.certainty == .inferred ? 1 : 0) } ?? 0
  }

  /// Orders like dates do; 0 where the date is unknown.
  var sortKey: UInt32 { bits >> 1 }

  var certainty: DateCertainty { bits == 0 ? .unknown : bits & 1 == 1 ? .inferred : .stated }

  /// The sort key of the first day the date may be.
  var firstDay: UInt32 {
    let month = sortKey >> 5 & 15
    if month == 0 { return sortKey | 1 << 5 | 1 }
    return sortKey & 31 == 0 ? sortKey | 1 : sortKey
  }

  /// The sort key of the last day the date may be.
  var lastDay: UInt32 {
    let month = sortKey >> 5 & 15
    if month == 0 { return sortKey | 12 << 5 | 31 }
    if sortKey & 31 != 0 { return sortKey }
    return sortKey | UInt32(ArticleDate.days(inMonth: Int(month), of: Int(sortKey >> 9)))
  }

  /// Whether the date is known and all that it may be lies within these days.
  func lies(in days: ClosedRange<UInt32>) -> Bool {
    bits != 0 && days.lowerBound <= firstDay && lastDay <= days.upperBound
  }
}
