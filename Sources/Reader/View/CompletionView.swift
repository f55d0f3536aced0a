import Screen

/// What can stand at the caret of the command prompt: name, key and what it does, one row each.
enum CompletionView {
  /// Rows at most; the screen behind stays in sight.
  private static let rowLimit = 8

  static func draw(_ state: ReaderState, above bottom: Int, in body: Rect, on canvas: inout Canvas) {
    guard let completion = state.completion, !completion.candidates.isEmpty else { return }
    let count = completion.candidates.count
    let limit = max(1, min(rowLimit, body.rows / 2))
    // The picked one stays in sight; what there is more is counted.
    let first = max(0, min((completion.picked ?? 0) - limit / 2, count - limit))
    let mode: Mode = state.focus == .list ? .list : .reading
    let rows = completion.candidates[first..<min(count, first + limit)].enumerated().map { offset, candidate in
      PopupView.Row(
        name: candidate.text,
        detail: candidate.command.flatMap {
          state.keymap.label(for: $0, in: mode, unicode: state.traits.isUnicode)
        } ?? "", help: candidate.help, isPicked: first + offset == completion.picked)
    }
    PopupView.draw(rows, above: bottom, in: body, on: &canvas)
    guard count > rows.count else { return }
    let more = "\(Counted.grouped((completion.picked ?? 0) + 1))/\(Counted.grouped(count)) "
    let rule = Rect(row: bottom - rows.count - 1, column: body.column, columns: body.columns, rows: 1)
    canvas.putRight(more, .faint, row: rule.row, notBefore: rule.column, in: rule)
  }
}
