/// A regular expression between slashes, as it stands among the signs of a query; `\/` is a slash in it, other
/// backslashes belong to the expression.
struct SlashedRegex {
  let expression: String
  /// The place behind the closing slash.
  let end: Int
  private let start: Int

  /// Nil where none begins at the place, or the one that does has no end. O(length).
  init?(_ signs: [Character], at start: Int) {
    guard signs.indices.contains(start), signs[start] == "/" else { return nil }
    var expression = ""
    var place = start + 1
    while place < signs.count, signs[place] != "/" {
      if signs[place] == "\\", place + 1 < signs.count {
        place += 1
        expression += signs[place] == "/" ? "/" : "\\\(signs[place])"
      } else {
        expression.append(signs[place])
      }
      place += 1
    }
    guard place < signs.count else { return nil }
    self.expression = expression
    self.start = start
    end = place + 1
  }

  /// What is wrong with the expression, and at which sign of the query; nil where nothing is.
  var problem: (place: Int, expected: String)? {
    do throws(RegexError) {
      _ = try RegexParser.parse(expression)
      return nil
    } catch {
      // Each slash has a backslash before it in the query.
      let slashes = expression.querySigns.prefix(error.offset).count { $0.sign == "/" }
      return (start + 1 + error.offset + slashes, error.expected)
    }
  }
}
