import Testing
@testable import NewsArchive
import TextCore

/// Comments between the articles of a page of several.
@Suite struct CommentThreadTests {
  @Test(arguments: [1, 2]) func commentsEndWhereTheNextArticleBegins(announced: Int) {
    let text = """
      Bridge opens after nine years

      The bridge opened on Saturday, and the board was glad of it.

      Source: QW

      \(announced) Comment\(announced > 1 ? "s" : "")

      gull says:
      March 5, 2019 at 9:14 am
      I sat on it for years and never saw a boat.


      Lamps for the quay

      The quay will have lamps by winter, the board said.

      Source: QW
      """
    let page = page(text)
    #expect(page.articles.map(\.headline) == ["Bridge opens after nine years", "Lamps for the quay"])
    #expect(page.article(at: 0).blocks.map(\.kind) == [.paragraph, .furniture, .comment])
    #expect(page.article(at: 0).blocks[2].lines.count == 3)
  }

  @Test func numberedCommentsAndEchoesStandApart() {
    let text = """
      Bridge opens after nine years

      March 4, 2019 by Ada

      The bridge opened on Saturday, and the board was glad of it.

      3 Responses to “Bridge opens after nine years”

      1. gull wrote on 5 March 2019:

      I sat on it for years

      and never saw a boat go under it.

      2. quayman wrote on 5 March 2019:

      Neither did I, friend.

      Pingback: Quay Notes » Bridge

      Lamps for the quay

      March 7, 2019 by Ada

      The quay will have lamps by winter, the board said.
      """
    let page = page(text)
    #expect(page.articles.map(\.headline) == ["Bridge opens after nine years", "Lamps for the quay"])
    #expect(page.outlines.map { $0.date?.iso } == ["2019-03-04", "2019-03-07"])
    #expect(page.article(at: 0).blocks.map(\.kind) == [.paragraph, .furniture, .comment, .comment, .comment])
  }

  @Test func aCounterAloneHidesNothing() {
    let text = """
      Bridge opens after nine years

      The bridge opened on Saturday, and the board was glad of it.

      Source: QW

      14 Comments

      The keeper said

      The quay will have lamps by winter, the keeper said.

      Source: QW
      """
    #expect(page(text).outlines.count == 2)
  }
}
