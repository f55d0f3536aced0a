import Foundation
import Screen
import TestSupport
import Testing

@testable import ReadingState

/// What one run leaves for the next, in a terminal.
@Suite struct StateTests {
  /// Launches that share a state: `home` is XDG_STATE_HOME.
  private func start(
    home: String, _ options: [String] = [], size: Size = Size(columns: 80, rows: 24)
  ) throws -> PtySession {
    var launch = try Newsreader.launch(options + [Newsreader.seeds], size: size)
    launch.environment["XDG_STATE_HOME"] = home
    return try Newsreader.start(launch)
  }

  private func isUnread(_ row: Int, _ screen: VirtualScreen) -> Bool { screen.row(row).hasPrefix(" ●") }

  private func open(_ row: Int, _ session: PtySession) throws {
    try session.send(String(repeating: "j", count: row) + "\r")
    try session.waitFor(" READ ")
    try session.send("q")
    try session.waitFor(" LIST ")
  }

  @Test func whatWasOpenedIsNotUnreadInTheNextRun() throws {
    try withTemporaryFolder { home in
      let first = try start(home: home)
      #expect((2..<7).allSatisfy { isUnread($0, first.screen) })
      try open(1, first)
      #expect(!isUnread(3, first.screen))
      try first.quit()
      #expect(FileManager.default.fileExists(atPath: home + "/newsreader/state.sqlite3"))
      let second = try start(home: home)
      try second.waitUntil("the second headline read") { !isUnread(3, $0) }
      #expect([2, 4, 5, 6].allSatisfy { isUnread($0, second.screen) })
      try second.quit()
    }
  }

