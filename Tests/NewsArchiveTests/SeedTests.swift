import Testing
@testable import NewsArchive
import TextCore

/// The archive that ships with the program, cut.
@Suite struct SeedTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  private func seed() throws -> Page {
    let walker = ArchiveWalker([Self.root + "/seeds"])
    let path = try #require(walker.files.first)
    var errors: [SourceAliases.ParseError] = []
    let names = try FileReader.file(Self.root + "/Resources/source-aliases").text
    let aliases = SourceAliases(text: names.string, file: "source-aliases", errors: &errors)
    #expect(errors.isEmpty)
    return Page(path: path, file: try FileReader.file(path).text, aliases: aliases)
  }

  @Test func hasFiveArticlesWithTheirSources() throws {
    let page = try seed()
    #expect(page.outlines.indices.map { page.source(at: $0) } == ["SCMP", "SCMP", "Xinhua", "Xinhua", "Reuters"])
    #expect(page.outlets == ["SCMP", "Xinhua", "Reuters"])
    #expect(page.topic == "Korean peninsula")
    #expect(page.diagnostics.isEmpty)
    #expect(page.outlines.map(\.firstLine.value) == [4, 85, 133, 151, 176])
    #expect(page.outlines.map(\.lastLine.value) == [82, 130, 148, 173, 231])
  }

  @Test func datesAreStatedInferredOrUnknown() throws {
    let dates = try seed().outlines.map(\.date)
    #expect(dates.map { $0?.iso } == [nil, nil, "2019-05-06", "2019-03-18", nil])
    #expect(dates.map { $0?.certainty } == [nil, nil, .stated, .inferred, nil])
  }

  @Test func datelinesComeApart() throws {
    let page = try seed()
    let dateline = try #require(page.article(at: 2).dateline)
    #expect(dateline.place == "BEIJING" && dateline.dateText == "May 6" && dateline.agency == "Xinhua")
    #expect(dateline.raw == "BEIJING, May 6 (Xinhua) —")
    let undated = try #require(page.article(at: 4).dateline)
    #expect(undated.place == "SEOUL/HANOI" && undated.dateText == nil && undated.agency == "Reuters")
  }

  @Test func blocksAreOfTheKindsOnThePage() throws {
    let page = try seed()
    func count(_ article: Int, _ kind: BlockKind) -> Int {
      page.article(at: article).blocks.filter { $0.kind == kind }.count
    }
    let kinds: [BlockKind] = [.paragraph, .bullet, .caption, .related, .tweet, .pullquote, .furniture]
    #expect(kinds.map { count(0, $0) } == [27, 2, 1, 3, 1, 1, 0])
    #expect(kinds.map { count(1, $0) } == [15, 2, 2, 1, 0, 0, 0])
    #expect(kinds.map { count(2, $0) } == [5, 0, 1, 0, 0, 0, 0])
    #expect(kinds.map { count(3, $0) } == [10, 0, 0, 0, 0, 0, 0])
    #expect(kinds.map { count(4, $0) } == [25, 0, 0, 0, 0, 0, 0])
  }

  @Test func tweetAndPullQuoteKeepTheirSpeakers() throws {
    let blocks = try seed().article(at: 0).blocks
    #expect(blocks.first { $0.kind == .tweet }?.attribution == "Donald J. Trump")
    let quote = try #require(blocks.first { $0.kind == .pullquote })
    #expect(quote.text.hasSuffix("will not change"))
    #expect(quote.attribution?.hasPrefix("Lu Chao, ") == true)
    let caption = try #require(blocks.first { $0.kind == .caption })
    #expect(caption.credit == "AP" && caption.lines.count == 2)
  }

  @Test func theBlogrollIsFurniture() throws {
    let lines = try seed().explain().filter { $0.line.value > 231 }
    #expect(lines.count == 6)
    #expect(lines.allSatisfy { $0.role == .furniture && $0.article == nil })
  }
}
