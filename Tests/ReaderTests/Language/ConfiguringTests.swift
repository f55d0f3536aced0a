import ArticleStore
import Reader
import Screen
import Testing

/// What statements of the command language do to a running reader.
@Suite struct ConfiguringTests {
  @Test func optionsAreInForceAtOnceAndShown() throws {
    var driver = ReaderDriver(columns: 200, rows: 24)
    try driver.press(":set<Space>measure<Space>40<Enter>")
    #expect(driver.state.prompt == nil && driver.state.pane.open?.document.columns == 40)
    try driver.press(":set<Space>measure<Enter>")
    #expect(driver.state.notice?.text == "measure 40" && driver.state.notice?.isProblem == false)
  }

  @Test func keysAreBoundAndTakenAway() throws {
    var driver = ReaderDriver()
    try driver.press(":bind<Space>list<Space>gx<Space>sort-headline<Enter>gx")
    #expect(driver.state.order.key == .headline)
    try driver.press(":bind<Space>list<Space>gs<Space>sort<Space>date<Space>reverse<Enter>gs")
    #expect(driver.state.order == SortOrder(.date, isReversed: true))
    try driver.press("g")
    #expect(driver.frame.text.contains("s  sort date reverse"))
    try driver.press("<Esc>:unbind<Space>list<Space>gx<Enter>gx")
    #expect(driver.state.notice?.text.hasPrefix("gx is not bound here") == true)
    try driver.press("jgg")
    #expect(driver.state.list.cursor == 0)
  }

  @Test func aliasesStandForTheBeginningOfALine() throws {
    var driver = ReaderDriver()
    try driver.press(":alias<Space>f<Space>filter<Enter>:f<Space>source:xinhua<Enter>")
    #expect(driver.state.list.count == 2)
    try driver.press(":f<Space>date:20x<Enter>")
    #expect(driver.state.notice?.text.hasPrefix("column 8: expected") == true && driver.state.mode == .prompt)
    try driver.press("<C-u>alias<Space>u<Space>f<Space>is:unread<Enter>:u<Enter>")
    #expect(driver.state.filter.chips == ["is:unread"])
  }

  @Test func anAliasThatLeadsBackToItselfIsTold() throws {
    var driver = ReaderDriver()
    try driver.press(
      ":alias<Space>a<Space>zoom<Enter>:alias<Space>b<Space>a<Enter>:alias<Space>a<Space>b<Enter>:b<Enter>")
    #expect(
      driver.state.notice?.text == "column 1: expected an alias that does not lead back to itself")
  }

  @Test func aCommandIsToldWhereItWorks() throws {
    var driver = ReaderDriver()
    try driver.press("<Enter>:sort-date<Enter>")
    #expect(driver.state.notice?.text == "sort-date does not work here; it is for: list")
    #expect(driver.state.mode == .prompt)
  }
}
