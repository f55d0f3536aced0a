import TextCore
import TestSupport
import Testing

@Suite struct FoldedSearchTests {
  @Test(
    arguments: [
      ("cafe", "Café CAFÉ cafe\u{301}.", ["Café", "CAFÉ", "cafe\u{301}"]),
      ("ß", "Masse, Maße", ["ss", "ß"]),
      ("s", "Maß", ["ß"]),
      ("\"a-b\"", "so “A–B” ends", ["“A–B”"]),
      ("..", "well…", ["…"]),
      ("ελλας", "ΕΛΛΆΣ", ["ΕΛΛΆΣ"]),
      ("", "abc", []),
      ("\u{301}", "é", []),
      ("x", "", []),
      ("漢", "漢字漢", ["漢", "漢"]),
    ] as [(String, String, [String])])
  func finds(needle: String, text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let found = FoldedSearch.ranges(of: needle, in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found.map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) })
  }

  @Test func rangesLieInOrderAndFoldToMatches() {
    var random = SplitMix(state: 9)
    var hits = 0
    for _ in 0..<2_000 {
      let text = random.text(length: 20)
      let needle = String(random.text(length: 2))
      let ranges = FoldedSearch.ranges(of: needle, in: text)
      hits += ranges.count
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      for range in ranges {
        let part = Folding.fold(String(decoding: Array(text.utf8)[range], as: UTF8.self))
        #expect(ByteSearch.firstIndex(of: Folding.fold(needle), in: part) != nil)
      }
    }
    #expect(hits > 100)
  }
}
