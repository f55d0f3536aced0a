import ArticleStore
import Reader
import Testing

@Suite struct SourceTermsTests {
  @Test func splitsAtCommasButNotInQuotes() {
    #expect(SourceTerms.parse("scmp, !ap ,\"The Post, Oslo\"").map(\.text) == ["scmp", "ap", "The Post, Oslo"])
    #expect(SourceTerms.parse("scmp, !ap ,\"The Post, Oslo\"").map(\.isExcluded) == [false, true, false])
    #expect(SourceTerms.parse("scmp, !ap ,\"The Post, Oslo\"").map(\.isQuoted) == [false, false, true])
    #expect(SourceTerms.parse("").map(\.text) == [""])
    #expect(SourceTerms.parse("a,,").map(\.text) == ["a", "", ""])
  }

  @Test func findsTheTermAtTheCaret() {
    #expect(SourceTerms.current(in: "ab,cd", caret: 0).text == "ab")
    #expect(SourceTerms.current(in: "ab,cd", caret: 2).text == "ab")
    #expect(SourceTerms.current(in: "ab,cd", caret: 3).text == "cd")
    #expect(SourceTerms.current(in: "ab,", caret: 3).text == "")
  }

  @Test func aFilterIsWrittenSoThatItsTermsMeanItAgain() {
    let filter = SourceFilter(included: ["SCMP", "The Post, Oslo", "The 5\" Post"], excluded: ["!odd", "AP"])
    let terms = SourceTerms.parse(SourceTerms.text(of: filter))
    #expect(Set(terms.filter { !$0.isExcluded }.map(\.text)) == filter.included)
    #expect(Set(terms.filter(\.isExcluded).map(\.text)) == filter.excluded)
  }
}
