import ArticleStore
import NewsArchive
import Reader
import Screen
import TestSupport
import Testing

@Suite struct SearchTests {
  private func titles(_ driver: ReaderDriver) -> [String] {
    driver.state.list.results.articles.map { driver.state.store.title(of: $0) }
  }

  @Test func tabTakesTheTextFromScopeToScope() throws {
    var driver = ReaderDriver()
    try driver.press("/pilot")
    #expect(driver.state.list.count == 0)
    try driver.press("<Tab>")
    #expect(driver.state.prompt?.scope == .text && driver.state.list.count == 3)
    #expect(driver.state.filter.sources.isEmpty)
    try driver.press("<Tab>")
    #expect(driver.state.prompt?.scope == .title && titles(driver) == ["Ferry crews ask for a second winter pilot"])
    #expect(driver.state.filter.text.isEmpty)
    try driver.press("<Tab>")
    #expect(driver.state.prompt?.scope == .here && driver.state.list.count == 5)
    try driver.press("<Tab><Enter>")
    #expect(driver.state.mode == .prompt && driver.state.prompt?.scope == .source)
    // No article is left in the pane to look into, so the scope before this one is the headlines.
    try driver.press("<S-Tab><S-Tab><Enter>")
    #expect(driver.state.filter.text == "pilot" && driver.state.list.count == 3)
  }

  @Test func typingAnewAfterTheSourcesLooksWithinThem() throws {
    var driver = ReaderDriver()
    try driver.press("/xin<Tab>")
    // What was typed comes along, and is looked for in all articles.
    #expect(driver.state.prompt?.editor.text == "xin" && driver.state.filter.sources.isEmpty)
    #expect(driver.screen.contains("typing anew: in [source=Xinhua"))
    let before = driver.state.list
    try driver.press("pilot")
    #expect(driver.state.filter.text == "pilot" && driver.state.filter.sources.included == ["Xinhua"])
    #expect(driver.state.list.count == 2)
    #expect(driver.screen.contains("text: pilot   2 articles  in [source=Xinhua"))
    try driver.press("<Enter>")
    #expect(driver.state.filter.chips == ["source=Xinhua", "text=pilot"])
    driver = ReaderDriver()
    let start = driver.state.list
    try driver.press("/xin<Tab>pilot<Esc>")
    #expect(driver.state.filter.isEmpty && driver.state.list.results == start.results)
    #expect(before.count != start.count)
  }

  @Test(arguments: [
    // A blank, the caret, or a name that has these letters only somewhere: the text goes on.
    ("/xin<Tab><Space>pilot", "xin pilot", false), ("/xin<Tab><End>hua", "xinhua", false),
    ("/xha<Tab>rbour", "xharbour", false), ("/pil<Tab>ot", "pilot", false),
    // Erasing takes all of what stands selected.
    ("/xin<Tab><Backspace>", "", true), ("/xin<Tab><C-u>pilot", "pilot", true),
    // And from scope to scope it stays what it was.
    ("/xin<Tab>pilot<Tab>", "pilot", true), ("/xin<Tab><Tab>pilot", "pilot", true),
    ("/xin<Tab><Tab><Tab><S-Tab>pilot", "xinpilot", false),
  ])
  func whatComesAlongGoesOn(script: String, text: String, isWithin: Bool) throws {
    var driver = ReaderDriver()
    try driver.press(script)
    #expect(driver.state.prompt?.editor.text == text)
    #expect(driver.state.filter.sources.included == (isWithin ? ["Xinhua"] : []))
  }

  /// What `/` takes must be what stands beside it, whatever else is filtered by.
  @Test(arguments: [
    (":filter<Space>date:2018<Enter>/u", "Xinhua", 2), (":filter<Space>title:summit<Enter>/s", nil, 0),
    (":filter<Space>date:2018<Enter>/h", "Xinhua", 2), (":filter<Space>date:2018<Enter>/scmp", "SCMP", 0),
  ])
  func aSourceIsPickedAmongThoseOnOffer(script: String, name: String?, count: Int) throws {
    var driver = ReaderDriver()
    try driver.press(script)
    #expect(driver.state.filter.sources.included == Set([name].compactMap(\.self)) || name == nil)
    #expect(driver.state.list.count == count)
  }

