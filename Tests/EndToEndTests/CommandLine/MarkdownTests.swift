import Foundation
import TestSupport
import Testing

@testable import newsreader

/// Articles written as Markdown and read again are the same articles.
@Suite struct MarkdownTests {
  /// What must survive of each line of a JSON export: all but where the article stands and how it was cut.
  private func essence(_ run: CommandRun) throws -> Set<String> {
    let articles = try run.lines.map { line -> String in
      var article = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      for key in ["file", "lines", "confidence"] { article[key] = nil }
      article["blocks"] = (article["blocks"] as? [[String: Any]])?.map { block in block.filter { $0.key != "lines" } }
      let data = try JSONSerialization.data(withJSONObject: article, options: .sortedKeys)
      return String(decoding: data, as: UTF8.self)
    }
    #expect(Set(articles).count == articles.count)
    return Set(articles)
  }

  private func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func aStreamReadsBack() throws {
    let stream = try CommandRun.newsreader("export", "--format", "markdown", Newsreader.seeds)
    #expect(stream.status == .exited(0))
    let original = try essence(CommandRun.newsreader("export", Newsreader.seeds))
    #expect(original.count == 5)
    let back = try CommandRun.newsreader("export", "-", input: stream.output)
    #expect(try essence(back) == original)
    #expect(try CommandRun.newsreader("export", "--format", "markdown", "-", input: stream.output).status == .exited(0))
  }

  @Test func aFolderReadsBack() throws {
    try withTemporaryFolder { folder in
      let output = folder + "/some/new"
      let run = try CommandRun.newsreader("export", "--format", "markdown", "--output", output, Newsreader.seeds)
      #expect(run.status == .exited(0) && run.output == "" && run.errors == "")
      let names = try files(in: output)
      #expect(names.count == 5)
      #expect(names.first == "2019-03-18-xinhua-china-hopes-dprk-u-s-to-continue-talks.md")
      #expect(
        try essence(CommandRun.newsreader("export", output))
          == essence(CommandRun.newsreader("export", Newsreader.seeds)))
    }
  }

  @Test func anOlderExportIsOnlyReplacedByForce() throws {
    try withTemporaryFolder { folder in
      func export(_ options: String) throws -> CommandRun {
        try CommandRun.shell("\"$newsreader\" export --format markdown --output \(folder) \(options) \"$seeds\"")
      }
      #expect(try export("--filter reuters").status == .exited(0))
      let name = try #require(try files(in: folder).first)
      try writeFile(folder + "/" + name, "changed")
      let refused = try export("")
      #expect(refused.status == .exited(2))
      #expect(
        refused.errors
          == "newsreader: \(folder)/\(name): exists already: nothing was written; --force replaces files\n")
      #expect(try files(in: folder) == [name])
      #expect(readFile(folder + "/" + name) == "changed")
      #expect(try export("--force").status == .exited(0))
      #expect(try files(in: folder).count == 5)
      #expect(readFile(folder + "/" + name)?.hasPrefix("---\nid: ") == true)
    }
  }

  @Test func articlesOfTheSameNameGetNumbers() throws {
    let item =
      "Same headline for all\n\nThe text of this one is number N of three, and it ends here.\n\nSource: Reuters\n\n\n"
    let page = ["1", "2", "3"].map { item.replacing("N", with: $0) }.joined()
    try withTemporaryFolder { folder in
      let run = try CommandRun.newsreader("export", "--format", "markdown", "--output", folder, "-", input: page)
      #expect(run.status == .exited(0))
      #expect(
        try files(in: folder) == [
          "reuters-same-headline-for-all-2.md", "reuters-same-headline-for-all-3.md",
          "reuters-same-headline-for-all.md",
        ])
    }
  }

  @Test func aFolderThatCannotBeWritten() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/file", "")
      let run = try CommandRun.newsreader(
        "export", "--format", "markdown", "--output", folder + "/file/below", Newsreader.seeds)
      #expect(run.status == .exited(2))
      #expect(run.errors == "newsreader: \(folder)/file/below: cannot be written: Not a directory\n")
    }
  }

  @Test func commaSeparatedValues() throws {
    let run = try CommandRun.newsreader("export", "--format", "csv", "--query", "date:2019", Newsreader.seeds)
    let records = run.output.split(separator: "\r\n")
    #expect(records.count == 3)
    #expect(records.first?.hasPrefix("id,headline,source,date,") == true)
    #expect(records.last?.contains(",Xinhua,2019-03-18,inferred,") == true)
    let none = try CommandRun.newsreader("export", "--format", "csv", "--query", "wombat", Newsreader.seeds)
    #expect(none.status == .exited(1) && none.output == "")
  }

  @Test(
    arguments: [
      (["2019-03", "Ä B", "Straße/../x"], "2019-03-a-b-strasse-x"), (["..", "/", "…"], nil), (["-rf", " "], "rf"),
      (["東京 ニュース"], "東京-ニュース"), ([String(repeating: "ab ", count: 100)], String(repeating: "ab-", count: 39) + "ab"),
    ] as [([String], String?)])
  func namesOfFiles(parts: [String], stem: String?) {
    #expect(ExportNames.stem(parts) == stem)
    #expect((ExportNames.stem(parts)?.utf8.count ?? 0) <= 120)
  }
}
