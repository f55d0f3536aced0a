import ArticleStore
import NewsArchive
import Reader
import Screen
import Testing

@Suite struct SavedFilterTests {
  private func stored(_ filters: [(String, String)]) -> Message {
    var state = StoredState()
    state.record.filters = Dictionary(uniqueKeysWithValues: filters)
    return .stateLoaded(state)
  }

  @Test func theFilterInForceIsSavedAsAQueryAndComesBack() throws {
    var driver = ReaderDriver()
    try driver.press("/xin<Enter>:save<Space>my<Space>paper<Enter>")
    let saved = try #require(driver.state.savedFilters["my paper"])
    #expect(driver.keptChanges.last == [.filter("my paper", from: nil, to: saved.query)])
    #expect(driver.state.notice?.text == "Saved “my paper” for this run" && driver.state.mode == .list)
    try driver.press("F:load<Space>my<Space>paper<Enter>")
    #expect(driver.state.list.count == 2)
    #expect(try driver.state.filter.combined == Query.parse(saved.query))
  }

  @Test func whatIsKeptForTheNextRunSaysSo() throws {
    var driver = ReaderDriver()
    driver.send(stored([("new", "source:Reuters")]))
    try driver.press("/xin<Enter>:save<Space>new<Enter>")
    #expect(driver.state.notice?.text == "Saved “new” anew" && driver.state.savedFilters.all.count == 1)
  }

  @Test(arguments: [
    (":save<Enter>", "column 5: expected a name for the filter"),
    (":save<Space>x<Enter>", "save: there is no filter to save"),
    (":load<Enter>", "column 5: expected the name of a saved filter"),
    (":load<Space>x<Enter>", "load: no filter is saved as “x”; :saved lists them"),
    (":unsave<Space>x<Enter>", "unsave: no filter is saved as “x”; :saved lists them"),
    (":load<Space>broken<Enter>", "“broken”: column 6: expected"),
  ])
  func errorsKeepThePromptOpenAndSaveNothing(script: String, start: String) throws {
    var driver = ReaderDriver()
    driver.send(stored([("broken", "date:20x")]))
    try driver.press(script)
    #expect(driver.state.notice?.text.hasPrefix(start) == true, "\(driver.state.notice?.text ?? "no notice")")
    #expect(driver.state.notice?.isProblem == true && driver.state.mode == .prompt)
    #expect(driver.kept.allSatisfy { if case .entered = $0 { true } else { false } })
  }

  @Test func theListCountsWhatEachFindsAndEnterAppliesOne() throws {
    var driver = ReaderDriver()
    driver.send(stored([("a", "source:Reuters"), ("b", "source:Xinhua"), ("c", "date:20x"), ("d", "harbour")]))
    try driver.press("fv")
    guard case .saved(let list) = driver.state.overlay?.content else {
      Issue.record("the list of saved filters is not open")
      return
    }
    #expect(list.filters.map { list.counts[$0] }.prefix(3) == [.articles(1), .articles(2), .unreadable])
    try driver.press("<Enter>")
    #expect(driver.state.overlay == nil && driver.state.list.count == 1)
    try driver.press(":saved<Enter>j<Enter>")
    #expect(driver.state.list.count == 2)
    try driver.press("fvG<Enter>")
    #expect(try driver.state.filter.query == Query.parse("harbour"))
  }

  @Test func aLongListIsCountedAndShownToItsEnd() throws {
    var driver = ReaderDriver()
    driver.send(stored((0..<1_000).map { ("f\($0)", "source:Reuters") }))
    try driver.press("fvG")
    guard case .saved(let list) = driver.state.overlay?.content else {
      Issue.record("the list of saved filters is not open")
      return
    }
    #expect(list.counts.count == 1_000 && list.counts.values.allSatisfy { $0 == .articles(1) })
    let rows = driver.screen.split(separator: "\n")
    #expect(rows.contains { $0.contains(">") && $0.contains("f999") && $0.contains("1 article ") })
  }

  @Test func aSavedFilterStandsWithinAQuery() throws {
    var driver = ReaderDriver()
    driver.send(stored([("xin", "source:Xinhua"), ("both", "@xin OR source:Reuters")]))
    try driver.press(":filter<Space>-@xin<Enter>")
    let others = driver.state.list.count
    #expect(driver.state.filter.chips == ["-@xin"] && others == driver.state.store.count - 2)
    try driver.press(":filter<Space>@both<Space>-@xin<Enter>")
    #expect(driver.state.list.count == 1 && driver.state.filter.chips == ["@both", "-@xin"])
    // What is saved goes by the names, so that it follows them when they are saved anew.
    try driver.press(":save<Space>rest<Enter>")
    #expect(driver.state.savedFilters["rest"]?.query == "@both -@xin")
    try driver.press("F:load<Space>rest<Enter>")
    #expect(driver.state.list.count == 1)
    try driver.press("fv")
    guard case .saved(let list) = driver.state.overlay?.content else {
      Issue.record("the list of saved filters is not open")
      return
    }
    #expect(list.filters.map { list.counts[$0] } == [.articles(3), .articles(1), .articles(2)])
  }

