import TextCore
import TestSupport
import Testing

@Suite struct FoldingTests {
  @Test(
    arguments: [
      ("Plain ASCII, 42!", "plain ascii, 42!"),
      ("ÉÈÊË éèêë", "eeee eeee"),
      ("Straße STRASSE ẞ", "strasse strasse ss"),
      ("ΣΊΣΥΦΟΣ σίσυφος", "σισυφοσ σισυφοσ"),
      ("Ёлка ёлка й Ї", "елка елка и і"),
      ("İstanbul Diyarbakır", "istanbul diyarbakir"),
      ("Ｆｕｌｌ　Ｗｉｄｔｈ１２", "full width12"),
      ("“curly” ‘quotes’ «angle» ‹x›", "\"curly\" 'quotes' \"angle\" 'x'"),
      ("a–b—c−d‐e", "a-b-c-d-e"),
      ("10\u{A0}km\u{202F}h\u{2009}x", "10 km h x"),
      ("Ærø Œuvre ĳs Þor Łódź đ", "aero oeuvre ijs thor lodz d"),
      ("ﬁne ﬄ…", "fine ffl..."),
      ("so\u{AD}ft\u{200B}zero\u{FEFF}", "softzero"),
      ("e\u{301}a\u{30A}\u{327}", "ea"),
      ("漢字 かな 한국", "漢字 かな 한국"),
      ("أحمد إلى مُحَمَّد", "احمد الى محمد"),
      ("שָׁלוֹם", "שלום"),
      ("ԱՐԵՒ", "արեւ"),
      ("K Å Ω µ", "k a ω μ"),
      ("ǅ Ǳ ŉ Ǿ ſ", "dz dz 'n o s"),
      ("Ħ Ø Ð", "h o ð"),
      ("👍🏽 ❤️", "👍🏽 ❤"),
      ("", ""),
    ])
  func folds(text: String, expected: String) {
    let folded = Folding.fold(text)
    #expect(Array(expected.utf8) == folded, "\(String(decoding: folded, as: UTF8.self))")
    #expect(Folding.fold("<\(text)>".dropFirst().dropLast()) == folded)
    #expect(Folding.foldedWithOffsets(text).bytes == folded)
  }

  @Test func everyScalarFoldsToAFixedPoint() {
    var wrong: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Folding.fold(String(scalar))
      if Folding.fold(String(decoding: once, as: UTF8.self)) != once { wrong.append(String(value, radix: 16)) }
    }
    #expect(wrong == [])
  }

  @Test func foldsTheSameHoweverItIsHandedOver() {
    var random = SplitMix(state: 6)
    for round in 0..<3_000 {
      let bytes = random.bytes(length: 40, wild: round % 3 == 0)
      let text = String(decoding: bytes, as: UTF8.self)
      var folded: [UInt8] = [0x21]
      Folding.fold(bytes[...], into: &folded)
      #expect(Array(folded.dropFirst()) == Folding.fold(text))
      #expect(String(validating: folded, as: UTF8.self) != nil)
      var again: [UInt8] = []
      Folding.fold(folded[...], into: &again)
      #expect(again == folded)
    }
  }

  @Test func longASCIIIsFoldedInPortions() {
    let text = String(repeating: "The Quick Brown FOX @[`{ ", count: 1_000)
    #expect(Folding.fold(text + "É") == Array(text.lowercased().utf8) + [0x65])
  }

  /// Composed and decomposed spellings, paired by the canonical equivalence `String` compares by.
  @Test func compositionMakesNoDifference() {
    let composed = (UInt32(0xC0)...0x52F).map { $0 } + (UInt32(0x1E00)...0x1FFF).map { $0 }
    let letters = composed.compactMap(Unicode.Scalar.init).map { String($0) }
    let byText = Dictionary(letters.map { ($0, $0) }) { first, _ in first }
    let bases = (UInt32(0x41)...0x7A).map { $0 } + composed
    var pairs = 0
    for base in bases.compactMap(Unicode.Scalar.init) {
      for mark in (UInt32(0x300)...0x345).compactMap(Unicode.Scalar.init) {
        let decomposed = String(base) + String(mark)
        guard let letter = byText[decomposed], letter.unicodeScalars.count == 1 else { continue }
        pairs += 1
        #expect(Folding.fold(letter) == Folding.fold(decomposed), "\(letter)")
      }
    }
    #expect(pairs > 800)
  }

  @Test func offsetsLeadBackToTheText() {
    let (bytes, offsets) = Folding.foldedWithOffsets("Caf\u{65}\u{301} Groß…")
    #expect(bytes == Array("cafe gross...".utf8))
    #expect(offsets == [0, 1, 2, 3, 6, 7, 8, 9, 10, 10, 12, 12, 12, 15])
    #expect(Folding.originalRange(0..<4, offsets: offsets) == 0..<6)
    #expect(Folding.originalRange(8..<9, offsets: offsets) == 10..<12)
    #expect(Folding.originalRange(5..<13, offsets: offsets) == 7..<15)
    #expect(Folding.originalRange(2..<2, offsets: offsets) == 0..<0)
    #expect(Folding.originalRange(3..<99, offsets: offsets) == 0..<0)
  }

  @Test func originalRangesHoldWhatWasFound() {
    var random = SplitMix(state: 7)
    for _ in 0..<1_000 {
      let text = random.text(length: 30)
      let (bytes, offsets) = Folding.foldedWithOffsets(text)
      #expect(offsets.count == bytes.count + 1)
      #expect(offsets == offsets.sorted())
      guard !bytes.isEmpty else { continue }
      let lower = Int.random(in: 0..<bytes.count, using: &random)
      let upper = Int.random(in: lower + 1...bytes.count, using: &random)
      let original = Folding.originalRange(lower..<upper, offsets: offsets)
      let part = Folding.fold(String(decoding: Array(text.utf8)[original], as: UTF8.self))
      #expect(ByteSearch.firstIndex(of: Array(bytes[lower..<upper]), in: part) != nil)
    }
  }
}
