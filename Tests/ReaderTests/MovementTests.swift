import ArticleStore
import Reader
import Screen
import Testing

@Suite struct MovementTests {
  @Test func theCursorMovesByKeysCountsAndEnds() throws {
    var driver = ReaderDriver()
    for (script, cursor) in [
      ("j", 1), ("<Down>", 2), ("k", 1), ("3j", 4), ("j", 4), ("gg", 0), ("k", 0), ("G", 4), ("2G", 1), ("<End>", 4),
      ("<Home>", 0), ("9999999j", 4), ("<C-u>", 1), ("3gg", 2),
    ] {
      try driver.press(script)
      #expect(driver.state.list.cursor == cursor, "after \(script)")
    }
  }

  @Test func thePaneFollowsWhenTheCursorRests() throws {
    var driver = ReaderDriver()
    driver.send(.input(.key(KeyPress(.down))))
    #expect(driver.state.pane.open?.index.offset == 0)
    driver.rest()
    #expect(driver.state.pane.open?.index.offset == 1)
  }

  @Test func anOlderTimerDoesNothing() throws {
    var driver = ReaderDriver()
    driver.send(.input(.key(KeyPress(.down))))
    driver.send(.timer(TimerToken(-1)))
    #expect(driver.state.pane.open?.index.offset == 0)
  }

  @Test func enterReadsAndTheWaysBackLeadToTheList() throws {
    for enter in ["<Enter>", "l", "<Right>", "<Tab>"] {
      for leave in ["q", "h", "<Left>", "<Esc>", "<Tab>", "<Backspace>"] {
        var driver = ReaderDriver()
        try driver.press("j" + enter)
        #expect(driver.state.mode == .reading && driver.state.pane.open?.index.offset == 1)
        try driver.press(leave)
        #expect(driver.state.mode == .list && driver.state.list.cursor == 1 && driver.effects.isEmpty)
      }
    }
  }

  @Test func spaceReadsThroughTheArchive() throws {
    var driver = ReaderDriver(columns: 60, rows: 16)
    try driver.press("<Enter>")
    var articles: [Int] = []
    for _ in 0..<60 {
      articles.append(driver.state.list.cursor)
      try driver.press("<Space>")
    }
    #expect(articles == articles.sorted() && Set(articles) == [0, 1, 2, 3, 4])
    #expect(driver.state.notice?.text == "This is the last article")
  }

  @Test func anArticleIsFoundAgainWhereItWasLeft() throws {
    var driver = ReaderDriver(columns: 60, rows: 16)
    try driver.press("<Enter>3j")
    let top = driver.state.pane.viewport.top
    #expect(top == 3)
    try driver.press("JK")
    #expect(driver.state.list.cursor == 0 && driver.state.pane.viewport.top == top)
  }

  @Test func scrollingThePaneFromTheListKeepsTheFocus() throws {
    var driver = ReaderDriver(columns: 80, rows: 20)
    try driver.press("2J")
    #expect(driver.state.mode == .list && driver.state.pane.viewport.top == 2)
    try driver.press("K")
    #expect(driver.state.pane.viewport.top == 1)
  }

  @Test func resizingKeepsTheParagraphAtTheTop() throws {
    var driver = ReaderDriver(columns: 120, rows: 20)
    try driver.press("<Enter>12j")
    let block = driver.state.pane.progress?.block
    for (columns, rows) in [(60, 16), (200, 17), (40, 10), (80, 18), (120, 20)] {
      driver.resize(columns, rows)
      #expect(driver.state.pane.progress?.block == block, "at \(columns)×\(rows)")
    }
  }

  @Test func aScreenThatWasTooSmallRecovers() throws {
    var driver = ReaderDriver(columns: 120, rows: 40)
    let before = driver.screen
    driver.resize(10, 2)
    #expect(driver.row(0).hasPrefix("too small"))
    driver.resize(120, 40)
    #expect(driver.screen == before)
  }

  @Test func escapeTakesBackOneLayerAtATimeAndNeverQuits() throws {
    var driver = ReaderDriver()
    try driver.press("/xin<Enter><Enter>?")
    #expect(driver.state.mode == .help)
    try driver.press("<Esc>")
    #expect(driver.state.mode == .reading)
    try driver.press("<Esc>")
    #expect(driver.state.mode == .list && !driver.state.filter.isEmpty)
    try driver.press("<Esc>")
    #expect(driver.state.filter.isEmpty)
    try driver.press("<Esc><Esc>")
    #expect(driver.effects.isEmpty && driver.state.mode == .list)
  }

  @Test func quitSuspendAndRedrawAreEffects() throws {
    var driver = ReaderDriver()
    try driver.press("<C-l><C-z>q")
    #expect(driver.effects == [.redraw, .suspend, .quit])
    var reading = ReaderDriver()
    try reading.press("<Enter>Q")
    #expect(reading.effects == [.quit])
  }

  @Test func anUnboundKeySaysSo() throws {
    var driver = ReaderDriver()
    try driver.press("gx")
    #expect(driver.state.notice?.text == "gx is not bound here; ? shows the keys")
    try driver.press("j")
    #expect(driver.state.notice == nil)
  }

  @Test func anAltKeyThatNothingIsBoundToIsEscAndTheKey() throws {
    var driver = ReaderDriver()
    try driver.press("/xin<A-q>")
    #expect(driver.state.mode == .list && driver.state.filter.isEmpty && driver.effects == [.quit])
    var typing = ReaderDriver()
    try typing.press("/one<Space>two<A-b>x")
    #expect(typing.state.prompt?.editor.text == "one xtwo")
  }

  @Test func controlCTakesBackAndNeverQuits() throws {
    var driver = ReaderDriver()
    try driver.press("/xin<C-c>")
    #expect(driver.state.mode == .list && driver.state.filter.isEmpty)
    try driver.press("<C-c>")
    #expect(driver.effects.isEmpty && driver.state.notice?.text == "q quits")
  }

  @Test func atItsEdgeTheListScrollsByMostOfItsHeight() throws {
    let text = (1...60).map { "Bridge \($0) opens\n\nThe bridge opened on Saturday, they said.\n\nSource: QW\n\n" }
      .joined()
    var driver = ReaderDriver(columns: 120, rows: 24, pages: [ReaderDriver.page(text)])
    let height = driver.state.list.viewport.height
    let jump = height * 95 / 100
    try driver.press("\(height - 1)j")
    #expect(driver.state.list.viewport.top == 0)
    try driver.press("j")
    #expect(driver.state.list.cursor == height)
    #expect(driver.state.list.viewport.top == jump)
    try driver.press("\(height - jump)k")
    #expect(driver.state.list.viewport.top == jump)
    try driver.press("k")
    #expect(driver.state.list.viewport.top == 0)
    try driver.press(":set<Space>scroll-jump<Space>50<Enter>\(height)Gj")
    #expect(driver.state.list.viewport.top == height / 2)
    try driver.press("gg")
    try driver.press(":set<Space>scroll-jump<Space>0<Enter>\(height)Gj")
    #expect(driver.state.list.viewport.top == 1)
    try driver.press("G")
    #expect(driver.state.list.viewport.top == 60 - height)
  }
}