  @Test(arguments: [
    (":filter<Space>a<Space>@nosuch<Enter>", "column 11: expected the name of a saved filter, not “nosuch”: me, xin"),
    (":filter<Space>@me<Enter>", "column 9: expected a saved filter that does not use itself, as “me” does"),
    (":filter<Space>@xin<Enter>:save<Space>xin<Enter>", "save: the saved filter “xin” uses itself"),
  ])
  func whatCannotBeUsedIsRefused(script: String, text: String) throws {
    var driver = ReaderDriver()
    driver.send(stored([("xin", "source:Xinhua"), ("me", "@me")]))
    try driver.press(script)
    #expect(driver.state.notice?.text == text && driver.state.mode == .prompt)
    #expect(driver.state.savedFilters["xin"]?.query == "source:Xinhua")
  }

  @Test func aFilterOfTheStartWaitsForWhatIsSaved() throws {
    var driver = ReaderDriver(startQuery: try Query.parse("@xin"))
    #expect(driver.state.list.count == 0)
    driver.send(stored([("xin", "source:Xinhua")]))
    #expect(driver.state.list.count == 2 && driver.state.notice == nil)
    var other = ReaderDriver(startQuery: try Query.parse("@nosuch"))
    other.send(stored([("xin", "source:Xinhua")]))
    #expect(other.state.notice?.text == "filter: no filter is saved as “nosuch”")
  }

  @Test func namesOfSavedFiltersAreCompleted() throws {
    var driver = ReaderDriver()
    driver.send(stored([("my list", "source:Xinhua"), ("mine", "a")]))
    try driver.press(":filter<Space>-@m<Tab>")
    #expect(driver.state.prompt?.editor.text == "filter -@mine")
    try driver.press("<Tab>")
    #expect(driver.state.prompt?.editor.text == "filter -@\"my list\"")
  }

  @Test func escapeLeavesTheListWithTheFilterAsItWas() throws {
    var driver = ReaderDriver()
    driver.send(stored([("a", "source:Reuters")]))
    try driver.press("/xin<Enter>fvjj<Esc>")
    #expect(driver.state.mode == .list && driver.state.list.count == 2)
  }

  @Test func withNothingSavedTheListDoesNotOpen() throws {
    var driver = ReaderDriver()
    try driver.press("fv")
    #expect(driver.state.overlay == nil && driver.state.notice?.isProblem == false)
  }

  @Test func forgettingStandsAlsoWhenTheStateComesLater() throws {
    var driver = ReaderDriver()
    let filters = stored([("a", "source:Reuters"), ("b", "source:Xinhua")])
    driver.send(filters)
    try driver.press(":unsave<Space>a<Enter>")
    #expect(driver.keptChanges.last == [.filter("a", from: "source:Reuters", to: nil)])
    driver.send(filters)
    #expect(driver.state.savedFilters.all.map(\.name) == ["b"])
    try driver.press("/scm<Enter>:save<Space>a<Enter>")
    driver.send(filters)
    #expect(driver.state.savedFilters.all.map(\.name) == ["a", "b"])
    #expect(driver.state.savedFilters["a"]?.query != "source:Reuters")
  }
}

/// What was loaded or written out can be changed at the prompts.
@Suite struct TakenOverFilterTests {
  @Test(arguments: [
    // How it came in force, the prompt, what stands there, what else stays.
    (":filter<Space>source:xinhua<Enter>", "/", "Xinhua", ""),
    (":filter<Space>source:xinhua<Space>date:2018<Enter>", "/", "Xinhua", "date:2018"),
    (":filter<Space>source:xinhua<Space>OR<Space>source:scmp<Enter>", "/", "SCMP,Xinhua", ""),
    (":filter<Space>-source:xinhua<Enter>", "/", "!Xinhua", ""),
    ("/reu<Enter>:filter<Space>source:xinhua<Enter>", "/", "Reuters", "source:xinhua"),
    (":filter<Space>source:xin<Enter>", "/", "", "source:xin"),
    (":filter<Space>source:xinhua<Space>OR<Space>pilot<Enter>", "/", "", "source:xinhua OR pilot"),
    (":filter<Space>pilot<Space>-\"two<Space>words\"<Enter>", "\\", "pilot -\"two words\"", ""),
    ("\\ferry<Enter>:filter<Space>pilot<Space>date:2018<Enter>", "\\", "ferry pilot", "date:2018"),
    (":filter<Space>title:pilot<Space>-title:x<Enter>", "fh", "pilot -x", ""),
    (":filter<Space>pilot<Space>OR<Space>ferry<Enter>", "\\", "", "text:pilot,ferry"),
  ])
  func aPromptTakesOverWhatItCouldSay(script: String, prompt: String, text: String, rest: String) throws {
    var driver = ReaderDriver()
    try driver.press(script)
    let (before, list) = (driver.state.filter, driver.state.list.results)
    try driver.press(prompt)
    #expect(driver.state.prompt?.editor.text == text)
    #expect(driver.state.filter == before && driver.state.list.results == list)
    try driver.press("<Esc>")
    #expect(driver.state.filter == before && driver.state.list.results == list)
    try driver.press(prompt + "<Enter>")
    #expect(driver.state.filter.query.text == rest && driver.state.list.results.articles == list.articles)
    try driver.press(prompt + "<C-u><Enter>")
    #expect(driver.state.filter.query.text == rest)
  }
}
