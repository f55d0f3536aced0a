extension Query {
  /// What is being typed at a `text:` or `title:` prompt, as a query; never an error, because it is not yet finished.
  ///
  /// All words must occur, `"a phrase"` in its order, `-word` must not, `/…/` is a regular expression. An open quotation
  /// mark reaches to the end; a lone `-`, `"` or `/`, and an expression that is no good yet, say nothing.
  package static func typed(_ text: some StringProtocol, in field: TextField = .text) -> Query {
    let characters = text.querySigns.map(\.sign)
    var position = 0
    var parts: [Query] = []
    while position < characters.count {
      if characters[position].isWhitespace {
        position += 1
        continue
      }
      let isExcluded = characters[position] == "-"
      if isExcluded { position += 1 }
      guard let pattern = typedPattern(characters, &position) else { continue }
      let term = Query.term(.text(field, pattern))
      parts.append(isExcluded ? .negation(of: term) : term)
    }
    return .and(parts)
  }

  /// What is wrong with a finished regular expression in what was typed, which says nothing as it is; nil where nothing
  /// is.
  package static func problem(ofTyped text: some StringProtocol) -> QueryError? {
    let signs = text.querySigns
    let characters = signs.map(\.sign)
    var position = 0
    while position < characters.count {
      if characters[position] == "-" { position += 1 }
      let start = position
      if let (expression, _) = typedRegex(characters, at: start) {
        do throws(RegexError) {
          if !expression.isEmpty { _ = try RegexParser.parse(expression) }
        } catch {
          let slashes = expression.querySigns.prefix(error.offset).count { $0.sign == "/" }
          return QueryError(column: signs[start + 1 + error.offset + slashes].column, expected: error.expected)
        }
      }
      _ = typedPattern(characters, &position)
      position = max(position, start + 1)
    }
    return nil
  }

  private static func typedPattern(_ characters: [Character], _ position: inout Int) -> TextPattern? {
    guard position < characters.count else { return nil }
    if let (expression, end) = typedRegex(characters, at: position) {
      position = end
      return RegexParser.accepts(expression) ? .regex(expression) : nil
    }
    if characters[position] == "\"" {
      let rest = characters[(position + 1)...]
      let end = rest.firstIndex(of: "\"") ?? characters.count
      let phrase = String(rest[..<end])
      position = min(end + 1, characters.count)
      return phrase.contains { !$0.isWhitespace } ? .literal(phrase) : nil
    }
    let end = characters[position...].firstIndex { $0.isWhitespace } ?? characters.count
    let word = String(characters[position..<end])
    position = end
    return word.isEmpty || word == "/" ? nil : .literal(word)
  }

  /// The expression between the slash at a place and the next one, and the place behind; `\/` is a slash in it, as in
  /// the whole language. Nil where none begins or ends.
  private static func typedRegex(_ characters: [Character], at start: Int) -> (expression: String, end: Int)? {
    guard start < characters.count, characters[start] == "/" else { return nil }
    var expression = ""
    var place = start + 1
    while place < characters.count, characters[place] != "/" {
      if characters[place] == "\\", place + 1 < characters.count {
        place += 1
        expression += characters[place] == "/" ? "/" : "\\\(characters[place])"
      } else {
        expression.append(characters[place])
      }
      place += 1
    }
    return place < characters.count ? (expression, place + 1) : nil
  }
}
