import NewsArchive
import TextCore
import Testing
@testable import Reader

/// Articles too long to lay out show their beginning, and say how much more there is.
@Suite struct ArticleExcerptTests {
  private func block(_ text: String, links: [ByteRange] = []) -> Block {
    Block(.paragraph, text, lines: [LineNumber(1)], links: links)
  }

  @Test func keepsAnArticleThatFits() {
    let blocks = [block("One boat."), block("Two boats.")]
    let excerpt = ArticleExcerpt(blocks, limit: 2 * ArticleExcerpt.blockCost + 19)
    #expect(excerpt.blocks == blocks)
    #expect(excerpt.omitted == 0)
    #expect(excerpt.note == nil)
  }

  @Test func leavesOutBlocksWithoutRoom() {
    let blocks = [block("One boat."), block("Two boats."), block("Three boats.")]
    let excerpt = ArticleExcerpt(blocks, limit: ArticleExcerpt.blockCost + 9)
    #expect(excerpt.blocks == [blocks[0]])
    #expect(excerpt.omitted == 22)
    #expect(excerpt.note == "… 22 bytes more: newsreader show prints the whole article.")
  }

  @Test func cutsABlockBehindAWord() {
    let text = "The boats came in and went out."
    let links = [ByteRange(lower: 0, upper: 3), ByteRange(lower: 4, upper: 20)]
    let excerpt = ArticleExcerpt([block(text, links: links)], limit: ArticleExcerpt.blockCost + 16)
    #expect(excerpt.blocks.map(\.text) == ["The boats came"])
    #expect(excerpt.blocks.first?.links == [links[0]])
    #expect(excerpt.omitted == text.utf8.count - 14)
  }

  @Test(arguments: ["abcdef", "éééééé", "漢字漢字漢字", "🚢🚢🚢🚢"])
  func neverCutsACharacterApart(text: String) {
    for room in 0...text.utf8.count {
      let excerpt = ArticleExcerpt([block(text)], limit: ArticleExcerpt.blockCost + room)
      let shown = excerpt.blocks.first?.text ?? ""
      #expect(text.hasPrefix(shown) && shown.utf8.count <= room && room - shown.utf8.count < 4)
      #expect(shown.utf8.count + excerpt.omitted == text.utf8.count)
    }
  }

  @Test func theDocumentOfAMonsterEndsInTheNote() throws {
    let text = String(repeating: "The boats came in and went out again. ", count: 160_000)
    let page = Page(path: "boats.txt", file: FileBytes(text), aliases: SourceAliases())
    let document = ArticleDocument(page.article(at: 0), setting: TextSetting(columns: 60))
    let last = try #require(document.passages.last)
    let characters = document.passages.reduce(0) { $0 + $1.text.glyphs.count }
    #expect(last.text.glyphs.map(\.text).joined() == "… 1 MiB more: newsreader show prints the whole article.")
    #expect(characters <= ArticleExcerpt.limit + 200)
    #expect(characters > ArticleExcerpt.limit - 1000)
  }
}
