import Testing
import TextCore

@testable import ArticleStore

@Suite("Greek and Cyrillic letters in texts as they stand") struct RawFormsTests {
  private func mayHold(_ needle: String, _ text: String) -> Bool {
    let forms = RawForms.forms(inFolded: Folding.fold(needle))
    return Array(text.utf8).withUnsafeBufferPointer { RawForms.mayHold(forms, in: $0) }
  }

  @Test(
    "a text is refused where a letter has no form in it",
    arguments: [
      ("война", "Война и мир", true), ("война", "ВОИ\u{306}НА", true), ("война", "“War” – and peace", false),
      ("война", "мир", false), ("ώρα", "ΩΡΑ", true), ("ώρα", "Ὥρᾳ", true), ("ωρα", "5 \u{2126} ρα", true),
      ("μ", "5 µm", true), ("ωρα", "hora", false), ("ёлка", "Елка", true), ("елка", "палка", false),
    ])
  func refusal(needle: String, text: String, mayHold: Bool) {
    #expect(self.mayHold(needle, text) == mayHold)
  }

  @Test("what folding finds is never refused") func agreement() {
    var random = SeededGenerator(seed: 41)
    let letters = (0x370...0x52F).compactMap(Unicode.Scalar.init) + (0x1F00...0x1FFF).compactMap(Unicode.Scalar.init)
    var found = 0
    for _ in 0..<20_000 {
      let text = (0..<6).map { _ in String(random.pick(letters)) }.joined()
      let start = text.unicodeScalars.index(text.startIndex, offsetBy: Int.random(in: 0..<5, using: &random))
      let needle = String(text.unicodeScalars[start...].prefix(2))
      let folded = Folding.fold(needle)
      guard !folded.isEmpty, ByteSearch.firstIndex(of: folded, in: Folding.fold(text)) != nil else { continue }
      found += 1
      #expect(mayHold(needle, text), "\(needle) in \(text)")
    }
    #expect(found > 15_000)
  }

  @Test("no character beyond the table folds to such a letter") func bound() {
    var beyond: [UInt32] = []
    for scalar in (RawForms.end...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
    where scalar.properties.changesWhenLowercased || scalar.properties.generalCategory == .otherLetter {
      let folded = String(decoding: Folding.fold(String(scalar)), as: UTF8.self)
      if folded.unicodeScalars.contains(where: { RawForms.letters.contains($0.value) }) { beyond.append(scalar.value) }
    }
    #expect(beyond == [])
  }
}
