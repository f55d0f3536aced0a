import Screen
import TextCore

/// A frame being drawn, with the theme and the signs that go into it.
struct Canvas {
  var frame: Frame
  let theme: Theme
  let symbols: Symbols
  /// What can be clicked, and where it stands.
  private(set) var targets: [(target: ClickTarget, area: Rect)] = []
  /// Rows of the list that were drawn before.
  var rows: RowCache

  init(size: Size, theme: Theme, symbols: Symbols, rows: RowCache = RowCache()) {
    self.rows = rows
    frame = Frame(size: size)
    self.theme = theme
    // Most themes have the terminal's own background, which a new frame has already.
    if theme.background != .plain { frame.fill(Rect(size), style: theme.background) }
    self.symbols = symbols
  }

  /// Notes that some columns of a row can be clicked.
  mutating func note(_ target: ClickTarget, row: Int, columns: Range<Int>) {
    targets.append((target, Rect(row: row, column: columns.lowerBound, columns: columns.count, rows: 1)))
  }

  /// Draws text from the left of a rectangle's row; returns the column behind it.
  @discardableResult
  mutating func put(_ text: String, _ role: ScreenRole, row: Int, column: Int, in rect: Rect) -> Int {
    frame.draw(text, at: Position(row: row, column: column), style: theme.style(role), in: rect)
  }

  /// Draws text that ends at the right edge of a rectangle, if it fits into the columns from `column` on; returns
  /// whether it did.
  @discardableResult
  mutating func putRight(_ text: String, _ role: ScreenRole, row: Int, notBefore column: Int, in rect: Rect) -> Bool {
    let start = rect.endColumn - DisplayText.width(of: text)
    guard start >= column else { return false }
    put(text, role, row: row, column: start, in: rect)
    return true
  }

  /// Draws text cut to so many columns, with an ellipsis where it is cut; returns the column behind it.
  @discardableResult
  mutating func putCut(
    _ text: String, _ role: ScreenRole, row: Int, column: Int, columns: Int, in rect: Rect
  ) -> Int {
    guard columns > 0 else { return column }
    // No text is wider than its bytes are many.
    if text.utf8.count <= columns { return put(text, role, row: row, column: column, in: rect) }
    return frame.draw(
      DisplayText(text).truncated(to: columns, ending: symbols.cut), at: Position(row: row, column: column),
      style: theme.style(role),
      in: rect)
  }
}
