/// A line of text being typed, with a caret between its characters.
package struct LineEditor: Equatable, Sendable {
  private var characters: [Character]
  /// Number of characters before the caret.
  package private(set) var caret: Int

  /// Starts with `text` and the caret behind it.
  package init(_ text: String = "") {
    characters = Array(text)
    caret = characters.count
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }
  /// The text before the caret.
  package var beforeCaret: String { String(characters[..<caret]) }

  /// The longest text, in bytes of UTF-8.
  package static let limit = 1 << 20

  /// How many bytes may be put in; those there are, are counted only where they might be too many.
  private func room(for text: String) -> Int {
    if text.utf8.count <= 64, characters.count < LineEditor.limit / 128 { return LineEditor.limit }
    return characters.reduce(LineEditor.limit) { $0 - $1.utf8.count }
  }

  /// Inserts at the caret; line ends and tabs become spaces, other control characters are left out, and what makes the
  /// text too long.
  package mutating func insert(_ text: String) {
    var room = room(for: text)
    let clean = text.compactMap { character -> Character? in
      room -= character.utf8.count
      if room < 0 { return nil }
      if character.isNewline || character == "\t" { return " " }
      let isControl = character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
      return isControl ? nil : character
    }
    characters.insert(contentsOf: clean, at: caret)
    caret += clean.count
  }

  package mutating func eraseBackward() {
    guard caret > 0 else { return }
    caret -= 1
    characters.remove(at: caret)
  }

  package mutating func eraseForward() {
    guard caret < characters.count else { return }
    characters.remove(at: caret)
  }

  /// Erases the word before the caret and the blanks behind it, as Ctrl-W does in a shell.
  package mutating func eraseWord() {
    var start = caret
    while start > 0, !LineEditor.isWord(characters[start - 1]) { start -= 1 }
    while start > 0, LineEditor.isWord(characters[start - 1]) { start -= 1 }
    characters.removeSubrange(start..<caret)
    caret = start
  }

  /// Puts `text` in the place of some characters, with the caret behind it.
  package mutating func replace(_ range: Range<Int>, with text: String) {
    characters.replaceSubrange(range, with: text)
    caret = range.lowerBound + text.count
  }

  /// Erases everything before the caret.
  package mutating func eraseToStart() {
    characters.removeSubrange(..<caret)
    caret = 0
  }

  /// Moves the caret by so many characters, as far as the text goes.
  package mutating func move(by distance: Int) { caret = min(max(caret + distance, 0), characters.count) }
  /// Moves the caret to the end of the next word, or the start of the previous one.
  package mutating func moveWord(forward: Bool) {
    if forward {
      while caret < characters.count, !LineEditor.isWord(characters[caret]) { caret += 1 }
      while caret < characters.count, LineEditor.isWord(characters[caret]) { caret += 1 }
    } else {
      while caret > 0, !LineEditor.isWord(characters[caret - 1]) { caret -= 1 }
      while caret > 0, LineEditor.isWord(characters[caret - 1]) { caret -= 1 }
    }
  }

  package mutating func moveToStart() { caret = 0 }
  package mutating func moveToEnd() { caret = characters.count }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
