import TextCore

/// The saved filters while they are listed, and which of them is picked.
package struct SavedList: Sendable {
  /// How much a saved filter finds at the moment.
  package enum Count: Equatable, Sendable {
    case articles(Int)
    /// The query cannot be read.
    case unreadable
  }

  /// At least one.
  package let filters: [NamedFilter]
  /// Those that have been counted.
  package private(set) var counts: [NamedFilter: Count] = [:]
  package private(set) var cursor = 0
  private let nameColumns: Int

  init(filters: [NamedFilter]) {
    self.filters = filters
    nameColumns = min(30, filters.map { DisplayText.width(of: $0.name) }.max() ?? 0) + 2
  }

  /// Takes in how many articles some of them find; nil where one cannot be read. O(those).
  mutating func take(_ found: [NamedFilter: Int?]) {
    for (filter, count) in found { counts[filter] = count.map(Count.articles) ?? .unreadable }
  }

  /// What can be done, then a row for each filter: name, count, query.
  func lines(accept: String) -> OverlayLines {
    let head = OverlayLine.text(accept + " puts one in force; :save NAME saves one, :unsave NAME forgets it", .faint)
    return OverlayLines([
      OverlayLines([head, .blank]),
      OverlayLines(count: filters.count) { line(of: filters[$0], isPicked: $0 == cursor) },
    ])
  }

  private func line(of filter: NamedFilter, isPicked: Bool) -> OverlayLine {
    OverlayLine(cells: [
      OverlayLine.Cell(text: isPicked ? " >" : "", role: .key, columns: 4),
      OverlayLine.Cell(text: filter.name, role: isPicked ? .title : .source, columns: nameColumns),
      OverlayLine.Cell(text: countText(filter), role: .text, columns: 16),
      OverlayLine.Cell(text: filter.query, role: .faint, columns: nil),
    ])
  }

  private func countText(_ filter: NamedFilter) -> String {
    switch counts[filter] {
    case .articles(let number): Counted.text(number, "article")
    case .unreadable: "unreadable"
    case nil: "counting"
    }
  }
}

extension SavedList: PickList {
  var count: Int { filters.count }

  mutating func moveCursor(to place: Int) { cursor = min(max(place, 0), filters.count - 1) }
}
