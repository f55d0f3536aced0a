extension KeyPress {
  /// The one form in which a press is bound and compared, as terminals cannot tell the others apart.
  ///
  /// Control with a letter has the small letter; `<C-i>`, `<C-m>` and `<C-[>` are Tab, Enter and Esc, whose bytes they
  /// send; Shift is part of a character that is not held with Control; Shift with Tab is the back tab.
  package var canonical: KeyPress {
    switch key {
    case .tab where modifiers.contains(.shift): return KeyPress(.backTab, modifiers.subtracting(.shift))
    case .backTab: return KeyPress(.backTab, modifiers.subtracting(.shift))
    case .character(let character):
      return modifiers.contains(.control) ? held(character) : shifted(character)
    default: return self
    }
  }

  private func held(_ character: Character) -> KeyPress {
    let rest = modifiers.subtracting(.control)
    switch character {
    case "i", "I": return KeyPress(.tab, rest).canonical
    case "m", "M": return KeyPress(.enter, rest)
    case "[": return KeyPress(.escape, rest)
    default: return KeyPress(.character(KeyPress.single(character.lowercased()) ?? character), modifiers)
    }
  }

  private func shifted(_ character: Character) -> KeyPress {
    guard modifiers.contains(.shift) else { return self }
    return KeyPress(
      .character(KeyPress.single(character.uppercased()) ?? character), modifiers.subtracting(.shift))
  }

  /// A changed letter, if it is still one: `ß` has no capital of one character.
  private static func single(_ text: String) -> Character? { text.count == 1 ? text.first : nil }
}
