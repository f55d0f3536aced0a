import Testing
@testable import NewsArchive
import TextCore

/// One small page for each way in which pages set out their articles.
@Suite struct LayoutTests {
  @Test func sentencesTornByLinksAreRejoined() {
    let text = """
      Bridge opens after nine years

      The bridge, which \("")
      opened on Saturday

      , is the first in nine years, the board has said of it.
      It was called “

      a fine bridge

      ” by the gulls. The ferry owners have said that they are

      glad of the fog

      that comes with autumn.
      They ask for “fog horns”
       and for lamps, which the board will give them.

      Source: QW
      """
    #expect(
      page(text).dump(0) == """
        headline: Bridge opens after nine years
        source: QW
        paragraph 3,4,6: The bridge, which opened on Saturday, is the first in nine years, the board has said of it.
        paragraph 7,9,11,13,15: It was called “a fine bridge” by the gulls. The ferry owners have said that they are glad of the fog that comes with autumn.
        paragraph 16,17: They ask for “fog horns” and for lamps, which the board will give them.
        """)
  }

  @Test func aLinkThatBeginsWithViaEndsNoArticle() {
    let text = """
      Bridge opens after nine years

      The board said on Saturday that the new road to the north would lead\(" ")
      via Morrow Head

      to the quay, where the ferries are.

      Source: QW


      Ferries stop for the winter

      The ferries stopped on Sunday, the board said.

      Source: QW
      """
    #expect(page(text).articles.map(\.headline) == ["Bridge opens after nine years", "Ferries stop for the winter"])
    #expect(page(text).article(at: 0).blocks.map(\.lines.count) == [3])
  }

  @Test func captionsMergeAndPullQuotesComeApart() {
    let text = """
      Bridge opens after nine years

        • Toll is twice what was planned
      The board's bridge at dawn. Photo: QW
      The board’s bridge at dawn. Photo: QW
      The bridge opened on Saturday, and the board was glad of it.

      We never thought it would standAda Vane, keeper of the bridge

      The ferry owners were glad as well, for they have the fog.

      Source: QW
      """
    let page = page(text)
    #expect(
      page.dump(0) == """
        headline: Bridge opens after nine years
        source: QW
        bullet 3: Toll is twice what was planned
        caption 4,5: The board’s bridge at dawn. Photo: QW
        paragraph 6: The bridge opened on Saturday, and the board was glad of it.
        pullquote 8: We never thought it would stand
        paragraph 10: The ferry owners were glad as well, for they have the fog.
        """)
    #expect(page.article(at: 0).blocks[3].attribution == "Ada Vane, keeper of the bridge")
  }

  @Test func datesAboveHeadlinesOpenArticles() {
    let text = """
      Archive for ‘Boats’

      20/08/2016

      Bridge opens after nine years | Morrow Post

      The bridge opened on Saturday, and the board was glad of it.

      17/08/2016

      Who lights the lamps?

      The keeper lights the lamps, and nobody thanks him for it.
      """
    let page = page(text)
    #expect(page.topic == "Boats")
    #expect(
      page.outlines.indices.map(page.dump) == [
        """
        headline: Bridge opens after nine years
        source: Morrow Post
        date: 2016-08-20 stated
        paragraph 7: The bridge opened on Saturday, and the board was glad of it.
        """,
        """
        headline: Who lights the lamps?
        date: 2016-08-17 stated
        paragraph 13: The keeper lights the lamps, and nobody thanks him for it.
        """,
      ])
  }

  @Test func markdownFeedsHaveOneSourceOnTop() {
    let text = """
      # Source:Quay Radio, URL:http://example.org/feed, language:en

      ## Bridge opens - after nine years
       - [http://example.org/1](http://example.org/1)
       - date published: 2020-02-11 08:15:00+00:00

      The bridge opened on Saturday, and the board was glad of it.

      ## Lamps for the quay
       - [http://example.org/2](http://example.org/2)
       - date published: 2020-02-10 08:15:00+00:00

      The quay will have lamps by winter.
      """
    let articles = page(text).articles
    #expect(articles.map(\.headline) == ["Bridge opens - after nine years", "Lamps for the quay"])
    #expect(articles.map(\.source) == ["Quay Radio", "Quay Radio"])
    #expect(articles.map(\.url) == ["http://example.org/1", "http://example.org/2"])
    #expect(articles.map { $0.date?.iso } == ["2020-02-11", "2020-02-10"])
  }

  @Test func itemsOnOneLineComeApart() {
    let text = """
      River Notes

      BOATS
      Bridge opens after nine years (May 16, 2012, Morrow Post, by Ada Vane) The bridge opened on Saturday at last.

      Lamps for the quay (May 11, 2012, QW) The quay will have lamps by winter, it is said.
      """
    #expect(
      page(text).outlines.indices.map(page(text).dump) == [
        """
        headline: Bridge opens after nine years
        source: Morrow Post
        date: 2012-05-16 stated
        byline: Ada Vane
        paragraph 4: The bridge opened on Saturday at last.
        """,
        """
        headline: Lamps for the quay
        source: QW
        date: 2012-05-11 stated
        paragraph 6: The quay will have lamps by winter, it is said.
        """,
      ])
  }

  @Test func textBrokenAtAMeasureIsRejoined() {
    let text = """
       BRIDGE OPENS AFTER NINE YEARS

            The bridge opened on Saturday after nine years of delays and
       three contractors, and the board said that it was glad of its sur-
       face, which is of oak from the woods behind the harbour.
            The ferry owners were glad as well, for they have the fog and
       the lamps of the quay.

            SOURCE: MORROW POST, 9/7/88 "The Bridge," by
       Ada Vane, page 3.
      """
    #expect(
      page(text).dump(0) == """
        headline: BRIDGE OPENS AFTER NINE YEARS
        source: MORROW POST
        date: 1988-09-07 stated
        byline: Ada Vane
        paragraph 3,4,5: The bridge opened on Saturday after nine years of delays and three contractors, and the board said that it was glad of its surface, which is of oak from the woods behind the harbour.
        paragraph 6,7: The ferry owners were glad as well, for they have the fog and the lamps of the quay.
        """)
  }

  @Test func captionsBetweenSentencesAreNoBrokenLines() {
    let text = """
      Bridge opens after nine years

      The board opened the bridge on Saturday.
      Gulls at the bridge on Monday in heavy rain and wind
      The ferry owners said that they were glad of it.
      Boats in the west basin where forty berths were dug
      The keeper of the light was asked by nobody.
      “We have had nine years of fog for it”Ada Vane, mayor
      He said that he was sorry for the fog.
      Source: QW
      """
    let page = page(text)
    #expect(!page.habit.isWrapped)
    #expect(page.article(at: 0).blocks.filter { $0.kind == .paragraph }.map(\.lines.count) == [1, 1, 1, 1])
  }

  @Test func mailHeadersOpenArticles() {
    let text = """
      From: ada@example.org
      Subject: QWx 02/11 0815  Bridge opens
      Date: 11-Feb-88 08:15 EST

      The bridge opened on Saturday after nine years of delays.

      From: bo@example.org
      Subject: Re: Lamps
      Date: 12-Feb-88 08:15 EST

      The quay will have lamps by winter, the board said.
      """
    let articles = page(text).articles
    #expect(articles.map(\.headline) == ["Bridge opens", "Lamps"])
    #expect(articles.map { $0.date?.iso } == ["1988-02-11", "1988-02-12"])
  }

  @Test func dividersUnderlinesAndGapsTellArticlesApart() {
    let items = [
      ("Bridge opens at last", "The bridge opened on Saturday after nine years."),
      ("Lamps for the quay", "The quay will have lamps by winter, the board said."),
      ("Fog on the coast", "There was fog on the coast on Friday and on Sunday."),
    ]
    let pages = [
      items.map { "\($0.0)\n\n\($0.1)\n" }.joined(separator: "\n* * *\n\n"),
      items.map { "\($0.0)\n------------------\n\($0.1)\n" }.joined(separator: "\n"),
      items.map { "\($0.0)\n\n\($0.1)\n" }.joined(separator: "\n\n"),
      items.map { "\($0.0)\n\($0.1)\n" }.joined(separator: "\n"),
      items.map { "Source: QW\n\($0.0)\n\($0.1)\n" }.joined(separator: "\n"),
      items.map { "\($0.0)\nSource: QW\n\($0.1)\n" }.joined(separator: "\n"),
    ]
    for text in pages {
      let page = page(text)
      #expect(page.outlines.indices.map { page.headline(at: $0) } == items.map(\.0), "\(text)")
    }
  }

  @Test func commentsAreNotArticles() {
    let text = """
      My Boat Blog


      « Fog

      Bridge opens

      by Ada


      The bridge opened on Saturday, and the board was glad of it.


      Like this:


      This entry was posted on March 3, 2011 at 9:30 am and is filed under boats.


      2 Responses to “Bridge opens”


      bo Says:
      March 5, 2011 at 4:40 pm | Reply

      A fine bridge, I must say of it.

      cy Says:
      March 6, 2011 at 4:40 pm | Reply

      It will not stand.


      Leave a Reply


      Name (required)
      """
    let page = page(text)
    #expect(page.outlines.count == 1)
    let article = page.article(at: 0)
    #expect(article.headline == "Bridge opens" && article.byline == "Ada" && article.date?.iso == "2011-03-03")
    #expect(article.blocks.filter { $0.kind == .paragraph }.count == 1)
    #expect(article.blocks.filter { $0.kind == .comment }.count == 2)
  }

  @Test(arguments: ["\r\n", "\r", "\u{C}", "\n"]) func anyLineEndWillDo(end: String) {
    let lines = ["Bridge opens", "", "The bridge opened on Saturday, and the board was glad.", "", "Source: QW"]
    #expect(
      page(lines.joined(separator: end)).dump(0) == """
        headline: Bridge opens
        source: QW
        paragraph 3: The bridge opened on Saturday, and the board was glad.
        """)
  }

  @Test func anArticleWithoutHeadlineIsCalledByItsFirstWords() {
    let page = page("The bridge opened on Saturday after nine years of delays and of fog, the board said.\n")
    #expect(page.headline(at: 0) == nil)
    #expect(page.title(at: 0) == "The bridge opened on Saturday after nine years of delays and…")
  }

  @Test func nothingReadableIsHiddenAndNothingUnreadableIsShown() {
    #expect(page("").outlines.isEmpty)
    #expect(page("\n \n\u{A0}\n").outlines.isEmpty)
    #expect(page("boat").outlines.count == 1)
    let binary = Page(path: "x", file: FileBytes([0x41, 0, 0x42]), aliases: .forTests)
    #expect(binary.outlines.isEmpty && binary.diagnostics.map(\.rule) == ["binary file"])
    let broken = Page(path: "x", file: FileBytes(Array("é é é é\n\nA ".utf8) + [0xC3, 0x28]), aliases: .forTests)
    #expect(broken.diagnostics.map(\.rule) == ["broken text"])
    #expect(broken.diagnostics.first?.lines?.lowerBound.value == 3)
  }

  @Test func aSourceUnderOneHeadlineEndsNothing() {
    let text = """
      Archive for ‘Boats’


      Bridge opens after nine years

      Source: Quay Wire| 2019-03-18 21:03:28|Editor: Ada Vane


      QUAY, March 18 (QW) -- The bridge was opened on Monday, at last.

      Source: QW


      Fog lifts on the quay

      QUAY, March 17 (QW) -- The fog lifted on Sunday, the board said.

      Source: QW
      """
    let articles = page(text).articles
    #expect(articles.map(\.headline) == ["Bridge opens after nine years", "Fog lifts on the quay"])
    #expect(articles.map { $0.date?.iso } == ["2019-03-18", "2019-03-17"])
    #expect(articles.map(\.source) == ["QW", "QW"])
  }

  /// A source line may end in the date, as it may in the whole citation; it ends the article all the same.
  @Test func aSourceLineWithADateEndsItsArticle() {
    let page = page(
      """
      Notes on the coast

      Ferry returns to service

      The ferry returned on Saturday, they said.

      Source: Morrow Post, July 5, 1997

      Bridge opens at last

      The bridge opened on Sunday, they said.

      Source: Quay Wire, 12 August 1998
      """)
    #expect(
      page.outlines.indices.map { page.headline(at: $0) } == ["Ferry returns to service", "Bridge opens at last"])
    #expect(page.outlines.indices.map { page.source(at: $0) } == ["Morrow Post", "Quay Wire"])
    #expect(page.outlines.compactMap { $0.date?.year } == [1997, 1998])
  }

  /// Neither a sentence torn before `by` and a link, nor a picture's text that begins with `Via`, ends an article.
  @Test func tornSentencesAndPicturesEndNoArticle() {
    let text = """
      Ferry returns to service

      The ferry returned on Saturday, they said.

      The new bridge, which opens on Thursday, is the first\(" ")
      by Daisbrook

      and it will be the last for some years to come, they said.

      Source: QW

      Bridge opens at last

      Via Harbour Street the bridge leads to the old town on the hill
      Via Harbour Street the bridge leads to the old town on the hill
      The bridge opened on Sunday, they said.

      Source: QW
      """
    let page = page(text)
    #expect(
      page.outlines.indices.map { page.headline(at: $0) } == ["Ferry returns to service", "Bridge opens at last"])
  }
}
