/// How the terminal is to be used.
package struct TerminalOptions: Hashable, Sendable {
  /// Whether clicks and the wheel are reported; without it the terminal's own selection works without Shift.
  package var reportsMouse: Bool
  /// Whether standard error is kept back while the screen is in use, and shown afterwards.
  package var keepsErrorsBack: Bool

  package init(reportsMouse: Bool = true, keepsErrorsBack: Bool = true) {
    self.reportsMouse = reportsMouse
    self.keepsErrorsBack = keepsErrorsBack
  }
}
