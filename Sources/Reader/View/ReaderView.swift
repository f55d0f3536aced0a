package import Screen
import TextCore

/// The whole screen from the state, each time anew.
package enum ReaderView {
  package static func frame(_ state: ReaderState) -> Frame {
    var rows = RowCache()
    return frame(state, &rows)
  }

  /// The same, with rows that were drawn before and are kept for the next frame.
  package static func frame(_ state: ReaderState, _ rows: inout RowCache) -> Frame {
    var canvas = Canvas(size: state.size, theme: state.theme, symbols: state.symbols, rows: rows)
    // Else there were two of them, and each row that is kept would copy the others.
    rows = RowCache()
    draw(state, on: &canvas)
    rows = canvas.rows
    return finished(canvas, state)
  }

  private static func draw(_ state: ReaderState, on canvas: inout Canvas) {
    let layout = state.layout
    if layout.arrangement == .tooSmall {
      drawTooSmall(state.size, on: &canvas)
      return
    }
    HeaderView.draw(state, in: layout.header, on: &canvas)
    if state.overlay != nil {
      OverlayView.draw(state, in: layout.body, on: &canvas)
    } else {
      ListView.drawTitle(state, in: layout.listTitle, on: &canvas)
      ListView.draw(state, in: layout.list, on: &canvas)
      drawDivider(in: layout.divider, on: &canvas)
      PaneView.drawTitle(state, in: layout.paneTitle, on: &canvas)
      PaneView.draw(state, in: layout.pane, on: &canvas)
    }
    let top = CompletionView.draw(state, above: layout.filterBar.row, in: layout.body, on: &canvas)
    NoticeView.draw(state, above: top, in: layout.body, on: &canvas)
    PendingView.draw(state, above: layout.filterBar.row, in: layout.body, on: &canvas)
    canvas.frame.cursor = cursor(state, layout)
    FilterBarView.draw(state, in: layout.filterBar, on: &canvas)
    StatusView.draw(state, in: layout.status, on: &canvas)
  }

  /// The screen for the terminal there is: one without Unicode gets ASCII alone, of the archive's text as well.
  private static func finished(_ canvas: Canvas, _ state: ReaderState) -> Frame {
    var frame = canvas.frame
    if !state.traits.isUnicode { frame.reduceToASCII() }
    return frame
  }

  /// The hardware cursor stands where the focus is, for screen readers and braille displays; the prompt places its own.
  private static func cursor(_ state: ReaderState, _ layout: ScreenLayout) -> Position {
    switch state.mode {
    case .list, .prompt, .select:
      let row = layout.list.row + max(0, state.list.cursor - state.list.viewport.top)
      return Position(row: min(row, max(layout.list.row, layout.list.endRow - 1)), column: layout.list.column)
    case .reading:
      let row = state.pane.focusRow(state.selection) ?? 0
      return Position(row: layout.pane.row + row, column: layout.pane.column)
    case .help:
      guard let overlay = state.overlay, let line = overlay.cursorLine else {
        return Position(row: layout.body.row, column: layout.body.column)
      }
      let row = layout.body.row + 1 + max(0, line - overlay.viewport.top)
      return Position(row: min(row, layout.body.endRow - 1), column: layout.body.column)
    }
  }

  private static func drawDivider(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let sign = rect.rows > 1 ? canvas.symbols.divider : canvas.symbols.rule
    guard let glyph = DisplayText(sign).glyphs.first else { return }
    canvas.frame.fill(rect, with: glyph, style: canvas.theme.style(.divider))
  }

  private static func drawTooSmall(_ size: Size, on canvas: inout Canvas) {
    let smallest = ScreenLayout.smallest
    let rect = Rect(size)
    canvas.put("too small", .text, row: 0, column: 0, in: rect)
    canvas.put("\(smallest.columns)×\(smallest.rows) needed", .faint, row: 1, column: 0, in: rect)
    canvas.frame.cursor = Position(row: 0, column: 0)
  }
}
