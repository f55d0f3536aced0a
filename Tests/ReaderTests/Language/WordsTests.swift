@testable import Reader
import TestSupport
import Testing

@Suite struct WordsTests {
  @Test(arguments: [
    ("", []),
    ("  \t ", []),
    ("set measure 80", ["set", "measure", "80"]),
    ("  set\tmeasure  80 ", ["set", "measure", "80"]),
    (#"say "two words" here"#, ["say", "two words", "here"]),
    (#"say 'two "quoted" words'"#, ["say", #"two "quoted" words"#]),
    (#"say "a \"b\" \\ c \n""#, ["say", #"a "b" \ c \n"#]),
    (#"say 'a \'"#, ["say", #"a \"#]),
    (#"source:"Harbour Post"x y"#, ["source:Harbour Postx", "y"]),
    (#"bind list \ search-text"#, ["bind", "list", #"\"#, "search-text"]),
    ("bind list # links", ["bind", "list", "#", "links"]),
    (#"a "" b"#, ["a", "", "b"]),
    ("# a comment", []),
    ("   #also", []),
    (#"an "open quote"#, ["an", "open quote"]),
  ])
  func wordsOfALine(line: String, words: [String]) {
    #expect(Words(line).all.map(\.text) == words)
  }

  @Test func wordsKnowWhereTheyStand() {
    let words = Words(#" set  "é x" 'y'"#)
    #expect(words.all.map(\.range) == [1..<4, 6..<11, 12..<15])
  }

  /// An accent behind a quote belongs to the text, and the quote stays one.
  @Test(arguments: [
    ("a \"\u{301}b c\" d", ["a", "\u{301}b c", "d"]), ("a \"b c\"\u{301} d", ["a", "b c\u{301}", "d"]),
    ("a '\u{301}b c' d", ["a", "\u{301}b c", "d"]), ("#\u{301} a", []), ("a \u{301}b", ["a", "\u{301}b"]),
    ("a \"\\\"\u{301}\"", ["a", "\"\u{301}"]),
  ]) func anAccentBehindAQuoteLeavesItOne(line: String, words: [String]) {
    let found = Words(line)
    #expect(found.unclosed == nil && found.all.map(\.text) == words)
    for word in words {
      let again = Words("x " + Words.quoted(word)).all.dropFirst().map(\.text)
      #expect(again.map { Array($0.unicodeScalars) } == [Array(word.unicodeScalars)])
    }
  }

  @Test func columnsCountWhatIsSeen() {
    let words = Words("a\"\u{301}b\" \"\u{301}c d")
    #expect(words.all.map(\.column) == [1, 6])
    #expect(words.unclosed.map { words.column(ofSign: $0) } == 6)
  }

  /// Whatever a text is, quoted it is one word again, and that word.
  @Test func quotingIsUndoneByReading() {
    var random = SplitMix(state: 7)
    let signs: [Character] = ["a", "é", " ", "\"", "'", "\\", "#", "\t", "漢"]
    for _ in 0..<2000 {
      let text = String(
        (0..<Int.random(in: 0...6, using: &random)).map { _ in signs.randomElement(using: &random) ?? "a" })
      #expect(Words("x " + Words.quoted(text)).all.dropFirst().map(\.text) == [text])
    }
  }
}
