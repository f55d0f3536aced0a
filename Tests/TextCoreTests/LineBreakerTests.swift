import TextCore
import TestSupport
import Testing

@Suite struct LineBreakerTests {
  @Test(
    arguments: [
      ("one two three", 8, ["one two", "three"]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 6, ["one", "two", "three"]),
      ("one   two   ", 5, ["one", "two"]),
      ("  indented text", 10, ["  indented", "text"]),
      ("", 5, [""]),
      ("   ", 2, [""]),
      ("     far", 4, ["far"]),
      ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
      ("a bcdefghij", 4, ["a", "bcde", "fghi", "j"]),
      ("well-known fact", 7, ["well-", "known", "fact"]),
      ("covid-19 era", 7, ["covid-1", "9 era"]),
      ("see -v now", 5, ["see", "-v", "now"]),
      ("the years 2010–2015", 15, ["the years 2010–", "2015"]),
      ("east—west", 6, ["east—", "west"]),
      ("east — west", 6, ["east —", "west"]),
      ("at east — west", 7, ["at", "east —", "west"]),
      ("say “well done” now", 10, ["say “well", "done” now"]),
      ("(see below)", 5, ["(see", "below", ")"]),
      ("what ? no", 5, ["what", "? no"]),
      ("go what ? no", 8, ["go", "what ?", "no"]),
      ("the ’90s", 5, ["the", "’90s"]),
      ("use .net", 5, ["use", ".net"]),
      ("10\u{A0}km on", 4, ["10\u{A0}k", "m on"]),
      ("go 10\u{A0}km", 6, ["go", "10\u{A0}km"]),
      ("and/or 1/2", 5, ["and/", "or", "1/2"]),
      ("x http://ab.cd/ef?g=h&i=j", 12, ["x http://", "ab.cd/ef?", "g=h&i=j"]),
      ("a U.S.-China pact", 8, ["a U.S.-", "China", "pact"]),
      ("cost $1,000.50 now", 9, ["cost", "$1,000.50", "now"]),
      ("« mot » dit", 6, ["« mot", "» dit"]),
      ("a (b) c", 4, ["a", "(b)", "c"]),
      ("中文“引”中", 6, ["中文", "“引”中"]),
      ("so…” he", 5, ["so…”", "he"]),
      ("￥100と", 5, ["￥100", "と"]),
      ("👍👍👍", 4, ["👍👍", "👍"]),
      ("R&D or why?not", 8, ["R&D or", "why?not"]),
      ("漢字漢字", 5, ["漢字", "漢字"]),
      ("漢字。漢", 5, ["漢", "字。", "漢"]),
      ("漢字（漢）字", 6, ["漢字", "（漢）", "字"]),
      ("カーペット", 4, ["カー", "ペッ", "ト"]),
      ("한국어 신문", 6, ["한국어", "신문"]),
      ("in 漢字 and", 5, ["in 漢", "字", "and"]),
      ("漢字abc", 6, ["漢字", "abc"]),
      ("ｱｲｳｴ", 2, ["ｱｲ", "ｳｴ"]),
      ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ] as [(String, Int, [String])])
  func breaks(text: String, columns: Int, expected: [String]) {
    #expect(rows(text, columns) == expected)
  }

  @Test(
    arguments: [
      ("one two three", 4, 9, ["one", "two three"]),
      ("sensible words", 4, 9, ["", "sensible", "words"]),
      ("extraordinary", 4, 9, ["", "extraordi", "nary"]),
      ("one two", 40, 4, ["one", "two"]),
      ("漢", 1, 2, ["", "漢"]),
    ] as [(String, Int, Int, [String])])
  func firstRowMayBeNarrower(text: String, first: Int, columns: Int, expected: [String]) {
    #expect(rows(text, columns, first: first) == expected)
  }

  @Test func wideGlyphInOneColumnIsLeftToTheFrame() {
    #expect(rows("漢字a", 1) == ["漢", "字", "a"])
    #expect(rows("ab", 0) == ["a", "b"])
    #expect(rows("ab", -7) == ["a", "b"])
  }

  @Test func rowsFitAndJoinToTheText() {
    var random = SplitMix(state: 2)
    for _ in 0..<4_000 {
      let text = DisplayText(random.text(length: 120))
      let columns = Int.random(in: 2...30, using: &random)
      let first = Bool.random(using: &random) ? Int.random(in: 1...30, using: &random) : nil
      let rows = LineBreaker.rows(text, columns: columns, firstColumns: first)
      var position = 0
      for (number, row) in rows.enumerated() {
        let limit = number == 0 ? min(first ?? columns, columns) : columns
        #expect(DisplayText.width(of: text.glyphs[row]) <= limit)
        #expect(row.lowerBound >= position)
        #expect(text.glyphs[position..<row.lowerBound].allSatisfy { $0.isBlank })
        #expect(row.isEmpty || !text.glyphs[row.upperBound - 1].isBlank)
        #expect(number == 0 || !row.isEmpty)
        #expect(number == 0 || !text.glyphs[row.lowerBound].isBlank)
        position = row.upperBound
      }
      #expect(text.glyphs[position...].allSatisfy { $0.isBlank })
    }
  }

  @Test func aRowTakesAllThatFits() {
    // Greedy: the first word of a row would not have fitted into the row before.
    var random = SplitMix(state: 3)
    for _ in 0..<500 {
      let words = (0..<20).map { _ in String(repeating: "x", count: Int.random(in: 1...9, using: &random)) }
      let columns = Int.random(in: 9...40, using: &random)
      let rows = rows(words.joined(separator: " "), columns)
      #expect(rows.flatMap { $0.split(separator: " ") } == words.map { $0[...] })
      for (row, next) in zip(rows, rows.dropFirst()) {
        #expect(row.count + 1 + next.prefix { $0 != " " }.count > columns)
      }
    }
  }

  @Test func lettersOfAnyAlphabetBreakAlike() {
    // What is passed over in runs must break where letters that are asked one by one do.
    var random = SplitMix(state: 4)
    for _ in 0..<4_000 {
      let length = Int.random(in: 0...150, using: &random)
      let text = (0..<length).map { _ in
        String(repeating: "aaa  x", count: 3).randomElement(using: &random).flatMap { letter in
          Int.random(in: 0..<6, using: &random) > 0 ? letter : "(“[.,;:-–/?&\"'”)!… 1漢é".randomElement(using: &random)
        } ?? "a"
      }
      let columns = Int.random(in: 1...30, using: &random)
      let first = Bool.random(using: &random) ? Int.random(in: 1...30, using: &random) : nil
      let quick = DisplayText(String(text))
      let slow = DisplayText(String(text.map { $0 == "a" || $0 == "x" ? "é" : $0 }))
      #expect(
        LineBreaker.rows(quick, columns: columns, firstColumns: first)
          == LineBreaker.rows(slow, columns: columns, firstColumns: first), "\(String(text)) in \(columns)")
    }
  }

  private func rows(_ text: String, _ columns: Int, first: Int? = nil) -> [String] {
    let display = DisplayText(text)
    return LineBreaker.rows(display, columns: columns, firstColumns: first).map { row in
      display.glyphs[row].map(\.text).joined()
    }
  }
}
