import TextCore

/// What the status row has said, the newest first and each to its end.
enum MessagesText {
  /// Columns left of a line; a line that goes on stands further in.
  private static let indent = 3

  /// O(characters of the log, which is short).
  static func lines(_ log: MessageLog, columns: Int) -> OverlayLines {
    guard !log.entries.isEmpty else { return OverlayLines([.text("Nothing was said yet", .faint)]) }
    return OverlayLines(log.entries.reversed().flatMap { lines($0, columns: columns) })
  }

  private static func lines(_ entry: MessageLog.Entry, columns: Int) -> [OverlayLine] {
    let role: ScreenRole = entry.isProblem ? .problem : .text
    let pieces = DisplayText(entry.text).pieces(columns: columns - 2 * indent - 1)
    return pieces.enumerated().map { .text(($0 == 0 ? "" : "  ") + $1, role) }
  }
}

extension DisplayText {
  /// The text in rows of so many columns at most, one column at least.
  func pieces(columns: Int) -> [String] {
    LineBreaker.rows(self, columns: max(1, columns)).map { glyphs[$0].map(\.text).joined() }
  }
}
