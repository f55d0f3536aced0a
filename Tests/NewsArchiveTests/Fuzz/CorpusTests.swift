import Testing
@testable import NewsArchive

/// The small pages the fuzzer starts from, among them each that once broke a rule.
@Suite struct CorpusTests {
  private static let folder = String(#filePath.dropLast("CorpusTests.swift".count)) + "Corpus"
  private static let files = ArchiveWalker([folder]).files

  @Test func theCorpusIsThere() {
    #expect(Self.files.count >= 15)
  }

  @Test(arguments: files) func holdsWhatEveryPageMust(file: String) throws {
    let page = Page(path: "page.txt", bytes: try FileReader.bytes(of: file), aliases: .forTests)
    #expect(PageChecks.violation(of: page) == nil)
  }

  /// Beginnings, ends and repetitions of a file are pages as well.
  @Test(arguments: files) func holdsForPartsAndRepetitions(file: String) throws {
    let bytes = try FileReader.bytes(of: file)
    for length in stride(from: 0, to: bytes.count, by: 17) {
      for part in [bytes.prefix(length), bytes.suffix(length)] {
        let page = Page(path: "page.txt", bytes: Array(part), aliases: .forTests)
        #expect(PageChecks.violation(of: page) == nil, "\(length) bytes")
      }
    }
    let repeated = Array(repeatElement(bytes, count: 40).joined())
    #expect(PageChecks.violation(of: Page(path: "page.txt", bytes: repeated, aliases: .forTests)) == nil)
  }

  @Test func countsWordsAsRunsBetweenBlanks() throws {
    let text = "Harbour to reopen in May\n\nThe harbour  will\u{A0}reopen, the board said.\n\n- one item\n- two items\n"
    let article = try #require(page(text).articles.first)
    let running = article.blocks.filter { $0.kind != .furniture && $0.kind != .comment }
    #expect(article.words == running.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count })
    #expect(article.words > 7)
  }

  @Test func aLongArticleHasTheTitleOfItsBeginning() throws {
    let page = page(String(repeating: "The boats came in on Friday and went out again.\n", count: 1000))
    let article = try #require(page.articles.first)
    #expect(page.outlines.count == 1 && article.headline == nil)
    #expect(article.title == "The boats came in on Friday and went out again.…")
    #expect(article.title == page.title(at: 0))
  }
}
