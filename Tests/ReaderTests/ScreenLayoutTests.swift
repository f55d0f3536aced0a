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
