import TestSupport
import Testing

@testable import TextCore

@Suite struct PrintableTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("a\tb\nc\r\nd\n", "a\tb\nc\nd\n"), ("\u{1B}]0;t\u{7}x", "\u{FFFD}]0;t\u{FFFD}x"),
    ("a\u{202E}b\n\u{9B}1m", "ab\n\u{FFFD}1m"), ("👩\u{200D}👧\n", "👩\n"),
    ("e" + String(repeating: "\u{301}", count: 9), "e\u{301}\u{301}"),
    ("", ""), ("\r", " "), ("é東\u{A0}x", "é東\u{A0}x"),
  ])
  func lines(text: String, shown: String) {
    #expect(PrintableText.lines(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test(arguments: [
    ("plain", "plain"), ("a\u{202E}b", "a<U+202E>b"), ("\u{FEFF}a", "<U+FEFF>a"), ("\u{1B}[0m", "<U+001B>[0m"),
    ("a\tb\u{2009}c", "a b c"), ("x\u{85}y\u{2028}", "x<U+0085>y<U+2028>"), ("\u{E0041}\u{E0041}", "<U+E0041 ×2>"),
    ("e" + String(repeating: "\u{301}", count: 10_000), "e\u{301}\u{301}<U+0301 ×9998>"),
    ("👩\u{200D}👧 ❤\u{FE0F}", "👩<U+200D><U+1F467> ❤<U+FE0F>"), ("\u{1112}\u{1161}\u{11AB}", "한"),
    ("\u{FFFD}\u{E000}", "\u{FFFD}<U+E000>"), ("🇨🇳", "CN"), ("\u{301}a", "\u{25CC}\u{301}a"), ("", ""),
    ("\u{7F}\u{0}", "<U+007F><U+0000>"), ("\u{202E}", "<U+202E>"),
  ])
  func spelled(text: String, shown: String) {
    #expect(PrintableText.spelled(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  /// Both are what `DisplayText` leaves as it is; what is spelled names every character that is not shown.
  /// Would not end in reasonable time if each letter took as long as the line before it.
  @Test func aLineOfAMillionLettersIsSpelled() {
    let line = String(repeating: "é", count: 1_000_000) + "\u{202E}"
    #expect(PrintableText.spelled(line) == String(repeating: "é", count: 1_000_000) + "<U+202E>")
  }

  @Test func anythingIsPrintable() {
    var random = SplitMix(state: 7)
    for _ in 0..<2_000 {
      let text = random.text(length: 40)
      for line in PrintableText.lines(text).split(whereSeparator: { $0 == "\n" || $0 == "\t" }) {
        #expect(shown(String(line)) == String(line))
      }
      let spelled = PrintableText.spelled(text)
      #expect(shown(spelled).unicodeScalars.elementsEqual(spelled.unicodeScalars))
    }
  }

  /// Every scalar alone where controls, formats and marks are: shown as it is, as another one, or spelled out; never
  /// simply gone.
  @Test(
    arguments: [
      0...0x1FF, 0x300...0x36F, 0x600...0x6FF, 0x1100...0x11FF, 0x180B...0x180F, 0x2000...0x20FF, 0xD7B0...0xE010,
      0xFE00...0xFEFF, 0xFFA0...0xFFFF, 0x1D160...0x1D17F, 0x1F1E0...0x1F400, 0xE0000...0xE01FF, 0x10FFF0...0x10FFFF,
    ] as [ClosedRange<UInt32>])
  func noScalarVanishes(range: ClosedRange<UInt32>) {
    for value in range {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let spelled = PrintableText.spelled("a\(Character(scalar))b")
      #expect(spelled.utf8.count > 2, "\(value)")
    }
  }

  private func shown(_ text: String) -> String { DisplayText(text).glyphs.map(\.text).joined() }
}
