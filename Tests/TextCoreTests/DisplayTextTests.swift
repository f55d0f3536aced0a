import TestSupport
import Testing

@testable import TextCore

@Suite struct DisplayTextTests {
  @Test func bytesThatAreNoTextAreShownAsSuch() {
    // Of a file that is written to meanwhile: as many glyphs as bytes.
    let bytes: [UInt8] = [0x80, 0x80, 0xBF, 0x41, 0xE2, 0x80, 0x80, 0xF0]
    let text = bytes.withUnsafeBufferPointer { DisplayText($0) }
    #expect(text.glyphs.count == text.offsets.count - 1)
    #expect(text.offsets.last == 8)
    #expect(text.glyphs.contains(Glyph(ascii: 0x41)))
  }

  @Test(
    arguments: [
      ("plain ASCII ~", "plain ASCII ~"),
      ("tab\tand\nline\r\nend\u{85}\u{2028}x", "tab and line end  x"),
      ("\r\nx\n\r", " x  "),
      ("\u{1B}[31mred\u{7}\u{9B}0m\u{7F}", "\u{FFFD}[31mred\u{FFFD}\u{FFFD}0m\u{FFFD}"),
      ("a\u{202E}b\u{2066}c\u{AD}d\u{200B}e\u{FEFF}", "abcde"),
      ("no\u{A0}break\u{202F}5\u{2009}km", "no\u{A0}break\u{A0}5 km"),
      ("cafe\u{301} é", "cafe\u{301} é"),
      ("z\u{301}\u{302}\u{303}\u{304}", "z\u{301}\u{302}"),
      ("\u{301}a \u{308}", "\u{25CC}\u{301}a \u{25CC}\u{308}"),
      ("👩‍👩‍👧👨 👍🏽 ❤️", "👩👨 👍 ❤"),
      ("🇨🇳!", "CN!"),
      ("1️⃣", "1"),
      ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}", "한그"),
      ("\u{AC00}\u{11A8}\u{1161}", "각\u{FFFD}"),
      ("\u{E000}\u{10FFFF}\u{378}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("ｶﾞ漢字", "ｶﾞ漢字"),
      ("", ""),
    ] as [(String, String)])
  func shows(text: String, expected: String) {
    #expect(
      shown(DisplayText(text)).unicodeScalars.elementsEqual(expected.unicodeScalars), "\(shown(DisplayText(text)))")
  }

  @Test(
    arguments: [
      ("abc", 3), ("漢字", 4), ("e\u{301}", 1), ("한국", 4), ("ｱ", 1), ("Ａ", 2), ("😀!", 3), ("ไทย", 3), ("का", 2),
      ("\u{3000}", 2), ("…—“”", 4),
    ])
  func width(text: String, columns: Int) {
    #expect(DisplayText(text).width == columns)
  }

  @Test func offsetsPointIntoTheText() {
    let text = DisplayText("\u{202A}é漢\u{AD}x\u{301}")
    #expect(text.offsets == [3, 5, 10, 13])
    #expect(shown(text) == "é漢x\u{301}")
  }

  @Test(
    arguments: [
      (0..<3, 0..<0), (0..<4, 0..<1), (3..<5, 0..<1), (4..<6, 0..<2), (5..<8, 1..<2), (8..<10, 1..<2), (10..<13, 2..<3),
      (0..<13, 0..<3), (5..<5, 0..<0), (13..<99, 3..<3),
    ])
  func marksTheGlyphsOfBytes(bytes: Range<Int>, glyphs: Range<Int>) {
    let text = DisplayText("\u{202A}é漢\u{AD}x\u{301}")
    #expect(text.glyphRange(utf8: bytes) == glyphs)
  }

  @Test(
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""), ("abcdef", -3, ""),
      ("漢字漢", 6, "漢字漢"), ("漢字漢", 5, "漢字…"), ("漢字漢", 4, "漢…"), ("漢字漢", 2, "…"), ("", 0, ""),
    ])
  func truncates(text: String, columns: Int, expected: String) {
    let cut = DisplayText(text).truncated(to: columns)
    #expect(cut.map(\.text).joined() == expected)
    #expect(DisplayText.width(of: cut) <= max(0, columns))
    let ascii = DisplayText(text).truncated(to: columns, ending: Glyph(ascii: UInt8(ascii: ">")))
    #expect(ascii.map(\.text).joined() == expected.replacing("…", with: ">"))
  }

  @Test func glyphsOfAnythingAreSafe() {
    var random = SplitMix(state: 1)
    for _ in 0..<2_000 {
      let text = random.text(length: 40)
      let display = DisplayText(text)
      #expect(display.offsets.count == display.glyphs.count + 1)
      #expect(display.offsets == display.offsets.sorted())
      #expect(display.offsets.last == UInt32(text.utf8.count))
      for glyph in display.glyphs { expectSafe(glyph, in: text) }
      // What is safe stays as it is.
      let again = DisplayText(shown(display))
      #expect(again.glyphs == display.glyphs, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  /// The ranges that are decided without asking have the widths asking would give.
  @Test func everyCharacterHasTheWidthOfTheCLibrary() {
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for glyph in DisplayText(String(scalar)).glyphs { expectSafe(glyph, in: String(scalar)) }
    }
  }

  /// Where there is no UTF-8 locale, the rule places characters as the C library does; only a handful may differ, as
  /// Unicode's view of them has changed over the years. Characters newer than the library are left out.
  @Test func theRuleIsAsGoodAsTheCLibrary() {
    var compared = 0
    var different: [String] = []
    for value in UInt32(0x20)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), !scalar.properties.isDefaultIgnorableCodePoint else { continue }
      let category = scalar.properties.generalCategory
      if [.unassigned, .privateUse, .format, .control].contains(category) || ScalarWidth.of(scalar) < 0 { continue }
      compared += 1
      if ScalarWidth.byRule(scalar) != ScalarWidth.of(scalar) { different.append(String(value, radix: 16)) }
    }
    #expect(compared > 50_000)
    #expect(different.count < 10, "\(different)")
  }

  @Test func substringsAndNonContiguousTextAreRead() {
    #expect(shown(DisplayText("xéy".dropFirst())) == "éy")
    #expect(Glyph("\u{1B}") == .replacement)
    #expect(Glyph("漢").width == 2)
    #expect(Glyph(ascii: 0x41) == Glyph("A"))
    #expect(Glyph(ascii: 0x1B) == .replacement)
  }

  private func expectSafe(_ glyph: Glyph, in text: String) {
    let category = glyph.base.properties.generalCategory
    #expect(![.control, .format, .nonspacingMark, .enclosingMark, .unassigned, .privateUse].contains(category))
    #expect(ScalarWidth.of(glyph.base) == Int(glyph.width), "U+\(String(glyph.base.value, radix: 16))")
    for mark in [glyph.marks.first, glyph.marks.second] where mark != 0 {
      #expect(Unicode.Scalar(mark).map(ScalarWidth.of) == 0, "U+\(String(mark, radix: 16)) in \(text)")
    }
  }

  private func shown(_ text: DisplayText) -> String { text.glyphs.map(\.text).joined() }
}
