package import TextCore

extension Frame {
  /// Fills a rectangle with one glyph, blanks unless told otherwise; what lies outside of the grid is ignored. Nothing
  /// in it is a link any more.
  package mutating func fill(_ rect: Rect, with glyph: Glyph = .space, style: Style) {
    let area = rect.intersection(Rect(size))
    unlink(area)
    let glyphs = repeatElement(glyph, count: area.columns)
    for row in area.row..<area.endRow {
      _ = put(glyphs, style: style, row: row, from: area.column, within: area.column..<area.endColumn)
    }
  }

  /// Draws glyphs in a row, no farther than `clip` and the grid reach; a wide glyph cut at an edge leaves a space.
  ///
  /// Returns the column behind the last glyph drawn, at most the end of the clip if it began within; so that the next
  /// piece can be drawn there. O(columns), however many glyphs there are.
  @discardableResult
  package mutating func draw(
    _ glyphs: ArraySlice<Glyph>, at position: Position, style: Style, in clip: Rect
  ) -> Int {
    drawEach(of: glyphs, at: position, style: style, in: clip)
  }

  private mutating func drawEach(
    of glyphs: some Sequence<Glyph>, at position: Position, style: Style, in clip: Rect
  ) -> Int {
    let area = clip.intersection(Rect(size))
    guard position.column < area.endColumn else { return position.column }
    let isVisible = !area.isEmpty && position.row >= area.row && position.row < area.endRow
    guard !isVisible else {
      return put(
        glyphs, style: style, row: position.row, from: position.column, within: area.column..<area.endColumn)
    }
    var column = position.column
    for glyph in glyphs {
      guard column < area.endColumn else { break }
      column = min(column + Int(glyph.width), area.endColumn)
    }
    return column
  }

  /// Draws text, made safe by `DisplayText`, as the glyphs of it.
  @discardableResult
  package mutating func draw(_ text: String, at position: Position, style: Style, in clip: Rect) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      guard !DisplayText.isPrintableASCII(bytes) else {
        return drawEach(of: bytes.lazy.map { Glyph(ascii: $0) }, at: position, style: style, in: clip)
      }
      return drawEach(of: DisplayText(bytes).glyphs, at: position, style: style, in: clip)
    }
  }

  /// Changes the style of all cells of a rectangle; a wide glyph that is half inside changes as a whole, because it
  /// has one style.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let area = rect.intersection(Rect(size))
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      let first = self[row, area.column].isContinuation ? area.column - 1 : area.column
      let end = self[row, area.endColumn].isContinuation ? area.endColumn + 1 : area.endColumn
      for column in first..<end { restyle(row: row, column: column, change) }
    }
  }
}
