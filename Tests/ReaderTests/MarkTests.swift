import ArticleStore
import NewsArchive
import Reader
import Screen
import TestSupport
import Testing

@Suite struct MarkTests {
  private func id(_ article: Int, _ driver: ReaderDriver) -> ArticleID {
    driver.state.store.id(of: ArticleIndex(article))
  }

  @Test func aLetterLeadsBackToThePlaceAndTheQuoteFromThere() throws {
    var driver = ReaderDriver()
    try driver.press("<Enter>8jma")
    let block = try #require(driver.state.pane.progress?.block)
    #expect(block > 1 && driver.state.notice?.text == "Marked a at ¶\(block)")
    #expect(driver.state.kept.record.marks == ["a": ReadingPlace(article: id(0, driver), paragraph: block - 1)])
    try driver.press("ggqG'a")
    #expect(driver.state.mode == .reading && driver.state.subject == ArticleIndex(0))
    #expect(driver.state.pane.progress?.block == block)
    try driver.press("''")
    #expect(driver.state.subject == ArticleIndex(4))
    try driver.press("''")
    #expect(driver.state.subject == ArticleIndex(0) && driver.state.pane.progress?.block == block)
  }

  @Test func aMarkOfTheListLeadsToTheList() throws {
    var driver = ReaderDriver()
    try driver.press("jmaG")
    #expect(driver.state.kept.record.marks == ["a": ReadingPlace(article: id(1, driver), paragraph: nil)])
    let read = driver.state.kept.record.read
    try driver.press("'a")
    #expect(driver.state.mode == .list && driver.state.list.cursor == 1 && driver.state.kept.record.read == read)
    try driver.press("G<Enter>'a")
    #expect(driver.state.mode == .list && driver.state.list.cursor == 1)
    try driver.press("''")
    #expect(driver.state.mode == .reading && driver.state.subject == ArticleIndex(4))
  }

  @Test func marksAreMovedUndoneAndTakenOff() throws {
    var driver = ReaderDriver()
    try driver.press("majmama")
    #expect(driver.state.notice?.text == "a marks this place already")
    #expect(driver.state.kept.record.marks["a"]?.article == id(1, driver))
    try driver.press("u")
    #expect(driver.state.kept.record.marks["a"]?.article == id(0, driver))
    try driver.press("mb:unmark<Space>a<Space>bx<Enter>")
    #expect(driver.state.kept.record.marks.isEmpty && driver.state.notice?.text == "Mark a b taken off")
    try driver.press("u")
    #expect(driver.state.kept.record.marks.count == 2 && driver.state.notice?.text == "Undone: take off mark a b")
    try driver.press(":unmark<Space>x<Enter>")
    #expect(driver.state.notice?.text == "unmark: no such mark is set")
  }

  @Test(arguments: [
    ("'", "No mark is set; m and a letter set one"), ("ma'b", "b is not set"), ("m!", "A mark is a letter or a digit"),
    ("ma''", "No jump was made yet"),
  ])
  func whatCannotBeDoneIsSaid(script: String, text: String) throws {
    var driver = ReaderDriver()
    try driver.press(script)
    #expect(driver.state.notice?.text == text && driver.state.awaited == nil)
  }

  @Test func waitingForALetterEndsWithEscapeAndSwallowsCommands() throws {
    var driver = ReaderDriver()
    for script in ["m<Esc>", "m<Down>", "m<C-d>"] {
      try driver.press(script)
      #expect(driver.state.awaited == nil && driver.state.kept.record.marks.isEmpty && driver.state.list.cursor == 0)
    }
    try driver.press("mqm5")
    #expect(driver.state.kept.record.marks.keys.sorted() == ["5", "q"] && driver.effects.isEmpty)
  }

  @Test func aMarkIsReachedThoughTheFilterHidesIt() throws {
    var driver = ReaderDriver()
    try driver.press("ma/xin<Enter>'a")
    #expect(driver.state.subject == ArticleIndex(0) && driver.state.list.count == 2)
    var stored = StoredState()
    stored.record.marks = ["z": ReadingPlace(article: ArticleID(1), paragraph: 0)]
    driver.send(.stateLoaded(stored))
    try driver.press("'z")
    #expect(driver.state.notice?.text == "z is in an article that is not in this archive")
  }

  // MARK: - Positions

  private func stored(_ article: ArticleID, paragraph: Int, percent: Int) -> Message {
    var stored = StoredState()
    stored.record.positions[article] = ReadingPosition(paragraph: paragraph, percent: percent)
    return .stateLoaded(stored)
  }

