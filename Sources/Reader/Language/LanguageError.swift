/// Why a line is no statement of the command language, and where.
package struct LanguageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where in the line, in characters from 1.
  package let column: Int
  /// What would have been right there, as the end of a sentence: `a number from 20 to 200`.
  package let expected: String

  /// The word that stands where a command should and is none; nil where something else is wrong.
  package let unknownName: String?

  package init(column: Int, expected: String, unknownName: String? = nil) {
    self.column = column
    self.expected = expected
    self.unknownName = unknownName
  }

  package var description: String { "column \(column): expected \(expected)" }
}
