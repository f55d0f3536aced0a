import ArticleStore
import Reader
import Screen
import TestSupport
import Testing

/// What the mouse does, and that nothing of it is done where it stands for something else.
@Suite struct MouseTests {
  private func click(_ driver: inout ReaderDriver, _ row: Int, _ column: Int, times: Int = 1) {
    for time in 0..<times {
      let kind: MouseEvent.Kind = time == 1 ? .doublePress : .press
      driver.send(.input(.mouse(MouseEvent(kind, at: Position(row: row, column: column)))))
      driver.send(.input(.mouse(MouseEvent(.release, at: Position(row: row, column: column)))))
    }
    driver.rest()
  }

  private func wheel(_ driver: inout ReaderDriver, _ kind: MouseEvent.Kind, _ row: Int, _ column: Int) {
    driver.send(.input(.mouse(MouseEvent(kind, at: Position(row: row, column: column)))))
    driver.rest()
  }

  private func driver(_ columns: Int = 120, _ rows: Int = 24) -> ReaderDriver {
    ReaderDriver(columns: columns, rows: rows)
  }

  @Test func aClickSelectsAndASecondOneOpens() {
    var driver = driver()
    let list = driver.state.layout.list
    click(&driver, list.row + 2, 5)
    #expect(driver.state.list.cursor == 2 && driver.state.focus == .list)
    #expect(driver.state.pane.open?.index == driver.state.list.selected)
    click(&driver, list.row + 3, 5, times: 2)
    #expect(driver.state.list.cursor == 3 && driver.state.focus == .reading)
    click(&driver, list.row + 1, 5)
    #expect(driver.state.list.cursor == 1 && driver.state.focus == .list)
  }

  /// However long the second click takes: as one is told apart from a double click only by the terminal's clock.
  @Test(arguments: [(120, 24), (50, 20)]) func aClickOnWhatIsSelectedOpens(columns: Int, rows: Int) {
    var driver = driver(columns, rows)
    let list = driver.state.layout.list
    click(&driver, list.row + 2, 5)
    #expect(driver.state.list.cursor == 2 && driver.state.focus == .list)
    click(&driver, list.row + 2, 5)
    #expect(driver.state.focus == .reading && driver.state.subject == ArticleIndex(2))
  }

  @Test func aClickThatOpensTakesTheRestOfADoubleClickWithIt() {
    for columns in [120, 50] {
      var driver = driver(columns, 20)
      let list = driver.state.layout.list
      click(&driver, list.row, 5, times: 2)
      #expect(driver.state.focus == .reading && driver.state.subject == ArticleIndex(0), "\(columns)")
      #expect(driver.state.pane.open?.selectedLink == nil)
    }
  }

  @Test func aClickInTheListOnlyGivesItTheFocusAndMovesASelection() throws {
    var driver = driver()
    let list = driver.state.layout.list
    try driver.press("<Enter>")
    click(&driver, list.row, 5)
    #expect(driver.state.focus == .list)
    try driver.press("v")
    click(&driver, list.row + 2, 5)
    click(&driver, list.row + 2, 5)
    #expect(driver.state.focus == .list && driver.state.actedOn.count == 3)
  }

  @Test func aClickBelowTheLastHeadlineMovesNothing() {
    var driver = driver(120, 40)
    let list = driver.state.layout.list
    click(&driver, list.endRow - 1, 5, times: 2)
    #expect(driver.state.list.cursor == 0 && driver.state.focus == .list)
  }

  @Test func theWheelScrollsThePaneUnderThePointer() {
    var driver = driver(120, 18)
    let cursor = driver.state.list.cursor
    let pane = driver.state.layout.pane
    wheel(&driver, .wheelDown, pane.row + 2, pane.column + 2)
    #expect(driver.state.pane.viewport.top == 3 && driver.state.focus == .list && driver.state.list.cursor == cursor)
    wheel(&driver, .wheelUp, pane.row + 2, pane.column + 2)
    #expect(driver.state.pane.viewport.top == 0)
    wheel(&driver, .wheelUp, pane.row + 2, pane.column + 2)
    #expect(driver.state.pane.viewport.top == 0)
  }

