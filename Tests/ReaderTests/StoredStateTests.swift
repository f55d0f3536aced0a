import ArticleStore
import NewsArchive
import Reader
import Screen
import Testing

@Suite struct StoredStateTests {
  @Test func anArticleIsRecordedAsReadOnce() throws {
    var driver = ReaderDriver()
    #expect(driver.kept.isEmpty)
    try driver.press("<Enter>qj<Enter>qk<Enter>")
    let ids = (0..<2).map { driver.state.store.outline(ArticleIndex($0)).id }
    #expect(driver.kept == ids.map { .noted(.read(true, [$0])) })
  }

  @Test func whatWasReadBeforeIsNotUnreadAndNotRecordedAgain() throws {
    var driver = ReaderDriver()
    var stored = StoredState()
    stored.record.read = Set((0..<2).map { driver.state.store.outline(ArticleIndex($0)).id })
    try driver.press("fu")
    driver.send(.stateLoaded(stored))
    #expect(driver.state.list.count == 3)
    try driver.press("fugg<Enter>")
    #expect(driver.kept.isEmpty)
    #expect(driver.state.kept.record.read == stored.record.read)
  }

  /// What is written need not be made again on what is read from then on, and is not kept for ever.
  @Test func changesAreLetGoOfOnceTheyAreWritten() throws {
    var driver = ReaderDriver()
    try driver.press("sjsjs")
    #expect(driver.kept.count == 3 && driver.state.kept.unwrittenCount == 3)
    driver.send(.stateWritten(2))
    #expect(driver.state.kept.unwrittenCount == 1)
    var stored = StoredState()
    stored.written = 2
    driver.send(.stateLoaded(stored))
    let last = driver.state.store.id(of: ArticleIndex(2))
    #expect(driver.state.kept.record.starred == [last] && driver.state.kept.unwrittenCount == 1)
    // Told late, of fewer than are known.
    driver.send(.stateWritten(1))
    #expect(driver.state.kept.unwrittenCount == 1)
    driver.send(.stateWritten(3))
    #expect(driver.state.kept.unwrittenCount == 0)
  }

  @Test func aStateThatComesInWhileTypingLeavesThePromptAlone() throws {
    var driver = ReaderDriver()
    try driver.press("fu/xi")
    var stored = StoredState()
    stored.record.read = [driver.state.store.outline(ArticleIndex(0)).id]
    driver.send(.stateLoaded(stored))
    #expect(driver.state.prompt?.editor.text == "xi" && driver.state.list.count == 2)
  }

  // MARK: - How the panes share the screen

  private func stored(_ percent: Int, configured: Int) -> StoredState {
    var stored = StoredState()
    stored.share = KeptShare(percent: percent, configured: configured)
    return stored
  }

  @Test func whatTheUserMakesOfThePanesIsKept() throws {
    var driver = ReaderDriver(columns: 120, rows: 40)
    try driver.press("++_:set<Space>share<Space>30<Enter>")
    let shares = driver.kept.compactMap { if case .arranged(let share) = $0 { share } else { nil } }
    #expect(shares == [51, 56, 51, 30].map { KeptShare(percent: $0, configured: 46) })
    driver.send(.input(.mouse(MouseEvent(.press, at: Position(row: 9, column: 36)))))
    for column in [40, 50, 60] { driver.send(.input(.mouse(MouseEvent(.drag, at: Position(row: 9, column: column))))) }
    #expect(driver.state.settings.share == 50 && driver.kept.count == shares.count + 1)
    driver.send(.input(.mouse(MouseEvent(.release, at: Position(row: 9, column: 60)))))
    #expect(driver.kept.last == .arranged(KeptShare(percent: 50, configured: 46)))
  }

  @Test func whatWasKeptHoldsUntilTheConfigurationSaysSomethingElse() {
    for (kept, configured, expected) in [(30, 46, 30), (30, 40, 46), (1, 46, 15), (99, 46, 85)] {
      var driver = ReaderDriver()
      driver.send(.stateLoaded(stored(kept, configured: configured)))
      #expect(driver.state.settings.share == expected)
      #expect(driver.kept.isEmpty)
    }
    var configuration = Configuration()
    configuration.append([.set(.share, .number(60))])
    for (configured, expected) in [(60, 30), (46, 60)] {
      var driver = ReaderDriver(configuration: configuration)
      driver.send(.stateLoaded(stored(30, configured: configured)))
      #expect(driver.state.settings.share == expected)
    }
  }

  @Test func whatIsChangedBeforeAndBesidesIsLeftAlone() throws {
    var driver = ReaderDriver()
    try driver.press("+")
    driver.send(.stateLoaded(stored(30, configured: 46)))
    #expect(driver.state.settings.share == 51)
    driver.send(.stateLoaded(stored(30, configured: 46)))
    #expect(driver.state.settings.share == 51, "another copy of the program arranges its own panes")
  }

  @Test func aConfigurationThatIsReadAgainCountsAsOne() throws {
    var driver = ReaderDriver()
    driver.send(.stateLoaded(StoredState()))
    var configuration = Configuration()
    configuration.append([.set(.share, .number(60))])
    driver.send(.configured(configuration))
    #expect(driver.state.settings.share == 60 && driver.kept.isEmpty)
    try driver.press("+")
    #expect(driver.kept == [.arranged(KeptShare(percent: 65, configured: 60))])
  }

  @Test func promptsAreKeptAndComeBackNewestFirst() throws {
    var driver = ReaderDriver()
    try driver.press("\\pilot<Enter>")
    #expect(driver.kept == [.entered("pilot", .text)])
    var stored = StoredState()
    stored.history = [.text: ["ferry", "harbour"], .source: ["reuters"]]
    driver.send(.stateLoaded(stored))
    var recalled: [String] = []
    try driver.press("\\<C-u>")
    for _ in 0..<4 {
      try driver.press("<Up>")
      recalled.append(driver.state.prompt?.editor.text ?? "")
    }
    #expect(recalled == ["pilot", "harbour", "ferry", "ferry"])
    try driver.press("<Esc>/<C-u><Up>")
    #expect(driver.state.prompt?.editor.text == "reuters")
  }
}
