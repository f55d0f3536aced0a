import TestSupport
import Testing
@testable import NewsArchive
import TextCore

/// What holds for every page, whatever is in it: generated pages of many layouts, and random bytes.
@Suite struct InvariantTests {
  private static let pieces = [
    "Archive for ‘Boats’", "20/08/2016", "3/4/19", "Harbour to reopen in May", "Who owns the quay?",
    "* A starred headline here",
    "## A heading of some words",
    "A sentence of the text that goes on for long enough to be a paragraph, and then it ends.",
    "A sentence torn by a ", "link", ", and its rest.", "  • An item of a deck", "- an item of a list",
    "Source: Harbour News",
    "SOURCE : Morrow Post ", "via Harbour to reopen in May | Morrow Post.", "A boat in the harbour. Photo: QW",
    "Image copyright QWImage caption A boat", "Ada Vane", "@adavane", "7:05 AM - Mar 2, 2020", "---", "====", "* * *",
    "QUAY, May 6 (QW) — The boats came in.", "By Ada Vane", "May 6, 2019 by ada", "2019-05-06 Morrow Post",
    "Posted in boats | 6 Comments »", "14 Comments", "ada says:", "Like this:", "Related articles", "« Older Entries",
    "From: ada@example.org", "Subject: Boats", "Date: 11-Feb-88", "title: Boats", "    let x = [1, 2];",
    "“Quoted,” he said.",
    "The boats will never leave the harbourAda Vane, keeper of the quay", "The Morrow Post:", "(Corrects the date.)",
    "", "", "",
    "a line broken at the measure of the page so that the words go on in the",
    "New lamps (May 16, 2012, Morrow Post, by Ada Vane) The quay has new lamps by now.", "\u{A0}", "…", "؟", "中文标题",
  ]

  private static let ends = ["\n", "\n", "\n", "\r\n", "\r", "\u{C}", "\n\n", "\n\n\n"]

  static func generated(_ seed: UInt64) -> String {
    var random = SplitMix(state: seed)
    var text = ""
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      text += Self.pieces.randomElement(using: &random) ?? ""
      text += Self.ends.randomElement(using: &random) ?? ""
    }
    return text
  }

  private func randomBytes(_ seed: UInt64) -> [UInt8] {
    var random = SplitMix(state: seed)
    let alphabet: [UInt8] =
      Array("aZ .,:;|-–—“”‘’()[]#*@09\n\n\r\u{A0}Source:".utf8) + [0x0C, 0x1A, 0xFF, 0xC3, 0xE2, 0x80]
    return (0..<Int.random(in: 0...300, using: &random)).map { _ in
      Bool.random(using: &random)
        ? UInt8.random(in: 1...255, using: &random) : alphabet.randomElement(using: &random) ?? 0x41
    }
  }

  private func nonBlankLines(_ page: Page) -> [LineNumber] {
    page.text.withBytes { bytes in
      (0..<page.lines.count).filter { !ByteView(bytes, page.lines.range(at: $0).indices).trimmed().isEmpty }
        .map { LineNumber(index: $0) }
    }
  }

  /// Accounts for every line, orders and parts the articles, keeps blocks in them, and reads the same twice.
  private func check(_ page: Page, _ context: @autoclosure () -> String) {
    let explained = page.explain()
    #expect(explained.map(\.line) == nonBlankLines(page), "\(context())")
    for (outline, next) in zip(page.outlines, page.outlines.dropFirst()) {
      #expect(outline.firstLine <= outline.lastLine && outline.lastLine < next.firstLine, "\(context())")
    }
    for index in page.outlines.indices {
      let article = page.article(at: index)
      let own = explained.filter { $0.article == index }
      #expect(own.allSatisfy { article.lines.contains($0.line) }, "\(context())")
      let blockLines = article.blocks.flatMap(\.lines)
      let inBlocks = own.filter {
        if case .block = $0.role { return true }
        return $0.role == .furniture && blockLines.contains($0.line)
      }
      #expect(blockLines.sorted() == inBlocks.map(\.line), "\(context())")
      let odd = article.blocks.first { $0.text.isEmpty || $0.lines != $0.lines.sorted() }
      #expect(odd == nil, "\(context())")
      #expect((0...1).contains(article.confidence) && article.headline == page.headline(at: index), "\(context())")
      #expect(article.source == page.source(at: index) && !article.title.isEmpty, "\(context())")
    }
  }

  @Test func everyLineOfGeneratedPagesIsAccountedFor() {
    for seed in 0..<1500 as Range<UInt64> {
      let text = Self.generated(seed)
      check(page(text), "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func everyLineOfRandomBytesIsAccountedFor() {
    for seed in 0..<1500 as Range<UInt64> {
      let bytes = randomBytes(seed)
      check(Page(path: "x", file: FileBytes(bytes), aliases: .forTests), "seed \(seed): \(bytes)")
    }
  }

  @Test func anArticleKeepsItsIdOnAnotherPage() throws {
    let article =
      "Harbour to reopen in May\n\nThe harbour will reopen in May, the board said on Friday.\n\nSource: Morrow Post\n"
    let other = "Lamps for the quay\n\nThe quay will have lamps by winter, the board said.\n\nSource: Harbour News\n"
    let alone = try #require(page("Archive for ‘Boats’\n\n\n" + article).outlines.first)
    let second = try #require(page("Posted tagged\n\n\n" + other + "\n\n" + article).outlines.last)
    #expect(alone.id == second.id)
    #expect(page(other).outlines.first?.id != alone.id)
  }
}