  /// Nothing is written after it: only the end can see it.
  @Test func aStateEmptiedBehindTheLastChangeIsMadeAgain() throws {
    try withTemporaryFolder { home in
      let path = home + "/state"
      let session = try Newsreader.start(try Newsreader.launch(["--state", path, Newsreader.seeds]))
      func starred() throws -> Int {
        try CommandRun.newsreader("state", "export", "--state", path).lines.count { $0.contains(#""starred":true"#) }
      }
      try session.send("s")
      #expect(try (0..<500).contains { _ in try starred() == 1 })
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      try file.truncate(atOffset: 0)
      try file.close()
      try session.send("Q")
      #expect(try session.waitForExit() == .exited(2))
      #expect(try starred() == 1)
      #expect(FileManager.default.fileExists(atPath: path + ".damaged-1"))
    }
  }

  @Test func thePanesAreAsTheyWereLeft() throws {
    try withTemporaryFolder { home in
      func divider(_ screen: VirtualScreen) -> Int? { Array(screen.row(3)).firstIndex(of: "│") }
      func run(_ options: [String] = [], keys: String = "", until column: Int) throws {
        let session = try start(home: home, options, size: Size(columns: 100, rows: 30))
        try session.send(keys)
        try session.waitUntil("the panes") { divider($0) == column }
        try session.quit()
      }
      try run(keys: "___", until: 31)
      try run(until: 31)
      try run(["--no-state"], keys: "+", until: 51)
      try writeFile(home + "/config", "set share 60\n")
      try run(["--config", home + "/config"], keys: "+", until: 65)
      try run(["--config", home + "/config"], until: 65)
      try run(until: 46)
    }
  }

  @Test func filtersAndWhatWasEnteredAreThereAgain() throws {
    try withTemporaryFolder { home in
      let first = try start(home: home)
      try first.send("/xin\r:save agency\r")
      try first.waitFor("Saved “agency”")
      try first.quit()
      let second = try start(home: home)
      try second.waitUntil("the list of saved filters") { screen in
        // The state is read after the first frame.
        if !screen.text.contains("Saved filters") { try? second.send("fv") }
        return screen.text.contains("Saved filters") && screen.text.contains("2 articles")
      }
      try second.send("\r")
      try second.waitFor("2/5")
      try second.send("F/\u{1B}[A")
      try second.waitUntil("the whole prompt") { $0.row(22).contains("source: xin") && $0.row(23).contains(" FILTER ") }
      try second.send("\u{1B}")
      try second.waitFor(" LIST ")
      try second.quit()
    }
  }

  @Test func twoCopiesKeepWhatBothDid() throws {
    try withTemporaryFolder { home in
      let one = try start(home: home)
      let other = try start(home: home)
      try open(0, one)
      try open(1, other)
      try one.quit()
      try other.quit()
      let third = try start(home: home)
      try third.waitUntil("both headlines read") { !isUnread(2, $0) && !isUnread(3, $0) && isUnread(4, $0) }
      try third.quit()
    }
  }

  /// The mark is written while the program runs: nothing it does at its end is needed.
  @Test func aCopyThatIsKilledLosesNothing() throws {
    try withTemporaryFolder { home in
      let session = try start(home: home)
      try session.send(":filter is:read\r:save done\r")
      try session.waitFor("Saved “done”")
      try session.send("F")
      try session.waitFor("5 articles")
      try open(0, session)
      let state = home + "/newsreader/state.sqlite3"
      let isWritten = try (0..<500).contains { _ in
        try CommandRun.newsreader("list", "--saved", "done", "--state", state, Newsreader.seeds).lines.count == 1
      }
      #expect(isWritten)
      session.signal(SIGKILL)
      #expect(try session.waitForExit() == .killed(signal: SIGKILL))
      let next = try start(home: home)
      try next.waitUntil("the first headline read") { !isUnread(2, $0) }
      try next.quit()
    }
  }

  @Test func aStateThatCannotBeKeptIsANotice() throws {
    let session = try start(home: "/dev/null")
    try session.waitFor("Nothing is kept: /dev/null/newsreader/state")
    try open(0, session)
    #expect(!isUnread(2, session.screen))
    #expect(session.screen.row(0).hasPrefix(" not saved   "))
    try session.send("q")
    #expect(try session.waitForExit() == .exited(2))
    #expect(session.isRestored)
    #expect(session.screen.text.contains("1 change not saved: Nothing is kept: /dev/null"), "\(session.screen.text)")
  }

  @Test func aStateThatIsTakenAwayIsMadeAgain() throws {
    try withTemporaryFolder { home in
      let first = try start(home: home)
      try first.send("s")
      let file = home + "/newsreader/state.sqlite3"
      func starred() throws -> Int {
        try CommandRun.newsreader("state", "export", "--state", file).lines.count { $0.contains(#""starred":true"#) }
      }
      #expect(try (0..<500).contains { _ in try starred() == 1 })
      try FileManager.default.removeItem(atPath: home + "/newsreader")
      try first.send("js")
      try first.waitFor("was taken away; made again")
      try first.quit()
      #expect(try starred() == 2)
    }
  }

  @Test func whatCannotBeWrittenIsWrittenLater() throws {
    try withTemporaryFolder { home in
      let file = home + "/newsreader/state.sqlite3"
      let first = try start(home: home)
      try first.send("s")
      try first.waitFor("Starred")
      try first.quit()
      let session = try start(home: home)
      try session.waitUntil("the star") { $0.row(2).hasPrefix("★") }
      let other = try ReadingState(path: file)
      try other.database.run("BEGIN IMMEDIATE")
      try session.send("jsjs")
      try session.waitUntil("that it is not saved") { $0.row(0).hasPrefix(" not saved   ") }
      #expect(session.screen.text.contains("Not saved yet: /"))
      try other.database.run("ROLLBACK")
      try session.waitUntil("that it is saved") { !$0.row(0).contains("not saved") }
      try session.quit()
      let export = try CommandRun.newsreader("state", "export", "--state", file)
      #expect(export.lines.count { $0.contains(#""starred":true"#) } == 3)
    }
  }

  /// Whoever types ^C behind `q` means the reader they still see, and not what it keeps after it.
  @Test func interruptingTheEndLosesNothing() throws {
    try withTemporaryFolder { home in
      let session = try start(home: home)
      let other = try ReadingState(path: home + "/newsreader/state.sqlite3")
      // The end waits for this, no longer than two seconds.
      try other.database.run("BEGIN IMMEDIATE")
      try session.send("sq")
      try session.waitUntil("the terminal given back") { _ in session.isRestored }
      try session.send("\u{3}\u{1C}")
      try session.waitUntil("^C, or the end") { screen in
        screen.text.contains("^C") || session.exitStatus != nil
      }
      try other.database.run("ROLLBACK")
      let end = try session.waitForExit()
      // On a machine that is slow the two seconds are over, and the loss is told.
      #expect(end == .exited(0) || end == .exited(2), "\(end)")
      #expect(session.isRestored)
    }
  }

  @Test func nothingIsKeptWhereNothingIsToBe() throws {
    try withTemporaryFolder { home in
      let session = try start(home: home, ["--no-state"])
      try open(0, session)
      try session.quit()
      #expect(try FileManager.default.contentsOfDirectory(atPath: home).isEmpty)
    }
  }

  @Test func theFileCanBeNamed() throws {
    try withTemporaryFolder { home in
      let first = try start(home: "/dev/null", ["--state", home + "/mine"])
      try open(0, first)
      try first.quit()
      let second = try start(home: "/dev/null", ["--state", home + "/mine"])
      try second.waitUntil("the first headline read") { !isUnread(2, $0) }
      try second.quit()
    }
  }
}
