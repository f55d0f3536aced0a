import Screen

/// What can stand at the caret of the command prompt: name, key and what it does, one row each.
enum CompletionView {
  /// Rows at most; the screen behind stays in sight.
  private static let rowLimit = 8

  /// The candidates that are shown above a row: the picked one stays in sight.
  static func shown(_ completion: Completion, in body: Rect) -> Range<Int> {
    let count = completion.candidates.count
    let limit = max(1, min(rowLimit, body.rows / 2))
    let first = max(0, min((completion.picked ?? 0) - limit / 2, count - limit))
    return first..<min(count, first + limit)
  }

  /// The rows it takes, with the line above them.
  static func rowCount(_ state: ReaderState, in body: Rect) -> Int {
    guard let completion = state.completion, !completion.candidates.isEmpty else { return 0 }
    return shown(completion, in: body).count + 1
  }

  /// Returns the topmost row it takes.
  static func draw(_ state: ReaderState, above bottom: Int, in body: Rect, on canvas: inout Canvas) -> Int {
    guard let completion = state.completion, !completion.candidates.isEmpty else { return bottom }
    let count = completion.candidates.count
    let shown = shown(completion, in: body)
    let mode: Mode = state.focus == .list ? .list : .reading
    let rows = shown.map { place in
      let candidate = completion.candidates[place]
      return PopupView.Row(
        name: candidate.text,
        detail: candidate.command.flatMap {
          state.keymap.label(for: $0, in: mode, state.keyLabels)
        } ?? "", help: candidate.help, isPicked: place == completion.picked)
    }
    let top = PopupView.draw(rows, above: bottom, in: body, on: &canvas)
    // What there is more is counted, where there is room for any.
    guard count > rows.count, top < bottom else { return top }
    let place = completion.picked.map { "\(Counted.grouped($0 + 1))/\(Counted.grouped(count))" }
    let more = " " + (place ?? "\(Counted.grouped(count - rows.count)) more") + " "
    let rule = Rect(row: bottom - rows.count - 1, column: body.column, columns: body.columns, rows: 1)
    canvas.putRight(more, .faint, row: rule.row, notBefore: rule.column, in: rule)
    return top
  }
}