  @Test func sourcesAreCountedWithinASearch() throws {
    var driver = ReaderDriver()
    try driver.press("\\pilot<Enter>/")
    let all = driver.state.list.results
    let counts = driver.state.store.counts(of: all.articles)
    let offered = try #require(driver.state.prompt).choices(in: driver.state.store, context: driver.state.context)
    #expect(!offered.isEmpty && offered.count < 3)
    #expect(offered.map(\.count) == counts.filter { $0 > 0 }.sorted(by: >))
    // They stay while sources are typed, though the list shows only these.
    try driver.press("<Down>")
    let after = try #require(driver.state.prompt).choices(in: driver.state.store, context: driver.state.context)
    #expect(after == offered && driver.state.list.count == offered[0].count)
    // With a source in force before the search they are counted besides.
    driver = ReaderDriver(columns: 120)
    try driver.press("/xin<Enter>\\pilot<Enter>")
    #expect(driver.screen.contains("Xinhua 2   SCMP 1"))
    // An answer to what is asked no more is none.
    let query = try #require(driver.state.filter.combined)
    driver.send(.sourcesCounted([9, 9, 9], of: query, revision: driver.state.store.revision))
    #expect(driver.screen.contains("Xinhua 2   SCMP 1"))
  }

  @Test func whereAnArticleComesFromIsNoText() throws {
    var driver = ReaderDriver()
    try driver.press("\\source<Enter>")
    #expect(driver.state.list.count == 0)
  }

  @Test func marksOfAnExpressionEndWithTheBudget() throws {
    let page = ReaderDriver.page("Line\n\nab " + String(repeating: "a", count: 20_000) + " ab\n")
    let state = ReaderDriver(pages: [page]).state
    let document = ArticleDocument(state.store.article(ArticleIndex(0)), setting: state.textSetting(of: nil))
    let query = try Query.parse("/((a{1,10}){1,10}){1,10}b/")
    let budget = StepBudget(100_000)
    #expect(PaneMarks(query, in: document, budget).count == 1 && budget.isSpent)
  }

  /// A phrase from the end of the headline to the beginning of the text is found, but no passage has it.
  @Test func nextMatchPassesOverArticlesWithNothingToShow() throws {
    var driver = ReaderDriver()
    try driver.press(":filter<Space>\"pilot<Space>skarvik\"<Space>OR<Space>lighthouse<Enter>")
    let marked = driver.state.list.results.articles.map { article in
      driver.state.pane.count(
        in: driver.state.store.article(article), setting: driver.state.textSetting(of: nil), StepBudget()) > 0
    }
    #expect(marked == [true, false, true])
    try driver.press("gg<Enter>")
    while driver.state.list.cursor == 0, driver.state.notice == nil { try driver.press("n") }
    #expect(driver.state.list.cursor == 2 && driver.state.pane.focusRow(nil) != nil)
    while driver.state.list.cursor == 2, driver.state.notice == nil { try driver.press("N") }
    #expect(driver.state.list.cursor == 0)
  }

  @Test func wordsPhrasesAndExclusion() throws {
    for (typed, count) in [
      ("pilot<Space>ferry", 2), ("\"second<Space>pilot\"", 1), ("pilot<Space>-ferry", 1), ("/ferr(y|ies)/", 2),
      ("CREME<Space>BRULEE", 1), ("海を眺め", 1), ("wombat", 0),
    ] {
      var driver = ReaderDriver()
      try driver.press("\\")
      driver.send(.input(.paste("")))
      try driver.press(typed + "<Enter>")
      #expect(driver.state.list.count == count, "\(typed)")
    }
  }

