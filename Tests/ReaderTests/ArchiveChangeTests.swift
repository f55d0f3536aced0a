import ArticleStore
import NewsArchive
import Reader
import Screen
import Testing

@Suite struct ArchiveChangeTests {
  private static func page(_ path: String, _ titles: [String], words: String = "It opened") -> Page {
    let articles = titles.map { title in
      let paragraphs = (1...40).map { "\(words) again, and that was the time they counted as \($0).\n\n" }.joined()
      return "\(title)\n\n\(title) came first.\n\n\(paragraphs)Source: Quay Wire\n\n"
    }
    return ReaderDriver.page(articles.joined(), path: path)
  }

  /// A change to these pages; `places` are those of the articles of before.
  private static func change(_ pages: [Page], places: [Int?], problems: [String] = []) -> Message {
    var store = ArticleStore()
    for page in pages { store.append(page) }
    return .archiveChanged(
      ArchiveChange(store: store, problems: problems, places: places.map { $0.map { ArticleIndex($0) } }),
      isAsked: false)
  }

  private static let first = page("a.txt", ["Bridge opens", "Ferry returns"])
  private static let last = page("c.txt", ["Lighthouse dims", "Mole repaired"])

  private func title(_ driver: ReaderDriver) -> String? {
    driver.state.list.selected.map { driver.state.store.title(of: $0) }
  }

  @Test func theCursorStaysOnItsArticleAndItsRow() throws {
    var driver = ReaderDriver(pages: [Self.first, Self.last])
    try driver.press("jj")
    #expect(title(driver) == "Lighthouse dims")
    let middle = Self.page("b.txt", ["Crane falls", "Dock drained", "Eel found"])
    driver.send(Self.change([Self.first, middle, Self.last], places: [0, 1, 5, 6]))
    #expect(title(driver) == "Lighthouse dims")
    #expect(driver.state.list.cursor == 5)
    #expect(driver.state.pane.open?.article.headline == "Lighthouse dims")
    #expect(driver.state.notice?.text == "3 new articles")
    #expect(driver.row(0).contains("7 articles"))
  }

  @Test func whereItsArticleIsGoneTheCursorGoesToTheNextOne() throws {
    var driver = ReaderDriver(pages: [Self.first, Self.last])
    try driver.press("jj")
    driver.send(Self.change([Self.first, Self.page("c.txt", ["Mole repaired"])], places: [0, 1, nil, 2]))
    #expect(title(driver) == "Mole repaired")
    driver.rest()
    #expect(driver.state.pane.open?.article.headline == "Mole repaired")
    driver.send(Self.change([Self.first], places: [0, 1, nil]))
    #expect(title(driver) == "Ferry returns")
    driver.send(Self.change([], places: [nil, nil]))
    #expect(driver.state.list.selected == nil && driver.state.pane.open == nil)
    #expect(driver.state.notice?.text == "2 gone")
  }

  /// A file that is written anew may be gone for a moment.
  @Test(arguments: ["jj", "jj<Enter>"]) func whatComesBackIsSelectedAgain(keys: String) throws {
    var driver = ReaderDriver(pages: [Self.first, Self.last])
    try driver.press(keys)
    let before = driver.state
    driver.send(Self.change([Self.first], places: [0, 1, nil, nil]))
    #expect(title(driver) == "Ferry returns" && driver.state.focus == .list)
    driver.send(Self.change([Self.last], places: [nil, nil]))
    driver.send(Self.change([Self.first, Self.last], places: [2, 3]))
    driver.rest()
    #expect(title(driver) == "Lighthouse dims" && driver.state.focus == before.focus)
    #expect(driver.state.pane.open?.article.headline == "Lighthouse dims")
    #expect(driver.state.notice?.isProblem == false)
  }

  /// Whoever has gone elsewhere meanwhile stays there.
  @Test func whatComesBackAfterAKeyIsNotSelected() throws {
    var driver = ReaderDriver(pages: [Self.first, Self.last])
    try driver.press("jj")
    driver.send(Self.change([Self.first], places: [0, 1, nil, nil]))
    try driver.press("k")
    driver.send(Self.change([Self.first, Self.last], places: [0, 1]))
    #expect(title(driver) == "Bridge opens")
  }

  /// Workers have the store that was there when they began.
  @Test func whatWasFoundInTheFilesOfBeforeIsNotTaken() throws {
    var driver = ReaderDriver(pages: [Self.first, Self.last])
    try driver.press("<Enter>")
    let before = driver.state.store
    driver.send(Self.change([Self.page("a.txt", ["Bridge opens"])], places: [0, nil, nil, nil]))
    let open = try #require(driver.state.pane.open?.index)
    let after = driver.frame
    driver.send(.related(RelatedIndex(before)))
    driver.send(.backLinks([ArticleIndex(3)], to: open, revision: before.revision))
    #expect(driver.frame == after)
    driver.send(.related(RelatedIndex(driver.state.store)))
    driver.send(.backLinks([ArticleIndex(0)], to: open, revision: driver.state.store.revision))
    #expect(driver.frame != after)
  }

  @Test func whereTheArticleBeingReadIsGoneNoOtherTakesItsPlace() throws {
    var driver = ReaderDriver(pages: [Self.first, Self.last])
    try driver.press("jj<Enter>")
    #expect(driver.state.focus == .reading && driver.kept.count == 1)
    driver.send(Self.change([Self.first, Self.page("c.txt", ["Mole repaired"])], places: [0, 1, nil, 2]))
    driver.rest()
    #expect(driver.state.focus == .list && title(driver) == "Mole repaired")
    #expect(driver.state.notice?.text == "The article that was being read is gone")
    #expect(driver.kept.count == 1, "nothing else was opened: \(driver.kept)")
  }

