import Screen
import TestSupport
import Testing

@Suite struct StartTests {
  @Test(arguments: [
    ("nosuch", "TERM=nosuch: no terminal of this name is described here; expected one such as xterm-256color"),
    ("dumb", "TERM=dumb: this terminal cannot place the cursor; expected one that can, such as xterm-256color"),
    ("", "TERM is not set; expected the name of the terminal, such as xterm-256color"),
  ])
  func anUnusableTerminalIsOneClearLine(name: String, line: String) throws {
    var launch = try FixtureProgram.launch(size: Size(columns: 120, rows: 24))
    launch.environment["TERM"] = name
    let session = try PtySession(launch)
    #expect(try session.waitForExit() == .exited(2))
    #expect(session.screen.text == "fixture: " + line)
    #expect(session.isRestored)
  }

  @Test func anUnsetNameToo() throws {
    var launch = try FixtureProgram.launch(size: Size(columns: 120, rows: 24))
    launch.environment["TERM"] = .some(nil)
    let session = try PtySession(launch)
    #expect(try session.waitForExit() == .exited(2))
    #expect(session.screen.text.hasPrefix("fixture: TERM is not set"))
  }

  @Test func keysComeFromTheTerminalWhenInputDoesNot() throws {
    var launch = try FixtureProgram.launch()
    launch.standardInput = "/dev/null"
    let session = try FixtureProgram.start(launch)
    try session.send("j")
    try session.waitFor("key j")
    try session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.isRestored)
  }

  @Test func theScreenIsTheTerminalWhenOutputIsNot() throws {
    var launch = try FixtureProgram.launch()
    launch.standardOutput = "/dev/null"
    let session = try FixtureProgram.start(launch)
    try session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.isRestored)
  }

  @Test(arguments: [("xterm-256color", 256), ("xterm", 8), ("linux", 8), ("vt100", 0)])
  func colorsAreThoseOfTheTerminal(name: String, colors: Int) throws {
    var launch = try FixtureProgram.launch()
    launch.environment["TERM"] = name
    let session = try FixtureProgram.start(launch)
    #expect(session.screen.row(0) == "ready 80x24 colors \(colors) unicode true")
  }

  @Test(arguments: [("1", 0), ("", 256)])
  func noColorTakesColorsAndLeavesAttributes(value: String, colors: Int) throws {
    var launch = try FixtureProgram.launch()
    launch.environment["NO_COLOR"] = value
    let session = try FixtureProgram.start(launch)
    #expect(session.screen.row(0).contains("colors \(colors) "))
    let red = session.screen.cell(row: 2, column: 0).style
    #expect(red == (colors == 0 ? Style(.standard, .bold) : Style(.indexed(1), .bold)))
  }

  @Test func anotherLocaleStillShowsText() throws {
    var launch = try FixtureProgram.launch()
    launch.environment["LANG"] = "C"
    let session = try FixtureProgram.start(launch)
    #expect(session.screen.row(0) == "ready 80x24 colors 256 unicode false")
    #expect(session.screen.row(1) == "日本|e\u{301}|“–”|한")
  }

  @Test func theWindowCountsAndNotTheEnvironment() throws {
    var launch = try FixtureProgram.launch(size: Size(columns: 60, rows: 20))
    launch.environment["LINES"] = "50"
    launch.environment["COLUMNS"] = "132"
    let session = try FixtureProgram.start(launch)
    #expect(session.screen.row(0).hasPrefix("ready 60x20"))
  }

  @Test func withoutMouseItsModeIsOff() throws {
    let session = try FixtureProgram.start("--no-mouse")
    #expect(!session.screen.modes.reportsMouse)
    #expect(session.screen.modes.bracketsPaste)
  }
}
