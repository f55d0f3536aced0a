import Screen
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An archive whose last part does not come: standard input is a pipe into which nobody writes.
@Suite struct SlowInputTests {
  private func withSlowInput(_ body: (PtySession) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try body(
        Newsreader.shell(
          #"mkfifo \#(folder)/pipe; exec 9<>\#(folder)/pipe; exec "$newsreader" "$seeds" - <&9 9<&-"#))
    }
  }

  @Test func whatIsThereCanBeRead() throws {
    try withSlowInput { session in
      try session.waitFor("5 articles · 3 sources · loading 50%")
      try session.send("/xin\r")
      try session.waitFor("2/5")
      try session.send("\r")
      try session.waitFor(" READ ")
      try session.send("Q")
      #expect(try session.waitForExit() == .exited(0))
      #expect(session.isRestored)
    }
  }

  /// The program has the terminal but may not have drawn yet: what comes now must not be lost.
  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalBeforeTheFirstFrame(signal: Int32) throws {
    try withSlowInput { session in
      try session.waitUntil("raw mode") { _ in !session.areModesRestored }
      session.signal(signal)
      #expect(try session.waitForExit() == .killed(signal: signal))
      #expect(session.isRestored)
    }
  }

  @Test func aNewSizeBeforeTheFirstFrame() throws {
    try withSlowInput { session in
      try session.waitUntil("raw mode") { _ in !session.areModesRestored }
      try session.resize(Size(columns: 90, rows: 30))
      try session.waitUntil("a status row at the bottom") { $0.row(29).hasSuffix("¶1") }
      #expect(session.screen.row(0).count == 89)
      try session.quit()
    }
  }
}
