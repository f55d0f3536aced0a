import Foundation
import Screen
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Terminals that are slow, hang, go away, or change their size all the time.
@Suite struct BadLineTests {
  /// A page of so many articles.
  private static func page(_ count: Int) -> String {
    (1...count).map {
      "---\nheadline: Report \($0) of the harbour\nsource: Harbour Post\n---\n\nText of report \($0).\n\n"
    }
    .joined()
  }

  /// Thousands of keys at once, as a reader finds them that was stopped, are seen to be worked off.
  @Test func aFloodOfKeysIsDrawnInBetween() throws {
    let session = try Newsreader.start()
    session.signal(SIGSTOP)
    // No more than the terminal keeps; help is open behind four keys of five, and closed behind the last.
    try session.send(String(repeating: "?jjjq", count: 800))
    session.signal(SIGCONT)
    try session.waitUntil("a frame of the help") { _ in
      String(decoding: session.written, as: UTF8.self).contains("HELP")
    }
    try session.waitFor(" LIST ")
    try session.quit()
  }

  /// Keys are pressed faster than a slow line shows what they do: what is not shown yet is left out, and all count.
  @Test func aSlowLineStaysUsable() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/page.md", Self.page(5000))
      let session = try PtySession(Newsreader.launch([folder + "/page.md"]))
      try session.waitFor("1/5,000")
      try session.waitUntil("quiet") { _ in session.drain(atMost: 65_536) == 0 }
      let memory = session.memory
      let before = session.written.count
      // Three thousand keys, each of which would draw another page; nobody reads meanwhile.
      try session.send(String(repeating: "\u{6}\u{6}\u{2}", count: 1000))
      try session.send("Gk")
      // A kilobyte a second: what comes of 250 ms each is read when they are over, for as long as a user would look on.
      let line = ContinuousClock.now
      var shown = 0
      while ContinuousClock.now < line + .seconds(4) {
        let due = Int((ContinuousClock.now - line) / .milliseconds(250)) * 250
        if shown < due { shown += session.drain(atMost: due - shown) } else { _ = session.hasEnded }
      }
      #expect(session.exitStatus == nil && (1...4000).contains(shown))
      // The rest a kilobyte at a time.
      let deadline = ContinuousClock.now + PtySession.patience
      while !session.screen.text.contains("4,999/5,000"), ContinuousClock.now < deadline {
        _ = session.drain(atMost: 1000)
      }
      #expect(session.screen.text.contains("4,999/5,000"))
      // All pages would be six megabytes; what the system keeps for the line and a few pages more are far fewer.
      #expect(session.written.count - before < 300_000)
      if let memory, let now = session.memory, !Newsreader.isSanitized { #expect(now - memory < 8 << 20) }
      try session.quit()
    }
  }

  /// On a line that takes nothing any more a program asked twice ends all the same, and the keyboard is as before.
  @Test(.disabled(if: Newsreader.isSanitized), arguments: [SIGTERM, SIGINT]) func aLineThatHangs(signal: Int32) throws {
    let session = try Newsreader.start(size: Size(columns: 200, rows: 60))
    try session.send(String(repeating: "\u{C}", count: 400))
    // The second one only counts when the first was taken, which nobody sees from here: so more than two.
    let deadline = ContinuousClock.now + PtySession.patience
    while !session.hasEnded, ContinuousClock.now < deadline { session.signal(signal) }
    #expect(session.exitStatus == .killed(signal: signal))
    // The way out of the screen has taken the place of what was waiting there.
    while session.drain(atMost: 65_536) > 0 {}
    #expect(session.isRestored)
  }

  /// Asked once, it ends as well, a little later: a user's `kill`, or a shutdown, asks no second time.
  @Test(.disabled(if: Newsreader.isSanitized), arguments: [false, true])
  func askingOnceOnALineThatHangs(isStopped: Bool) throws {
    let session = try Newsreader.start(size: Size(columns: 200, rows: 60))
    if isStopped { try session.stopOutput() }
    try session.send(String(repeating: "\u{C}", count: isStopped ? 1 : 400))
    try session.waitUntil("all keys read, or none") { _ in isStopped || session.unreadInput < 400 }
    session.signal(SIGTERM)
    let deadline = ContinuousClock.now + PtySession.patience
    while !session.hasEnded, ContinuousClock.now < deadline {}
    #expect(session.exitStatus == .killed(signal: SIGTERM))
    #expect(session.areModesRestored)
  }

  /// The window is shut: while the program waits, while it writes, and where the signal for it is ignored.
  @Test(arguments: ["", "trap '' HUP;"], [0, 400]) func aLineThatGoesAway(trap: String, redraws: Int) throws {
    let session = try Newsreader.shell("\(trap) exec \"$newsreader\" \"$seeds\"", size: Size(columns: 200, rows: 60))
    try session.waitFor("5 articles")
    try session.send(String(repeating: "\u{C}", count: redraws))
    session.hangUp()
    #expect(try session.waitForExit() == .killed(signal: SIGHUP))
  }

  @Test func goingOnInAWindowOfAnotherSize() throws {
    let session = try Newsreader.shell(
      #"set -m; "$newsreader" "$seeds"; echo shell has it; read line; fg >/dev/null; echo "status $?""#)
    try session.waitUntil("the whole screen") { $0.row(23).contains("¶1") }
    try session.send("\u{1A}")
    try session.waitFor("shell has it")
    #expect(session.isRestored)
    try session.resize(Size(columns: 120, rows: 40))
    try session.send("\n")
    try session.waitUntil("a status row at the bottom") { $0.row(39).hasSuffix("¶1") }
    let expected = try Newsreader.start(size: Size(columns: 120, rows: 40))
    try session.waitUntil("what another one shows at this size") { $0.text == expected.screen.text }
    try session.send("q")
    try session.end(saying: "status 0")
  }

  /// Sizes come faster than anybody drags a window, in each mode; what is there in the end is what the state says.
  @Test(arguments: ["j", "<Enter>", "/Xin", ":set<Space>th", "?", "E", "H", "v", "S", "m"])
  func aThousandSizes(keys: String) throws {
    let twin = try ScreenTwin([Newsreader.seeds])
    try twin.press(keys)
    try twin.expectSame("after \(keys)")
    var random = SplitMix(state: keys.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    for step in 0..<100 {
      let small = step % 3 == 0
      // The emulator fails over wide characters in a single column.
      let columns = Int.random(in: 2...(small ? 40 : 500), using: &random)
      let rows = Int.random(in: 1...(small ? 12 : 200), using: &random)
      try twin.resize(Size(columns: columns, rows: rows))
      _ = twin.session.drain(atMost: 65_536)
    }
    for (columns, rows) in [(500, 200), (1, 1), (80, 24)] {
      try twin.resize(Size(columns: columns, rows: rows))
      if rows > 1 { try twin.expectSame("\(columns) by \(rows) after \(keys)") }
    }
    try twin.end()
  }

  /// A window larger than curses can count is as large as is needed.
  @Test(arguments: ["cols 40000", "rows 40000", "cols 32768 rows 65535"])
  func aWindowWithoutBounds(size: String) throws {
    let session = try Newsreader.shell(
      "stty \(size); \"$newsreader\" \"$seeds\"; echo status $?; read next; "
        + "stty cols 80 rows 24; \"$newsreader\" \"$seeds\"")
    // What is drawn for so many columns is nothing to be read in eighty.
    try session.waitUntil("the screen and the keys") { $0.modes.bracketsPaste }
    try session.send("jjQ")
    try session.waitFor("status 0")
    try session.send("\r")
    try session.waitFor("5 articles")
    try session.send("Q")
    try session.waitForExit()
    #expect(session.isRestored)
  }

  /// A reader that is stopped, and asked to end, ends when it may go on, in the background as well.
  @Test func endingWhileItIsStopped() throws {
    let session = try Newsreader.shell(
      #"set -m; "$newsreader" "$seeds"; kill -TERM %1; kill -CONT %1; wait %1; echo "it is gone""#)
    try session.waitUntil("the whole screen") { $0.row(23).contains("¶1") }
    try session.send("\u{1A}")
    try session.waitFor("it is gone")
    #expect(session.isRestored)
  }

  /// Has a shell stop and continue what it starts; `stopped` waits until something is.
  private static func jobs(_ folder: String) -> String {
    "set -m; stopped() { until jobs >\(folder)/jobs; grep -q Stopped \(folder)/jobs; do sleep 0.01; done; }"
  }

  /// A reader that is stopped and goes on in the background writes nothing there, and ends when it is asked once.
  @Test func goingOnInTheBackground() throws {
    try withTemporaryFolder { folder in
      let session = try Newsreader.shell(
        #"""
        \#(Self.jobs(folder))
        "$newsreader" "$seeds"; echo "it is stopped"; bg %1; stopped
        echo "and again"; kill -TERM %1; kill -CONT %1
        while wait %1; status=$?; [ $status = 150 ]; do sleep 0.01; done; echo "it ended with $status"
        """#)
      try session.waitUntil("the whole screen") { $0.row(23).contains("¶1") }
      try session.send("\u{1A}")
      try session.waitFor("and again")
      #expect(session.screen.modes == .initial)
      try session.end(saying: "it ended with 143")
    }
  }

  /// A reader that is begun in the background waits to be brought to the front, and ends when it is asked once instead.
  @Test func beginningInTheBackground() throws {
    try withTemporaryFolder { folder in
      let session = try Newsreader.shell(
        #"""
        \#(Self.jobs(folder))
        "$newsreader" "$seeds" & stopped; kill -TERM %1; kill -CONT %1
        while wait $!; status=$?; [ $status = 150 ]; do sleep 0.01; done; echo "it ended with $status"; read next
        "$newsreader" "$seeds" & stopped; fg >/dev/null; echo "then with $?"
        """#)
      try session.waitFor("it ended with 143")
      try session.send("\r")
      try session.waitUntil("the whole screen") { $0.row(23).contains("¶1") }
      try session.send("q")
      try session.end(saying: "then with 0")
    }
  }

  /// Too little memory at whatever point – loading, explaining, searching, a large paste – it works or it ends, and the
  /// terminal is as before.
  @Test(.disabled(if: Newsreader.isSanitized)) func outOfMemory() throws {
    try withTemporaryFolder { folder in
      let text = String(repeating: "The harbour was as it had been before. ", count: 400)
      let first = Self.page(1)
      for number in 0..<100 {
        try writeFile(folder + "/pages/\(number).md", first + String(repeating: text + "\n\n", count: 10))
      }
      var ends: Set<String> = []
      for kilobytes in stride(from: 36_000, through: 276_000, by: 40_000) {
        let session = try Newsreader.shell("ulimit -v \(kilobytes); exec \"$newsreader\" --no-state \(folder)/pages")
        do {
          try session.waitFor("100 articles")
          try session.send("E")
          try session.waitFor("How it was read")
          try session.send("q\\had been before\r")
          try session.send(":\u{1B}[200~" + String(repeating: "pasted ", count: 20_000) + "end\u{1B}[201~")
          try session.waitFor("pasted end")
          try session.send("\u{3}\u{3}GQ")
          ends.insert("worked")
        } catch PtyError.ended {
          ends.insert(session.transcript.sequences.contains("[?1049h") ? "ended on the screen" : "ended before")
        }
        _ = try session.waitForExit()
        #expect(session.isRestored, "\(kilobytes) KiB")
      }
      #expect(ends.isSuperset(of: ["worked", "ended on the screen"]), "\(ends)")
    }
  }
}
