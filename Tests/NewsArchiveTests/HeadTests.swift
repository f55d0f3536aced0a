import Testing
@testable import NewsArchive
import TextCore

/// What stands between a headline and the text.
@Suite struct HeadTests {
  /// A page of three articles with some lines between headline and date.
  private func page(_ heads: [[String]]) -> Page {
    let texts = [
      "The bridge opened on Saturday, and the board was glad of it.\nThe ferry owners were glad of it as well.",
      "The quay will have lamps by winter, the board said of it.\nThey will burn oil until there is a cable.",
      "There was fog on the coast on Friday and on Sunday.\nThe keeper of the light blew the horn all night.",
    ]
    let articles = zip(heads, texts).map { $0.joined(separator: "\n") + "\n\n" + $1 }
    return NewsArchiveTests.page(articles.joined(separator: "\n\n"))
  }

  @Test func anOutletMayStandUnderTheHeadline() {
    let page = page([
      ["Bridge opens after nine years", "Morrow Post", "4 March 2019"],
      ["Lamps for the quay", "Quay Radio", "5 March 2019"],
      ["Fog on the whole coast", "The Harbour Herald", "6 March 2019"],
    ])
    #expect(
      page.articles.map(\.headline) == [
        "Bridge opens after nine years", "Lamps for the quay", "Fog on the whole coast",
      ])
    #expect(page.articles.map(\.source) == ["Morrow Post", "Quay Radio", "The Harbour Herald"])
    #expect(page.articles.map { $0.date?.iso } == ["2019-03-04", "2019-03-05", "2019-03-06"])
  }

  @Test func anOutletMayStandUnderTheByline() {
    let page = page([
      ["Bridge opens after nine years", "By Ada Vane", "Morrow Post", "March 4, 2019 8:15 am"],
      ["Lamps for the quay", "By Bo Lund", "Quay Radio", "March 5, 2019 8:15 am"],
    ])
    #expect(page.articles.map(\.headline) == ["Bridge opens after nine years", "Lamps for the quay"])
    #expect(page.articles.map(\.byline) == ["Ada Vane", "Bo Lund"])
    #expect(page.articles.map(\.source) == ["Morrow Post", "Quay Radio"])
  }

  @Test func aLineUnderEveryHeadlineIsADeck() {
    let page = page([
      ["Bridge opens after nine years", "The board is glad of it", "4 March 2019"],
      ["Lamps for the quay", "They burn oil until there is a cable to the quay", "5 March 2019"],
      ["Fog on the whole coast", "The horn was blown all night", "6 March 2019"],
    ])
    #expect(page.outlines.indices.map { page.headline(at: $0)?.count } == [29, 18, 22])
    #expect(page.articles.map { $0.blocks[0].kind } == [.bullet, .bullet, .bullet])
    #expect(page.articles.map { $0.blocks[0].text }[1] == "They burn oil until there is a cable to the quay")
    #expect(page.articles.map { $0.date?.iso } == ["2019-03-04", "2019-03-05", "2019-03-06"])
  }

  @Test func aLineUnderOneHeadlineIsItsSecondHalf() {
    let page = page([
      ["Bridge opens after nine years of fog", "and of three contractors", "4 March 2019"],
      ["Lamps for the quay", "5 March 2019"],
    ])
    #expect(
      page.articles.map(\.headline) == [
        "Bridge opens after nine years of fog and of three contractors", "Lamps for the quay",
      ])
    #expect(page.articles.map { $0.date?.iso } == ["2019-03-04", "2019-03-05"])
  }

  @Test func anAddressMayStandUnderTheHeadlineOrAboveIt() {
    let addresses = ["http://www.example.org/bridge", "https://www.example.org/lamps"]
    let under = page([
      ["Bridge opens after nine years", addresses[0], "4 March 2019"],
      ["Lamps for the quay", addresses[1], "5 March 2019"],
    ])
    let above = page([
      [addresses[0], "Bridge opens after nine years", "4 March 2019"],
      [addresses[1], "Lamps for the quay", "5 March 2019"],
    ])
    for page in [under, above] {
      #expect(page.articles.map(\.headline) == ["Bridge opens after nine years", "Lamps for the quay"])
      #expect(page.articles.map(\.url) == addresses)
      #expect(page.articles.map { $0.date?.iso } == ["2019-03-04", "2019-03-05"])
    }
  }

  @Test func anOutletMayStandAboveTheDate() {
    let text = """
      1 of 2 DOCUMENTS

      Morrow Post

      March 4, 2019 Monday

      Bridge opens after nine years

      BYLINE: Ada Vane

      The bridge opened on Saturday, and the board was glad of it.

      2 of 2 DOCUMENTS

      Quayside Wire

      March 5, 2019 Tuesday

      Lamps for the quay

      BYLINE: Bo Lund

      The quay will have lamps by winter, the board said.
      """
    let articles = NewsArchiveTests.page(text).articles
    #expect(articles.map(\.headline) == ["Bridge opens after nine years", "Lamps for the quay"])
    #expect(articles.map(\.source) == ["Morrow Post", "Quayside Wire"])
    #expect(articles.map(\.byline) == ["Ada Vane", "Bo Lund"])
    #expect(articles.map { $0.date?.iso } == ["2019-03-04", "2019-03-05"])
  }
}
