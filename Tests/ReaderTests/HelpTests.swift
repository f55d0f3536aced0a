import ArticleStore
import Reader
import Screen
import Testing

/// Help is a list of all one can ask for: it narrows where it stands, and its rows can be taken.
@Suite struct HelpTests {
  private func list(_ driver: ReaderDriver) -> HelpList? {
    if case .help(let list) = driver.state.overlay?.content { list } else { nil }
  }

  /// The rows of the help that are not blank.
  private func rows(_ driver: ReaderDriver) -> [String] {
    (2..<driver.state.size.rows - 2).map { driver.row($0) }.filter { $0.contains { $0 != " " } }
  }

  @Test func aSlashNarrowsItInPlaceAsItIsTyped() throws {
    var driver = ReaderDriver()
    try driver.press("?/theme")
    #expect(driver.state.mode == .prompt && driver.state.overlay?.label == "HELP")
    #expect(driver.row(1).hasPrefix(" Help on “theme”: 1 of "))
    #expect(rows(driver) == [" Options", ">  :set theme default                Colours of the screen"])
    #expect(driver.row(22).hasPrefix(" help: theme") && !driver.row(22).contains("1"))
    #expect(driver.row(23).hasSuffix(" 1/1"))
    try driver.press("<C-u>pane<Space>alone")
    #expect(list(driver)?.picked?.name == "zoom")
    try driver.press("<C-u>")
    #expect(driver.row(1).hasPrefix(" Keys, commands and options"))
  }

  @Test func theCounterSaysWhichRowIsPicked() throws {
    var driver = ReaderDriver()
    try driver.press("?3j")
    let count = list(driver)?.items.count ?? 0
    #expect(driver.row(23).hasSuffix(" 4/\(count)") && !driver.row(1).contains("/"))
    try driver.press("/sort<Enter>j")
    let found = try #require(list(driver)?.found.count)
    #expect(driver.row(1).contains(": \(found) of \(count)") && driver.row(23).hasSuffix("/\(found)"))
    try driver.press("<C-c><C-c>:quit<C-u>E")
    #expect(driver.state.overlay == nil || !driver.row(23).contains("¶"))
  }

  @Test func eachRowHasItsNameAndIsWholeAt80Columns() throws {
    var driver = ReaderDriver()
    try driver.press("?")
    let items = try #require(list(driver)?.items)
    for item in items {
      let row = driver.row(2 + (driver.state.overlay?.cursorLine ?? 0) - (driver.state.overlay?.viewport.top ?? 0))
      #expect(row.contains(item.help) && row.contains(item.name), "\(row)")
      try driver.press("j")
    }
  }

  @Test func whatIsNotThereIsSaidAndClosesNothing() throws {
    var driver = ReaderDriver()
    try driver.press("?/wombat")
    #expect(rows(driver) == ["   Nothing matches"])
    #expect(driver.row(22).hasPrefix(" help: wombat   nothing matches"))
    #expect(driver.state.overlay?.cursorLine == nil)
    try driver.press("<Down><Enter>")
    #expect(driver.state.mode == .prompt && driver.state.notice?.text == "Nothing in the help matches “wombat”")
    try driver.press("<C-u>quit<Enter>")
    #expect(driver.state.mode == .help && driver.effects.isEmpty)
  }

  @Test func escGoesBackOneLayerAtATime() throws {
    var driver = ReaderDriver()
    try driver.press("?jj")
    let before = driver.screen
    try driver.press("/zo<Esc>")
    #expect(driver.screen == before && driver.state.mode == .help)
    try driver.press("/sort<Enter>")
    let narrowed = driver.screen
    try driver.press("/")
    #expect(driver.state.prompt?.editor.text == "sort")
    try driver.press("-date<Esc>")
    #expect(driver.screen == narrowed)
    try driver.press("<Esc>")
    #expect(list(driver)?.text == "" && driver.state.mode == .help)
    try driver.press("<Esc>")
    #expect(driver.state.overlay == nil && driver.state.mode == .list)
  }

