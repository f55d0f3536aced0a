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
      if let regex = SlashedRegex(characters, at: start), !regex.expression.isEmpty, let problem = regex.problem {
        return QueryError(column: signs[problem.place].column, expected: problem.expected)
      }
      _ = typedPattern(characters, &position)
      position = max(position, start + 1)
    }
    return nil
  }

  private static func typedPattern(_ characters: [Character], _ position: inout Int) -> TextPattern? {
    guard position < characters.count else { return nil }
    if let regex = SlashedRegex(characters, at: position) {
      position = regex.end
      return RegexParser.accepts(regex.expression) ? .regex(regex.expression) : nil
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
}
