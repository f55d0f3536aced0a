/// Lines of an overlay of which one is picked; two rows stand above them, a hint and a blank one.
protocol PickList {
  var count: Int { get }
  /// The place of what is picked.
  var cursor: Int { get }

  /// Picks a line by its place, as far as there are any.
  mutating func moveCursor(to place: Int)
}

extension PickList {
  /// Rows above the first line.
  static var headRows: Int { 2 }

  /// The row of what is picked.
  var cursorLine: Int { cursor + Self.headRows }

  /// Picks what stands on a row; false where nothing does.
  mutating func pick(line: Int) -> Bool {
    guard (Self.headRows..<Self.headRows + count).contains(line) else { return false }
    moveCursor(to: line - Self.headRows)
    return true
  }
}