  @Test func escapePutsEverythingBackFromEveryScope() throws {
    for script in ["\\pilot", "/x<Tab><Tab>", "fhpilot", "\\wombat"] {
      var driver = ReaderDriver(columns: 80, rows: 18)
      try driver.press("2j")
      let (list, top, screen) = (driver.state.list, driver.state.pane.viewport.top, driver.screen)
      try driver.press(script + "<Esc>")
      #expect(driver.state.list.results == list.results && driver.state.list.cursor == list.cursor)
      #expect(driver.state.list.viewport == list.viewport && driver.state.pane.viewport.top == top)
      #expect(driver.screen == screen, "\(script)")
    }
  }

  @Test func whatWasFoundIsThereWhenKeysAreTakenBack() throws {
    var driver = ReaderDriver()
    try driver.press("\\pilot<Space>fer")
    let (found, counts) = (driver.state.list.results, driver.state.search?.counts)
    let asked = driver.searches.count
    try driver.press("ry<Backspace><Backspace>")
    #expect(driver.searches.count == asked + 2 && driver.state.search?.isDone == true)
    #expect(driver.state.list.results == found && driver.state.search?.counts == counts)
    // Other than what was asked: read articles are gone from a search for unread ones.
    try driver.press("<Esc>fu\\pilo")
    let before = driver.searches.count
    try driver.press("t<Backspace>")
    #expect(driver.searches.count == before + 2)
  }

  @Test func whatWasFoundCountsOnlyForTheArticlesThereWere() throws {
    var driver = ReaderDriver()
    try driver.press("\\pilot")
    let count = driver.state.list.count
    try driver.press("x")
    driver.send(
      .loaded([ReaderDriver.page(harbourPage, path: "more.txt")], progress: LoadProgress(filesRead: 2, filesInAll: 2)))
    try driver.press("<Backspace>")
    #expect(driver.state.list.count == 2 * count)
  }

  @Test(arguments: ["\\/a(/<Enter>", "fh/a(/<Enter>", "<Enter>/x<Space>/a(/<Enter>"])
  func anExpressionThatIsNoneKeepsThePromptOpen(script: String) throws {
    var driver = ReaderDriver()
    try driver.press(script)
    let column = script.contains("x") ? 6 : 4
    #expect(driver.state.notice?.text == "column \(column): expected ‘)’" && driver.state.mode == .prompt)
    try driver.press("<Left>)<Enter>")
    #expect(driver.state.notice?.text.hasPrefix("column") != true)
  }

  @Test func theHintSaysWhereTheNextOneIs() throws {
    var driver = ReaderDriver(columns: 120, rows: 30)
    #expect(driver.screen.contains("n next unread"))
    try driver.press("\\pilot<Enter>")
    #expect(driver.screen.contains("n next match"))
    try driver.press("F<Enter>/pilot<Enter>")
    #expect(driver.screen.contains("n next match"))
  }

  @Test func anArticleThatIsInThePaneAlreadyGoesToItsFirstMatchAsWell() throws {
    var driver = ReaderDriver(columns: 80, rows: 20)
    try driver.press("<Enter>q\\satellite<Enter>")
    let first = driver.state.pane.viewport.top
    #expect(first > 0 && driver.state.pane.focusRow(nil) != nil)
    // The same search: where one left it. Another one: its first match again.
    try driver.press("<Enter>Gq")
    let left = driver.state.pane.viewport.top
    try driver.press("jk<Enter>")
    #expect(driver.state.pane.viewport.top == left)
    try driver.press("qj\\<C-u>satellit<Enter>gg<Enter>")
    #expect(driver.state.pane.viewport.top == first)
  }

  @Test func nextMatchGoesOnAcrossArticlesAndBack() throws {
    var driver = ReaderDriver(columns: 60, rows: 18)
    try driver.press("\\pilot<Enter><Enter>")
    var visited: [Int] = []
    for _ in 0..<8 {
      visited.append(driver.state.list.cursor)
      try driver.press("n")
    }
    #expect(visited == visited.sorted() && Set(visited) == [0, 1, 2])
    #expect(driver.state.notice?.text == "No match after this one")
    try driver.press("9N")
    #expect(driver.state.list.cursor == 0)
  }

