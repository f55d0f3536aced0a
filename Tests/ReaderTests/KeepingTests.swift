import ArticleStore
import NewsArchive
import Reader
import Screen
import Testing

@Suite struct KeepingTests {
  @Test func undoBringsBackWhatTheFilterHadHidden() throws {
    var driver = ReaderDriver()
    try driver.press("sjsf*")
    #expect(driver.state.list.count == 2)
    try driver.press("s<C-l>")
    #expect(driver.state.list.count == 1)
    try driver.press("u")
    #expect(driver.state.list.count == 2)
    // What is only out of date stays where the eye left it.
    try driver.press("su")
    #expect(driver.state.list.count == 2)
  }

  @Test func aShareThatIsNotSeenIsNotChanged() throws {
    var driver = ReaderDriver()
    let share = driver.state.settings.share
    try driver.press("z+")
    #expect(driver.state.settings.share == share)
    #expect(driver.state.notice?.text == "One pane has all of the screen; z shows both panes")
    try driver.press("z+")
    #expect(driver.state.settings.share == share + 5)
  }

  private func id(_ article: Int, _ driver: ReaderDriver) -> ArticleID {
    driver.state.store.id(of: ArticleIndex(article))
  }

  @Test func allThatIsShownMeansTheSelectionWhereThereIsOne() throws {
    var driver = ReaderDriver()
    try driver.press("jvjA")
    let ids = (1..<3).map { driver.state.store.outline(ArticleIndex($0)).id }
    #expect(driver.keptChanges == [[.read(true, ids)]])
    #expect(driver.state.selection == nil)
    try driver.press("kvjA")
    #expect(driver.state.notice?.text == "Nothing unread is selected")
    #expect(driver.keptChanges.count == 1)
  }

  @Test func whatCannotBeSavedIsSaidUntilItIs() throws {
    var driver = ReaderDriver()
    driver.send(.keepingTrouble("Not saved yet: the disk is full"))
    #expect(driver.state.notice?.text == "Not saved yet: the disk is full")
    try driver.press("j")
    #expect(driver.row(0).hasPrefix(" not saved   "))
    driver.resize(40, 9)
    #expect(driver.row(0).hasPrefix(" not saved   "))
    driver.send(.keepingTrouble(nil))
    #expect(driver.state.notice?.text == "Saved")
    #expect(!driver.row(0).contains("not saved"))
  }

  @Test(arguments: ["", "<Enter>"]) func starsGoOnAndOff(opening: String) throws {
    var driver = ReaderDriver()
    try driver.press(opening + "s")
    #expect(driver.state.kept.record.starred == [id(0, driver)])
    #expect(driver.state.notice?.text == "Starred")
    try driver.press("s")
    #expect(driver.state.kept.record.starred.isEmpty && driver.state.notice?.text == "Star taken off")
    #expect(driver.keptChanges == [[.starred(true, [id(0, driver)])], [.starred(false, [id(0, driver)])]])
  }

  @Test func aStarIsASignOfItsOwn() throws {
    for (isUnicode, sign) in [(true, "★"), (false, "!")] {
      var driver = ReaderDriver(isUnicode: isUnicode)
      #expect(!driver.row(3).contains(sign))
      try driver.press("jsk")
      #expect(driver.row(3).hasPrefix(sign))
      #expect(driver.frame[3, 0].style.attributes.contains(.bold))
    }
  }

  @Test func readIsToggledAndStaysSoWhileTheArticleIsOpen() throws {
    var driver = ReaderDriver()
    try driver.press("r")
    #expect(driver.state.kept.record.read == [id(0, driver)])
    try driver.press("<Enter>rj")
    #expect(driver.state.kept.record.read.isEmpty && driver.row(2).hasPrefix(" ●"))
  }

  @Test func starredArticlesAreAFilter() throws {
    var driver = ReaderDriver()
    try driver.press("jsf*")
    #expect(driver.state.list.results.articles == [ArticleIndex(1)])
    try driver.press("f*:filter<Space>!is:starred<Enter>")
    #expect(driver.state.list.count == driver.state.store.count - 1)
  }

  @Test func allThatIsShownIsMarkedAsReadAndUnreadAgain() throws {
    var driver = ReaderDriver()
    try driver.press("r/xin<Enter>A")
    let shown = Set(driver.state.list.results.articles.map { driver.state.store.id(of: $0) })
    let before: Set = [id(0, driver)]
    #expect(driver.state.kept.record.read == shown.union(before))
    #expect(driver.state.notice?.text == "Marked 2 articles as read; u takes it back")
    try driver.press("A")
    #expect(driver.state.notice?.text == "Nothing unread is shown")
    try driver.press("u")
    #expect(driver.state.kept.record.read == before)
    #expect(driver.state.notice?.text == "Undone: mark 2 articles as read")
  }

