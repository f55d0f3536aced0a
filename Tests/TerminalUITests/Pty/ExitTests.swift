import Screen
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct ExitTests {
  @Test func whileItRunsTheTerminalIsItsOwn() throws {
    let session = try FixtureProgram.start()
    #expect(!session.areModesRestored)
    #expect(
      session.screen.modes
        == VirtualScreen.Modes(
          isAlternateScreen: true, isCursorVisible: false, reportsMouse: true, bracketsPaste: true, reportsFocus: true,
          hasApplicationCursorKeys: true))
  }

  @Test func quitting() throws {
    let session = try FixtureProgram.start()
    try session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.isRestored)
    #expect(session.screen.text == "")
  }

  @Test func anErrorIsShownOnTheRestoredScreen() throws {
    let session = try FixtureProgram.start()
    try session.send("X")
    #expect(try session.waitForExit() == .exited(3))
    #expect(session.isRestored)
    #expect(session.screen.text.contains("fixture: FixtureError()"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aSignalThatAsksForTheEnd(signal: Int32) throws {
    let session = try FixtureProgram.start()
    session.signal(signal)
    #expect(try session.waitForExit() == .killed(signal: signal))
    #expect(session.isRestored)
  }

  /// On Linux the numbers from 34 on are signals too.
  @Test(arguments: [SIGQUIT, SIGSYS, SIGTRAP, SIGUSR2, SIGPROF, SIGIO, 35, 64])
  func aSignalThatKills(signal: Int32) throws {
    #if !os(Linux)
      guard signal < 32 else { return }
    #endif
    let session = try FixtureProgram.start()
    session.signal(signal)
    #expect(try session.waitForExit() == .killed(signal: signal))
    #expect(session.isRestored)
  }

  /// As soon as the first byte comes, the terminal has been changed, and the start is not over.
  @Test(arguments: [SIGQUIT, SIGUSR1, SIGSEGV, SIGALRM]) func aSignalDuringTheStart(signal: Int32) throws {
    guard !BuiltProduct.isSanitized else { return }
    for _ in 0..<10 {
      let session = try PtySession(FixtureProgram.launch())
      try session.waitUntil("the first bytes") { _ in !session.transcript.sequences.isEmpty }
      session.signal(signal)
      #expect(try session.waitForExit() == .killed(signal: signal))
      #expect(session.isRestored)
    }
  }

  @Test func exitFromAnywhere() throws {
    let session = try FixtureProgram.start()
    try session.send("EQ")
    #expect(try session.waitForExit() == .exited(7))
    #expect(session.isRestored)
    #expect(session.screen.text == "stray complaint")
  }

  @Test func askingTwiceEndsAProgramThatHangs() throws {
    let session = try FixtureProgram.start()
    try session.send("H")
    try session.waitFor("hangs")
    session.signal(SIGTERM)
    session.signal(SIGHUP)
    let status = try session.waitForExit()
    #expect([.killed(signal: SIGTERM), .killed(signal: SIGHUP)].contains(status))
    #expect(session.isRestored)
  }

  @Test func aTrap() throws {
    // Room for all that a trap may print.
    let session = try FixtureProgram.start(size: Size(columns: 200, rows: 80))
    try session.send("T")
    let status = try session.waitForExit()
    #expect([.killed(signal: SIGILL), .killed(signal: SIGTRAP)].contains(status))
    #expect(session.isRestored)
    #expect(session.screen.text.contains("Fatal error"))
  }

  /// A thread beside that of the screen traps, or has no stack left.
  @Test(.disabled(if: BuiltProduct.isSanitized), arguments: ["W", "V"]) func aFaultOfAWorker(key: String) throws {
    let session = try FixtureProgram.start(size: Size(columns: 200, rows: 80))
    try session.send(key)
    let status = try session.waitForExit()
    #expect([.killed(signal: SIGILL), .killed(signal: SIGTRAP), .killed(signal: SIGSEGV)].contains(status))
    #expect(session.isRestored)
    #expect(session.screen.text.contains("Fatal error") == (key == "W"))
  }

  @Test func anAbort() throws {
    let session = try FixtureProgram.start()
    try session.send("EA")
    #expect(try session.waitForExit() == .killed(signal: SIGABRT))
    #expect(session.isRestored)
    #expect(session.screen.text == "stray complaint")
  }

  @Test func complaintsAreKeptBack() throws {
    let session = try FixtureProgram.start()
    try session.send("E")
    try session.waitFor("key E")
    #expect(!session.screen.text.contains("complaint"))
    try session.send("q")
    try session.waitForExit()
    #expect(session.screen.text == "stray complaint")
  }

  @Test func closingTwiceIsClosingOnce() throws {
    let session = try FixtureProgram.start()
    try session.send("O")
    try session.waitUntil("the main screen") { !$0.modes.isAlternateScreen }
    try session.waitUntil("the modes") { _ in session.areModesRestored }
    session.signal(SIGTERM)
    #expect(try session.waitForExit() == .killed(signal: SIGTERM))
    #expect(session.isRestored)
  }

  @Test(
    arguments: ["xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100", "ansi"], ["q", "A"])
  func everyTerminalIsRestored(name: String, way: String) throws {
    var launch = try FixtureProgram.launch()
    launch.environment["TERM"] = name
    let session = try FixtureProgram.start(launch)
    #expect(session.screen.row(4) == " item 0 of the list")
    try session.send(way)
    #expect(try session.waitForExit() == (way == "q" ? .exited(0) : .killed(signal: SIGABRT)))
    #expect(session.isRestored)
  }
}
