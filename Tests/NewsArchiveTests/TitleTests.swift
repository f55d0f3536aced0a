import Testing
@testable import NewsArchive

/// What an article is called, and how many words it has.
@Suite struct TitleTests {
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
