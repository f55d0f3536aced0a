/// A state that was written out, read line by line. Blank lines say nothing; a line that cannot be read is named, and
/// the others count. Total over texts; O(length).
package struct StateText {
  /// A line that is none of a state.
  package struct Problem: Hashable, Sendable {
    /// From 1.
    package let line: Int
    package let error: StateLineError
  }

  package private(set) var lines: [StateLine] = []
  package private(set) var problems: [Problem] = []

  /// `scopes` are the prompts there are; nil takes entries of any. A byte order mark at the start is passed over, and so
  /// is the carriage return that some systems have at the end of a line.
  package init(_ text: String, scopes: [String]? = nil) {
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    // A line feed and a carriage return before it are one character to Swift.
    let pieces = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, piece) in pieces.enumerated() where piece.contains(where: { !$0.isWhitespace }) {
      do throws(StateLineError) {
        let line = try StateLine(piece)
        if let scopes { try StateText.expectScope(of: line, among: scopes) }
        lines.append(line)
      } catch {
        problems.append(Problem(line: index + 1, error: error))
      }
    }
  }

  /// What was entered at a prompt that there is not would never be offered again.
  private static func expectScope(of line: StateLine, among scopes: [String]) throws(StateLineError) {
    guard case .prompt(let scope, _) = line, !scopes.contains(scope) else { return }
    throw StateLineError(expected: "one of \(scopes.joined(separator: ", ")) as “scope”")
  }
}
