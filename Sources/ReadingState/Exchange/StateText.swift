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

  package init(_ text: String) {
    // A line feed and a carriage return before it are one character to Swift.
    let pieces = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, piece) in pieces.enumerated() where piece.contains(where: { !$0.isWhitespace }) {
      do throws(StateLineError) {
        lines.append(try StateLine(piece))
      } catch {
        problems.append(Problem(line: index + 1, error: error))
      }
    }
  }
}
