import ArticleStore
import NewsArchive
import TextCore

/// What one row of the list says, formatted; made for visible rows only.
struct ListRowModel {
  /// What the reader did with the article.
  struct Marks: Hashable {
    let isUnread: Bool
    let isStarred: Bool
    /// How much of it was read, in percent; 100 at its start as well.
    let percent: Int

    init(_ article: ArticleID, in record: ReadingRecord) {
      isUnread = !record.read.contains(article)
      isStarred = record.starred.contains(article)
      percent = record.positions[article]?.percent ?? 100
    }

    /// How far it was read, where that is neither its start nor its end: `45%`.
    var progress: String? { percent < 100 ? "\(percent)%" : nil }
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
      let text = columns.showsYear ? date.iso : DateText.short(date)
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

/// Widths of the list's columns, from what the whole store holds, so that rows do not shift while scrolling.
struct ListColumns: Equatable {
  /// Whether dates need their year: those of the store are not all of one.
  let showsYear: Bool
  /// Width of the date with its certainty mark, 0 where no article has a date or the list is too narrow.
  let date: Int
  let source: Int

  /// Columns of the star and the sign for unread before the date, and a blank one.
  static let marks = 3

  init(_ state: ReaderState, columns: Int) {
    showsYear = state.years.map { $0.lowerBound != $0.upperBound } ?? false
    // A list under 40 columns has no room for dates beside a readable headline.
    date = columns >= 40 && state.years != nil ? (showsYear ? 11 : 7) : 0
    let longest = state.store.sources.lazy.map { DisplayText($0.name).width }.max() ?? 0
    source = min(longest, 16, max(4, columns / 4))
  }
}
