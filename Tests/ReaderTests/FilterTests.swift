import ArticleStore
import Reader
import Screen
import Testing

@Suite struct FilterTests {
  private func titles(_ driver: ReaderDriver) -> [String] {
    driver.state.list.results.articles.map { driver.state.store.title(of: $0) }
  }

  @Test func theListNarrowsWithEveryKey() throws {
    var driver = ReaderDriver()
    try driver.press("/")
    #expect(driver.state.mode == .prompt && driver.state.list.count == 5)
    try driver.press("x")
    #expect(
      titles(driver) == ["Ferry crews ask for a second winter pilot", "Harbour master retires after three decades"])
    try driver.press("in<Enter>")
    #expect(driver.state.mode == .list && driver.state.filter.sources == SourceFilter(included: ["Xinhua"]))
    #expect(driver.state.list.count == 2)
  }

  @Test func severalSourcesAndExcludedOnes() throws {
    var driver = ReaderDriver()
    try driver.press("/xin,reu<Enter>")
    #expect(driver.state.list.count == 3)
    try driver.press("/<C-u>!scmp<Enter>")
    #expect(driver.state.list.count == 3 && driver.state.filter.sources == SourceFilter(excluded: ["SCMP"]))
  }

  @Test func arrowsPickASourceAndACommaAddsAnother() throws {
    var driver = ReaderDriver()
    try driver.press("/<Down>")
    let first = driver.state.store.facets(matching: "", within: nil)[0]
    #expect(driver.state.filter.sources.included == [first.name])
    try driver.press("<Down><Enter>")
    let second = driver.state.store.facets(matching: "", within: nil)[1]
    #expect(driver.state.filter.sources.included == [second.name])
    try driver.press("/<C-u><Down>,reu<Enter>")
    #expect(driver.state.filter.sources.included == [first.name, "Reuters"])
  }

  @Test func escapePutsListCursorAndScrollBackExactly() throws {
    var driver = ReaderDriver(columns: 80, rows: 16)
    try driver.press("G")
    let before = driver.state.list
    try driver.press("/reu<Esc>")
    #expect(driver.state.list.cursor == before.cursor && driver.state.list.viewport == before.viewport)
    #expect(driver.state.list.results == before.results && driver.state.filter.isEmpty && driver.state.mode == .list)
  }

  @Test func emptyEnterClearsAndSlashReopensWithTheText() throws {
    var driver = ReaderDriver()
    try driver.press("/xin<Enter>/")
    #expect(driver.state.prompt?.editor.text == "Xinhua")
    try driver.press("<C-u><Enter>")
    #expect(driver.state.filter.isEmpty && driver.state.list.count == 5)
  }

  @Test func aSourceThatDoesNotExistKeepsThePromptOpenAndSaysSo() throws {
    var driver = ReaderDriver()
    try driver.press("/zzz<Enter>")
    #expect(driver.state.mode == .prompt && driver.state.list.count == 0)
    #expect(driver.state.notice?.text == "No source matches “zzz”" && driver.state.notice?.isProblem == true)
    try driver.press("<Esc>")
    #expect(driver.state.mode == .list && driver.state.list.count == 5)
  }

  @Test func clearingStaysOnTheArticle() throws {
    var driver = ReaderDriver()
    try driver.press("/reu<Enter>F")
    #expect(driver.state.list.count == 5 && driver.state.list.cursor == 3)
  }

  @Test func pasteGoesIntoThePromptAndNowhereElse() throws {
    var driver = ReaderDriver()
    driver.send(.input(.paste("q")))
    #expect(driver.effects.isEmpty)
    try driver.press("/")
    driver.send(.input(.paste("xin\u{1B}hua\n")))
    #expect(driver.state.prompt?.editor.text == "xinhua ")
    #expect(driver.state.list.count == 2)
  }

  @Test func theListTitleTellsShownAndAll() throws {
    var driver = ReaderDriver(columns: 120, rows: 40)
    #expect(driver.row(1).contains(" Headlines ") && !driver.row(1).contains("/5"))
    try driver.press("/xin<Enter>")
    #expect(driver.row(1).contains("2/5"))
  }

  @Test func escLeavesTheScrollOfArticlesShownMeanwhileAlone() throws {
    var driver = ReaderDriver(columns: 100, rows: 16)
    try driver.press("5J")
    let top = driver.state.pane.viewport.top
    #expect(top > 0)
    try driver.press("/reu")
    let other = try #require(driver.state.pane.open?.index)
    try driver.press("<Esc>")
    #expect(driver.state.pane.open?.index != other && driver.state.pane.viewport.top == top)
    try driver.press("/reu<Enter>")
    #expect(driver.state.pane.open?.index == other && driver.state.pane.viewport.top == 0)
  }

  @Test(arguments: ["fh", "\\"]) func blanksAreNoFilter(_ prompt: String) throws {
    var driver = ReaderDriver()
    try driver.press(prompt + "<Space><Enter>")
    #expect(driver.state.filter.isEmpty && driver.state.filter.chips.isEmpty)
    #expect(driver.state.list.count == 5)
  }

  @Test func blanksBehindATypedFilterDoNotShiftTheColumnOfItsError() throws {
    var driver = ReaderDriver()
    try driver.press(":filter<Space>(bridge<Enter>")
    let notice = try #require(driver.state.notice?.text)
    try driver.press("<Space><Space><Enter>")
    #expect(driver.state.notice?.text == notice)
  }

  @Test func pagesThatArriveKeepFilterAndCursor() throws {
    var driver = ReaderDriver()
    try driver.press("/xin<Enter>j")
    let selected = driver.state.list.selected
    driver.send(
      .loaded([ReaderDriver.page(moreText, path: "b.txt")], progress: LoadProgress(filesRead: 2, filesInAll: 2)))
    #expect(driver.state.list.count == 3 && driver.state.list.selected == selected)
  }

  private let moreText = """
    Archive for ‘Bridges’


    A bridge is measured by night

    Engineers measured the bridge while the town slept, as they do every tenth year.

    Source: Xinhua
    """

  @Test(arguments: ["date:2018-12", "source:xinhua pilot", "wombat"])
  func theStartQueryIsInForceFromTheFirstFrame(text: String) throws {
    let query = try Query.parse(text)
    var driver = ReaderDriver(startQuery: query)
    #expect(driver.state.filter.query == query)
    #expect(driver.state.list.count == driver.state.store.results(query).count)
    #expect(driver.state.list.count < 5)
    try driver.press("F")
    #expect(driver.state.list.count == 5 && driver.state.filter.isEmpty)
  }
}

@Suite struct ChipTests {
  @Test(arguments: [
    (120, "[source=Xinhua ×]   [title=har ×]   [text=har ×]"), (50, "[source=Xinhua ×]   [title=har ×]   +1"),
    (40, "[source=Xinhua ×]   +2"),
  ])
  func whatDoesNotFitIsCounted(columns: Int, expected: String) throws {
    var driver = ReaderDriver(columns: columns, rows: 20)
    try driver.press("/xin<Enter>/<C-u><Tab><Tab>har<Enter>\\har<Enter>")
    #expect(driver.state.filter.chips == ["source=Xinhua", "title=har", "text=har"])
    #expect(driver.row(18).contains(expected), "\(driver.row(18))")
    #expect(driver.row(18).contains("F clear"))
  }
}
