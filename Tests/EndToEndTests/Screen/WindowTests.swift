import Screen
import TestSupport
import Testing

@Suite struct WindowTests {
  /// The number after `¶` in the status row: the paragraph at the pane's top.
  private func paragraph(_ screen: VirtualScreen) -> Int? {
    screen.row(screen.size.rows - 1).split(separator: "¶").last.flatMap { Int($0) }
  }

  @Test func resizingKeepsTheParagraphThatIsRead() throws {
    let session = try Newsreader.start(size: Size(columns: 120, rows: 40))
    try session.send("\r\u{4}")
    try session.waitUntil("a paragraph further down") { paragraph($0).map { $0 > 3 } ?? false }
    let read = try #require(paragraph(session.screen))
    for (columns, rows) in [(80, 24), (60, 20), (50, 30), (40, 10), (200, 60), (120, 40)] {
      try session.resize(Size(columns: columns, rows: rows))
      try session.waitUntil("paragraph \(read) at \(columns)x\(rows)") { paragraph($0) == read }
    }
    try session.send("qq")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.isRestored)
  }

  @Test func aWindowTooSmallForAnythingRecovers() throws {
    let session = try Newsreader.start()
    let before = session.screen.text
    for (columns, rows) in [(19, 24), (80, 3), (1, 1), (2, 60)] {
      try session.resize(Size(columns: columns, rows: rows))
      try session.waitUntil("\(columns)x\(rows) without the list") { !$0.text.contains("Headlines") }
    }
    try session.resize(Size(columns: 80, rows: 24))
    try session.waitUntil("the screen as it was") { $0.text == before }
    try session.quit()
  }
}