  @Test func anArticleGoesOnWhereItWasLeftInAnEarlierRun() throws {
    var driver = ReaderDriver()
    driver.send(stored(id(0, driver), paragraph: 3, percent: 60))
    #expect(driver.state.notice == nil, "it is only looked at")
    try driver.press("<Enter>")
    #expect(driver.state.notice?.text == "resumed at ¶4" && driver.state.pane.progress?.block == 4)
    try driver.press("qj<Enter>")
    #expect(driver.state.notice == nil && driver.state.pane.viewport.top == 0)
  }

  /// The links to it are known only when it is open, and stand below its end.
  @Test func anArticleThatWasReadToItsEndStaysSo() throws {
    let pages = [ReaderDriver.page(harbourPage)]
    var driver = ReaderDriver(columns: 60, pages: pages)
    try driver.press("j<Enter>G")
    let left = try #require(driver.state.kept.record.positions[id(1, driver)])
    let screen = driver.state.pane.viewport
    #expect(
      left.percent == 100 && driver.state.pane.open?.document.textEnd != driver.state.pane.open?.document.passages.count
    )
    var next = ReaderDriver(columns: 60, pages: pages)
    next.send(stored(id(1, next), paragraph: left.paragraph, percent: 100))
    try next.press("j<Enter>")
    #expect(next.state.pane.viewport == screen && next.state.notice?.text == "resumed at the end")
    #expect(next.state.kept.record.positions[id(1, next)] == left)
    // Coming back in the same run leads there too.
    try driver.press("qk<Enter>qj<Enter>")
    #expect(driver.state.pane.viewport == screen && driver.state.notice?.text == "resumed at the end")
    #expect(driver.state.kept.record.positions[id(1, driver)] == left)
  }

  @Test func whereATextGoesOnIsSaidAsItStandsThere() throws {
    var driver = ReaderDriver(columns: 60, rows: 20)
    try driver.press("<Enter>4j1<Enter>")
    #expect(driver.state.subject != ArticleIndex(0))
    try driver.press("<C-o>")
    let block = try #require(driver.state.pane.progress?.block)
    #expect(driver.state.notice?.text == "resumed at ¶\(block)")
  }

  @Test func anArticleOpenedLaterGoesOnTooAndInASCII() throws {
    var driver = ReaderDriver(isUnicode: false)
    try driver.press("j")
    driver.send(stored(id(0, driver), paragraph: 3, percent: 60))
    try driver.press("k<Enter>")
    #expect(driver.state.notice?.text == "resumed at par 4")
  }

  @Test func aPositionThatIsNotThereAnyMoreIsTheStart() throws {
    var driver = ReaderDriver()
    driver.send(stored(id(0, driver), paragraph: 300, percent: 60))
    try driver.press("<Enter>")
    #expect(driver.state.pane.viewport.top == 0 && driver.state.notice == nil)
  }

  @Test func whereOneReadsIsNotedByParagraph() throws {
    var driver = ReaderDriver()
    try driver.press("<Enter>")
    let opened = driver.kept.count
    try driver.press("jjjjjjjj")
    let notes = driver.kept.dropFirst(opened).compactMap { change -> ReadingPosition? in
      if case .noted(.left(_, _, let to)) = change { to } else { nil }
    }
    #expect(!notes.isEmpty && notes.count == driver.kept.count - opened && notes.count < 8)
    #expect(Set(notes.map { "\($0.paragraph) \($0.percent == 100)" }).count == notes.count)
    try driver.press("gg")
    #expect(driver.state.kept.record.positions.isEmpty)
    try driver.press("u")
    #expect(driver.state.notice?.text == "There is nothing to undo", "positions are no steps")
  }

  @Test func lookingIsNotReading() throws {
    var driver = ReaderDriver()
    try driver.press("JJJJJJ\\lighthouse<Enter>jk")
    #expect(driver.kept.allSatisfy { if case .entered = $0 { true } else { false } })
  }

  @Test func howFarOneIsStandsInTheListWhereThereIsRoom() throws {
    for (columns, isShown) in [(80, true), (40, false)] {
      var driver = ReaderDriver(columns: columns)
      driver.send(stored(id(1, driver), paragraph: 2, percent: 45))
      #expect(driver.row(3).hasSuffix("45%") == isShown)
      driver.send(stored(id(1, driver), paragraph: 2, percent: 100))
      #expect(!driver.row(3).contains("%"))
      // As the state of an older version has it.
      driver.send(stored(id(1, driver), paragraph: 2, percent: 0))
      #expect(!driver.row(3).contains("%"))
    }
  }
}
