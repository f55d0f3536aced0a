internal import TextCore

extension Frame {
  /// What a row says, without blanks at its end; empty outside of the grid.
  package func text(ofRow row: Int) -> String {
    let cells = cells(ofRow: row)
    guard let last = cells.lastIndex(where: { $0.glyph != .space }) else { return "" }
    return cells[cells.startIndex...last].lazy.filter { !$0.isContinuation }.map(\.glyph.text).joined()
  }

  /// What the frame says: its rows without blanks at their ends, joined by line feeds.
  package var text: String { (0..<size.rows).map(text(ofRow:)).joined(separator: "\n") }
}
