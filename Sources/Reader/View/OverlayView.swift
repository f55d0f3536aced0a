import Screen
import TextCore

/// The open overlay, over the body of the screen.
enum OverlayView {
  static func draw(_ state: ReaderState, in rect: Rect, on canvas: inout Canvas) {
    guard let overlay = state.overlay, !rect.isEmpty else { return }
    let lines = OverlayText.lines(overlay, state)
    let visible = overlay.viewport.visible(of: lines.count)
    canvas.putCut(
      " " + OverlayText.title(overlay), .title, row: rect.row, column: rect.column, columns: rect.columns - 1, in: rect)
    for (offset, index) in visible.enumerated() {
      draw(lines[index], row: rect.row + 1 + offset, in: rect, on: &canvas)
    }
  }

  /// Which line is picked, or where none can be the last row in sight, of how many; empty where all rows are in sight.
  static func position(_ overlay: OverlayState, _ state: ReaderState) -> String {
    if let (place, count) = overlay.pick { return count == 0 ? "" : "\(place + 1)/\(count)" }
    let count = OverlayText.lines(overlay, state).count
    let visible = overlay.viewport.visible(of: count)
    return visible.count < count ? "\(Counted.grouped(visible.upperBound))/\(Counted.grouped(count))" : ""
  }

  private static func draw(_ line: OverlayLine, row: Int, in rect: Rect, on canvas: inout Canvas) {
    var column = rect.column
    for cell in line.cells {
      let room = rect.endColumn - column - 1
      let columns = cell.columns.map { min(room, $0 - 2) } ?? room
      canvas.putCut(cell.text, cell.role, row: row, column: column, columns: columns, in: rect)
      column += cell.columns ?? room
    }
  }
}
