import Testing
@testable import NewsArchive
import TextCore

/// Pages that tell their articles apart by rules, blank lines and letters.
@Suite struct SplitTests {
  private let items = [
    ("Bridge opens at last", "The bridge opened on Saturday after nine years of delays."),
    ("Lamps for the quay", "The quay will have lamps by winter, the board said."),
    ("Fog on the whole coast", "There was fog on Friday and rain on Sunday."),
  ]

  @Test func aDateOnTopIsThatOfAllArticles() {
    let text =
      "Press review, Monday 4 March 2019\n\n"
      + items.map { "\($0.0)\n\n\($0.1)\n" }.joined(separator: "\n---\n\n")
    let page = page(text)
    #expect(page.articles.map(\.headline) == items.map(\.0))
    let date = ArticleDate(year: 2019, month: 3, day: 4, certainty: .inferred)
    #expect(page.outlines.map { $0.date } == [date, date, date])
    #expect(page.explain().first?.role == .pageTitle)
  }

  @Test func aDateOnTopOfOneArticleIsItsOwn() {
    let page = page("4 March 2019\n\n\(items[0].0)\n\n\(items[0].1)\n\n\(items[1].1)\n")
    #expect(page.outlines.map { $0.date } == [ArticleDate(year: 2019, month: 3, day: 4, certainty: .stated)])
  }

  @Test func outletsInCapitalsMayStandAboveHeadlines() {
    let outlets = ["THE HARBOUR TIMES", "MORROW POST", "LE QUAI"]
    let text = zip(outlets, items).map { "\($0)\n\($1.0)\n\($1.1)\n" }.joined(separator: "\n")
    for top in ["", "Press review - 14 March 2006\n\n"] {
      let articles = page(top + text).articles
      #expect(articles.map(\.headline) == items.map(\.0))
      #expect(articles.map(\.source) == outlets)
    }
  }

  @Test func headlinesInCapitalsNeedNoWiderGap() {
    let text = items.map { "\($0.0.uppercased())\n\n\($0.1)\n\n\($0.1)\n" }.joined(separator: "\n")
    #expect(page(text).articles.map(\.headline) == items.map { $0.0.uppercased() })
  }

  @Test func subheadsInCapitalsOpenNothing() {
    let text = """
      THE LONG WAY TO A BRIDGE

      The harbour board voted for the bridge, and the masons brought granite.

      HOW THE MASONS BEGAN

      The harbour board paid the masons for granite, and the bridge went on.

      HOW THE MASONS ENDED

      The harbour board had no money for granite, and the masons left the bridge.
      """
    #expect(page(text).outlines.count == 1)
  }

  @Test func centredLinesAreNoProgramText() {
    let text = items.map { headline, body in
      "                 \(headline.uppercased())                 \n                      by Ada Vane     \n\n"
        + "     \(body)\n     The board was asked, but had nothing to say of it.\n"
    }.joined(separator: "\n")
    let articles = page(text).articles
    #expect(articles.map(\.headline) == items.map { $0.0.uppercased() })
    #expect(articles.allSatisfy { $0.byline == "Ada Vane" && $0.blocks.allSatisfy { $0.kind == .paragraph } })
  }

  @Test func commentsInProgramTextAreNoHeadings() {
    let text = """
      # Bridge opens at last

      The bridge opened on Saturday after nine years of delays.

      ```
      x = 1
      # a comment

      y = 2
      ```

      # Lamps for the quay

      The quay will have lamps by winter, the board said.
      """
    let page = page(text)
    #expect(page.articles.map(\.headline) == ["Bridge opens at last", "Lamps for the quay"])
    #expect(page.article(at: 0).blocks.map(\.kind) == [.paragraph, .furniture, .code, .furniture])
    #expect(page.article(at: 0).blocks[2].text == "x = 1\n# a comment\n\ny = 2")
  }
}
