import ArticleStore
import Screen
import TextCore

/// The list of headlines with its title.
enum ListView {
  static func drawTitle(_ state: ReaderState, in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let role: ScreenRole = state.focus == .list ? .title : .titleUnfocused
    canvas.put(" Headlines", role, row: rect.row, column: rect.column, in: rect)
    let shown = state.list.count
    let all = state.store.count
    let count = shown == all ? Counted.grouped(all) : "\(Counted.grouped(shown))/\(Counted.grouped(all))"
    canvas.putRight(count + " ", role, row: rect.row, notBefore: rect.column + 11, in: rect)
  }

  static func draw(_ state: ReaderState, in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    guard state.list.count > 0 else {
      drawEmpty(state, in: rect, on: &canvas)
      return
    }
    let columns = ListColumns(state, columns: rect.columns)
    for (offset, position) in state.list.viewport.visible(of: state.list.count).enumerated() {
      drawRow(position, at: rect.row + offset, columns: columns, state, in: rect, on: &canvas)
    }
  }

  private static func drawRow(
    _ position: Int, at row: Int, columns: ListColumns, _ state: ReaderState, in rect: Rect, on canvas: inout Canvas
  ) {
    let model = ListRowModel(state.list.results.articles[position], in: state, columns: columns)
    let isCursor = position == state.list.cursor
    let line = Rect(row: row, column: rect.column, columns: rect.columns, rows: 1)
    let mark = model.isUnread ? canvas.symbols.unread : " "
    canvas.put(mark, .unread, row: row, column: rect.column + 1, in: line)
    var column = rect.column + ListColumns.marks
    if columns.date > 0 {
      canvas.putCut(model.date, .date, row: row, column: column, columns: columns.date, in: line)
      column += columns.date + 2
    }
    if columns.source > 0 {
      canvas.putCut(model.source, .source, row: row, column: column, columns: columns.source, in: line)
      column += columns.source + 2
    }
    let role: ScreenRole = model.hasHeadline ? (model.isUnread ? .unread : .text) : .passage(.editorNote)
    canvas.putCut(model.title, role, row: row, column: column, columns: line.endColumn - column - 1, in: line)
    guard isCursor else { return }
    let style = canvas.theme.style(state.mode == .reading ? .cursorRowUnfocused : .cursorRow)
    canvas.frame.restyle(line) { $0 = style }
  }

  /// Says why there is nothing to see, and the key that changes it.
  private static func drawEmpty(_ state: ReaderState, in rect: Rect, on canvas: inout Canvas) {
    let lines: [String]
    if state.store.count == 0 {
      lines = [state.loading == nil ? "No articles." : "Loading …"]
    } else if state.prompt != nil {
      lines = ["No article is from such a source.", "Backspace takes a character back, Esc leaves the filter."]
    } else {
      let key = state.label(for: .clearFilter) ?? "Esc"
      lines = ["No article matches the filter.", "\(key) clears it."]
    }
    for (offset, text) in lines.enumerated() where offset + 1 < rect.rows {
      canvas.putCut(
        text, .faint, row: rect.row + 1 + offset, column: rect.column + 3, columns: rect.columns - 4, in: rect)
    }
  }
}
