import Screen
import TestSupport
import Testing

@Suite struct StartTests {
  @Test(arguments: [(80, 24), (120, 40), (60, 20), (200, 60)])
  func theSeedsAreOnTheScreen(columns: Int, rows: Int) throws {
    let session = try Newsreader.start(size: Size(columns: columns, rows: rows))
    let screen = session.screen
    #expect(screen.row(0).hasPrefix(" newsreader   5 articles · 3 sources"))
    #expect(screen.row(0).hasSuffix("Korean peninsula"))
    #expect(screen.row(1).hasPrefix(" Headlines"))
    #expect(screen.row(2).contains("SCMP     Xi Jinping’s state visit to Nor"))
    #expect(screen.row(6).contains("Reuters  North Korea’s Kim on his way"))
    #expect(screen.text.contains("SCMP · 5 min"))
    #expect(screen.row(rows - 2).hasPrefix(" SCMP 2   Xinhua 2   Reuters 1"))
    #expect(screen.row(rows - 1).hasPrefix(" LIST "))
    try session.quit()
    #expect(screen.text == "")
  }

  @Test(arguments: [(80, 24), (120, 40), (60, 20), (200, 60)])
  func filteringBySource(columns: Int, rows: Int) throws {
    let session = try Newsreader.start(size: Size(columns: columns, rows: rows))
    try session.send("/xin\r")
    try session.waitFor("[source=Xinhua ×]")
    #expect(session.screen.row(1).contains("2/5"))
    #expect(session.screen.row(2).contains("Xinhua   Senior Chinese official meets"))
    #expect(session.screen.row(3).contains("Xinhua   China hopes DPRK"))
    #expect(!session.screen.row(4).contains("SCMP"))
    // The pane follows when the cursor has come to rest.
    try session.waitFor("Xinhua · Beijing · 6 May 2019 · 1 min")
    try session.quit()
  }

  @Test(
    arguments: ["xterm-256color", "linux", "vt100", "tmux-256color"],
    [["LANG": "C.UTF-8"], ["LANG": "C"], ["LANG": nil], ["NO_COLOR": "1"]] as [[String: String?]])
  func everyTerminalAndLocale(term: String, variables: [String: String?]) throws {
    var launch = try Newsreader.launch([Newsreader.seeds])
    for (name, value) in variables { launch.environment[name] = .some(value) }
    launch.environment["TERM"] = term
    let session = try Newsreader.start(launch)
    try session.send("\u{1B}[B/xin\r")
    try session.waitFor("[source=Xinhua")
    #expect(session.screen.row(1).contains("2/5"))
    #expect(session.screen.row(0).hasPrefix(" newsreader   5 articles"))
    if term == "vt100" || variables["NO_COLOR"] != nil {
      let styles = (0..<24).flatMap { row in (0..<80).map { session.screen.cell(row: row, column: $0).style } }
      #expect(styles.allSatisfy { $0.foreground == .standard && $0.background == .standard })
    }
    try session.quit()
  }

  @Test(arguments: [
    (
      "nosuch",
      "newsreader: TERM=nosuch: no terminal of this name is described here; expected one such as xterm-256color"
    ),
    (nil, "newsreader: TERM is not set; expected the name of the terminal, such as xterm-256color"),
  ])
  func anUnusableTerminalIsOneClearLine(term: String?, line: String) throws {
    var launch = try Newsreader.launch([Newsreader.seeds], size: Size(columns: 120, rows: 24))
    launch.environment["TERM"] = .some(term)
    let session = try PtySession(launch)
    #expect(try session.waitForExit() == .exited(2))
    #expect(session.screen.text == line)
    #expect(session.isRestored)
  }

  @Test func aTerminalThatOnlyPrintsLinesGetsPlainText() throws {
    var launch = try Newsreader.launch([Newsreader.seeds])
    launch.environment["TERM"] = "dumb"
    let session = try PtySession(launch)
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.screen.text.contains("under police escort to a downtown hotel."))
  }

  @Test func standardInputIsReadAndKeysComeFromTheTerminal() throws {
    let session = try Newsreader.shell(#"cat "$page" | "$newsreader" -; echo "status $?""#)
    try session.waitFor("5 articles")
    try session.send("/reu\r")
    try session.waitFor("1/5")
    try session.send("q")
    try session.end(saying: "status 0")
  }

  @Test func withNoPathItOpensWhatShipsWithItFromAnywhere() throws {
    var launch = try Newsreader.launch()
    launch.directory = "/"
    try Newsreader.start(launch).quit()
  }

  @Test func theBinaryCanBeCopiedElsewhere() throws {
    try withTemporaryFolder { folder in
      // Another process copies it: an executable that is still open for writing somewhere here cannot be run.
      let session = try Newsreader.shell(#"cp "$newsreader" \#(folder)/copy; cd \#(folder); exec ./copy"#)
      try session.waitFor("5 articles · 3 sources")
      try session.quit()
    }
  }

  /// A start through the argument parser, and one that goes round it.
  @Test(arguments: [["read"], ["--filter", "xinhua"], ["read", "--filter", "xinhua"]])
  func bothWaysInShowTheSame(options: [String]) throws {
    let parsed = try Newsreader.start(Newsreader.launch(options + [Newsreader.seeds]))
    let expected = parsed.screen.text
    let plain = try Newsreader.start()
    if options.contains("--filter") { try plain.send("/xinhua\r") }
    try plain.waitUntil("what the other shows:\n\(expected)") { $0.text == expected }
    try plain.quit()
    try parsed.quit()
  }

  /// Keys that are typed before there is a screen count, Enter among them, of which the terminal makes a line feed then.
  @Test func whatIsTypedAheadCounts() throws {
    let session = try PtySession(Newsreader.launch([Newsreader.seeds]))
    try session.send("j\r")
    try session.waitFor(" READ ")
    try session.send("Q")
    #expect(try session.waitForExit() == .exited(0))
  }
}
