import Screen
import TestSupport
import Testing

@Suite struct InputTests {
  /// The last line of the fixture's log.
  private func last(_ screen: VirtualScreen) -> String? {
    (15..<screen.size.rows).map { screen.row($0) }.last { !$0.isEmpty }
  }

  @Test(arguments: ["xterm-256color", "linux", "vt100", "tmux-256color"])
  func keys(terminal: String) throws {
    var launch = try FixtureProgram.launch()
    launch.environment["TERM"] = terminal
    let session = try FixtureProgram.start(launch)
    for (bytes, notation) in [
      ("a", "a"), ("\u{1B}[A", "<Up>"), ("\u{1B}OB", "<Down>"), ("\u{1B}OC", "<Right>"), ("\u{1B}[D", "<Left>"),
      ("\u{1B}[H", "<Home>"), ("\u{1B}OF", "<End>"), ("\u{1B}[5~", "<PgUp>"), ("\u{1B}[6~", "<PgDn>"),
      ("\u{1B}[1;5A", "<C-Up>"), ("\u{1B}[1;2B", "<S-Down>"), ("\u{1B}[1;3D", "<A-Left>"), ("\u{1B}[3~", "<Del>"),
      ("\u{1B}[Z", "<S-Tab>"), ("\u{1B}x", "<A-x>"), ("\u{1B}", "<Esc>"), ("\r", "<Enter>"), ("\t", "<Tab>"),
      ("\u{7F}", "<Backspace>"), ("\u{3}", "<C-c>"), ("\u{13}", "<C-s>"), ("é", "é"), ("日", "日"),
      ("\u{1B}OP", "<F1>"), ("\u{1B}[24~", "<F12>"), ("\u{1B}[3;5~", "<C-Del>"),
    ] {
      try session.send(bytes)
      let expected = KeyNotation.text(try KeyNotation.parse(notation))
      try session.waitUntil("key \(expected) of \(bytes.debugDescription)") { last($0) == "key \(expected)" }
    }
    try session.send("q")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func manyKeysAtOnceComeInOrder() throws {
    let session = try FixtureProgram.start(size: Size(columns: 80, rows: 60))
    try session.send("ab\u{1B}[Ac\u{1B}OBd日e\u{1B}[Zf")
    try session.waitFor("key f")
    let log = (15..<26).map { session.screen.row($0) }
    let keys = ["a", "b", "<Up>", "c", "<Down>", "d", "日", "e", "<S-Tab>", "f", ""]
    #expect(log == keys.map { $0.isEmpty ? "" : "key \($0)" })
  }

  @Test func pasteIsOneEvent() throws {
    let session = try FixtureProgram.start()
    try session.send("\u{1B}[200~first q\r\nsecond\u{1B}[A\u{7} é\u{1B}[201~x")
    try session.waitFor("key x")
    #expect(session.screen.row(15) == #"paste "first q\nsecond é""#)
  }

  @Test func aPasteThatNeverEndsGivesTheKeysBack() throws {
    let session = try FixtureProgram.start()
    try session.send("\u{1B}[200~text")
    try session.waitFor("paste \"text\"")
    try session.send("x")
    try session.waitFor("key x")
    try session.send("\u{1B}[200~whole\u{1B}[201~y")
    try session.waitFor("key y")
    #expect(session.screen.row(17) == "paste \"whole\"")
  }

  @Test func theMouse() throws {
    let session = try FixtureProgram.start()
    try session.send("\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<64;1;1M\u{1B}[<65;80;24Mx")
    try session.waitFor("key x")
    #expect(
      (15..<21).map { session.screen.row($0) } == [
        "mouse press 2,4", "mouse release 2,4", "mouse doublePress 2,4", "mouse release 2,4", "mouse wheelUp 0,0",
        "mouse wheelDown 23,79",
      ])
  }

  @Test func dragging() throws {
    let session = try FixtureProgram.start()
    try session.send("\u{1B}[<0;5;3M\u{1B}[<32;6;3M\u{1B}[<32;7;4M\u{1B}[<0;7;4mx")
    try session.waitFor("key x")
    #expect(
      (15..<19).map { session.screen.row($0) } == [
        "mouse press 2,4", "mouse drag 2,5", "mouse drag 3,6", "mouse release 3,6",
      ])
  }

  @Test func theMouseIsReportedAsLongAsItIsWanted() throws {
    let session = try FixtureProgram.start()
    try session.send("N")
    try session.waitUntil("no reports") { !$0.modes.reportsMouse }
    try session.send("N")
    try session.waitUntil("reports") { $0.modes.reportsMouse }
    try session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.isRestored)
  }

  @Test func focus() throws {
    let session = try FixtureProgram.start()
    try session.send("\u{1B}[I\u{1B}[Ox")
    try session.waitFor("key x")
    #expect((15..<17).map { session.screen.row($0) } == ["focus true", "focus false"])
  }

  @Test func messagesFromAWorkerWakeTheLoop() throws {
    let session = try FixtureProgram.start()
    try session.send("M")
    try session.waitFor("mail from a worker")
  }
}
