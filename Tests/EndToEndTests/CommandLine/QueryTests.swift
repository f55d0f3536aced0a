import Foundation
import NewsArchive
import Screen
import TestSupport
import Testing

@testable import newsreader

/// `--query`, alone and together with `--filter`.
@Suite struct QueryTests {
  private func numbers(_ run: CommandRun) -> [Int?] {
    run.lines.map { $0.split(separator: " ").first.flatMap { Int($0) } }
  }

  @Test(arguments: [
    ("source:xinhua", nil, [3, 4]), ("date:2019-03", nil, [4]), ("date:..2019-04 OR source:reuters", nil, [4, 5]),
    ("title:summit", nil, [5]), ("!source:scmp", "xinhua", [3, 4]), ("title:talks", "scmp", []), ("wombat", nil, []),
    ("date:today", nil, []), ("date:9999y", nil, [3, 4]),
    ("-source:scmp", nil, [3, 4, 5]), ("", "reuters", [5]),
    ("", "source:xinhua", [3, 4]), ("date:2019-03", "source:xinhua", [4]), ("", "title:summit OR source:reuters", [5]),
    ("", "zzz", []),
  ])
  func whatAQueryLeaves(query: String, filter: String?, numbers: [Int]) throws {
    let run = try CommandRun.newsreader("list", "--filter", filter ?? "", "--query", query, Newsreader.seeds)
    #expect(self.numbers(run) == numbers)
    #expect(run.status == .exited(numbers.isEmpty ? 1 : 0))
    #expect(run.errors == "")
  }

  @Test func anErrorInALongQueryIsShownWithWhatStandsAroundIt() throws {
    let query = String(repeating: "a", count: 50_000) + ")" + String(repeating: "b", count: 50_000)
    let run = try CommandRun.newsreader("list", "--query", query, Newsreader.seeds)
    let lines = run.errors.split(separator: "\n")
    #expect(run.status == .exited(2) && run.errors.utf8.count < 2_000)
    #expect(lines.dropFirst().first == "  …\(String(repeating: "a", count: 100)))\(String(repeating: "b", count: 99))…")
    #expect(lines.last == "  \(String(repeating: " ", count: 101))^")
  }

  @Test(arguments: [["list"], ["export"], ["read"], []])
  func aQueryThatIsNone(command: [String]) throws {
    let script = "\"$newsreader\" \(command.joined()) --query '東京 date:20x' \"$seeds\""
    let run = try CommandRun.shell(script)
    #expect(run.status == .exited(2))
    #expect(run.output == "")
    let lines = run.errors.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4 && lines.last == "")
    #expect(lines.first?.hasPrefix("newsreader: --query: column 9: expected a date") == true)
    // Each of the two wide characters takes two columns.
    #expect(lines.dropFirst().prefix(2) == ["  東京 date:20x", "            ^"])
  }

  @Test func nothingOfAQueryReachesTheTerminal() throws {
    let run = try CommandRun.newsreader("list", "--query", "\u{1B}[31m (", Newsreader.seeds)
    #expect(run.status == .exited(2))
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test func theProgramStartsWithTheQueryInForce() throws {
    let launch = try Newsreader.launch(["--query", "source:xinhua title:talks", Newsreader.seeds])
    let session = try PtySession(launch)
    try session.waitFor("1/5")
    #expect(session.screen.text.contains("China hopes DPRK"))
    #expect(!session.screen.text.contains("Senior Chinese official"))
    try session.send("F")
    try session.waitFor("Senior Chinese official")
    try session.quit()
  }

  @Test(arguments: [
    ("file", false, [1, 2, 3, 4, 5]), ("file", true, [5, 4, 3, 2, 1]), ("date", false, [3, 4, 1, 2, 5]),
    ("source", false, [5, 1, 2, 3, 4]), ("headline", true, [1, 3, 5, 2, 4]),
  ])
  func sorting(key: String, isReversed: Bool, numbers: [Int]) throws {
    let run = try CommandRun.shell(
      "\"$newsreader\" list --sort \(key) \(isReversed ? "--reverse" : "") \"$seeds\"")
    #expect(self.numbers(run) == numbers)
  }

  @Test func todayIsTheDayOfTheUsersClock() throws {
    func day() -> String {
      let parts = Foundation.Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
      return "\(parts.year ?? 0)-\(parts.month ?? 0)-\(parts.day ?? 0)"
    }
    // Midnight may pass between the two.
    let before = day()
    let today = try #require(SystemDay.today)
    #expect([before, day()].contains("\(today.year)-\(today.month ?? 0)-\(today.day ?? 0)"))
  }
}