  @Test func openingAHitShowsItsFirstMatch() throws {
    var driver = ReaderDriver(columns: 60, rows: 16)
    try driver.press("\\satellite<Enter><Enter>")
    #expect(driver.state.pane.open?.marks.count == 1)
    #expect(driver.frame.text.contains("satellite navigation"))
  }

  @Test func findingHereLandsOnTheMatchAndEscapeComesBack() throws {
    var driver = ReaderDriver(columns: 60, rows: 16)
    try driver.press("<Enter>/satellite")
    #expect(driver.state.pane.viewport.top > 0 && driver.frame.text.contains("satellite navigation"))
    try driver.press("<Esc>")
    #expect(driver.state.pane.viewport.top == 0 && driver.state.find == nil && driver.state.mode == .reading)
    try driver.press("/satellite<Enter><Esc>")
    #expect(driver.state.find == nil && driver.state.mode == .reading)
  }

  @Test func theNewestSearchMakesOlderAnswersVoid() throws {
    var driver = ReaderDriver()
    try driver.press("\\pilot")
    let count = driver.state.list.count
    let stale = SearchProgress(
      token: (driver.state.search?.request.token ?? 0) - 1, found: [], asked: 0, ordered: nil, isDone: true)
    driver.send(.found(stale))
    #expect(driver.state.list.count == count)
  }

  @Test func upOnAnEmptyPromptBringsWhatWasTypedBefore() throws {
    var driver = ReaderDriver()
    try driver.press("\\pilot<Enter>\\<C-u>ferry<Enter>\\<C-u><Up>")
    #expect(driver.state.prompt?.editor.text == "ferry")
    try driver.press("<Up>")
    #expect(driver.state.prompt?.editor.text == "pilot")
    try driver.press("<Down><Down>")
    #expect(driver.state.prompt?.editor.text == "")
  }

  @Test func queriesTypedAtTheCommandPromptJoinTheOtherFilters() throws {
    var driver = ReaderDriver()
    try driver.press("/xin<Enter>:filter<Space>date:2018-12-01<Enter>")
    #expect(titles(driver) == ["Harbour master retires after three decades"])
    #expect(driver.state.filter.chips == ["source=Xinhua", "date:2018-12-01"])
    try driver.press(":filter<Enter>")
    #expect(driver.state.list.count == 2)
  }

  @Test func aTypedErrorKeepsThePromptAndNamesTheColumn() throws {
    var driver = ReaderDriver()
    try driver.press(":filter<Space>date:20x<Enter>")
    #expect(driver.state.mode == .prompt && driver.state.notice?.text.hasPrefix("column 13: expected") == true)
    try driver.press("<C-u>nonsense<Enter>")
    #expect(driver.state.notice?.text == "No command is called “nonsense”")
  }

