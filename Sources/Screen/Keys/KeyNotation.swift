/// Why a text is no key notation, and the column (from 0, in characters) where it goes wrong.
package struct KeyNotationError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    case unclosed
    case unknownKey(String)
    case unknownModifier(String)
    case unknownScalar(String)
    case controlCharacter
  }

  package let reason: Reason
  package let column: Int

  package init(reason: Reason, column: Int) {
    self.reason = reason
    self.column = column
  }

  /// What is wrong, for people; the column counted from 1.
  package var description: String { "column \(column + 1): \(complaint)" }

  /// What is wrong, without the place.
  package var complaint: String {
    switch reason {
    case .unclosed: "'<' without '>' (write <lt> for the key)"
    case .unknownKey(let name): "unknown key '\(name)'"
    case .unknownModifier(let name): "unknown modifier '\(name)-' (C-, A- and S- are known)"
    case .unknownScalar(let name): "'\(name)' is no character (write <U+00E9>)"
    case .controlCharacter: "control character (write it as <C-…>)"
    }
  }
}

/// How keys are shown to the user.
package enum KeyLabels: Hashable, Sendable {
  /// `↵ ↓ ^D`
  case signs
  /// The same with names where a sign is not ASCII: `Enter Down ^D`.
  case ascii
  /// To be heard: `Enter Down Ctrl-D`.
  case words
}

/// How keys are written in configuration, help and scripts: `gg`, `<C-d>`, `<A-x>`, `<S-Tab>`, `<Space>`, `<F1>`.
///
/// A character stands for its key, also the blank. `<…>` holds a name or a character, after any of the modifiers `C-`,
/// `A-` (or `M-`) and `S-`; `<lt>` and `<gt>` are the angle brackets, `<U+1F600>` is a character by number. `^D` is
/// `<C-d>`; a caret before anything but a letter is itself. Names and modifiers may be written in either case.
package enum KeyNotation {
  /// The keys a text stands for, each in its canonical form (`KeyPress.canonical`). O(length).
  package static func parse(_ text: String) throws(KeyNotationError) -> [KeyPress] {
    // Letters stand for themselves. They are most of a keymap, which the first frame waits for.
    if text.utf8.allSatisfy({ ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }) {
      return text.utf8.map { KeyPress(.character(Character(Unicode.Scalar($0)))) }
    }
    var parser = KeyNotationParser(text)
    return try parser.parse()
  }

  /// The notation of keys; parsing it gives the same keys back, if they are canonical. O(keys).
  package static func text(_ keys: [KeyPress]) -> String { keys.reduce(into: "", append) }

  /// A key as hints and help show it: `^D`, `↵`, `↓`, `Space`, `M-x`.
  package static func label(_ press: KeyPress, _ form: KeyLabels = .signs) -> String {
    let isSpoken = form == .words
    if press.modifiers == .control, case .character(let character) = press.key, character.isASCII, character != " " {
      return (isSpoken ? "Ctrl-" : "^") + character.uppercased()
    }
    let modifiers = isSpoken ? spoken(press.modifiers) : prefix(press.modifiers, alt: "M-")
    if case .character(let character) = press.key, isPlain(character) { return modifiers + String(character) }
    let entry = KeyNames.entry(of: press.key)
    let sign = entry.map { form == .signs || $0.sign.utf8.count == $0.sign.count ? $0.sign : $0.name }
    return modifiers + (sign ?? name(of: press.key))
  }

  /// A sequence as hints and help show it; to be heard, keys with names stand apart.
  package static func label(_ keys: [KeyPress], _ form: KeyLabels) -> String {
    let labels = keys.map { label($0, form) }
    return labels.joined(separator: form == .words && labels.contains { $0.count > 1 } ? " " : "")
  }

  private static func spoken(_ modifiers: KeyPress.Modifiers) -> String {
    (modifiers.contains(.control) ? "Ctrl-" : "") + (modifiers.contains(.alt) ? "Alt-" : "")
      + (modifiers.contains(.shift) ? "Shift-" : "")
  }

  private static func append(to text: inout String, _ press: KeyPress) {
    guard press.modifiers.isEmpty, case .character(let character) = press.key, isPlain(character) else {
      text += "<" + prefix(press.modifiers, alt: "A-")
      if case .character(let character) = press.key, isPlain(character), standsAlone(character, behind: text) {
        text.append(character)
      } else {
        text += name(of: press.key)
      }
      text += ">"
      return
    }
    text += standsAlone(character, behind: text) ? String(character) : "<" + numbers(of: character) + ">"
  }

  /// Whether a character does not melt into the text before it, as marks, flags and Hangul do.
  private static func standsAlone(_ character: Character, behind text: String) -> Bool {
    guard let last = text.last else { return true }
    return (String(last) + String(character)).count == 2
  }

  private static func prefix(_ modifiers: KeyPress.Modifiers, alt: String) -> String {
    (modifiers.contains(.control) ? "C-" : "") + (modifiers.contains(.alt) ? alt : "")
      + (modifiers.contains(.shift) ? "S-" : "")
  }

  /// The name of a key, or the number of a character that has none.
  private static func name(of key: Key) -> String {
    if let entry = KeyNames.entry(of: key) { return entry.name }
    switch key {
    case .character(let character): return numbers(of: character)
    case .function(let number): return "F\(number)"
    default: return ""
    }
  }

  private static func numbers(of character: Character) -> String {
    "U+" + character.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }.joined(separator: "+")
  }

  /// Whether a character can stand for itself.
  private static func isPlain(_ character: Character) -> Bool {
    guard KeyNames.entry(of: .character(character)) == nil || character == "|" else { return false }
    guard let first = character.unicodeScalars.first, first.value >= 0x20 else { return false }
    switch first.properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark, .spacingMark, .lineSeparator, .paragraphSeparator,
      .unassigned, .surrogate, .spaceSeparator:
      return false
    default: return true
    }
  }
}
