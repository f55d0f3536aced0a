import TestSupport
import Testing

/// `explain` and `health`.
@Suite struct ReportTests {
  private static let page = """
    6/28/19

    Bridge opens at last

    The bridge opened on Saturday, and the board was glad of it.

    Source: Reuters

    """

  @Test func everyLineIsExplained() throws {
    let run = try CommandRun.newsreader("explain", "-", input: Self.page)
    #expect(run.status == .exited(0) && run.errors == "")
    let rows = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(rows.first == "-")
    #expect(rows.dropFirst().first?.contains("month before day; two-digit years from 1970 to 2069") == true)
    let lines = rows.dropFirst(3).dropLast().map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    #expect(lines == ["1 date", "3 headline", "5 paragraph", "7 source"])
    #expect(rows.dropFirst(3).dropLast().allSatisfy { $0.contains("[1]") })
  }

  @Test func theSeedsAreExplainedLineByLine() throws {
    let run = try CommandRun.newsreader("explain", Newsreader.seedPage)
    let written = try #require(readFile(Newsreader.seedPage)).split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().filter { !$0.element.allSatisfy { $0 == " " || $0 == "\u{A0}" } }.map { $0.offset + 1 }
    #expect(run.lines.dropFirst(2).compactMap { $0.split(separator: " ").first.flatMap { Int($0) } } == written)
  }

  @Test func whatIsOddIsNoted() throws {
    let run = try CommandRun.newsreader("explain", "-", input: "no\n")
    #expect(run.output.contains("\n-:1: note: no line here reads as a headline"))
    #expect(run.output.contains("[low confidence]\n"))
  }

  @Test func whatCannotBeReadIsSaid() throws {
    let missing = try CommandRun.newsreader("explain", "/nonexistent/page")
    #expect(missing.status == .exited(2) && missing.output == "")
    #expect(missing.errors == "newsreader: /nonexistent/page: no such file or folder\n")
    let health = try CommandRun.newsreader("health", Newsreader.seeds, "/nonexistent/page")
    #expect(health.status == .exited(2))
    #expect(health.output.hasSuffix("\nNot read\n  /nonexistent/page: no such file or folder\n"))
  }

  @Test func theHealthOfTheSeeds() throws {
    let run = try CommandRun.newsreader("health", Newsreader.seeds)
    #expect(run.status == .exited(0) && run.errors == "")
    #expect(run.output.hasPrefix("Archive\n  5 articles from 3 sources in 1 file\n  100.0% of "))
    for heading in ["Suspicious cuts", "Articles that stand here more than once", "Diagnostics", "Not read"] {
      #expect(run.output.contains("\n\(heading)\n  none\n"))
    }
  }
}
