import Screen
import TestSupport
import Testing

@Suite struct DrawingTests {
  @Test func widthsAndStyles() throws {
    let session = try FixtureProgram.start()
    let screen = session.screen
    #expect(screen.row(1) == "日本|e\u{301}|“–”|한")
    #expect(screen.cell(row: 1, column: 0).width == 2)
    #expect(screen.cell(row: 1, column: 4).text == "|")
    #expect(screen.cell(row: 1, column: 5).text == "e\u{301}")
    #expect(screen.cell(row: 1, column: 11).text == "한")
    #expect(screen.cell(row: 2, column: 0).style == Style(.indexed(1), .bold))
    #expect(screen.cell(row: 2, column: 4).style == Style(.indexed(208), on: .indexed(4)))
    #expect(screen.cell(row: 2, column: 8).style == Style(.indexed(196), [.italic, .underline]))
    #expect(screen.row(3) == "")
    #expect(screen.cell(row: 4, column: 39).style.attributes == .reverse)
    #expect(screen.cell(row: 4, column: 40).style == .plain)
  }

  @Test func anArrowSendsTwoRowsAndNoMore() throws {
    let session = try FixtureProgram.start(size: Size(columns: 120, rows: 40))
    for item in 1..<9 {
      let before = session.screen.bytesFed
      try session.send("\u{1B}[B")
      try session.waitUntil("item \(item)") {
        $0.cell(row: 4 + item, column: 20).style.attributes == .reverse && $0.row(14 + item) == "key <Down>"
      }
      #expect(session.screen.bytesFed - before <= 200)
    }
  }

  @Test func theCursorStandsWhereTheFrameHasIt() throws {
    let session = try FixtureProgram.start()
    #expect(!session.screen.modes.isCursorVisible)
    try session.send("C")
    try session.waitUntil("a cursor on the first item") {
      $0.modes.isCursorVisible && $0.cursor == Position(row: 4, column: 1)
    }
    try session.send("\u{1B}[B")
    try session.waitUntil("a cursor on the second item") { $0.cursor == Position(row: 5, column: 1) }
    try session.send("C")
    try session.waitUntil("no cursor") { !$0.modes.isCursorVisible }
  }

  @Test func drawingTheWholeBringsLettersBack() throws {
    let session = try FixtureProgram.start()
    // Another program has written to the terminal: from here on it draws lines in place of letters.
    Array("\u{1B}(0".utf8).withUnsafeBytes { session.screen.feed($0) }
    try session.send("GR")
    try session.waitFor("scene 1 refresh 1")
  }

  @Test(arguments: ["xterm-256color", "vt100"], [Size(columns: 80, rows: 24), Size(columns: 31, rows: 7)])
  func drawingTheDifferenceIsDrawingTheWhole(terminal: String, size: Size) throws {
    var launch = try FixtureProgram.launch(size: size)
    launch.environment["TERM"] = terminal
    let session = try FixtureProgram.start(launch)
    /// Each cell of all rows but the last, as text.
    func look() -> [String] {
      (0..<size.rows - 1).flatMap { row in
        (0..<size.columns).map { column in
          let cell = session.screen.cell(row: row, column: column)
          return "\(row),\(column) “\(cell.text)” \(cell.style)"
        }
      }
    }
    for scene in 1...20 {
      try session.send("G")
      try session.waitFor("scene \(scene) refresh \(scene - 1)")
      let difference = look()
      try session.send("R")
      try session.waitFor("scene \(scene) refresh \(scene)")
      #expect(zip(look(), difference).first { $0 != $1 }.map { "\($0), not \($1)" } == nil)
    }
  }
}
