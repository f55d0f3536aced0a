import Testing
@testable import NewsArchive
import TextCore

/// What the lines inside an article are.
@Suite struct BlockTests {
  /// An article with some lines between two paragraphs, and one more article.
  private func blocks(_ lines: String) -> [Block] {
    let text =
      "Bridge opens at last\n\nThe bridge opened on Saturday, and the board was glad of it.\n\(lines)\n"
      + "The ferry owners were glad of it as well, they said.\nSource: QW\n\n\n"
      + "Lamps for the whole quay\n\nThe quay will have lamps by winter.\nSource: QW\n"
    return Array(page(text).article(at: 0).blocks.dropFirst().dropLast())
  }

  @Test(arguments: ["\n", "\n\n"]) func aRepeatedHeadlineOfAnotherArticleIsALink(between: String) {
    let found = blocks("\nLamps for the whole quay\(between)Lamps for the whole quay")
    #expect(found.map(\.kind) == [.related])
    #expect(found.map(\.text) == ["Lamps for the whole quay"])
    #expect(found.map(\.lines.count) == [2])
    let shortened = blocks("\nLamps for whole quay\(between)Lamps for whole quay")
    #expect(shortened.map(\.kind) == [.related])
    #expect(blocks("\nGulls on the new bridge\(between)Gulls on the new bridge").map(\.kind) == [.caption])
  }

  @Test(arguments: [
    "Editor's note: this ran in a longer form.", "[Editor’s note: this ran in a longer form.]",
    "(Note by the editor: the figures are the board's.)", "Ed.: The figures are the board's.",
  ])
  func editorsSayThatTheySpeak(note: String) {
    #expect(blocks("\n\(note)\n").map(\.kind) == [.editorNote])
    #expect(blocks("\n\(note)\n").map(\.text) == [note])
    #expect(blocks("\nEditors note that the bridge is of oak.\n").map(\.kind) == [.paragraph])
  }

  @Test(arguments: ["Ada Vane\n✔\n@adavane", "Ada Vane ✔ @adavane", "Ada Vane@adavane", "Ada Vane\n@adavane"])
  func tweetsBearTheirAuthor(head: String) {
    let found = blocks("\n\(head)\n\nAll lamps are out on the quay.\n\n23.4K\n7:05 AM - Mar 2, 2020\n")
    #expect(found.map(\.kind) == [.tweet])
    #expect(found.first?.text == "All lamps are out on the quay.")
    #expect(found.first?.attribution == "Ada Vane")
    #expect(found.first?.handle == "@adavane")
    #expect(found.first?.time == "7:05 AM - Mar 2, 2020")
  }

  @Test func anItemWithoutTextIsNone() {
    #expect(blocks("\n• one\n•\n").map(\.text) == ["one"])
    #expect(blocks("\n•\n•\n• two\n").map(\.text) == ["two"])
  }

  @Test func quotationsFusedToTheirSpeakerNeedNoGap() {
    let found = blocks("We never thought it would standAda Vane, keeper of the bridge")
    #expect(found.map(\.kind) == [.pullquote])
    #expect(found.map(\.attribution) == ["Ada Vane, keeper of the bridge"])
    #expect(blocks("They play music on the quay with eBay harps").map(\.kind) != [.pullquote])
  }

  @Test func shortBeginningsOfTornSentencesAreRejoined() {
    let found = blocks("\nThe keeper of the light of\n\nMorrow Head\n\n, who is ninety, said so too.")
    #expect(found.map(\.text) == ["The keeper of the light of Morrow Head, who is ninety, said so too."])
  }

  @Test func aHeadlineOnTwoEqualLinesIsOne() {
    let page = page("Bridge opens at last\nBridge opens at last\n\nThe bridge opened on Saturday.\n\nSource: QW\n")
    #expect(page.articles.map(\.headline) == ["Bridge opens at last"])
    #expect(page.explain().map(\.role) == [.headline, .headline, .block(.paragraph), .sourceLine])
  }

  @Test(arguments: [
    ("", 0), ("two words", 2), (" no\u{A0}break ", 1), ("北京", 1), ("日本語の文章です。", 5), ("the 北京 news", 3), ("한국 신문", 2),
  ])
  func wordsAreCounted(text: String, count: Int) { #expect(Page.words(text) == count) }
}
