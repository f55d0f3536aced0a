import Reader
import Screen
import Testing

/// Rows above the filter bar: what can follow a key, and what went wrong where the status row is too short for it.
@Suite struct PopupTests {
  @Test func whatThereIsNoRoomForIsCounted() throws {
    var driver = ReaderDriver(columns: 60, rows: 9)
    try driver.press("f")
    let all = driver.state.keys.continuations(mode: .list, keymap: driver.state.keymap).count
    // Header, filter bar and status row leave six rows, one of them for the line.
    #expect(all > 5 && driver.row(1).hasSuffix(" \(all - 5) more"))
    var large = ReaderDriver(columns: 60, rows: 24)
    try large.press("f")
    #expect(!large.frame.text.contains(" more\n"))
    for rows in 4...12 {
      driver.resize(60, rows)
      let shown = max(0, min(all, rows - 4))
      #expect(driver.frame.text.contains(" \(all - shown) more\n") == (shown > 0 && shown < all), "\(rows) rows")
    }
  }

  @Test func aLongProblemStandsThereToItsEnd() throws {
    var driver = ReaderDriver(columns: 60, rows: 20)
    let text = "cannot write /some/where/in/a/rather/deep/folder/of/theirs/state.sqlite3: no space left on the device"
    driver.send(.notice(text))
    let shown = (14...17).flatMap { driver.row($0).split(separator: " ") }.joined()
    #expect(shown.contains(text.filter { $0 != " " }), "\(driver.screen)")
    #expect(driver.row(19).contains("read"), "the status row has its hints")
    try driver.press("j")
    #expect(!driver.frame.text.contains("no space left"))
    // A short one has room in the status row, and so has a message that is none.
    driver.send(.notice("cannot write"))
    #expect(driver.row(19).contains("cannot write") && !driver.row(17).contains("cannot write"))
    driver.send(.told(text))
    #expect(driver.row(19).contains("cannot write /some") && !driver.row(17).contains("cannot write"))
  }

  @Test func messagesAreKeptTheNewestFirst() throws {
    var driver = ReaderDriver(columns: 60, rows: 20)
    driver.send(.told("first " + String(repeating: "and on ", count: 12) + "to the end"))
    driver.send(.notice("second"))
    driver.send(.notice("second"))
    try driver.press(":messages<Enter>")
    #expect(driver.state.overlay?.label == "MESSAGES" && driver.state.messages.entries.count == 2)
    #expect(driver.row(2).hasPrefix("   second") && driver.row(3).hasPrefix("   first"))
    #expect(driver.frame.text.contains("to the end"))
    try driver.press("q")
    #expect(driver.state.overlay == nil)
    for number in 0...MessageLog.limit { driver.send(.told("\(number)")) }
    #expect(driver.state.messages.entries.count == MessageLog.limit)
    #expect(driver.state.messages.entries.first?.text == "1")
  }

  @Test func thePaletteOfTheHelpLeadsBackToIt() throws {
    var driver = ReaderDriver()
    try driver.press("?G")
    let top = try #require(driver.state.overlay?.viewport.top)
    try driver.press(":headline<Enter>")
    #expect(driver.state.notice?.text == "No command is called “headline”; Tab takes one that is offered")
    #expect(driver.state.mode == .prompt && driver.state.prompt?.editor.text == "headline")
    try driver.press("<C-u>wombat<Enter>")
    #expect(driver.state.notice?.text == "No command is called “wombat”")
    #expect(driver.state.prompt?.editor.text == "wombat")
    try driver.press("<Esc>")
    #expect(driver.state.prompt == nil && driver.state.overlay?.label == "HELP")
    #expect(driver.state.overlay?.viewport.top == top)
    try driver.press(":zoom<Enter>")
    #expect(driver.state.overlay == nil && driver.state.isZoomed)
    try driver.press(":wombat<Enter><Esc>")
    #expect(driver.state.overlay == nil && driver.state.prompt == nil)
  }

  @Test func withManyLinksANumberWaitsForItsLastDigit() throws {
    let page = "Links of the day\n\n" + (1...12).map { "See https://example.org/\($0) for more.\n\n" }.joined()
    var driver = ReaderDriver(pages: [ReaderDriver.page(page + "Source: Quay Wire\n")])
    try driver.press("#1")
    #expect(driver.state.overlay?.label == "LINKS" && driver.effects.isEmpty)
    // There is no hundred-and-twentieth: it is known at once.
    try driver.press("2")
    guard case .open(let address)? = driver.effects.last else {
      Issue.record("nothing was opened: \(driver.effects)")
      return
    }
    #expect(address.text == "https://example.org/12")
    for (keys, number) in [("<Esc>#1o", 1), ("<Esc>#1<Enter>", 1), ("<Esc>#5", 5), ("<Esc>#jjo", 3)] {
      try driver.press(keys)
      guard case .open(let address)? = driver.effects.last else { return }
      #expect(address.text == "https://example.org/\(number)", "\(keys)")
    }
    try driver.press("?o")
    #expect(driver.state.notice?.text == "There is no link to open here" && driver.effects.count == 5)
  }

  /// Where there is no room above the prompt, nothing says how many candidates there are: that row is the header.
  @Test func onTheSmallestScreenTheHeaderStays() throws {
    var driver = ReaderDriver(columns: 80, rows: 4)
    let header = driver.row(0)
    try driver.press(":")
    #expect(driver.row(0) == header)
  }
}
