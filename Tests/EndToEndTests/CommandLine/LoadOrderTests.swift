import TestSupport
import Testing

/// Files are read by several threads, which are done with them in another order each time.
@Suite struct LoadOrderTests {
  private static let outlets = ["Quay Wire", "Reuters", "The Harbour Post", "Xinhua News Agency", "Port Ellis Gazette"]

  /// Pages of a few hundred bytes and of a hundred times that beside each other.
  private func page(_ number: Int) -> String {
    (0..<number % 7 + 1).map { article in
      let outlet = Self.outlets[(number + article) % Self.outlets.count]
      let length = number % 11 == 0 ? 300 : 3
      let text = String(repeating: "The crane lifted it before noon, they said.\n\n", count: length)
      return "Boat \(number) is seen at pier \(article)\n\(article + 1) May 2019\n\n\(text)Source: \(outlet)\n\n\n"
    }.joined()
  }

  /// Articles, their ids, outlets, dates and headlines, and what is complained of, to the byte.
  @Test func twentyLoadsGiveTheSame() throws {
    try withTemporaryFolder { folder in
      for number in 0..<180 { try writeFile("\(folder)/\(number % 5)/\(number).txt", page(number)) }
      for number in 0..<20 { try writeFile("\(folder)/\(number % 3)/\(number).none", "") }
      let first = try CommandRun.newsreader("list", "--format", "tsv", folder)
      #expect(first.lines.count > 600 && first.errors.split(separator: "\n").count == 20)
      for _ in 1..<20 {
        let run = try CommandRun.newsreader("list", "--format", "tsv", folder)
        #expect(run.output == first.output && run.errors == first.errors)
      }
    }
  }
}