  @Test func theWheelOverTheListKeepsTheCursorOnTheScreen() throws {
    var driver = driver(70, 16)
    try driver.press(":set<Space>share<Space>15<Enter>")
    try #require(driver.state.list.viewport.height == 3 && driver.state.list.count == 5)
    wheel(&driver, .wheelDown, driver.state.layout.list.row, 3)
    #expect(driver.state.list.viewport.top == 2 && driver.state.list.cursor == 2)
    try driver.press("G")
    wheel(&driver, .wheelUp, driver.state.layout.list.row, 3)
    #expect(driver.state.list.viewport.top == 0 && driver.state.list.cursor == 2)
  }

  @Test(arguments: [(120, 30, 70, 20), (80, 30, 10, 12)])
  func draggingTheDividerChangesTheShare(columns: Int, rows: Int, column: Int, row: Int) {
    var driver = driver(columns, rows)
    let divider = driver.state.layout.divider
    let start = Position(row: divider.row, column: divider.column)
    driver.send(.input(.mouse(MouseEvent(.press, at: start))))
    driver.send(.input(.mouse(MouseEvent(.drag, at: Position(row: row, column: column)))))
    let isBeside = driver.state.layout.arrangement == .beside
    let moved = driver.state.layout.divider
    #expect(abs((isBeside ? moved.column - column : moved.row - row)) <= 1)
    driver.send(.input(.mouse(MouseEvent(.release, at: start))))
    #expect(driver.state.layout.divider == divider)
    driver.send(.input(.mouse(MouseEvent(.drag, at: Position(row: row, column: column)))))
    #expect(driver.state.layout.divider == divider, "nothing is held any more")
  }

  @Test func aLinkIsSelectedAndFollowed() throws {
    var driver = driver(120, 40)
    try driver.press("<Enter>]")
    let pane = driver.state.layout.pane
    let row = try #require(driver.state.pane.selectedLinkRow) + pane.row
    let link = try #require(driver.state.pane.open?.selectedLink)
    driver = self.driver(120, 40)
    click(&driver, row - 1, pane.column + 6)
    #expect(driver.state.focus == .reading && driver.state.pane.open?.selectedLink == nil)
    click(&driver, row, pane.column)
    #expect(driver.state.pane.open?.selectedLink == nil, "before the text")
    click(&driver, row, pane.column + 6)
    #expect(driver.state.pane.open?.selectedLink == link)
    let before = driver.state.subject
    click(&driver, row, pane.column + 6, times: 2)
    #expect(driver.state.subject != before)
  }

  @Test func aLineOfAnOverlayIsPickedAndTaken() throws {
    var driver = driver()
    try driver.press(
      "/xin<Enter>:save<Space>one<Enter>F\\harbour<Enter>:save<Space>two<Enter>Ffv")
    let body = driver.state.layout.body
    click(&driver, body.row + 1 + 2 + 1, 5)
    #expect(driver.state.overlay?.cursorLine == 3)
    click(&driver, body.row + 1, 5)
    #expect(driver.state.overlay?.cursorLine == 3, "the hint is no line to pick")
    click(&driver, body.row + 1 + 2, 5, times: 2)
    #expect(driver.state.overlay == nil && !driver.state.filter.isEmpty)
  }

  @Test func theWheelScrollsHelpAndClicksRunItsRows() throws {
    var driver = driver(80, 20)
    try driver.press("?")
    wheel(&driver, .wheelDown, 5, 5)
    #expect(driver.state.overlay?.viewport.top == 3)
    try driver.press("/zoom")
    let body = driver.state.layout.body
    click(&driver, body.row + 1, 5, times: 2)
    #expect(driver.state.overlay != nil && driver.state.prompt != nil, "a heading is no row to take")
    click(&driver, body.row + 2, 5, times: 2)
    #expect(driver.state.overlay == nil && driver.state.prompt == nil && driver.state.isZoomed)
  }

