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
      if let span { put(frame.cells(ofRow: row), over: known?.cells(ofRow: row), span, row: row) }
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

  /// Hands some columns of a row to curses: runs of ASCII, as nearly all is, in its form without tables of characters, and
  /// the others cell by cell.
  private mutating func put(_ new: ArraySlice<Cell>, over old: ArraySlice<Cell>?, _ span: Range<Int>, row: Int) {
    let span = span.clamped(to: 0..<size.columns)
    // Half of a wide character would take what is beside it along when curses writes over the other half.
    let isNarrow = old?.dropFirst(span.lowerBound).prefix(span.count).contains(where: \.isContinuation) != true
    new.withUnsafeBufferPointer { cells in
      var column = span.lowerBound
      while column < span.upperBound {
        let start = column
        if isNarrow {
          column = putASCII(cells, start..<span.upperBound, row: row)
          guard column == start else { continue }
          repeat {
            column += 1
          } while column < span.upperBound
            && (!cells[column].glyph.isASCII || cells[column].isContinuation)
        } else {
          column = span.upperBound
        }
        put(cells, start..<column, row: row)
      }
    }
  }

  /// Puts the run of ASCII in one style that begins where a span does; gives the column behind it.
  private mutating func putASCII(_ cells: UnsafeBufferPointer<Cell>, _ span: Range<Int>, row: Int) -> Int {
    let end = Frame.endOfASCII(in: cells, span)
    guard end > span.lowerBound else { return span.lowerBound }
    let look = pairs.look(cells[span.lowerBound].style)
    guard let attributes = look.narrow else { return span.lowerBound }
    for column in span.lowerBound..<end {
      self.row.characters[column - span.lowerBound] = attributes | chtype(cells[column].glyph.base.value)
    }
    mvwaddchnstr(
      curses_standard_window(), Int32(row), Int32(span.lowerBound), self.row.characters, Int32(end - span.lowerBound))
    return end
  }

  private mutating func put(_ cells: UnsafeBufferPointer<Cell>, _ span: Range<Int>, row: Int) {
    let end = span.upperBound
    let window = curses_standard_window()
    var count = 0
    var column = span.lowerBound
    var (style, look) = (Style.plain, pairs.look(.plain))
    while column < end {
      let cell = cells[column]
      if cell.style != style { (style, look) = (cell.style, pairs.look(cell.style)) }
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
