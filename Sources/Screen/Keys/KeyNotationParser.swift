/// Reads key notation character by character.
struct KeyNotationParser {
  private let characters: [Character]
  private var place = 0

  init(_ text: String) { characters = Array(text) }

  mutating func parse() throws(KeyNotationError) -> [KeyPress] {
    var keys: [KeyPress] = []
    while place < characters.count { keys.append(try next().canonical) }
    return keys
  }

  private mutating func next() throws(KeyNotationError) -> KeyPress {
    let character = characters[place]
    if character == "<" { return try bracketed() }
    if character == "^", let letter = caretLetter() {
      place += 2
      return KeyPress(.character(letter), .control)
    }
    guard let scalar = character.unicodeScalars.first, scalar.properties.generalCategory != .control else {
      throw KeyNotationError(reason: .controlCharacter, column: place)
    }
    place += 1
    return KeyPress(.character(character))
  }

  private func caretLetter() -> Character? {
    guard place + 1 < characters.count else { return nil }
    let following = characters[place + 1]
    return following.isASCII && (following.isLetter || "[\\]_".contains(following)) ? following : nil
  }

  /// `<…>`: modifiers, then a name or one character.
  private mutating func bracketed() throws(KeyNotationError) -> KeyPress {
    let start = place
    // The key itself may be a bracket only by its name, so the first `>` ends it.
    guard let end = characters[start...].firstIndex(of: ">") else {
      throw KeyNotationError(reason: .unclosed, column: start)
    }
    place = start + 1
    var modifiers: KeyPress.Modifiers = []
    while place + 2 < end, characters[place + 1] == "-" {
      modifiers.insert(try modifier(characters[place]))
      place += 2
    }
    var name = ""
    for character in characters[place..<end] { name.append(character) }
    let key = try key(name)
    place = end + 1
    return KeyPress(key, modifiers)
  }

  private func modifier(_ letter: Character) throws(KeyNotationError) -> KeyPress.Modifiers {
    switch letter {
    case "C", "c": return .control
    case "A", "a", "M", "m": return .alt
    case "S", "s": return .shift
    default: throw KeyNotationError(reason: .unknownModifier(String(letter)), column: place)
    }
  }

  private func key(_ name: String) throws(KeyNotationError) -> Key {
    if let key = KeyNames.key(named: name) { return key }
    if name.hasPrefix("U+") || name.hasPrefix("u+") { return .character(try numbered(name)) }
    guard name.count == 1, let only = name.first, name != "<" else {
      throw KeyNotationError(reason: .unknownKey(name), column: place)
    }
    guard let scalar = only.unicodeScalars.first, scalar.properties.generalCategory != .control else {
      throw KeyNotationError(reason: .controlCharacter, column: place)
    }
    return .character(only)
  }

  /// `U+65+301`: the scalars of one character in hexadecimal.
  private func numbered(_ name: String) throws(KeyNotationError) -> Character {
    var text = String.UnicodeScalarView()
    for number in name.dropFirst(2).split(separator: "+", omittingEmptySubsequences: false) {
      guard let value = UInt32(number, radix: 16), let scalar = Unicode.Scalar(value) else {
        throw KeyNotationError(reason: .unknownScalar(name), column: place)
      }
      text.append(scalar)
    }
    let characters = String(text)
    guard let character = characters.first, characters.count == 1 else {
      throw KeyNotationError(reason: .unknownScalar(name), column: place)
    }
    return character
  }
}