  @Test func sortingTurnsRoundAndGroupsAreStepped() throws {
    var driver = ReaderDriver()
    try driver.press("Sd")
    #expect(
      titles(driver).prefix(2) == [
        "Ferry crews ask for a second winter pilot", "Harbour master retires after three decades",
      ])
    try driver.press("Sd")
    #expect(titles(driver).first == "Harbour master retires after three decades")
    try driver.press("Ssgg}")
    #expect(driver.state.list.cursor == 1)
    try driver.press("}}{")
    #expect(driver.state.list.cursor == 1)
    try driver.press("Sf")
    #expect(driver.state.order == .file)
  }

  @Test func theBestAnswersAreShownFirst() throws {
    var driver = ReaderDriver(columns: 80, rows: 16)
    try driver.press("Sr")
    #expect(driver.state.order.key == .file && driver.state.notice?.text.hasPrefix("Relevance needs a search") == true)
    try driver.press("\\skarvik<Enter>GSr")
    #expect(
      driver.state.order.key == .relevance && driver.state.list.cursor == 0 && driver.state.list.viewport.top == 0)
    try driver.press("F")
    #expect(driver.state.order.key == .file && !driver.screen.contains("by relevance"))
    try driver.press("GSh")
    #expect(driver.state.list.selected == ArticleIndex(4), "other orders keep the headline")
  }

  @Test func withoutDatesThereIsNoOrderByThem() throws {
    let page = "One headline\n\nA text.\n\nSource: AP\n"
    var driver = ReaderDriver(pages: [ReaderDriver.page(page)])
    try #require(driver.state.store.count > 0)
    try driver.press("Sd")
    #expect(driver.state.notice?.text == "No dates known here" && driver.state.order.key == .file)
  }

  @Test func whereOneIsAmongTheMatchesIsCounted() throws {
    var driver = ReaderDriver()
    try driver.press("<Enter>/the<Enter>")
    let count = try #require(driver.state.pane.open?.marks.count)
    let at = { try #require(driver.state.pane.open?.marks.current) + 1 }
    #expect(driver.row(23).contains("match \(try at()) of \(count) · 1/5"))
    try driver.press("n")
    #expect(driver.row(23).contains("match \(try at()) of \(count)") || driver.state.notice != nil)
    try driver.press("<Esc>")
    #expect(!driver.row(23).contains("match"))
  }

  @Test(arguments: ["Sf", "Sd", "Ss", "Sh", "Sl", "Sr", "\\harbour<Enter>Sr"])
  func groupsAreSteppedInEveryOrder(order: String) throws {
    var driver = ReaderDriver()
    try driver.press(order + "gg")
    func group(_ place: Int) -> String {
      let article = driver.state.list.results[place]
      if driver.state.order.key == .source { return driver.state.store.sourceName(of: article) ?? "" }
      return driver.state.store.outline(article).date.map { "\($0.sortKey)" } ?? ""
    }
    let heads = (0..<driver.state.list.count).filter { $0 == 0 || group($0) != group($0 - 1) }
    var down = [0]
    while driver.state.notice == nil {
      down.append(driver.state.list.cursor)
      try driver.press("}")
    }
    #expect(Array(down.dropFirst()) == heads && driver.state.notice?.text.hasSuffix("below") == true)
    var up: [Int] = []
    repeat {
      up.append(driver.state.list.cursor)
      try driver.press("{")
    } while driver.state.notice == nil
    #expect(up == heads.reversed() && driver.state.notice?.text.hasSuffix("above") == true)
  }

  @Test func unreadIsAFilterLikeAnyOther() throws {
    var driver = ReaderDriver()
    try driver.press("<Enter>q")
    try driver.press("fu")
    #expect(driver.state.list.count == 4 && driver.state.filter.chips == ["is:unread"])
    try driver.press("fu")
    #expect(driver.state.list.count == 5)
  }
}

/// What was found for a wider question is narrowed, and the answer is as if everything had been asked again.
@Suite struct NarrowingTests {
  @Test(
    arguments: [
      "\\pilot<Space>ferry", "\\ferry<BS><BS>ies", "sd\\winter", "sh/<Tab>har", "ss/<Tab>harbour<C-w>pilot",
      "/<Tab>pilot<Enter>/x", "/xin<Enter>/<C-u><Tab>pi", "fu/<Tab>h<Esc>\\har<Enter>fu", "sl\\-pilot<C-u>ferry",
    ])
  func findsTheSame(script: String) throws {
    var driver = ReaderDriver()
    for key in try KeyNotation.parse(script) {
      driver.send(.input(.key(key)))
      let state = driver.state
      let fresh = state.store.results(state.filter.combined, order: state.order, context: state.context)
      #expect(state.list.results.articles == fresh.articles, "after \(KeyNotation.text([key])) of \(script)")
    }
  }
}
