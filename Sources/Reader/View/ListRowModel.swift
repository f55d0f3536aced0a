import ArticleStore
import NewsArchive
import TextCore

/// What one row of the list says, formatted; made for visible rows only.
struct ListRowModel {
  /// What the reader did with the article.
  struct Marks: Equatable {
    let isUnread: Bool
    let isStarred: Bool
    /// How much of it was read, in percent; 100 at its start as well, 0 where that is not known.
    let percent: Int

    init(_ article: ArticleID, in record: ReadingRecord) {
      isUnread = !record.read.contains(article)
      isStarred = record.starred.contains(article)
      percent = record.positions[article]?.percent ?? 100
    }

    /// How far it was read, where that is known and neither its start nor its end: `45%`.
    var progress: String? { (1..<100).contains(percent) ? "\(percent)%" : nil }
  }

  let marks: Marks
  let date: String
  let source: String
  let title: String
  /// Whether the title is a headline, not the first words standing in for one.
  let hasHeadline: Bool

  init(_ index: ArticleIndex, _ marks: Marks, in state: ReaderState, columns: ListColumns) {
    let outline = state.store.outline(index)
    self.marks = marks
    if let date = outline.date {
      let text =
        switch columns.dateForm {
        case .day: DateText.short(date)
        case .compact: DateText.compact(date)
        case .iso: date.iso
        }
      self.date = (date.certainty == .inferred ? "~" : " ") + text
    } else {
      date = ""
    }
    source = state.store.sourceIndex(of: index).map(state.store.sourceName) ?? "–"
    title = state.store.title(of: index)
    hasHeadline = !outline.headline.isEmpty
  }
}

extension ListRowModel {
  /// The row as words, for those who hear it: `unread, starred, Harbour Post, 9 May, 2 hits: Ferry back in service`.
  func spoken(hits: Int, isSelected: Bool, columns: ListColumns) -> String {
    let date = date.drop { $0 == " " || $0 == "~" }
    let labels = [
      isSelected ? "selected" : "", marks.isUnread ? "unread" : "", marks.isStarred ? "starred" : "",
      source == "–" ? "" : source,
      columns.date > 0 && !date.isEmpty ? date + (self.date.hasPrefix("~") ? " inferred" : "") : "",
      hits > 0 ? Counted.text(hits, "hit") : marks.progress.map { $0 + " read" } ?? "",
    ]
    return labels.filter { !$0.isEmpty }.joined(separator: ", ") + ": " + title
  }
}

/// Widths of the list's columns, from what the whole store holds, so that rows do not shift while scrolling. The headline
/// gets half of the row or about that: date and source give way to it.
struct ListColumns: Equatable {
  /// How dates are written.
  enum DateForm: Equatable {
    /// Without the year, which is that of all of them.
    case day
    /// As short as day, month and year can be.
    case compact
    case iso

    /// Columns it takes, with the mark of certainty.
    var columns: Int {
      switch self {
      case .day: 7
      case .compact: 10
      case .iso: 11
      }
    }
  }

  let dateForm: DateForm
  /// Width of the date with its certainty mark, 0 where no article has a date or the list is too narrow.
  let date: Int
  let source: Int
  /// Where the source and the headline begin, in columns from that of the row.
  var sourceStart: Int { ListColumns.marks + ListColumns.span(date) }
  var headlineStart: Int { sourceStart + ListColumns.span(source) }

  /// Columns of a part of the row with the gap behind it, where there is such a part.
  private static func span(_ width: Int) -> Int { width > 0 ? width + gap : 0 }

  /// Columns of the star and the sign for unread before the date, and a blank one.
  static let marks = 3
  /// Blank columns behind date and source.
  static let gap = 2
  /// As much of a source as it takes to tell it, and as much as there ever is.
  private static let sources = 6...16

  init(_ state: ReaderState, columns: Int) {
    let longest = state.store.sources.lazy.map { DisplayText.width(of: $0.name) }.max() ?? 0
    let widest = min(longest, ListColumns.sources.upperBound, max(4, columns / 4))
    // A list under 40 columns has no room for dates beside a readable headline.
    let hasDate = columns >= 40 && state.years != nil
    let isOfOneYear = state.years.map { $0.lowerBound == $0.upperBound } ?? true
    // What is left when the headline has its half.
    let room = columns / 2 - ListColumns.marks - ListColumns.gap - 1
    let form: DateForm =
      isOfOneYear ? .day : DateForm.iso.columns + ListColumns.gap + widest <= room ? .iso : .compact
    dateForm = form
    date = hasDate ? form.columns : 0
    source = min(widest, max(ListColumns.sources.lowerBound, room - (hasDate ? date + ListColumns.gap : 0)))
  }
}
