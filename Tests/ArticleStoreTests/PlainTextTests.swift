import Testing
import TextCore

@testable import ArticleStore

@Suite("Plain text") struct PlainTextTests {
  private func isPlain(_ text: String) -> Bool { Array(text.utf8).withUnsafeBufferPointer(PlainText.isPlain) }

  @Test("is text whose other characters neither fold to ASCII letters nor vanish") func allScalars() {
    var plain = 0
    for value in UInt32(0x80)...0x1_FFFF {
      guard let scalar = Unicode.Scalar(value), isPlain(String(Character(scalar))) else { continue }
      plain += 1
      let folded = Folding.fold(String(Character(scalar)))
      let isHarmless = !folded.isEmpty && !folded.contains { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      #expect(isHarmless, "U+\(String(value, radix: 16))")
    }
    #expect(plain > 20_000)
  }

  @Test(
    "holds for typography and other scripts, not for accents",
    arguments: [
      ("", true), ("plain words, eight and more", true), ("“quotes” – and ’s…", true), ("no\u{A0}break", true),
      ("Привет", true), ("北京", true), ("café", false), ("cafe\u{301} and some more words", false),
      ("soft\u{AD}", false),
      ("ﬁne", false), ("ｆｕｌｌ", false), ("a very long line of text and then é", false), ("\u{200B}", false),
    ])
  func examples(text: String, expected: Bool) { #expect(isPlain(text) == expected) }

  @Test(
    "broken UTF-8 is not plain", arguments: [[0xC3], [0x61, 0x80], [0xE2, 0x80], [0xFF, 0x61], [0xE2, 0x61, 0x80]])
  func broken(bytes: [UInt8]) { #expect(!bytes.withUnsafeBufferPointer(PlainText.isPlain)) }

  @Test(
    "a probe is the longest run of characters that stand as they are",
    arguments: [
      ("Sanctions", "sanctions", true), ("it's over", "over", false), ("北京 2008", "北京", false), ("海辺の街", "海辺の街", true),
      ("москва 5", "5", false), ("  a  ", "a", true),
      ("", "", true), ("—", "", false),
    ])
  func probes(text: String, probe: String, isProbe: Bool) {
    #expect(TextNeedle(text).probe == Array(probe.utf8))
    #expect(TextNeedle(text).isProbe == isProbe)
  }

  @Test("words with accents are found as in the folded text") func accentedWords() {
    var random = SeededGenerator(seed: 41)
    let pieces = [
      "a", "b", "A", "é", "e\u{301}", "\u{AD}", "ﬁ", "ß", " ", "-", "’", "京", "北", "й", "\u{200B}", "Ａ", "1",
      "\u{3000}",
    ]
    var hits = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...20, using: &random)).map { _ in random.pick(pieces) }.joined()
      let needle = TextNeedle((0..<Int.random(in: 1...4, using: &random)).map { _ in random.pick(pieces) }.joined())
      guard !needle.probe.isEmpty else { continue }
      let expected = FoldedText.holds(Folding.fold(text), needle.probe)
      let found = Array(text.utf8).withUnsafeBufferPointer { bytes in
        var words: [UInt8] = []
        AccentedWords.append(bytes, to: &words)
        #expect(words.isEmpty == PlainText.isPlain(bytes))
        return ByteSearch.contains(needle.probe, in: bytes, .ignoringASCIICase)
          || ByteSearch.firstIndex(of: needle.probe, in: words) != nil
      }
      #expect(found == expected, "\(needle.probe) in \(text)")
      hits += expected ? 1 : 0
    }
    #expect(hits > 3_000 && hits < 17_000)
  }
}
