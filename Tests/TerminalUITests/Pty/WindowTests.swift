import Screen
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct WindowTests {
  @Test func resizing() throws {
    let session = try FixtureProgram.start()
    for (columns, rows) in [(100, 30), (40, 18), (1, 1), (200, 60), (80, 24)] {
      try session.resize(Size(columns: columns, rows: rows))
      let header = "ready \(columns)x\(rows) colors 256 unicode true".prefix(columns)
      try session.waitUntil("the header for \(columns)x\(rows)") { $0.row(0) == header }
    }
    try session.waitFor("resize 80x24")
    #expect(session.screen.row(4) == " item 0 of the list")
    try session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.isRestored)
  }

  /// By the key, by a signal that can be caught, and by one that cannot.
  @Test(arguments: ["\u{1A}", "Z", "K"])
  func stoppingAndGoingOn(key: String) throws {
    let session = try FixtureProgram.startInShell()
    try session.send(key)
    try session.waitFor("shell has it")
    if key != "K" {
      #expect(session.screen.modes == .initial)
      #expect(session.areModesRestored)
    }
    try session.send("\n")
    try session.waitUntil("the screen again") {
      $0.modes.isAlternateScreen && $0.row(0).hasPrefix("ready 80x24") && !$0.text.contains("shell has it")
    }
    try session.send("\u{1B}[B")
    try session.waitFor("key <Down>")
    #expect(session.screen.row(4) == " item 0 of the list")
    #expect(session.screen.cell(row: 5, column: 1).style.attributes == .reverse)
    #expect(session.screen.modes.bracketsPaste && session.screen.modes.reportsMouse)
    try session.send("q")
    try session.waitFor("the end")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.isRestored)
  }

  @Test func resizingWhileStopped() throws {
    let session = try FixtureProgram.startInShell()
    try session.send("\u{1A}")
    try session.waitFor("shell has it")
    try session.resize(Size(columns: 70, rows: 22))
    try session.send("\n")
    try session.waitFor("ready 70x22")
  }

  @Test func withoutAShellThereIsNoStop() throws {
    let session = try FixtureProgram.start()
    session.signal(SIGTSTP)
    try session.send("j")
    try session.waitFor("key j")
    try session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.isRestored)
  }

  @Test func lendingTheTerminalToAProgram() throws {
    let session = try FixtureProgram.start()
    try session.send("P")
    try session.waitFor("key P")
    #expect(session.screen.modes.isAlternateScreen)
    try session.send("q")
    try session.waitForExit()
    #expect(session.screen.text == "lent\nicanon")
    #expect(session.isRestored)
  }
}
