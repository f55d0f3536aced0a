import Reader
import Screen
import Testing

@Suite struct ScreenLayoutTests {
  private func layout(_ columns: Int, _ rows: Int, focus: Pane = .list, zoomed: Bool = false, share: Int = 46)
    -> ScreenLayout
  {
    ScreenLayout(size: Size(columns: columns, rows: rows), focus: focus, zoomed: zoomed, share: share)
  }

  @Test func widthAndHeightDecideTheArrangement() {
    #expect(layout(120, 40).arrangement == .beside)
    #expect(layout(100, 16).arrangement == .beside)
    #expect(layout(99, 40).arrangement == .stacked)
    #expect(layout(60, 16).arrangement == .stacked)
    #expect(layout(59, 40).arrangement == .single(.list))
    #expect(layout(120, 15, focus: .reading).arrangement == .single(.reading))
    #expect(layout(20, 4).arrangement == .single(.list))
    #expect(layout(19, 4).arrangement == .tooSmall)
    #expect(layout(20, 3).arrangement == .tooSmall)
    #expect(layout(200, 60, focus: .reading, zoomed: true).arrangement == .single(.reading))
  }

  /// A dragged divider stands where it was let go, but for what a percent is more than a column or row.
  @Test func theShareOfAPlaceLeadsBackToIt() {
    for columns in [60, 80, 99, 100, 120, 200] {
      for rows in [16, 24, 60] {
        let before = layout(columns, rows)
        let isBeside = before.arrangement == .beside
        for place in 6..<(isBeside ? columns : rows) {
          let position = Position(row: isBeside ? 3 : place, column: isBeside ? place : 3)
          guard let share = before.share(dividerAt: position) else { continue }
          let after = layout(columns, rows, share: share).divider
          // At the edges the panes keep what they need.
          let isInside = isBeside ? 24 <= place && place < columns - 25 : place < rows - 10
          guard isInside, share > ScreenLayout.shares.lowerBound, share < ScreenLayout.shares.upperBound else {
            continue
          }
          #expect(
            abs((isBeside ? after.column : after.row) - place) <= 1 + columns / 100, "\(place) of \(columns)x\(rows)")
        }
      }
    }
    #expect(layout(40, 20).share(dividerAt: Position(row: 3, column: 3)) == nil)
  }

  @Test func oneRowShowsContentAndNotItsTitle() {
    #expect(layout(20, 4).list.rows == 1 && layout(20, 4).listTitle.isEmpty)
    #expect(layout(20, 4, focus: .reading).pane.rows == 1)
    #expect(layout(20, 5).list.rows == 1 && layout(20, 5).listTitle.rows == 1)
  }

  /// At every size and share the rectangles lie on the screen, do not overlap and leave no row of the body unused.
  @Test func rectanglesTileTheScreen() {
    for columns in stride(from: 20, through: 210, by: 7) {
      for rows in 4...60 {
        for share in [ScreenLayout.shares.lowerBound, 46, ScreenLayout.shares.upperBound] {
          for focus in [Pane.list, .reading] {
            check(layout(columns, rows, focus: focus, share: share), columns, rows)
          }
        }
      }
    }
  }

  private func check(_ layout: ScreenLayout, _ columns: Int, _ rows: Int) {
    let rects = [
      layout.header, layout.listTitle, layout.list, layout.divider, layout.paneTitle, layout.pane, layout.filterBar,
      layout.status,
    ]
    var covered = Array(repeating: 0, count: columns * rows)
    for rect in rects where !rect.isEmpty {
      guard rect.row >= 0, rect.column >= 0, rect.endRow <= rows, rect.endColumn <= columns else {
        Issue.record("\(rect) leaves \(columns)×\(rows)")
        return
      }
      for row in rect.row..<rect.endRow {
        for column in rect.column..<rect.endColumn { covered[row * columns + column] += 1 }
      }
    }
    #expect(covered.allSatisfy { $0 == 1 }, "\(columns)×\(rows) \(layout.arrangement)")
  }

  @Test func viewportRevealsWithTheLeastScrolling() {
    var viewport = Viewport(top: 10, height: 5)
    viewport.reveal(12, of: 100)
    #expect(viewport.top == 10)
    viewport.reveal(15, of: 100)
    #expect(viewport.top == 11)
    viewport.reveal(3, of: 100)
    #expect(viewport.top == 3)
    viewport.reveal(99, of: 100)
    #expect(viewport.top == 95 && viewport.isAtEnd(of: 100))
    viewport.clamp(to: 4)
    #expect(viewport.top == 0 && viewport.visible(of: 4) == 0..<4)
  }
}
