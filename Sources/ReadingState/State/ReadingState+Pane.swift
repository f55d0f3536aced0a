/// The list's part of the screen as a user left it, in percent, and what it would have been without that.
package struct PaneShare: Hashable, Sendable {
  package let percent: Int
  package let configured: Int

  package init(percent: Int, configured: Int) {
    self.percent = percent
    self.configured = configured
  }
}

extension ReadingState {
  /// Keeps how list and text share the screen.
  package func setShare(_ share: PaneShare) throws(ReadingStateError) {
    try database.run(
      "INSERT OR REPLACE INTO pane (id, share, configured) VALUES (1, ?, ?)", .integer(Int64(share.percent)),
      .integer(Int64(share.configured)))
  }

  /// How list and text shared the screen last; nil where nobody changed it.
  package func share() throws(ReadingStateError) -> PaneShare? {
    try database.rows("SELECT share, configured FROM pane WHERE id = 1") { row in
      PaneShare(percent: Int(row.integer(0)), configured: Int(row.integer(1)))
    }.first
  }
}