  /// Where a text begins in the filter bar.
  private func column(of text: String, _ driver: ReaderDriver) throws -> Int {
    let bar = driver.row(driver.state.layout.filterBar.row)
    return bar.distance(from: bar.startIndex, to: try #require(bar.firstRange(of: text)).lowerBound)
  }

  @Test func sourcesOfTheFilterBarAreShownAndChipsGo() throws {
    var driver = driver()
    let bar = driver.state.layout.filterBar.row
    click(&driver, bar, try column(of: "Xinhua", driver) + 3)
    #expect(driver.state.filter.chips == ["source=Xinhua"] && driver.state.list.count == 2)
    click(&driver, bar, try column(of: "Reuters", driver))
    #expect(driver.state.filter.chips == ["source=Reuters,Xinhua"] && driver.state.list.count == 3)
    click(&driver, bar, try column(of: "Xinhua 2", driver))
    #expect(driver.state.filter.chips == ["source=Reuters"])
    try driver.press(":filter<Space>is:unread<Space>!is:starred<Enter>\\harbour<Enter>")
    #expect(driver.state.filter.chips == ["source=Reuters", "text=harbour", "is:unread", "-is:starred"])
    click(&driver, bar, try column(of: "is:unread", driver))
    #expect(driver.state.filter.chips == ["source=Reuters", "text=harbour", "-is:starred"])
    click(&driver, bar, try column(of: "source=", driver) - 1)
    #expect(driver.state.filter.chips == ["text=harbour", "-is:starred"])
    click(&driver, bar, try column(of: "text=", driver))
    click(&driver, bar, 1)
    #expect(driver.state.filter.isEmpty && driver.state.list.count == 5)
    click(&driver, bar, 0)
    #expect(driver.state.filter.isEmpty, "no chip and no source stands there")
  }

  @Test func whatThePromptOffersIsPickedAndKept() throws {
    var driver = driver()
    let bar = driver.state.layout.filterBar.row
    try driver.press("/!")
    click(&driver, bar, try column(of: "Reuters", driver))
    #expect(driver.state.prompt?.picked != nil && driver.state.list.count == 4)
    click(&driver, bar, try column(of: "SCMP", driver), times: 2)
    #expect(driver.state.prompt == nil && driver.state.filter.chips == ["source!=SCMP"])
    try driver.press("/<C-u>")
    click(&driver, bar, 3, times: 2)
    #expect(driver.state.mode == .prompt && driver.state.prompt?.picked == nil)
  }

  @Test func aRowOfTheMenuIsChosen() throws {
    var driver = driver()
    try driver.press("S")
    let row = try #require((0..<24).first { driver.row($0).contains("By headline") })
    click(&driver, row, 2)
    #expect(driver.state.order.key == .headline && !driver.state.keys.isPending)
  }

  @Test(arguments: ["S", "5", "m"]) func aClickElsewhereGivesTheMenuUp(keys: String) throws {
    var driver = driver()
    try driver.press(keys)
    click(&driver, 3, 5)
    #expect(!driver.state.keys.isPending && driver.state.awaited == nil && driver.state.list.cursor == 0)
    click(&driver, 3, 5)
    #expect(driver.state.list.cursor == 1)
  }

  @Test func aCandidateIsWritten() throws {
    var driver = driver()
    try driver.press(":sort-")
    let row = try #require((0..<24).first { driver.row($0).contains("sort-length") })
    click(&driver, row, 3)
    #expect(driver.state.prompt?.editor.text == "sort-length ")
  }

  @Test func aRowOfTheFilteredListKeepsTheFilter() throws {
    var driver = driver()
    try driver.press("/xin")
    let count = driver.state.list.count
    click(&driver, driver.state.layout.list.row + 1, 5)
    #expect(driver.state.prompt == nil && driver.state.list.cursor == 1 && driver.state.list.count == count)
    try driver.press(":quit")
    click(&driver, 3, 5)
    #expect(driver.state.prompt != nil && !driver.effects.contains(.quit))
  }

  @Test func itCanBeLeftToTheTerminal() throws {
    var driver = driver()
    try driver.press(":set<Space>mouse<Space>off<Enter>")
    #expect(driver.effects == [.reportMouse(false)])
    try driver.press(":set<Space>mouse<Space>off<Enter>:set<Space>mouse<Space>on<Enter>")
    #expect(driver.effects == [.reportMouse(false), .reportMouse(true)])
    var configuration = Configuration()
    configuration.append([.set(.mouse, .flag(false))])
    #expect(ReaderDriver(configuration: configuration).effects.isEmpty)
  }

  @Test func pastedTextIsOneLineInAPromptAndNothingElsewhere() throws {
    var driver = driver()
    driver.send(.input(.paste("qQ\n:quit\n")))
    #expect(driver.state.prompt == nil && driver.effects.isEmpty && driver.state.list.cursor == 0)
    try driver.press("\\")
    driver.send(.input(.paste("har\u{1B}bour\r\npilot\u{7}\tx")))
    #expect(driver.state.prompt?.editor.text == "harbour pilot x")
  }
}
