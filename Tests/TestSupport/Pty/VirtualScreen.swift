internal import CVTerm
package import Screen

/// What a program has drawn, as an xterm would show it.
package final class VirtualScreen {
  /// One cell as it looks.
  package struct Cell: Hashable, Sendable {
    package var text: String
    /// 2 for a wide character, 0 for its right half, which has no text of its own.
    package var width: Int
    package var style: Style
  }

  /// The modes a program may leave behind.
  package struct Modes: Hashable, Sendable {
    package var isAlternateScreen: Bool
    package var isCursorVisible: Bool
    package var reportsMouse: Bool
    package var bracketsPaste: Bool
    package var reportsFocus: Bool
    package var hasApplicationCursorKeys: Bool

    /// How a terminal is before any program has touched it.
    package static let initial = Modes(
      isAlternateScreen: false, isCursorVisible: true, reportsMouse: false, bracketsPaste: false, reportsFocus: false,
      hasApplicationCursorKeys: false)

    package init(
      isAlternateScreen: Bool, isCursorVisible: Bool, reportsMouse: Bool, bracketsPaste: Bool, reportsFocus: Bool,
      hasApplicationCursorKeys: Bool
    ) {
      self.isAlternateScreen = isAlternateScreen
      self.isCursorVisible = isCursorVisible
      self.reportsMouse = reportsMouse
      self.bracketsPaste = bracketsPaste
      self.reportsFocus = reportsFocus
      self.hasApplicationCursorKeys = hasApplicationCursorKeys
    }
  }

  private let terminal: OpaquePointer
  package private(set) var size: Size
  /// How many bytes the program has written.
  package private(set) var bytesFed = 0

  /// A blank screen; nil without memory.
  package init?(size: Size) {
    guard let terminal = cvterm_new(Int32(size.rows), Int32(size.columns)) else { return nil }
    self.terminal = terminal
    self.size = size
  }

  deinit { cvterm_free(terminal) }

  /// Shows what a program wrote.
  package func feed(_ bytes: UnsafeRawBufferPointer) {
    cvterm_feed(terminal, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    bytesFed += bytes.count
  }

  package func resize(_ size: Size) {
    cvterm_resize(terminal, Int32(size.rows), Int32(size.columns))
    self.size = size
  }

  /// The cell at a place, blank outside the screen.
  package func cell(row: Int, column: Int) -> Cell {
    var found = cvterm_cell()
    cvterm_cell_at(terminal, Int32(row), Int32(column), &found)
    let text = withUnsafeBytes(of: &found.characters) { raw in
      var scalars = String.UnicodeScalarView()
      for number in raw.bindMemory(to: UInt32.self) {
        guard number != 0, let scalar = Unicode.Scalar(number) else { break }
        scalars.append(scalar)
      }
      return String(scalars)
    }
    return Cell(text: text, width: Int(found.width), style: Self.style(of: found))
  }

  /// How a cell looks without its text, which is far cheaper.
  package func style(row: Int, column: Int) -> Style {
    var found = cvterm_cell()
    cvterm_cell_at(terminal, Int32(row), Int32(column), &found)
    return Self.style(of: found)
  }

  private static func style(of found: cvterm_cell) -> Style {
    var attributes: Attributes = []
    if found.bold { attributes.insert(.bold) }
    if found.italic { attributes.insert(.italic) }
    if found.underline { attributes.insert(.underline) }
    if found.reverse { attributes.insert(.reverse) }
    return Style(Self.color(found.foreground), on: Self.color(found.background), attributes)
  }

  /// Whether a cell shows a character with up to two marks on it, 0 for none, in so many columns; false where there is
  /// more. Far cheaper than the cell itself.
  package func shows(_ base: UInt32, _ first: UInt32, _ second: UInt32, columns: Int, row: Int, column: Int) -> Bool {
    var found = cvterm_cell()
    cvterm_cell_at(terminal, Int32(row), Int32(column), &found)
    let shown = found.characters
    return Int(found.width) == columns && shown.0 == base && shown.1 == first && shown.2 == second && shown.3 == 0
  }

  /// A number that grows whenever something is drawn in a row: while it is the same, so is the row.
  package func drawn(inRow row: Int) -> UInt64 { cvterm_drawn(terminal, Int32(row)) }

  /// A row's text without the blanks at its end.
  package func row(_ row: Int) -> String {
    var text = ""
    for column in 0..<size.columns { text += cell(row: row, column: column).text }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows, without the blank ones at the end.
  package var text: String {
    var rows = (0..<size.rows).map { row($0) }
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows.joined(separator: "\n")
  }

  package var cursor: Position {
    var row: Int32 = 0
    var column: Int32 = 0
    cvterm_cursor(terminal, &row, &column)
    return Position(row: Int(row), column: Int(column))
  }

  package var modes: Modes {
    let now = cvterm_modes_now(terminal)
    return Modes(
      isAlternateScreen: now.alternate_screen, isCursorVisible: now.cursor_visible, reportsMouse: now.mouse,
      bracketsPaste: now.bracketed_paste, reportsFocus: now.focus_reports,
      hasApplicationCursorKeys: now.application_cursor_keys)
  }

  private static func color(_ number: Int32) -> Color {
    switch number {
    case ..<0: .standard
    case 0...255: .indexed(UInt8(number))
    default:
      .rgb(
        UInt8(truncatingIfNeeded: number >> 16), UInt8(truncatingIfNeeded: number >> 8),
        UInt8(truncatingIfNeeded: number))
    }
  }
}
