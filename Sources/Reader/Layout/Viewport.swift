/// The part of a run of rows that is on the screen: first visible row and height.
package struct Viewport: Equatable, Sendable {
  /// Index of the first visible row.
  package var top: Int
  /// How many rows fit.
  package var height: Int

  package init(top: Int = 0, height: Int = 0) {
    self.top = top
    self.height = height
  }

  /// The visible rows of `count` rows.
  package func visible(of count: Int) -> Range<Int> {
    let first = min(max(top, 0), count)
    return first..<min(count, first + max(height, 0))
  }

  /// The largest first row that leaves no blank below the last row.
  package func lastTop(of count: Int) -> Int { max(0, count - height) }

  /// Whether the last of `count` rows is visible.
  package func isAtEnd(of count: Int) -> Bool { top >= lastTop(of: count) }

  /// Keeps the first row within `count` rows.
  package mutating func clamp(to count: Int) { top = min(max(top, 0), lastTop(of: count)) }

  /// Scrolls as little as needed to make `row` visible, but by `jump` rows at least; `jump` is no more than the height.
  package mutating func reveal(_ row: Int, of count: Int, jump: Int = 0) {
    if row < top { top = min(row, top - jump) }
    if height > 0, row >= top + height { top = max(row - height + 1, top + jump) }
    clamp(to: count)
  }
}