  @Test func enterRunsTheCommandOfTheRow() throws {
    var driver = ReaderDriver()
    try driver.press("?/sort-date<Enter><Enter>")
    #expect(driver.state.overlay == nil && driver.state.order.key == .date)
    // The key that is typed exactly so finds what it does.
    try driver.press("?/Sh<Enter>")
    #expect(list(driver)?.picked?.name == "sort-headline")
    try driver.press("q?G<Enter>")
    #expect(driver.state.prompt?.editor.text == "set archive ")
  }

  @Test func anOptionOpensThePromptAndEscLeadsBack() throws {
    var driver = ReaderDriver()
    try driver.press("?/theme<Enter>")
    let help = driver.screen
    try driver.press("<Enter>")
    #expect(driver.state.prompt?.scope == .command && driver.state.prompt?.editor.text == "set theme ")
    #expect(driver.state.completion?.candidates.contains { $0.text == "mono" } == true)
    try driver.press("<Esc>")
    #expect(driver.screen == help)
    try driver.press("<Enter>light<Enter>")
    #expect(driver.state.overlay == nil && driver.state.settings[.theme] == .choice("light"))
    try driver.press("?/filter-source<Enter><Enter>")
    #expect(driver.state.prompt?.scope == .source)
    try driver.press("xin<Esc>")
    #expect(list(driver)?.picked?.name == "filter-source" && driver.state.filter.isEmpty)
  }

  @Test func whatDoesNotWorkHereSaysSoAndLeavesTheHelp() throws {
    var driver = ReaderDriver()
    try driver.press("?/follow-link<Enter><Enter>")
    #expect(driver.state.notice?.text == "follow-link does not work here; it is for: text")
    #expect(driver.state.overlay?.label == "HELP")
    try driver.press("<C-c>/close<Enter><Enter>")
    #expect(driver.state.overlay == nil)
  }

  @Test func whatTheUserMadeIsAmongIt() throws {
    var driver = ReaderDriver()
    try driver.press(
      ":bind<Space>list<Space>gu<Space>filter<Space>is:unread<Enter>:alias<Space>week<Space>sort<Space>date<Enter>")
    try driver.press(":unbind<Space>list<Space>z<Enter>:unbind<Space>reading<Space>z<Enter>?/is:unread<Enter>")
    #expect(list(driver)?.picked?.keys == ["gu"])
    try driver.press("<Enter>")
    #expect(!driver.state.filter.isEmpty && driver.state.overlay == nil)
    try driver.press("?/week<Enter><Enter><Enter>")
    #expect(driver.state.order.key == .date)
    try driver.press("?/zoom<Enter>")
    #expect(list(driver)?.picked?.keys == [":zoom"], "no key has it any more")
  }

  @Test func otherListsAreLeftAsTheyAre() throws {
    var driver = ReaderDriver()
    try driver.press("H/")
    #expect(driver.state.prompt == nil && driver.state.overlay?.label == "HEALTH")
    #expect(driver.state.notice?.text.hasPrefix("Only the help can be narrowed") == true)
  }

  @Test(arguments: ["?", "<Enter>?", "?/e", "?/sort<Enter>"]) func eachRowCanBePickedAndIsInSight(script: String) throws
  {
    var driver = ReaderDriver(columns: 60, rows: 20)
    try driver.press(script)
    let count = try #require(list(driver)?.found.count)
    for _ in 0..<count { try driver.press("<Up>") }
    var seen: Set<Int> = []
    for _ in 0..<count {
      let overlay = try #require(driver.state.overlay)
      let line = try #require(overlay.cursorLine)
      #expect(overlay.viewport.top..<overlay.viewport.top + overlay.viewport.height ~= line)
      #expect(driver.row(2 + line - overlay.viewport.top).hasPrefix(">"))
      seen.insert(line)
      try driver.press("<Down>")
    }
    #expect(seen.count == count)
  }
}
