import Foundation
import Reader
import TestSupport
import Testing

@Suite struct ListingTests {
  @Test func oneLineForEachArticle() throws {
    let run = try CommandRun.newsreader("list", Newsreader.seeds)
    #expect(run.status == .exited(0))
    #expect(run.errors == "")
    #expect(
      run.output == """
        1              SCMP     Xi Jinping’s state visit to North Korea aims for ‘new impetus’ in ties
        2              SCMP     Chinese President Xi Jinping gives North Korean leader Kim Jong-un his full support
        3  2019-05-06  Xinhua   Senior Chinese official meets ROK National Assembly Speaker
        4 ~2019-03-18  Xinhua   China hopes DPRK, U.S. to continue talks
        5              Reuters  North Korea’s Kim on his way by train to summit with Trump in Vietnam

        """)
  }

  @Test func forProgramsTheFieldsAreSeparatedByTabs() throws {
    let run = try CommandRun.newsreader("list", "--format", "tsv", Newsreader.seeds)
    #expect(run.status == .exited(0))
    let rows = run.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.map { $0.count } == [4, 4, 4, 4, 4])
    #expect(rows.map { $0[2] } == ["SCMP", "SCMP", "Xinhua", "Xinhua", "Reuters"])
    #expect(rows.map { $0[1] } == ["", "", "2019-05-06", "2019-03-18", ""])
    #expect(rows.allSatisfy { $0[0].count == 16 && $0[0].allSatisfy { $0.isHexDigit } })
    #expect(Set(rows.map { $0[0] }).count == 5)
  }

  @Test(arguments: [
    ("xinhua", [3, 4]), ("XIN", [3, 4]), ("scmp,reuters", [1, 2, 5]), ("!xinhua", [1, 2, 5]), ("zzz", []),
  ])
  func filtering(filter: String, numbers: [Int]) throws {
    let run = try CommandRun.newsreader("list", "--filter", filter, Newsreader.seeds)
    #expect(run.lines.map { $0.split(separator: " ").first.flatMap { Int($0) } } == numbers)
    #expect(run.status == .exited(numbers.isEmpty ? 1 : 0))
    #expect(run.errors == "")
  }

  @Test func anArticleByItsNumberAndByItsId() throws {
    let byNumber = try CommandRun.newsreader("show", "4", Newsreader.seeds)
    #expect(byNumber.status == .exited(0))
    #expect(byNumber.output.hasPrefix("China hopes DPRK, U.S. to continue talks\nXinhua · Beijing · "))
    let ids = try CommandRun.newsreader("list", "--format", "tsv", Newsreader.seeds).lines.map { String($0.prefix(16)) }
    #expect(ids.count == 5)
    let byId = try CommandRun.newsreader("show", ids.dropFirst(3).first ?? "", Newsreader.seeds)
    #expect(byId.output == byNumber.output)
    #expect(byId.status == .exited(0))
  }

  @Test(arguments: ["99", "0", "-1", "6", "x", "0123456789abcdef", "99999999999999999999"])
  func anArticleThatIsNotThere(name: String) throws {
    let run = try CommandRun.newsreader("show", "--", name, Newsreader.seeds)
    #expect(run.status == .exited(1))
    #expect(run.output == "")
    #expect(
      run.errors
        == "newsreader: there is no article \(name): expected a number from 1 to 5, or an id of 16 hexadecimal digits\n"
    )
  }

  @Test func bothWaysInPrintTheSame() throws {
    let plain = try CommandRun.newsreader(Newsreader.seeds)
    let parsed = try CommandRun.newsreader("read", Newsreader.seeds)
    #expect(plain.status == .exited(0))
    #expect(plain.output == parsed.output)
    #expect(plain.output.hasPrefix("Xi Jinping’s state visit"))
    #expect(
      plain.output.contains("\n\n\nNorth Korea’s Kim on his way by train to summit with Trump in Vietnam\nReuters"))
    #expect(!plain.output.contains("\u{1B}"))
    let filtered = try CommandRun.newsreader("--filter", "xinhua", Newsreader.seeds)
    #expect(plain.output.contains(filtered.output.prefix(200)))
    #expect(filtered.output.count < plain.output.count / 2)
  }

  @Test func whatShipsIsWhatIsUnderSeeds() throws {
    let bundled = try CommandRun.newsreader("list", directory: "/")
    #expect(try bundled.output == CommandRun.newsreader("list", Newsreader.seeds).output)
    #expect(bundled.status == .exited(0))
  }

  @Test func standardInput() throws {
    let page = try #require(readFile(Newsreader.seedPage))
    let run = try CommandRun.newsreader("list", "-", input: page)
    #expect(try run.output == CommandRun.newsreader("list", Newsreader.seedPage).output)
    let nothing = try CommandRun.newsreader("list", "-", input: " \n\n")
    #expect(nothing.status == .exited(2))
    #expect(nothing.errors == "newsreader: standard input: no text in it\n")
  }

  @Test func optionsThatAreNone() throws {
    for arguments in [
      ["--nope"], ["list", "--nope"], ["list", "--format", "xml"], ["export", "--format", "tsv"], ["show"],
      ["list", "--filter"], ["keys", "more"], ["list", "--sort", "colour"], ["export", "--force"],
      ["export", "--output", "folder"],
    ] {
      let run = try CommandRun.shell(#""$newsreader" \#(arguments.joined(separator: " "))"#)
      #expect(run.status == .exited(64), "\(arguments)")
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("Error: ") && run.errors.contains("Usage: newsreader"), "\(run.errors)")
    }
  }

  @Test func helpAndVersion() throws {
    let version = try CommandRun.newsreader("--version")
    #expect(version.status == .exited(0))
    #expect(version.output.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
    let help = try CommandRun.newsreader("--help")
    #expect(help.status == .exited(0))
    #expect(help.errors == "")
    #expect(
      help.output.contains("USAGE: newsreader [--filter <sources>] [--query <query>] [--config <file>] [<path> ...]"))
    for word in ["list", "show", "export", "keys", "--filter", "--version"] { #expect(help.output.contains(word)) }
  }

  @Test func optionsMayStandBeforeASubcommand() throws {
    let plain = try CommandRun.newsreader("list", Newsreader.seeds)
    #expect(plain.status == .exited(0) && !plain.output.isEmpty)
    #expect(try CommandRun.newsreader("--no-state", "list", Newsreader.seeds).output == plain.output)
    let unknown = try CommandRun.newsreader("--plain", "list", Newsreader.seeds)
    #expect(unknown.status != .exited(0) && unknown.output == "")
    #expect(unknown.errors.contains("Unknown option '--plain'") && unknown.errors.contains("newsreader list"))
    let path = try CommandRun.newsreader("--no-state", "./list")
    #expect(path.errors == "newsreader: ./list: no such file or folder\n")
  }

  @Test func keys() throws {
    let run = try CommandRun.newsreader("keys")
    #expect(run.status == .exited(0))
    for line in ["j <Down>", "gg <Home>", "/ ", "<C-l>", "Q "] {
      #expect(run.output.contains("\n  " + line), "\(line)")
    }
    let typed = run.output.components(separatedBy: "\ntyped behind :\n").last ?? ""
    for entry in VerbTable.entries {
      #expect(typed.contains("  \(entry.syntax) ") && typed.contains(" \(entry.help)\n"), "\(entry.syntax)")
    }
  }
}
