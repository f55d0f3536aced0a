import Foundation
import TestSupport
import Testing

/// Copies of the program that run at once on one state, and copies that are killed.
@Suite struct TwoCopiesTests {
  /// A page of so many short articles, each with an id of its own.
  private func page(_ ids: Range<Int>) -> String {
    ids.map { number in
      let digits = String(number, radix: 16)
      let id = String(repeating: "0", count: 16 - digits.count) + digits
      return "---\nid: \(id)\nheadline: Report \(number)\nsource: Harbour Post\n---\n\nText of report \(number).\n\n"
    }
    .joined()
  }

  private func start(_ state: String, _ paths: [String], waitingFor text: String) throws -> PtySession {
    let session = try PtySession(Newsreader.launch(["--state", state] + paths))
    try session.waitFor(text)
    return session
  }

  private func starred(_ state: String) throws -> Int {
    try CommandRun.newsreader("state", "export", "--state", state).lines
      .count { $0.contains(#""starred":true"#) }
  }

  @Test func twoCopiesThatWriteAThousandMarksEachKeepTwoThousand() throws {
    try withTemporaryFolder { folder in
      let state = folder + "/state"
      let copies = try (0..<2).map { copy in
        let path = folder + "/\(copy).md"
        try writeFile(path, page(copy * 1000 + 1..<copy * 1000 + 1001))
        return try start(state, [path], waitingFor: "1,000 articles")
      }
      for _ in 0..<10 {
        for copy in copies { try copy.send(String(repeating: "sj", count: 100)) }
      }
      for copy in copies {
        try copy.waitFor("1,000/1,000")
        try copy.quit()
      }
      #expect(try starred(state) == 2000)
    }
  }

  @Test func whatOneCopyDoesTheOtherShowsWhenItIsLookedAt() throws {
    try withTemporaryFolder { folder in
      let copies = try (0..<2).map { _ in try start(folder + "/state", [Newsreader.seeds], waitingFor: "5 articles") }
      try copies[0].send("sjs")
      try copies[0].waitUntil("two stars") { $0.row(2).hasPrefix("★") && $0.row(3).hasPrefix("★") }
      // The terminal says that its window got the focus, until the copy has written.
      try copies[1].waitUntil("the stars of the other copy") { screen in
        try? copies[1].send("\u{1B}[I")
        return screen.row(2).hasPrefix("★") && screen.row(3).hasPrefix("★")
      }
      try copies[1].send("sr")
      try copies[0].waitUntil("the star taken off by the other copy") { screen in
        // So does any key.
        try? copies[0].send("k")
        return !screen.row(2).hasPrefix("★") && screen.row(3).hasPrefix("★")
      }
      // Each undoes what it did itself.
      try copies[0].send("u")
      try copies[0].waitFor("Undone: star")
      try copies[0].waitUntil("the second star gone") { !$0.row(3).hasPrefix("★") }
      for copy in copies { try copy.quit() }
    }
  }

  @Test func whatOneCopyUndidTheOtherDoesNotUndoAgain() throws {
    try withTemporaryFolder { folder in
      let state = folder + "/state"
      let first = try start(state, [Newsreader.seeds], waitingFor: "5 articles")
      try first.send("s")
      try first.waitFor("Starred")
      try first.quit()
      let copies = try (0..<2).map { _ in try start(state, [Newsreader.seeds], waitingFor: "5 articles") }
      for copy in copies { try copy.waitUntil("the star") { $0.row(2).hasPrefix("★") } }
      try copies[0].send("u")
      try copies[0].waitFor("Undone: star")
      // A star again, which must stay; once the tag behind it is written, all before it is.
      try copies[0].send("stlater\r")
      try copies[0].waitFor("Tagged #later")
      let deadline = ContinuousClock.now + PtySession.patience
      func isTagged() throws -> Bool {
        try CommandRun.newsreader("state", "export", "--state", state).output.contains(#""tags":["later"]"#)
      }
      while try !isTagged(), ContinuousClock.now < deadline {}
      try copies[1].send("u")
      try copies[1].waitFor("Undone already by another copy")
      try copies[1].waitUntil("the star of the other copy") { $0.row(2).hasPrefix("★") }
      try copies[1].send("u")
      try copies[1].waitFor("There is nothing to undo")
      for copy in copies { try copy.quit() }
      #expect(try starred(state) == 1)
    }
  }

  @Test func undoHoldsInTheNextRun() throws {
    try withTemporaryFolder { folder in
      let state = folder + "/state"
      let first = try start(state, [Newsreader.seeds], waitingFor: "5 articles")
      try first.send("sjstharbour\rmaAfu:save left\r")
      try first.waitFor("Saved “left”")
      try first.quit()
      #expect(try CommandRun.newsreader("state", "export", "--state", state).lines.count == 9)
      let second = try start(state, [Newsreader.seeds], waitingFor: "5 articles")
      try second.waitUntil("the stars") { $0.row(2).hasPrefix("★") }
      try second.send("6u")
      try second.waitFor("Undone (6 steps): star")
      try second.quit()
      let left = try CommandRun.newsreader("state", "export", "--state", state)
      #expect(left.lines.allSatisfy { $0.contains(#""kind":"prompt""#) }, "\(left.output)")
      let third = try start(state, [Newsreader.seeds], waitingFor: "5 articles")
      try third.waitUntil("what was undone is done again") { screen in
        // The state is read after the first frame; once all is done again, more of it does nothing.
        if !screen.row(3).hasPrefix("★") { try? third.send("6U") }
        return screen.row(3).hasPrefix("★")
      }
      try third.quit()
      #expect(try CommandRun.newsreader("state", "export", "--state", state).lines.count == 9)
    }
  }

  /// Killed at whatever it does, a copy leaves what was written before, and a file that opens.
  @Test func aCopyKilledWhileItWritesLosesNothingWrittenBefore() throws {
    try withTemporaryFolder { folder in
      let state = folder + "/state"
      try writeFile(folder + "/page.md", page(1..<1001))
      var before = 0
      for round in 1...3 {
        let session = try start(state, [folder + "/page.md"], waitingFor: "1,000 articles")
        try session.waitUntil("the stars of the round before") { before == 0 || $0.row(2).hasPrefix("★") }
        // It is in the middle of its two hundred writes when it is killed.
        try session.send(String(repeating: "j", count: before) + String(repeating: "sj", count: 200))
        var written = 0
        let isWriting = try (0..<500).contains { _ in
          written = try starred(state)
          return written > before
        }
        #expect(isWriting, "round \(round)")
        session.signal(SIGKILL)
        #expect(try session.waitForExit() == .killed(signal: SIGKILL))
        let after = try CommandRun.newsreader("state", "export", "--state", state)
        #expect(after.status == .exited(0) && after.errors == "")
        let count = after.lines.count { $0.contains(#""starred":true"#) }
        #expect(count >= written, "round \(round): \(written) were written before it was killed")
        before = count
      }
    }
  }

  /// An import is one transaction: killed in its middle, it leaves what was there.
  @Test func anImportThatIsKilledLeavesWhatWasThere() throws {
    try withTemporaryFolder { folder in
      let state = folder + "/state"
      let mine = #"{"kind":"article","id":"ffffffffffffffff","starred":true}"#
      #expect(try CommandRun.newsreader("state", "import", "-", "--state", state, input: mine).status == .exited(0))
      // More than the database keeps in memory, so that much of it is written before the end.
      let long = String(repeating: "tag", count: 1000)
      let lines = (1...2000).map { number in
        #"{"kind":"article","id":"00000000000\#(10000 + number)","tags":["\#(long)"]}"#
      }
      try writeFile(folder + "/lines", lines.joined(separator: "\n"))
      let session = try PtySession(Newsreader.launch(["state", "import", folder + "/lines", "--state", state]))
      func logSize() -> Int {
        (try? FileManager.default.attributesOfItem(atPath: state + "-wal")[.size] as? Int) ?? 0
      }
      let deadline = ContinuousClock.now + PtySession.patience
      while logSize() < 1 << 20, ContinuousClock.now < deadline {}
      session.signal(SIGKILL)
      _ = try session.waitForExit()
      let after = try CommandRun.newsreader("state", "export", "--state", state)
      #expect(after.errors == "" && after.lines.contains { $0 == mine })
      #expect(after.lines.count == 1 || after.lines.count == 2001)
    }
  }
}
