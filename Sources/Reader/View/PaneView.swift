import Screen
import TextCore

/// The reading pane: the headline as its title, then the text.
enum PaneView {
  /// Blank columns left of the text.
  static let margin = 1

  static func drawTitle(_ state: ReaderState, in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty, let open = state.pane.open else { return }
    let title = open.document.passages[0]
    // At the top the title is the headline's first row and the text goes on with its second; scrolled, it is the
    // whole headline as far as there is room.
    let glyphs: ArraySlice<Glyph>
    if state.pane.viewport.top == 0, let rest = title.rows.first {
      glyphs = title.text.glyphs[..<rest.lowerBound]
    } else {
      glyphs = title.text.truncated(to: rect.columns - 2 * margin, ending: canvas.symbols.cut)
    }
    let role: ScreenRole = state.focus == .reading ? .title : .unread
    canvas.frame.draw(
      glyphs, at: Position(row: rect.row, column: rect.column + margin), style: canvas.theme.style(role), in: rect)
  }

  static func draw(_ state: ReaderState, in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty, let document = state.pane.open?.document else { return }
    // In the margin, where the styles below it are not heard.
    if let row = state.pane.focusRow(state.selection) {
      canvas.put(canvas.symbols.pick, .key, row: rect.row + row, column: rect.column, in: rect)
    }
    for (offset, index) in state.pane.viewport.visible(of: document.rows.count).enumerated() {
      let row = document.rows[index]
      guard let passage = row.passage else { continue }
      defer { drawSelection(passage, at: rect.row + offset, state, in: rect, on: &canvas) }
      draw(document.passages[passage], row: row.row, at: rect.row + offset, state, in: rect, on: &canvas)
      linkAddresses(passage, row: row.row, at: rect.row + offset, document, in: rect, on: &canvas)
      drawSelectedLink(passage, row: row.row, at: rect.row + offset, state, in: rect, on: &canvas)
      drawMarks(passage, row: row.row, at: rect.row + offset, state, in: rect, on: &canvas)
    }
  }

  /// Marks the matches on a row; the one the reader is at stands out from the others.
  private static func drawMarks(
    _ passage: Int, row: Int, at screenRow: Int, _ state: ReaderState, in rect: Rect, on canvas: inout Canvas
  ) {
    guard let open = state.pane.open else { return }
    let shown = open.document.passages[passage]
    let current = open.marks.current.map { open.marks.places[$0] }
    for match in open.marks.ranges(in: passage, within: shown.rows[row]) {
      let part = match.clamped(to: shown.rows[row])
      let isCurrent = current == TextAnchor(passage: passage, glyph: match.lowerBound)
      restyle(part, of: shown, row: row, at: screenRow, in: rect, isCurrent ? .currentMatch : .matched, on: &canvas)
    }
  }

  /// Lets the terminal follow the addresses on a row by itself.
  private static func linkAddresses(
    _ passage: Int, row: Int, at screenRow: Int, _ document: ArticleDocument, in rect: Rect, on canvas: inout Canvas
  ) {
    let shown = document.passages[passage]
    for (place, link) in document.links.enumerated() where link.passage == passage {
      guard case .address(let address) = link.target else { continue }
      let part = link.glyphs.clamped(to: shown.rows[row])
      guard !part.isEmpty else { continue }
      let area = self.place(of: part, in: shown, row: row, at: screenRow, rect).intersection(rect)
      canvas.frame.link(area, to: address.text, number: place + 1)
    }
  }

  private static func drawSelectedLink(
    _ passage: Int, row: Int, at screenRow: Int, _ state: ReaderState, in rect: Rect, on canvas: inout Canvas
  ) {
    guard let open = state.pane.open, let selected = open.selectedLink else { return }
    let link = open.document.links[selected]
    guard link.passage == passage else { return }
    let shown = open.document.passages[passage]
    let part = link.glyphs.clamped(to: shown.rows[row])
    if !part.isEmpty { restyle(part, of: shown, row: row, at: screenRow, in: rect, .picked, on: &canvas) }
  }

  /// Shows a row of a selected paragraph as selected rows of the list are, as wide as the text.
  private static func drawSelection(
    _ passage: Int, at screenRow: Int, _ state: ReaderState, in rect: Rect, on canvas: inout Canvas
  ) {
    guard let blocks = state.selection?.blocks, let document = state.pane.open?.document,
      passage < document.textEnd, let number = document.passages[passage].number, blocks.contains(number)
    else { return }
    guard !canvas.symbols.isPlain else {
      canvas.put(canvas.symbols.pick, .key, row: screenRow, column: rect.column, in: rect)
      return
    }
    let line = Rect(row: screenRow, column: rect.column + margin, columns: document.columns, rows: 1)
    canvas.put(canvas.symbols.selected, .key, row: screenRow, column: rect.column, in: rect)
    canvas.frame.restyle(line) { $0 = canvas.theme.style(.selected) }
  }

  private static func restyle(
    _ glyphs: Range<Int>, of passage: ArticleDocument.Passage, row: Int, at screenRow: Int, in rect: Rect,
    _ role: ScreenRole, on canvas: inout Canvas
  ) {
    canvas.frame.restyle(place(of: glyphs, in: passage, row: row, at: screenRow, rect)) {
      $0 = canvas.theme.style(role)
    }
  }

  private static func draw(
    _ passage: ArticleDocument.Passage, row: Int, at screenRow: Int, _ state: ReaderState, in rect: Rect,
    on canvas: inout Canvas
  ) {
    let left = rect.column + margin
    let marker = row == 0 ? passage.marker : passage.edge
    if !marker.isEmpty {
      canvas.put(canvas.symbols.marker(marker), .passage(.attribution), row: screenRow, column: left, in: rect)
    }
    // The headline goes on in the style of the title above it.
    let role: ScreenRole =
      passage.role == .headline && state.focus == .reading ? .title : .passage(passage.role)
    let range = passage.rows[row]
    let start = left + passage.indent
    for piece in passage.pieces(ofRow: row) {
      let place = Position(row: screenRow, column: start + passage.column(of: piece.lowerBound, row: row))
      canvas.frame.draw(passage.text.glyphs[piece], at: place, style: canvas.theme.style(role), in: rect)
    }
    for link in passage.links {
      let shown = link.clamped(to: range)
      guard !shown.isEmpty else { continue }
      canvas.frame.restyle(place(of: shown, in: passage, row: row, at: screenRow, rect)) {
        $0.attributes.insert(.underline)
      }
    }
    for label in passage.labels {
      let shown = label.clamped(to: range)
      guard !shown.isEmpty else { continue }
      restyle(shown, of: passage, row: row, at: screenRow, in: rect, .passage(.attribution), on: &canvas)
    }
  }

  /// Where glyphs of a row stand on the screen.
  private static func place(
    of glyphs: Range<Int>, in passage: ArticleDocument.Passage, row: Int, at screenRow: Int, _ rect: Rect
  ) -> Rect {
    let start = passage.column(of: glyphs.lowerBound, row: row)
    let end = passage.column(of: glyphs.upperBound, row: row)
    return Rect(row: screenRow, column: rect.column + margin + passage.indent + start, columns: end - start, rows: 1)
  }
}
