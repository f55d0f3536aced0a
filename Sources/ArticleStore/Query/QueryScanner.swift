/// The characters of a query, read from left to right.
struct QueryScanner {
  private let characters: [Character]
  private let columns: [Int]
  /// 0-based place of the next character.
  private(set) var position = 0

  init(_ text: some StringProtocol) {
    let signs = text.querySigns
    characters = signs.map(\.sign)
    columns = signs.map(\.column)
  }

  var isAtEnd: Bool { position == characters.count }
  var peek: Character? { isAtEnd ? nil : characters[position] }
  var isAtAnyKeyword: Bool { QueryScanner.keywords.contains { isAt(keyword: $0) } }

  /// Words that join; everything else is searched for.
  static let keywords = ["AND", "OR", "NOT", "*"]

  /// An error at the next character.
  func error(_ expected: String) -> QueryError { error(expected, at: position) }

  /// An error at the character of a place, or at the end.
  func error(_ expected: String, at place: Int) -> QueryError {
    let end = (columns.last ?? 0) + 1
    return QueryError(column: columns.indices.contains(place) ? columns[place] : end, expected: expected)
  }

  mutating func skipBlanks() {
    while let next = peek, next.isWhitespace { position += 1 }
  }

  /// Takes one character if it is the next.
  mutating func take(_ character: Character) -> Bool {
    guard peek == character else { return false }
    position += 1
    return true
  }

  /// Whether a joining word, as a whole word, comes next.
  func isAt(keyword: String) -> Bool {
    let end = position + keyword.count
    guard end <= characters.count, characters[position..<end].elementsEqual(keyword) else { return false }
    return end == characters.count || QueryScanner.endsWord(characters[end])
  }

  /// Takes a joining word and the blanks after it, if it comes next.
  mutating func take(keyword: String) -> Bool {
    guard isAt(keyword: keyword) else { return false }
    position += keyword.count
    skipBlanks()
    return true
  }

  /// Takes letters that a colon follows, and the colon; nil and nothing taken if they do not come next.
  mutating func takeFieldName() -> String? {
    var end = position
    while end < characters.count, characters[end].isASCII, characters[end].isLetter { end += 1 }
    guard end > position, end < characters.count, characters[end] == ":" else { return nil }
    defer { position = end + 1 }
    return String(characters[position..<end])
  }

  /// Takes a word as far as a blank, a comma, a quotation mark or a parenthesis; empty if none comes next.
  mutating func takeBareWord(endsAtComma: Bool = true) -> String {
    let start = position
    while let next = peek, !QueryScanner.endsWord(next), !(endsAtComma && next == ",") { position += 1 }
    return String(characters[start..<position])
  }

  /// A word or a quoted text.
  mutating func name(expected: String, endsAtComma: Bool = true) throws(QueryError) -> String {
    let start = position
    let name = peek == "\"" ? try quoted() : takeBareWord(endsAtComma: endsAtComma)
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw error(expected, at: start)
    }
    return name
  }

  /// A word, a quoted text, or a regular expression between slashes.
  mutating func pattern(endsAtComma: Bool = true) throws(QueryError) -> TextPattern {
    if peek == "/" { return .regex(try regex()) }
    return .literal(try name(expected: "a word, a text in quotes or a /regular expression/", endsAtComma: endsAtComma))
  }

  /// A text in quotation marks; a backslash keeps the next character from its meaning.
  private mutating func quoted() throws(QueryError) -> String {
    position += 1
    var text = ""
    while let next = peek, next != "\"" {
      position += 1
      if next == "\\", let escaped = peek {
        position += 1
        text.append(escaped)
      } else {
        text.append(next)
      }
    }
    guard take("\"") else { throw error("‘\"’ after the text in quotes") }
    return text
  }

  private mutating func regex() throws(QueryError) -> String {
    guard let regex = SlashedRegex(characters, at: position) else {
      throw error("‘/’ after the regular expression", at: characters.count)
    }
    if let problem = regex.problem { throw error(problem.expected, at: problem.place) }
    position = regex.end
    return regex.expression
  }

  /// Whether a character ends a word without belonging to it.
  static func endsWord(_ character: Character) -> Bool {
    character.isWhitespace || character == "(" || character == ")" || character == "\""
  }
}