  @Test func whatWasReadStaysInTheListUntilItIsRefreshed() throws {
    var driver = ReaderDriver()
    let all = driver.state.store.count
    try driver.press("fur")
    #expect(driver.state.list.count == all && driver.state.list.cursor == 0)
    var stored = StoredState()
    stored.record.read = [id(0, driver), id(2, driver)]
    driver.send(.stateLoaded(stored))
    #expect(driver.state.list.count == all - 2)
    // From now on it is what another copy does meanwhile.
    stored.record.read.insert(id(3, driver))
    driver.send(.stateLoaded(stored))
    #expect(driver.state.list.count == all - 2)
    try driver.press("<C-l>")
    #expect(driver.state.list.count == all - 3)
  }

  // MARK: - Undo

  @Test func undoAndRedoSayWhatTheyDid() throws {
    var driver = ReaderDriver()
    try driver.press("u")
    #expect(driver.state.notice?.text == "There is nothing to undo")
    let title = driver.state.store.title(of: ArticleIndex(1))
    try driver.press("jsu")
    #expect(driver.state.notice?.text == "Undone: star “\(title)”")
    try driver.press("U")
    #expect(driver.state.notice?.text == "Done again: star “\(title)”")
    #expect(driver.state.kept.record.starred == [id(1, driver)])
    try driver.press("U")
    #expect(driver.state.notice?.text == "There is nothing to do again")
    try driver.press("r3u")
    #expect(driver.state.notice?.text == "Undone (2 steps): star “\(title)”")
    #expect(driver.state.kept.record == ReadingRecord())
  }

  @Test func aNewStepEndsRedoing() throws {
    var driver = ReaderDriver()
    try driver.press("surU")
    #expect(driver.state.notice?.text == "There is nothing to do again")
    #expect(driver.state.kept.record.starred.isEmpty && driver.state.kept.record.read.count == 1)
  }

  @Test func filtersAreSavedAndForgottenStepByStep() throws {
    var driver = ReaderDriver()
    try driver.press("/xin<Enter>:save<Space>a<Enter>F/reu<Enter>:save<Space>a<Enter>:unsave<Space>a<Enter>")
    let queries = try (0..<3).map { _ in
      try driver.press("u")
      return driver.state.savedFilters["a"]?.query
    }
    #expect(queries[0] != nil && queries[1] != nil && queries[0] != queries[1] && queries[2] == nil)
  }

  @Test func stepsOfEarlierRunsCanBeUndoneToo() throws {
    var driver = ReaderDriver()
    let change = ReadingChange.starred(true, [id(1, driver)])
    let earlier = ReadingStep(id: ReadingStep.ID(run: 7, number: 1), title: "star “B”", changes: [change])
    // What this run does before the state has been read is newer.
    try driver.press("r")
    var stored = StoredState()
    stored.record.apply(change)
    stored.journal.append(earlier)
    driver.send(.stateLoaded(stored))
    #expect(driver.state.kept.record.read.count == 1 && driver.state.kept.record.starred.count == 1)
    try driver.press("uu")
    #expect(driver.state.notice?.text == "Undone: star “B”" && driver.kept.last == .undone(earlier))
    #expect(driver.state.kept.record == ReadingRecord())
  }

  @Test func whatAnotherCopyDidIsSeenAndItsStepsAreItsOwn() throws {
    var driver = ReaderDriver()
    driver.send(.stateLoaded(StoredState()))
    try driver.press("s")
    var stored = StoredState()
    stored.record.starred = [id(2, driver)]
    stored.journal.append(
      ReadingStep(id: ReadingStep.ID(run: 7, number: 1), title: "star", changes: [.starred(true, [id(2, driver)])]))
    // It was read before the star was written, then after.
    driver.send(.stateLoaded(stored))
    #expect(driver.state.kept.record.starred == [id(0, driver), id(2, driver)])
    stored.record.starred = [id(2, driver)]
    stored.written = 1
    driver.send(.stateLoaded(stored))
    #expect(driver.state.kept.record.starred == [id(2, driver)], "the other copy has taken the star off")
    try driver.press("suu")
    #expect(driver.state.kept.record.starred == [id(2, driver)])
    try driver.press("u")
    #expect(driver.state.notice?.text == "There is nothing to undo")
  }
}
