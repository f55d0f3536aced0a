import Testing
@testable import NewsArchive
import TextCore

/// Where the lines that name an outlet stand, and what else they say.
@Suite struct SourcePlaceTests {
  @Test func aCitationGoesOnOverLines() {
    let text = """
      Bridge opens after nine years

      The bridge opened on Saturday, and the board was glad of it.

      SOURCE: Morrow Post, "Bridge opens, May 5", by Ada Vane,
              March 4, 1989, page 12

      Lamps for the quay

      The quay will have lamps by winter, the board said.

      SOURCE: Quay Radio, "Lamps", by Bo Lund,
              March 5, 1989, page 3
      """
    let page = page(text)
    #expect(
      page.outlines.indices.map(page.dump) == [
        """
        headline: Bridge opens after nine years
        source: Morrow Post
        date: 1989-03-04 stated
        byline: Ada Vane
        paragraph 3: The bridge opened on Saturday, and the board was glad of it.
        """,
        """
        headline: Lamps for the quay
        source: Quay Radio
        date: 1989-03-05 stated
        byline: Bo Lund
        paragraph 10: The quay will have lamps by winter, the board said.
        """,
      ])
  }

  @Test func aCitationAtItsEndGoesNoFurther() {
    let text = """
      03/04/1989
      Bridge opens after nine years

      The bridge opened on Saturday, and the board was glad of it.
      SOURCE: MORROW POST, "Bridge," p. 3.
      05/04/1989
      Lamps for the quay

      The quay will have lamps by winter, the board said.
      SOURCE: MORROW POST, "Lamps," p. 1.
      """
    #expect(page(text).outlines.map { $0.date?.iso } == ["1989-04-03", "1989-04-05"])
  }

  @Test(arguments: ["", "Cuttings of the week\n\n"]) func sourcesAboveArticlesMayBeSetOff(top: String) {
    let text =
      top + """
        Source: Morrow Post

        Bridge opens after nine years

        The bridge opened on Saturday, and the board was glad of it.

        Source: Quay Radio

        Lamps for the quay

        The quay will have lamps by winter, the board said.
        """
    let articles = page(text).articles
    #expect(articles.map(\.headline) == ["Bridge opens after nine years", "Lamps for the quay"])
    #expect(articles.map(\.source) == ["Morrow Post", "Quay Radio"])
  }

  @Test func aSourceMayStandBetweenDatedHeadlineAndText() {
    let text = """
      04/03/2019
      Bridge opens after nine years
      Source: Morrow Post

      The bridge opened on Saturday, and the board was glad of it.

      13/03/2019
      Lamps for the quay
      Source: Quay Radio

      The quay will have lamps by winter, the board said.
      """
    let articles = page(text).articles
    #expect(articles.map(\.headline) == ["Bridge opens after nine years", "Lamps for the quay"])
    #expect(articles.map(\.source) == ["Morrow Post", "Quay Radio"])
    #expect(articles.map { $0.date?.iso } == ["2019-03-04", "2019-03-13"])
    #expect(articles.map(\.blocks.count) == [1, 1])
  }
}
