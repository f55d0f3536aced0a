import TestSupport
import Testing

@Suite struct SavedFilterCommandTests {
  /// Saves the source filter `xinhua` as `agency`, and one more for what is read, then opens the third article.
  private func prepare(_ state: String) throws {
    let session = try Newsreader.start(Newsreader.launch(["--state", state, Newsreader.seeds]))
    try session.send("/xin\r:save agency\r\r")
    try session.waitFor(" READ ")
    try session.send("qF:filter is:read\r:save done\r")
    try session.waitFor("Saved “done”")
    try session.quit()
  }

  private func numbers(_ run: CommandRun) -> [Int?] {
    run.lines.map { $0.split(separator: " ").first.flatMap { Int($0) } }
  }

  @Test func listingAndExporting() throws {
    try withTemporaryFolder { folder in
      let state = folder + "/state"
      try prepare(state)
      let agency = try CommandRun.newsreader("list", "--saved", "agency", "--state", state, Newsreader.seeds)
      #expect(numbers(agency) == [3, 4] && agency.status == .exited(0) && agency.errors == "")
      let done = try CommandRun.newsreader("list", "--saved", "done", "--state", state, Newsreader.seeds)
      #expect(numbers(done) == [3] && done.errors == "")
      let both = try CommandRun.newsreader(
        "list", "--saved", "agency", "--filter", "scmp", "--state", state, Newsreader.seeds)
      #expect(both.output == "" && both.status == .exited(1))
      let export = try CommandRun.newsreader("export", "--saved", "agency", "--state", state, Newsreader.seeds)
      #expect(export.lines.count == 2 && export.status == .exited(0))
    }
  }

  /// On the screen it is a part of the filter like any other, and can be taken away.
  @Test func reading() throws {
    try withTemporaryFolder { folder in
      let state = folder + "/state"
      try prepare(state)
      let session = try PtySession(
        Newsreader.launch(["--saved", "agency", "--query", "china", "--state", state, Newsreader.seeds]))
      try session.waitFor("[@agency ×]")
      try session.waitUntil("both in force") { $0.row(1).hasSuffix("2/5") && $0.text.contains("[china ×]") }
      try session.send("F")
      try session.waitUntil("no filter") { $0.row(1).hasSuffix(" 5") }
      try session.quit()
      let text = try CommandRun.newsreader("--saved", "agency", "--state", state, Newsreader.seeds)
      #expect(text.status == .exited(0) && text.output.contains("China hopes") && !text.output.contains("SCMP"))
      let unknown = try PtySession(Newsreader.launch(["--saved", "nosuch", "--state", state, Newsreader.seeds]))
      #expect(try unknown.waitForExit() == .exited(2))
      #expect(unknown.screen.text.hasPrefix("newsreader: no filter is saved as nosuch"))
    }
  }

  @Test func aNameThatIsNotThereIsOneClearLine() throws {
    try withTemporaryFolder { folder in
      let state = folder + "/state"
      let line = "newsreader: no filter is saved as nosuch: :save NAME in the program saves the one in force\n"
      for _ in 0..<2 {
        let run = try CommandRun.newsreader("list", "--saved", "nosuch", "--state", state, Newsreader.seeds)
        #expect(run.status == .exited(2) && run.output == "" && run.errors == line)
      }
      // Asking does not begin a state.
      #expect(readFile(state) == nil)
      try prepare(state)
      let run = try CommandRun.newsreader("export", "--saved", "nosuch", "--state", state, Newsreader.seeds)
      #expect(run.status == .exited(2) && run.output == "" && run.errors == line)
    }
  }

  @Test func withinAQuery() throws {
    try withTemporaryFolder { folder in
      let state = folder + "/state"
      try prepare(state)
      let query = "@agency -@done"
      let list = try CommandRun.newsreader("list", "--query", query, "--state", state, Newsreader.seeds)
      #expect(numbers(list) == [4] && list.status == .exited(0) && list.errors == "")
      let text = try CommandRun.newsreader("--query", query, "--state", state, Newsreader.seeds)
      #expect(text.status == .exited(0) && text.output.contains("China hopes"))
      let unknown = try CommandRun.newsreader("list", "--query", "a @nosuch", "--state", state, Newsreader.seeds)
      #expect(unknown.status == .exited(2) && unknown.output == "")
      #expect(
        unknown.errors
          == "newsreader: --query: column 4: expected the name of a saved filter, not “nosuch”: agency, done\n  a @nosuch\n     ^\n"
      )
    }
  }

  @Test func aStateIsEitherNamedOrNone() throws {
    let run = try CommandRun.newsreader("list", "--state", "x", "--no-state", Newsreader.seeds)
    #expect(run.status == .exited(64) && run.errors.hasPrefix("Error: --state and --no-state exclude each other"))
  }
}
