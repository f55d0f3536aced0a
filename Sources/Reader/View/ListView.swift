import ArticleStore
import NewsArchive
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
    var count = shown == all ? Counted.grouped(all) : "\(Counted.grouped(shown))/\(Counted.grouped(all))"
    if state.order != .file {
      count = "by \(state.order.key.rawValue)\(state.order.isReversed ? ", reversed" : "")  " + count
    }
    if state.search?.isDone == false { count = "searching …  " + count }
    canvas.putRight(count + " ", role, row: rect.row, notBefore: rect.column + 11, in: rect)
  }

  static func draw(_ state: ReaderState, in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    guard state.list.count > 0 else {
      drawEmpty(state, in: rect, on: &canvas)
      return
    }
    let columns = canvas.rows.prepare(state, width: rect.columns)
    let (store, record, selected) = (state.store, state.kept.record, state.selectedPositions)
    for (offset, position) in state.list.viewport.visible(of: state.list.count).enumerated() {
      let article = state.list.results.articles[position]
      let marks = ListRowModel.Marks(store.id(of: article), in: record)
      let key = RowCache.Key(article: article, marks: marks, hits: state.search?.counts[article] ?? 0)
      drawRow(position, key, at: rect.row + offset, columns: columns, state, in: rect, on: &canvas)
      guard selected?.contains(position) == true else { continue }
      let role: ScreenRole = position == state.list.cursor ? .cursorRowSelected : .selected
      let line = Rect(row: rect.row + offset, column: rect.column, columns: rect.columns, rows: 1)
      canvas.put(canvas.symbols.selected, .text, row: line.row, column: line.column + ListColumns.marks - 1, in: line)
      // In plain words the row says so itself.
      if !canvas.symbols.isPlain { canvas.frame.restyle(line) { $0 = canvas.theme.style(role) } }
    }
    drawSnippet(state, in: rect, on: &canvas)
  }

  private static func drawRow(
    _ position: Int, _ key: RowCache.Key, at row: Int, columns: ListColumns, _ state: ReaderState, in rect: Rect,
    on canvas: inout Canvas
  ) {
    let isCursor = position == state.list.cursor
    guard !canvas.symbols.isPlain else {
      let isSelected = state.selectedPositions?.contains(position) ?? false
      let model = ListRowModel(key.article, key.marks, in: state, columns: columns)
      let text = model.spoken(hits: key.hits, isSelected: isSelected, columns: columns)
      let sign = isCursor ? canvas.symbols.pick : ""
      canvas.put(sign, .key, row: row, column: rect.column, in: rect)
      canvas.putCut(text, .text, row: row, column: rect.column + 2, columns: rect.columns - 3, in: rect)
      return
    }
    let line = Rect(row: row, column: rect.column, columns: rect.columns, rows: 1)
    if let cells = canvas.rows[position, key] {
      canvas.frame.put(cells, at: Position(row: row, column: rect.column))
    } else {
      let model = ListRowModel(key.article, key.marks, in: state, columns: columns)
      drawRow(model, hits: key.hits, columns: columns, in: line, on: &canvas)
      let drawn = canvas.frame.cells(ofRow: row)
      canvas.rows.keep(drawn.dropFirst(line.column).prefix(line.columns), at: position, key)
    }
    guard isCursor else { return }
    // The headline alone: a move of the cursor sends two of them, and not two rows.
    let start = line.column + columns.headlineStart
    let headline = Rect(row: row, column: start, columns: line.endColumn - start, rows: 1)
    let style = canvas.theme.style(state.mode == .reading ? .cursorRowUnfocused : .cursorRow)
    canvas.frame.restyle(headline) { $0 = style }
  }

  private static func drawRow(
    _ model: ListRowModel, hits: Int, columns: ListColumns, in line: Rect, on canvas: inout Canvas
  ) {
    let row = line.row
    // A row has one weight from end to end: unread ones stand out as a whole, and every change of style between
    // columns would be bytes to send again with each move of the cursor.
    let weight: ScreenRole = model.marks.isUnread ? .unread : .text
    canvas.frame.fill(line, style: canvas.theme.style(weight))
    if model.marks.isUnread { canvas.put(canvas.symbols.unread, weight, row: row, column: line.column + 1, in: line) }
    if model.marks.isStarred { canvas.put(canvas.symbols.star, .star, row: row, column: line.column, in: line) }
    if columns.date > 0 {
      let start = line.column + ListColumns.marks
      canvas.putCut(model.date, weight, row: row, column: start, columns: columns.date, in: line)
    }
    if columns.source > 0 {
      let role: ScreenRole = model.marks.isUnread ? .unreadSource : .source
      let start = line.column + columns.sourceStart
      canvas.putCut(model.source, role, row: row, column: start, columns: columns.source, in: line)
    }
    let column = line.column + columns.headlineStart
    let role: ScreenRole = model.hasHeadline ? weight : .passage(.editorNote)
    var end = line.endColumn - 1
    if hits > 0 {
      let text = Counted.grouped(hits)
      if canvas.putRight(text + " ", .faint, row: row, notBefore: column + 12, in: line) { end -= text.count + 2 }
    } else if let progress = model.marks.progress,
      canvas.putRight(progress + " ", .faint, row: row, notBefore: column + leastTitle, in: line)
    {
      end -= progress.count + 2
    }
    canvas.putCut(model.title, role, row: row, column: column, columns: end - column, in: line)
  }

  /// Columns a headline keeps beside the progress.
  private static let leastTitle = 24

  /// Whether the list's last row is the snippet's.
  static func showsSnippet(_ state: ReaderState) -> Bool {
    state.search?.isFresh == false && state.search?.request.query.patterns.isEmpty == false
  }

  /// The text around the first hit in the article under the cursor, below the list.
  private static func drawSnippet(_ state: ReaderState, in rect: Rect, on canvas: inout Canvas) {
    guard showsSnippet(state), rect.rows >= 4, let search = state.search, let selected = state.list.selected,
      let snippet = state.store.snippet(of: selected, for: search.request.query, length: max(20, rect.columns - 4))
    else { return }
    let row = rect.endRow - 1
    let line = Rect(row: row, column: rect.column, columns: rect.columns, rows: 1)
    let text = DisplayText(snippet.text)
    canvas.frame.fill(line, style: canvas.theme.style(.text))
    canvas.putCut(
      snippet.text, .passage(.caption), row: row, column: rect.column + 2, columns: rect.columns - 3, in: line)
    for match in snippet.matches {
      let glyphs = text.glyphRange(utf8: match)
      let start = rect.column + 2 + DisplayText.width(of: text.glyphs[..<glyphs.lowerBound])
      let width = min(DisplayText.width(of: text.glyphs[glyphs]), max(0, line.endColumn - 1 - start))
      canvas.frame.restyle(Rect(row: row, column: start, columns: width, rows: 1)) { $0 = canvas.theme.style(.matched) }
    }
  }

  /// Says why there is nothing to see, and the key that changes it.
  private static func drawEmpty(_ state: ReaderState, in rect: Rect, on canvas: inout Canvas) {
    let lines = emptyText(state)
    for (offset, text) in lines.enumerated() where offset + 1 < rect.rows {
      canvas.putCut(
        text, .faint, row: rect.row + 1 + offset, column: rect.column + 3, columns: rect.columns - 4, in: rect)
    }
  }

  private static func emptyText(_ state: ReaderState) -> [String] {
    if state.store.count == 0 { return [state.loading == nil ? "No articles." : "Loading …"] }
    if state.search?.isDone == false { return ["Searching …"] }
    if state.prompt?.scope == .source {
      return ["No article is from such a source.", "Backspace takes a character back, Esc leaves the filter."]
    }
    var lines = ["No article matches the filter."]
    lines += state.emptiness?.lines ?? []
    lines.append(
      state.prompt == nil ? "\(state.label(for: .clearFilter) ?? "Esc") clears it." : "Esc leaves the prompt.")
    return lines
  }
}
