import Screen
import TextCore

/// What went wrong, in rows above the filter bar where the status row is too short for it.
enum NoticeView {
  /// Whether the notice stands here, whole, and not in the status row.
  static func isShown(_ state: ReaderState) -> Bool {
    guard let notice = state.notice, notice.isProblem, !state.keys.isPending, state.awaited == nil else { return false }
    let rows = state.layout.body.rows - CompletionView.rowCount(state, in: state.layout.body)
    return rows > 1 && DisplayText.width(of: notice.text) > StatusView.noticeColumns(state)
  }

  static func draw(_ state: ReaderState, above bottom: Int, in body: Rect, on canvas: inout Canvas) {
    guard isShown(state), let notice = state.notice else { return }
    let pieces = DisplayText(notice.text).pieces(columns: body.columns - 2)
    guard let box = PopupView.open(rows: pieces.count, above: bottom, in: body, on: &canvas) else { return }
    for (offset, piece) in pieces.prefix(box.rows).enumerated() {
      canvas.putCut(
        piece, .problem, row: box.row + offset, column: box.column + 1, columns: box.columns - 2, in: box)
    }
  }
}
