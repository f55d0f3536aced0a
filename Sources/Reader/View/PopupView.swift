import Screen
import TextCore

/// Rows above the filter bar that say what can come next.
enum PopupView {
  struct Row {
    /// What is pressed or typed.
    let name: String
    /// Beside it, where other rows have something there: the key of a command.
    var detail = ""
    let help: String
    var isPicked = false
  }

  /// Draws rows with a line above them, as many as there is room for; how many are left out stands in that line.
  /// Returns the topmost row it takes.
  @discardableResult
  static func draw(_ rows: [Row], above bottom: Int, in body: Rect, on canvas: inout Canvas) -> Int {
    guard let box = open(rows: rows.count, above: bottom, in: body, on: &canvas) else { return bottom }
    let shown = rows.prefix(box.rows)
    let nameColumns = shown.map { DisplayText.width(of: $0.name) }.max() ?? 0
    let detailColumns = shown.map { DisplayText.width(of: $0.detail) }.max() ?? 0
    for (offset, row) in shown.enumerated() {
      let line = box.row + offset
      let role: ScreenRole = row.isPicked ? .picked : .key
      if row.isPicked { canvas.put(canvas.symbols.pick, role, row: line, column: box.column, in: box) }
      canvas.putCut(row.name, role, row: line, column: box.column + 1, columns: nameColumns, in: box)
      var column = box.column + 1 + nameColumns + 2
      if detailColumns > 0 {
        canvas.putCut(row.detail, .faint, row: line, column: column, columns: detailColumns, in: box)
        column += detailColumns + 2
      }
      canvas.putCut(row.help, .text, row: line, column: column, columns: box.endColumn - column - 1, in: box)
    }
    return box.row - 1
  }
  /// Clears as many rows as are asked for, as far as there is room, and draws the line above them, which says how many
  /// are left out; nil where there is room for none.
  static func open(rows: Int, above bottom: Int, in body: Rect, on canvas: inout Canvas) -> Rect? {
    let shown = min(rows, bottom - body.row - 1)
    guard shown > 0 else { return nil }
    let box = Rect(row: bottom - shown, column: body.column, columns: body.columns, rows: shown)
    let rule = Rect(row: box.row - 1, column: box.column, columns: box.columns, rows: 1)
    canvas.frame.fill(box, style: canvas.theme.style(.text))
    canvas.frame.fill(rule, style: canvas.theme.style(.text))
    canvas.put(
      String(repeating: canvas.symbols.rule, count: rule.columns), .divider, row: rule.row, column: rule.column,
      in: rule)
    if rows > shown {
      let more = " \(Counted.grouped(rows - shown)) more "
      canvas.putRight(more, .notice, row: rule.row, notBefore: rule.column, in: rule)
    }
    return box
  }
}
