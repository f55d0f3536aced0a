import Screen
import TestSupport
import Testing

@Suite struct KeyNotationTests {
  @Test(
    arguments: [
      ("gg", [KeyPress(.character("g")), KeyPress(.character("g"))], "gg"),
      ("G", [KeyPress(.character("G"))], "G"),
      ("<C-d>", [KeyPress(.character("d"), .control)], "<C-d>"),
      ("<c-D>", [KeyPress(.character("d"), .control)], "<C-d>"),
      ("^D^f", [KeyPress(.character("d"), .control), KeyPress(.character("f"), .control)], "<C-d><C-f>"),
      ("^", [KeyPress(.character("^"))], "<caret>"),
      ("^1", [KeyPress(.character("^")), KeyPress(.character("1"))], "<caret>1"),
      ("<A-x><M-x>", [KeyPress(.character("x"), .alt), KeyPress(.character("x"), .alt)], "<A-x><A-x>"),
      ("<S-Tab><backtab>", [KeyPress(.backTab), KeyPress(.backTab)], "<S-Tab><S-Tab>"),
      ("<S-a>", [KeyPress(.character("A"))], "A"),
      ("<S-Up>", [KeyPress(.up, .shift)], "<S-Up>"),
      ("<C-A-S-Left>", [KeyPress(.left, [.control, .alt, .shift])], "<C-A-S-Left>"),
      ("<C-i><C-m><C-[>", [KeyPress(.tab), KeyPress(.enter), KeyPress(.escape)], "<Tab><Enter><Esc>"),
      ("/ x", [KeyPress(.character("/")), KeyPress(.character(" ")), KeyPress(.character("x"))], "/<Space>x"),
      ("<space><CR><esc>", [KeyPress(.character(" ")), KeyPress(.enter), KeyPress(.escape)], "<Space><Enter><Esc>"),
      ("<F1><f12>", [KeyPress(.function(1)), KeyPress(.function(12))], "<F1><F12>"),
      (
        "<PageDown><BS><Delete>", [KeyPress(.pageDown), KeyPress(.backspace), KeyPress(.delete)],
        "<PgDn><Backspace><Del>"
      ),
      (
        "<lt><gt>><C-gt>", "<>>".map { KeyPress(.character($0)) } + [KeyPress(.character(">"), .control)],
        "<lt><gt><gt><C-gt>"
      ),
      ("<C-->-", [KeyPress(.character("-"), .control), KeyPress(.character("-"))], "<C-->-"),
      ("é漢|", "é漢|".map { KeyPress(.character($0)) }, "é漢|"),
      ("<U+e9><U+65+301>", [KeyPress(.character("é")), KeyPress(.character("e\u{301}"))], "é\u{65}\u{301}"),
      ("", [], ""),
    ] as [(String, [KeyPress], String)])
  func parsesAndPrints(text: String, keys: [KeyPress], printed: String) throws {
    #expect(try KeyNotation.parse(text) == keys)
    #expect(KeyNotation.text(keys) == printed)
  }

  @Test(
    arguments: [
      ("ab<C-d", KeyNotationError(reason: .unclosed, column: 2)),
      ("<Foo>", KeyNotationError(reason: .unknownKey("Foo"), column: 1)),
      ("x<>", KeyNotationError(reason: .unknownKey(""), column: 2)),
      ("<C->", KeyNotationError(reason: .unknownKey("C-"), column: 1)),
      ("<C-Foo>", KeyNotationError(reason: .unknownKey("Foo"), column: 3)),
      ("<Q-x>", KeyNotationError(reason: .unknownModifier("Q"), column: 1)),
      ("<F0>", KeyNotationError(reason: .unknownKey("F0"), column: 1)),
      ("<F01>", KeyNotationError(reason: .unknownKey("F01"), column: 1)),
      ("<F64>", KeyNotationError(reason: .unknownKey("F64"), column: 1)),
      ("<U+D800>", KeyNotationError(reason: .unknownScalar("U+D800"), column: 1)),
      ("<U+>", KeyNotationError(reason: .unknownScalar("U+"), column: 1)),
      ("<U+41+42>", KeyNotationError(reason: .unknownScalar("U+41+42"), column: 1)),
      ("a\tb", KeyNotationError(reason: .controlCharacter, column: 1)),
      ("<\u{1}>", KeyNotationError(reason: .controlCharacter, column: 1)),
    ])
  func saysWhereItGoesWrong(text: String, error: KeyNotationError) {
    #expect(throws: error) { try KeyNotation.parse(text) }
    #expect(error.description.hasPrefix("column \(error.column + 1): "))
  }

  @Test(
    arguments: [
      (KeyPress(.character("d"), .control), "^D", "^D"), (KeyPress(.enter), "↵", "Enter"),
      (KeyPress(.down), "↓", "Down"), (KeyPress(.character(" ")), "Space", "Space"),
      (KeyPress(.character("x"), .alt), "M-x", "M-x"), (KeyPress(.character("<")), "<", "<"),
      (KeyPress(.character("|")), "|", "|"), (KeyPress(.backTab), "S-Tab", "S-Tab"),
      (KeyPress(.up, .control), "C-↑", "C-Up"), (KeyPress(.function(5)), "F5", "F5"),
      (KeyPress(.character(" "), .control), "C-Space", "C-Space"), (KeyPress(.character("é")), "é", "é"),
    ])
  func labels(key: KeyPress, sign: String, plain: String) {
    #expect(KeyNotation.label(key) == sign)
    #expect(KeyNotation.label(key, .ascii) == plain)
  }

  @Test func printedKeysAreReadBack() throws {
    var random = SplitMix(state: 2)
    for _ in 0..<3_000 {
      let keys = (0..<Int.random(in: 0...6, using: &random)).map { _ in randomKey(&random).canonical }
      let text = KeyNotation.text(keys)
      #expect(try KeyNotation.parse(text) == keys, "\(text)")
      for key in keys { #expect(key.canonical == key) }
    }
  }

  private func randomKey(_ random: inout SplitMix) -> KeyPress {
    let named: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .function(.random(in: 1...63, using: &random)),
    ]
    let modifiers = KeyPress.Modifiers(rawValue: UInt8.random(in: 0...7, using: &random))
    if Bool.random(using: &random) {
      return KeyPress(named.randomElement(using: &random) ?? .enter, Bool.random(using: &random) ? modifiers : [])
    }
    let some: [Character] = [
      "<", ">", "^", "-", " ", "|", "\u{301}", "🇨", "🇳", "👍", "🏽", "ᄒ", "ᅡ", "e\u{301}", "ß", "İ", "\u{200D}", "\t",
      "\r",
      "\n", "\r\n", "U", "+", "I", "m", "[", "\u{A0}",
    ]
    let ascii = Character(Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random)))
    let character = Bool.random(using: &random) ? some.randomElement(using: &random) ?? ascii : ascii
    return KeyPress(.character(character), Bool.random(using: &random) ? modifiers : [])
  }
}
