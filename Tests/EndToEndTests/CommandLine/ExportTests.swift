import Foundation
import TestSupport
import Testing

/// The lines of `export --format jsonl`, by their contract.
@Suite struct ExportTests {
  private static let fields: Set = [
    "id", "headline", "source", "date", "date_certainty", "byline", "dateline", "topic", "url", "file", "lines",
    "words",
    "confidence", "blocks",
  ]
  private static let kinds: Set = [
    "paragraph", "bullet", "caption", "related", "tweet", "pullquote", "subhead", "quote", "list", "code",
    "editor_note",
    "byline", "comment", "furniture",
  ]

  private func objects(_ run: CommandRun) throws -> [[String: Any]] {
    try run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  /// First and last line of a value, if they are a range within the file.
  private func lines(_ value: Any?, of count: Int) -> ClosedRange<Int>? {
    guard let pair = value as? [Int], pair.count == 2, 1 <= pair[0], pair[0] <= pair[1], pair[1] <= count else {
      return nil
    }
    return pair[0]...pair[1]
  }

  @Test func everyLineIsAnArticle() throws {
    let run = try CommandRun.newsreader("export", "--format", "jsonl", Newsreader.seeds)
    #expect(run.status == .exited(0))
    #expect(run.output.hasSuffix("}\n"))
    let articles = try objects(run)
    #expect(articles.map { $0["source"] as? String } == ["SCMP", "SCMP", "Xinhua", "Xinhua", "Reuters"])
    #expect(articles.map { $0["date"] as? String } == [nil, nil, "2019-05-06", "2019-03-18", nil])
    #expect(
      articles.map { $0["date_certainty"] as? String } == ["unknown", "unknown", "stated", "inferred", "unknown"])
    let lineCount = try #require(readFile(Newsreader.seedPage)).split(
      separator: "\n", omittingEmptySubsequences: false
    ).count
    for article in articles {
      #expect(Set(article.keys) == Self.fields)
      let id = try #require(article["id"] as? String)
      #expect(id.wholeMatch(of: #/[0-9a-f]{16}/#) != nil)
      #expect(article["topic"] as? String == "Korean peninsula")
      #expect(article["file"] as? String == Newsreader.seedPage)
      #expect((article["headline"] as? String)?.isEmpty == false)
      #expect(article["url"] is NSNull && article["byline"] is NSNull)
      #expect((article["words"] as? Int).map { $0 > 50 } == true)
      #expect((article["confidence"] as? Double).map { (0...1).contains($0) } == true)
      let range = try #require(lines(article["lines"], of: lineCount))
      for block in try #require(article["blocks"] as? [[String: Any]]) {
        #expect((block["kind"] as? String == "related") == block.keys.contains("article"))
        #expect(Self.kinds.contains(block["kind"] as? String ?? "none"))
        let text = try #require(block["text"] as? String)
        #expect(!text.isEmpty && !text.contains("\u{A0}") && !text.contains("  "))
        #expect(range.contains(try #require(lines(block["lines"], of: lineCount)).lowerBound))
      }
    }
  }

  @Test func relatedHeadlinesLeadToTheirArticles() throws {
    let articles = try objects(CommandRun.newsreader("export", Newsreader.seeds))
    let links = articles.flatMap {
      ($0["blocks"] as? [[String: Any]] ?? []).filter { $0["kind"] as? String == "related" }
    }
    #expect(links.map { $0["article"] as? String } == [nil, nil, nil, articles.first?["id"] as? String])
  }

  @Test func onlyWhatTheFilterLeaves() throws {
    let run = try CommandRun.newsreader("export", "--filter", "reuters", Newsreader.seeds)
    #expect(try objects(run).map { $0["source"] as? String } == ["Reuters"])
    let none = try CommandRun.newsreader("export", "--filter", "zzz", Newsreader.seeds)
    #expect(none.status == .exited(1))
    #expect(none.output == "")
  }

  @Test func everyCharacterSurvivesAsJSON() throws {
    let evil = "quote \" backslash \\ tab\there \u{1B}[31m \u{85} \u{2028} 日本 👩\u{200D}👧 e\u{301}"
    let run = try CommandRun.newsreader(
      "export", "-", input: "A headline that stands alone\n\nA sentence with \(evil) and the rest of it. It ends.\n")
    #expect(run.status == .exited(0))
    #expect(!run.output.contains("\u{1B}"))
    let blocks = try #require(try objects(run).first?["blocks"] as? [[String: Any]])
    let text = blocks.compactMap { $0["text"] as? String }.joined(separator: " ")
    for part in ["quote \" backslash \\ tab here", "日本 👩\u{200D}👧 e\u{301}"] {
      #expect(text.contains(part), "\(text)")
    }
  }
}
