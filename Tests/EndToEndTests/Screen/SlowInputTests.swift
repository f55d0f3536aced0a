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

  /// Nothing else is there either: the screen does not wait for it.
  @Test func theScreenIsThereBeforeTheFirstPage() throws {
    try withTemporaryFolder { folder in
      let text = "Anchor found\n\nA body of some length is here, and says so.\n\nSource: Quay Post, March 3, 2004\n"
      try writeFile(folder + "/text", text)
      let session = try Newsreader.shell(
        #"mkfifo \#(folder)/pipe; { read -r line <\#(folder)/go; cat \#(folder)/text; } >\#(folder)/pipe &"#
          + #" mkfifo \#(folder)/go; exec "$newsreader" - <\#(folder)/pipe"#)
      try session.waitFor("Loading …")
      try session.waitFor("0 articles · loading")
      try writeFile(folder + "/go", "\n")
      try session.waitFor("1 article · 1 source")
      try session.waitUntil("the text") { $0.text.contains("A body of some length") }
      try session.quit()
    }
  }

  @Test func anInputWithNothingInItEndsIt() throws {
    let session = try Newsreader.shell(
      #"sleep 0 | "$newsreader" -; echo "status $?, $(stty -a | grep -o -- '-*icanon')""#)
    try session.waitFor("status 2, icanon")
    #expect(session.screen.text.contains("standard input: no text in it"))
    #expect(session.isRestored)
  }

  @Test func aLargeFirstFileIsReadBehindTheScreen() throws {
    try withTemporaryFolder { folder in
      let page = (0..<4000).map { number in
        "Anchor \(number) found\n\n" + String(repeating: "A body of some length is here, and says so. ", count: 30)
          + "\n\nSource: Quay Post, March 3, 2004\n\n"
      }
      try writeFile(folder + "/page.txt", page.joined())
      let session = try PtySession(Newsreader.launch([folder + "/page.txt"]))
      try session.waitFor("4,000 articles · 1 source")
      // The first frame is sent whole, and there was nothing in it.
      #expect(String(decoding: session.written, as: UTF8.self).contains("Loading"))
      try session.quit()
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
