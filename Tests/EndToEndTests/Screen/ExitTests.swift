import Screen
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct ExitTests {
  @Test func theMouseIsLeftToTheTerminalWhereThatIsWanted() throws {
    let session = try Newsreader.start(Newsreader.launch(["--no-mouse", Newsreader.seeds]))
    #expect(!session.screen.modes.reportsMouse && session.screen.modes.bracketsPaste)
    try session.send(":set mouse on\r")
    try session.waitUntil("reports") { $0.modes.reportsMouse }
    try session.send("\u{1B}[<0;5;5M\u{1B}[<0;5;5m")
    try session.waitFor("3/5")
    try session.quit()
  }

  /// The mouse belongs to a program that is lent the terminal, and comes back with it.
  @Test func theMouseIsNotReportedToOtherPrograms() throws {
    let session = try Newsreader.start()
    #expect(session.screen.modes.reportsMouse)
    try session.send(":pipe wc -l\r")
    try session.waitFor("Enter goes on")
    #expect(session.screen.modes == .initial)
    try session.send("\r")
    try session.waitUntil("the screen again") { $0.modes.reportsMouse && $0.modes.isAlternateScreen }
    try session.quit()
  }

  @Test(arguments: ["q", "Q", "\rQ", "\rqq", "/xin\rq", "?Q"])
  func quitting(keys: String) throws {
    let session = try Newsreader.start()
    try session.send(keys)
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.isRestored)
    #expect(session.screen.text == "")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGALRM])
  func aSignalThatAsksForTheEnd(signal: Int32) throws {
    let session = try Newsreader.start()
    session.signal(signal)
    #expect(try session.waitForExit() == .killed(signal: signal))
    #expect(session.isRestored)
  }

  /// Whatever a sequence from the terminal still lacks, it is not waited for.
  @Test(arguments: [
    "\u{1B}[<", "\u{1B}[<0;5", "\u{1B}[<0;-1;5M", "\u{1B}[M", "\u{1B}[M !", "\u{1B}[200~a", "\u{1B}[1;",
  ])
  func aSequenceThatIsCut(bytes: String) throws {
    let session = try Newsreader.start()
    try session.send(bytes)
    try session.waitUntil("all of it was read") { _ in session.unreadInput == 0 }
    session.signal(SIGTERM)
    #expect(try session.waitForExit() == .killed(signal: SIGTERM))
    #expect(session.isRestored)
  }

  /// A sanitizer takes the signals of faults for itself, and cannot be interrupted by one that is none.
  @Test(
    .disabled(if: Newsreader.isSanitized), arguments: [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGSEGV, SIGFPE, SIGSYS])
  func aTrap(signal: Int32) throws {
    let session = try Newsreader.start()
    session.signal(signal)
    #expect(try session.waitForExit() == .killed(signal: signal))
    #expect(session.isRestored)
  }

  @Test func theTerminalIsClosed() throws {
    let session = try Newsreader.start()
    session.hangUp()
    #expect(try session.waitForExit() == .killed(signal: SIGHUP))
  }

  /// From the list, and in the middle of typing.
  @Test(arguments: ["\u{1A}", "/xi\u{1A}"])
  func stoppingAndGoingOn(way: String) throws {
    let session = try Newsreader.shell(
      #"set -m; "$newsreader" "$seeds"; echo shell has it; read line; fg >/dev/null; echo "status $?""#)
    try session.waitUntil("the whole screen") { $0.row(23).contains("¶1") }
    let before = session.screen.text
    try session.send(way)
    try session.waitFor("shell has it")
    #expect(session.isRestored)
    try session.send("\n")
    if way.hasPrefix("/") {
      try session.waitFor("source: xi")
      try session.send("\u{1B}")
    }
    try session.waitUntil("the screen as it was") { $0.text == before }
    try session.send("q")
    try session.end(saying: "status 0")
  }

  @Test func aStopThatNobodyCanUndoIsNone() throws {
    let session = try Newsreader.start()
    session.signal(SIGTSTP)
    try session.send("/xin\r")
    try session.waitFor("2/5")
    try session.quit()
  }

  @Test func theOldScreenComesBack() throws {
    let session = try Newsreader.shell(#"echo a line of the shell; "$newsreader" "$seeds"; echo "status $?""#)
    try session.waitFor("5 articles")
    #expect(!session.screen.text.contains("a line of the shell"))
    try session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.screen.text == "a line of the shell\nstatus 0")
  }
}
