extension Query {
  /// What is being typed at a `text:` or `title:` prompt, as a query; never an error, because it is not yet finished.
  ///
  /// All words must occur, `"a phrase"` in its order, `-word` must not, `/…/` is a regular expression. An open quotation
  /// mark reaches to the end; a lone `-`, `"` or `/`, and an expression that is no good yet, say nothing.
  package static func typed(_ text: some StringProtocol, in field: TextField = .text) -> Query {
    let characters = Array(text)
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

  private static func typedPattern(_ characters: [Character], _ position: inout Int) -> TextPattern? {
    guard position < characters.count else { return nil }
    let mark = characters[position]
    let isQuoted = mark == "\""
    let rest = characters[(position + 1)...]
    if isQuoted || mark == "/" && rest.contains("/") {
      let end = rest.firstIndex(of: mark) ?? characters.count
      let inner = String(characters[(position + 1)..<end])
      position = min(end + 1, characters.count)
      guard inner.contains(where: { !$0.isWhitespace }) else { return nil }
      return isQuoted ? .literal(inner) : RegexParser.accepts(inner) ? .regex(inner) : nil
    }
    let end = characters[position...].firstIndex { $0.isWhitespace } ?? characters.count
    let word = String(characters[position..<end])
    position = end
    return word.isEmpty || word == "/" ? nil : .literal(word)
  }
}
