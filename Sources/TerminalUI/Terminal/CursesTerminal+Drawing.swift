internal import CNcurses
internal import CPlatform
package import Screen
internal import TextCore

extension CursesTerminal {
  /// Shows a frame: rows that look as they did are skipped, of the others the columns that changed are handed to
  /// curses, which sends the difference in one write.
  package mutating func draw(_ frame: Frame) {
    guard session.isOpen else { return }
    let window = curses_standard_window()
    let rows = min(frame.size.rows, size.rows)
    let known = shown.flatMap { $0.size == frame.size ? $0 : nil }
    if known == nil { werase(window) }
    // Links that curses might leave where they were.
    if known == nil, shown?.links.isEmpty == false { clearok(curses_physical_screen(), true) }
    var links: [FrameLink] = []
    for row in 0..<rows {
      let span = frame.changedColumns(ofRow: row, from: known)
      if let span { put(frame.cells(ofRow: row), span, row: row) }
      links += newLinks(ofRow: row, frame, known, isChanged: span != nil)
    }
    place(frame.cursor)
    wnoutrefresh(window)
    session.show()
    show(links, of: frame)
    shown = frame
  }

  /// The links of a row that have to be made; where there were others curses writes the row anew, because it knows
  /// nothing of them and might keep their cells.
  private func newLinks(ofRow row: Int, _ frame: Frame, _ known: Frame?, isChanged: Bool) -> [FrameLink] {
    let (old, new) = (known?.links(ofRow: row) ?? [], frame.links(ofRow: row))
    guard isChanged || old != new else { return [] }
    if !old.isEmpty { wredrawln(curses_standard_window(), Int32(row), 1) }
    return new
  }

  private func show(_ links: [FrameLink], of frame: Frame) {
    guard session.understandsPrivateModes else { return }
    let text = links.compactMap { HyperlinkText.text(of: $0, in: frame, palette: pairs.palette) }.joined()
    if !text.isEmpty { session.send(text) }
  }

  private mutating func put(_ cells: ArraySlice<Cell>, _ span: Range<Int>, row: Int) {
    let end = min(span.upperBound, size.columns)
    let window = curses_standard_window()
    var count = 0
    var column = span.lowerBound
    var (style, look) = (Style.plain, pairs.look(.plain))
    while column < end {
      let cell = cells[cells.startIndex + column]
      if cell.style != style { (style, look) = (cell.style, pairs.look(cell.style)) }
      // Nearly every cell, and it needs no look at the tables of characters.
      if cell.glyph.isASCII {
        curses_ascii_cell(self.row.cells + count, &look.blank, cell.glyph.base.value)
        count += 1
        column += 1
        continue
      }
      let room = min(Int(cell.glyph.width), end - column)
      let glyph = cell.isContinuation || room < Int(cell.glyph.width) ? .space : cell.glyph
      let width = curses_cell(
        self.row.cells + count, glyph.base.value, glyph.marks.first, glyph.marks.second, Int32(glyph.width),
        look.attributes, look.pair)
      count += 1
      // Narrower than it was to be: the rest of its room is blank.
      if Int(width) < Int(glyph.width) {
        self.row.cells[count] = look.blank
        count += 1
      }
      column += Int(glyph.width)
    }
    mvwadd_wchnstr(window, Int32(row), Int32(span.lowerBound), self.row.cells, Int32(count))
  }

  /// Shows the cursor where the frame has it; a hidden one stays wherever the last text ended, which costs no bytes.
  private mutating func place(_ cursor: Position?) {
    let window = curses_standard_window()
    let inside = cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
    if let inside { wmove(window, Int32(inside.row), Int32(inside.column)) }
    guard isCursorVisible != (inside != nil) else { return }
    isCursorVisible = inside != nil
    leaveok(window, inside == nil)
    curs_set(inside == nil ? 0 : 1)
  }
}
