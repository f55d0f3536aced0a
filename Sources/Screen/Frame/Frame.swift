internal import TextCore

/// The whole grid of cells as it shall stand on the screen; a value, drawn into and handed to a `Terminal`.
///
/// A wide glyph always has its right half in the next cell of its row, and there is no right half without it. Nothing
/// traps outside of the grid: what is drawn there is cut off, what is read there is blank.
package struct Frame: Hashable, Sendable {
  package let size: Size
  /// Where the terminal's cursor stands, nil if it is hidden.
  package var cursor: Position?
  /// What leads to an address.
  package internal(set) var links: [FrameLink] = []
  /// Row after row, `size.columns` to each.
  private var cells: [Cell]

  /// A blank grid. O(cells).
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at a place; blank outside of the grid.
  package subscript(row: Int, column: Int) -> Cell {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return .blank }
    return cells[row * size.columns + column]
  }

  /// The cells of a row, none for a row outside of the grid. O(1), sharing the storage.
  package func cells(ofRow row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Puts a glyph at a place inside the grid and blanks the other halves of wide glyphs it cuts; a wide glyph without
  /// room for its right half is a space.
  mutating func put(_ glyph: Glyph, style: Style, row: Int, column: Int) {
    let index = row * size.columns + column
    let isWide = glyph.width == 2 && column + 1 < size.columns
    separate(before: index, column: column)
    separate(before: index + (isWide ? 2 : 1), column: column + (isWide ? 2 : 1))
    let isBlank = glyph.base == "\u{A0}" || (glyph.width == 2 && !isWide)
    cells[index] = Cell(isBlank ? .space : glyph, style: style)
    if isWide { cells[index + 1] = Cell(style: style, isContinuation: true) }
  }

  /// Puts glyphs side by side from a column on, those that stand within `columns`, which lie inside the grid; a wide glyph
  /// cut at an edge leaves a space. Gives the column behind the last one. O(columns), however many glyphs there are.
  mutating func put(
    _ glyphs: some Sequence<Glyph>, style: Style, row: Int, from start: Int, within columns: Range<Int>
  ) -> Int {
    let row = row * size.columns
    let first = max(start, columns.lowerBound)
    let cutsBefore = first > 0 && first < size.columns && cells[row + first].isContinuation
    let (right, space) = (Cell(style: style, isContinuation: true), Cell(style: style))
    var column = start
    var written = first
    cells.withUnsafeMutableBufferPointer { cells in
      for glyph in glyphs {
        guard column < columns.upperBound else { break }
        let next = column + Int(glyph.width)
        if next > columns.lowerBound {
          written = min(next, columns.upperBound)
          if column < columns.lowerBound || next > columns.upperBound || glyph.base == "\u{A0}" {
            cells[row + max(column, columns.lowerBound)] = space
          } else {
            cells[row + column] = Cell(glyph, style: style)
            if glyph.width == 2 { cells[row + column + 1] = right }
          }
        }
        column = min(next, columns.upperBound)
      }
    }
    guard written > first else { return column }
    if cutsBefore { cells[row + first - 1].glyph = .space }
    if written < size.columns { cells[row + written].isContinuation = false }
    return column
  }

  /// Puts cells side by side from a place inside the grid on, as many as there is room for; they hold whole glyphs.
  package mutating func put(_ new: [Cell], at place: Position) {
    guard place.row >= 0, place.row < size.rows, place.column >= 0, place.column < size.columns else { return }
    let count = min(new.count, size.columns - place.column)
    let index = place.row * size.columns + place.column
    separate(before: index, column: place.column)
    separate(before: index + count, column: place.column + count)
    cells.replaceSubrange(index..<index + count, with: new[..<count])
  }

  /// Changes the style of a cell inside the grid.
  mutating func restyle(row: Int, column: Int, _ change: (inout Style) -> Void) {
    change(&cells[row * size.columns + column].style)
  }

  /// Makes spaces of both halves of a wide glyph that the edge before `column` would cut.
  private mutating func separate(before index: Int, column: Int) {
    guard column > 0, column < size.columns, cells[index].isContinuation else { return }
    cells[index - 1].glyph = .space
    cells[index].isContinuation = false
  }
}