  @Test func theParagraphBeingReadStaysAtTheTop() throws {
    var driver = ReaderDriver(pages: [Self.first, Self.last])
    try driver.press("j<Enter><PgDn><PgDn>")
    let top = driver.state.pane.viewport.top
    let row = driver.row(driver.state.layout.pane.row)
    #expect(top > 10)
    driver.send(Self.change([Self.last, Self.first], places: [2, 3, 0, 1]))
    #expect(driver.state.pane.viewport.top == top)
    #expect(driver.row(driver.state.layout.pane.row) == row)
    #expect(driver.state.focus == .reading)
  }

  @Test func theFilterHoldsForWhatIsNew() throws {
    var driver = ReaderDriver(pages: [Self.first, Self.last])
    try driver.press(":filter<Space>title:r<Enter>")
    let before = driver.state.list.count
    let more = Self.page("b.txt", ["Crane falls", "Dull day", "Ice melts"])
    driver.send(Self.change([Self.first, more, Self.last], places: [0, 1, 5, 6]))
    #expect(driver.state.list.count == before + 1)
    // The text of an article is found by a search, whose hits are those of the new store.
    try driver.press("F\\falls<Enter>")
    #expect(driver.state.list.count == 1 && title(driver) == "Crane falls")
    driver.send(Self.change([more], places: [nil, nil, 0, 1, 2, nil, nil]))
    #expect(driver.state.list.count == 1 && title(driver) == "Crane falls")
  }

  /// A search that finds piece by piece what the list has after a change leaves the cursor where it is.
  @Test func theCursorStaysWhileTheFilterIsSearchedAnew() throws {
    var driver = ReaderDriver(pages: [Self.first, Self.last])
    try driver.press("\\opened<Enter>jjj")
    var state = driver.state
    #expect(state.list.selected == ArticleIndex(3))
    let middle = Self.page("b.txt", ["Crane falls", "Dock drained"])
    let effects = state.update(Self.change([Self.first, middle, Self.last], places: [0, 1, 4, 5]))
    let token = try #require(effects.firstSearch)
    for (found, asked) in [([0, 1], 2), ([2, 3, 4], 5), ([5], 6)] {
      #expect(state.list.selected == ArticleIndex(5), "before \(found)")
      let articles = found.map { ArticleIndex($0) }
      _ = state.update(
        .found(SearchProgress(token: token, found: articles, asked: asked, ordered: nil, isDone: asked == 6)))
    }
    #expect(state.list.selected == ArticleIndex(5) && state.list.count == 6)
  }

  /// What is found is shown before the search is over, once that says where the cursor goes.
  @Test func whatIsFoundBehindTheCursorComesByAndBy() throws {
    var driver = ReaderDriver(pages: [Self.first, Self.last])
    try driver.press("\\opened<Enter>j")
    var state = driver.state
    let effects = state.update(Self.change([Self.first, Self.last], places: [0, nil, 2, 3]))
    let token = try #require(effects.firstSearch)
    #expect(state.list.selected == ArticleIndex(2) && state.list.count == 3)
    let found = [0, 1, 2].map { ArticleIndex($0) }
    _ = state.update(.found(SearchProgress(token: token, found: found, asked: 3, ordered: nil, isDone: false)))
    #expect(state.list.results.articles == found && state.list.selected == ArticleIndex(2))
  }

  @Test func aChangeWaitsUntilNothingIsOpen() throws {
    var driver = ReaderDriver(pages: [Self.first, Self.last])
    try driver.press("/qu")
    driver.send(Self.change([Self.last], places: [nil, nil, 0, 1]))
    driver.send(Self.change([Self.first], places: [nil, nil]))
    #expect(driver.state.store.count == 4)
    try driver.press("<Esc>")
    #expect(driver.state.store.count == 2 && title(driver) == "Bridge opens")
    try driver.press("?")
    driver.send(Self.change([Self.first, Self.last], places: [0, 1]))
    #expect(driver.state.store.count == 2)
    try driver.press("q")
    #expect(driver.state.store.count == 4)
  }

  @Test func askingAndFollowing() throws {
    var driver = ReaderDriver(pages: [Self.first])
    try driver.press("R")
    #expect(driver.effects == [.reload])
    driver.send(.archiveChanged(nil, isAsked: true))
    #expect(driver.state.notice?.text == "Nothing has changed in the files")
    try driver.press(":set<Space>follow<Space>on<Enter>:set<Space>follow<Space>on<Enter>")
    #expect(driver.effects == [.reload, .follow(true)])
    try driver.press(":set<Space>follow<Space>off<Enter>")
    #expect(driver.effects == [.reload, .follow(true), .follow(false)])
    driver.send(.archiveChanged(nil, isAsked: false))
    #expect(driver.state.notice == nil)
  }

  @Test func whatCannotBeReadIsKnownAnew() throws {
    var driver = ReaderDriver(pages: [Self.first])
    driver.send(Self.change([Self.first], places: [0, 1], problems: ["b.txt: binary file"]))
    #expect(driver.state.problems == ["b.txt: binary file"])
  }
}

extension [Effect] {
  /// The token of the first search that is asked for.
  fileprivate var firstSearch: Int? {
    for case .search(let request) in self { return request.token }
    return nil
  }
}
