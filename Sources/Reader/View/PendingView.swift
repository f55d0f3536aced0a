import ArticleStore
import Screen
import TextCore

/// What can follow the keys that are pending, one row each, above the filter bar.
enum PendingView {
  static func draw(_ state: ReaderState, above bottom: Int, in body: Rect, on canvas: inout Canvas) {
    let unicode = state.traits.isUnicode
    let rows = state.keys.continuations(mode: state.mode, keymap: state.keymap).map { keys, action in
      (
        keys: keys.map { KeyNotation.label($0, unicode: unicode) }.joined(),
        help: action.help
      )
    }
    let shown = (rows + linkRow(state) + markRows(state)).prefix(max(0, body.rows - 1))
    guard !shown.isEmpty else { return }
    let keyColumns = shown.map { DisplayText($0.keys).width }.max() ?? 0
    let box = Rect(row: bottom - shown.count, column: body.column, columns: body.columns, rows: shown.count)
    canvas.frame.fill(box, style: canvas.theme.style(.text))
    let rule = Rect(row: box.row - 1, column: box.column, columns: box.columns, rows: 1)
    canvas.put(
      String(repeating: canvas.symbols.rule, count: rule.columns), .divider, row: rule.row, column: rule.column,
      in: rule)
    for (offset, row) in shown.enumerated() {
      canvas.putCut(row.keys, .key, row: box.row + offset, column: box.column + 1, columns: keyColumns, in: box)
      let column = box.column + 1 + keyColumns + 2
      canvas.putCut(
        row.help, .text, row: box.row + offset, column: column, columns: box.endColumn - column - 1, in: box)
    }
  }

  /// The marks that are set, while the letter of one is waited for: where each leads.
  private static func markRows(_ state: ReaderState) -> [(keys: String, help: String)] {
    guard let request = state.awaited else { return [] }
    let paragraph = Symbols(isUnicode: state.traits.isUnicode).paragraph
    let marks = state.kept.record.marks.sorted { $0.key < $1.key }
    let places = state.store.indices(of: Set(marks.map(\.value.article)))
    let rows = marks.map { letter, place in
      let title = places[place.article]?.first.map { state.store.title(of: $0) } ?? "(not in this archive)"
      return (keys: String(letter), help: "\(paragraph)\(place.paragraph + 1)  \(title)")
    }
    switch request {
    case .setMark: return rows + [("a…z", "Mark this place; a letter that is set moves here")]
    case .jump: return rows + (state.jumpedFrom == nil ? [] : [("'", "Back to where the last jump began")])
    }
  }

  /// Where a number that is typed in the text is that of a link: the key that follows it, and where it leads.
  private static func linkRow(_ state: ReaderState) -> [(keys: String, help: String)] {
    guard state.mode == .reading, state.keys.pending.isEmpty, let number = state.keys.count,
      let links = state.pane.open?.document.links, links.indices.contains(number - 1),
      let key = state.label(for: .followLink)
    else { return [] }
    return [(key, "Follow link \(number): \(links[number - 1].text)")]
  }
}
