package import Screen

/// The two panes that can have the focus.
package enum Pane: Hashable, Sendable {
  case list, reading

  package var other: Pane { self == .list ? .reading : .list }
}

/// Where everything stands on a screen of a given size. Rectangles that are not shown are empty.
package struct ScreenLayout: Equatable, Sendable {
  /// How list and reading pane share the screen.
  package enum Arrangement: Equatable, Sendable {
    case beside, stacked, single(Pane), tooSmall
  }

  /// From this width on the list stands beside the reading pane.
  package static let besideColumns = 100
  /// Below this width or height one pane is shown at a time.
  package static let stackedColumns = 60
  package static let stackedRows = 16
  /// Below this size nothing useful can be drawn.
  package static let smallest = Size(columns: 20, rows: 4)
  /// The list's share of the screen in percent: what it is at first, and its limits.
  package static let standardShare = 46
  package static let shares = 15...85

  package private(set) var arrangement: Arrangement
  package private(set) var header = Rect(row: 0, column: 0, columns: 0, rows: 0)
  package private(set) var listTitle = Rect(row: 0, column: 0, columns: 0, rows: 0)
  package private(set) var list = Rect(row: 0, column: 0, columns: 0, rows: 0)
  package private(set) var divider = Rect(row: 0, column: 0, columns: 0, rows: 0)
  package private(set) var paneTitle = Rect(row: 0, column: 0, columns: 0, rows: 0)
  package private(set) var pane = Rect(row: 0, column: 0, columns: 0, rows: 0)
  package private(set) var filterBar = Rect(row: 0, column: 0, columns: 0, rows: 0)
  package private(set) var status = Rect(row: 0, column: 0, columns: 0, rows: 0)
  /// Everything between header and filter bar: where overlays are drawn.
  package private(set) var body = Rect(row: 0, column: 0, columns: 0, rows: 0)

  /// Lays out a screen; `share` is the list's part in percent, `zoomed` shows the focused pane alone.
  package init(size: Size, focus: Pane, zoomed: Bool = false, share: Int = ScreenLayout.standardShare) {
    let columns = size.columns
    let rows = size.rows
    guard columns >= ScreenLayout.smallest.columns, rows >= ScreenLayout.smallest.rows else {
      arrangement = .tooSmall
      return
    }
    header = Rect(row: 0, column: 0, columns: columns, rows: 1)
    filterBar = Rect(row: rows - 2, column: 0, columns: columns, rows: 1)
    status = Rect(row: rows - 1, column: 0, columns: columns, rows: 1)
    body = Rect(row: 1, column: 0, columns: columns, rows: rows - 3)
    if zoomed || columns < ScreenLayout.stackedColumns || rows < ScreenLayout.stackedRows {
      arrangement = .single(focus)
      placeSingle(focus)
    } else if columns >= ScreenLayout.besideColumns {
      arrangement = .beside
      placeBeside(share: share)
    } else {
      arrangement = .stacked
      placeStacked(share: share)
    }
  }

  /// The list's part in percent that puts the divider at a place, within the limits; nil where there is no divider.
  /// On a screen of more than 100 columns a percent is more than a column, and the nearest one below counts.
  package func share(dividerAt place: Position) -> Int? {
    let share: Int
    switch arrangement {
    case .beside: share = (place.column * 100 + body.columns - 1) / max(1, body.columns)
    case .stacked: share = ((place.row - list.row) * 400 + body.rows * 3 - 1) / max(1, body.rows * 3)
    case .single, .tooSmall: return nil
    }
    return ScreenLayout.limited(share: share)
  }

  /// A share within the limits.
  package static func limited(share: Int) -> Int { min(max(share, shares.lowerBound), shares.upperBound) }

  /// Whether a pane is on the screen.
  package func shows(_ shown: Pane) -> Bool {
    switch arrangement {
    case .beside, .stacked: true
    case .single(let only): only == shown
    case .tooSmall: false
    }
  }

  /// A body of one row goes to the content: a title alone would say nothing.
  private mutating func placeSingle(_ shown: Pane) {
    let titleRows = body.rows > 1 ? 1 : 0
    let title = Rect(row: body.row, column: 0, columns: body.columns, rows: titleRows)
    let content = Rect(row: body.row + titleRows, column: 0, columns: body.columns, rows: body.rows - titleRows)
    switch shown {
    case .list: (listTitle, list) = (title, content)
    case .reading: (paneTitle, pane) = (title, content)
    }
  }

  private mutating func placeBeside(share: Int) {
    let listColumns = min(max(body.columns * share / 100, 24), body.columns - 24)
    let paneColumn = listColumns + 1
    listTitle = Rect(row: body.row, column: 0, columns: listColumns, rows: 1)
    list = Rect(row: body.row + 1, column: 0, columns: listColumns, rows: body.rows - 1)
    divider = Rect(row: body.row, column: listColumns, columns: 1, rows: body.rows)
    paneTitle = Rect(row: body.row, column: paneColumn, columns: body.columns - paneColumn, rows: 1)
    pane = Rect(row: body.row + 1, column: paneColumn, columns: body.columns - paneColumn, rows: body.rows - 1)
  }

  /// Stacked, the text needs more rows than headlines do: the list gets three quarters of its share, 3 rows at least.
  private mutating func placeStacked(share: Int) {
    let listRows = min(max(body.rows * share * 3 / 400, 3), body.rows - 6)
    listTitle = Rect(row: body.row, column: 0, columns: body.columns, rows: 1)
    list = Rect(row: body.row + 1, column: 0, columns: body.columns, rows: listRows)
    divider = Rect(row: list.endRow, column: 0, columns: body.columns, rows: 1)
    paneTitle = Rect(row: divider.endRow, column: 0, columns: body.columns, rows: 1)
    pane = Rect(
      row: paneTitle.endRow, column: 0, columns: body.columns, rows: body.endRow - paneTitle.endRow)
  }
}
