import ArticleStore
import NewsArchive
import Reader
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

  @Test func aStateThatComesInWhileTypingLeavesThePromptAlone() throws {
    var driver = ReaderDriver()
    try driver.press("fu/xi")
    var stored = StoredState()
    stored.record.read = [driver.state.store.outline(ArticleIndex(0)).id]
    driver.send(.stateLoaded(stored))
    #expect(driver.state.prompt?.editor.text == "xi" && driver.state.list.count == 2)
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
