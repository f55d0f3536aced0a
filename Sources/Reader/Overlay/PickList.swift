/// Lines of an overlay of which one is picked. Where nothing else is said, two rows stand above them, a hint and a blank
/// one.
protocol PickList {
  /// How many lines can be picked.
  var count: Int { get }
  /// How many rows there are, with those that cannot be picked.
  var lineCount: Int { get }
  /// The row of what is picked.
  var cursorLine: Int { get }
  /// The place of what is picked.
  var cursor: Int { get }

  /// Picks a line by its place, as far as there are any.
  mutating func moveCursor(to place: Int)
  /// Picks what stands on a row; false where nothing does.
  mutating func pick(line: Int) -> Bool
}

extension PickList {
  /// Rows above the first line.
  static var headRows: Int { 2 }

  var lineCount: Int { count + Self.headRows }

  var cursorLine: Int { cursor + Self.headRows }

  mutating func pick(line: Int) -> Bool {
    guard (Self.headRows..<Self.headRows + count).contains(line) else { return false }
    moveCursor(to: line - Self.headRows)
    return true
  }
}
