package import TextCore

/// Something in a file a reader may want to know: nothing was lost, but a rule had to choose or text was repaired.
package struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  package enum Severity: String, Sendable { case note, warning }

  package var severity: Severity
  package var file: String
  package var lines: ClosedRange<LineNumber>?
  /// The name of the rule that reports, as `explain` prints it.
  package var rule: String
  package var message: String

  package init(
    _ severity: Severity, file: String, lines: ClosedRange<LineNumber>?, rule: String, message: String
  ) {
    self.severity = severity
    self.file = file
    self.lines = lines
    self.rule = rule
    self.message = message
  }

  /// `file:12-14: warning: message [rule]`
  package var description: String {
    let place =
      lines.map { $0.lowerBound == $0.upperBound ? ":\($0.lowerBound)" : ":\($0.lowerBound)-\($0.upperBound)" } ?? ""
    return "\(file)\(place): \(severity.rawValue): \(message) [\(rule)]"
  }
}
