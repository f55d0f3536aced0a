/// Why a text is no query: where, and what could have stood there.
package struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// 1-based, in characters; one past the end where the text ends too early.
  package let column: Int
  /// What could have stood there, to be read after "expected".
  package let expected: String

  package init(column: Int, expected: String) {
    self.column = column
    self.expected = expected
  }

  /// `column 6: expected a date such as 2021-07-15`
  package var description: String { "column \(column): expected \(expected)" }
}
