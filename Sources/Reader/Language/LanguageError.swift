/// Why a line is no statement of the command language, and where.
package struct LanguageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where in the line, in characters from 1.
  package let column: Int
  /// What would have been right there, as the end of a sentence: `a number from 20 to 200`.
  package let expected: String

  package init(column: Int, expected: String) {
    self.column = column
    self.expected = expected
  }

  package var description: String { "column \(column): expected \(expected)" }
}
