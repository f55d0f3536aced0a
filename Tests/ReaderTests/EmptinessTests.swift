import ArticleStore
import Reader
import Screen
import Testing

/// What an empty list says of its filter.
@Suite struct EmptinessTests {
  @Test(arguments: [
    (":filter<Space>title:nosuch<Enter>", ["title:nosuch alone matches nothing;", "without it 5 articles."]),
    ("\\wombat<Enter>", ["wombat alone matches nothing;", "without it 5 articles."]),
    ("\\pilot<Space>wombat", ["wombat alone matches nothing;", "without it 3 articles."]),
    ("\\wombat<Space>gnu", ["wombat alone matches nothing,", "nor does the rest."]),
    ("/reu<Enter>\\second<Space>pilot", ["Without source:", "there would be "]),
    ("/reu<Enter>:filter<Space>has:tweet<Enter>", ["has:tweet alone matches nothing;", "without it 1 article."]),
  ])
  func namesThePartThatExcludesEverything(script: String, lines: [String]) throws {
    var driver = ReaderDriver(columns: 100, rows: 24)
    try driver.press(script)
    #expect(driver.state.list.count == 0)
    for line in lines { #expect(driver.screen.contains(line), "\(driver.screen)") }
  }

  @Test func aSavedFilterIsNamedAsItWasWritten() throws {
    var driver = ReaderDriver()
    try driver.press("/xin<Enter>:save<Space>x<Enter>F:filter<Space>@x<Space>wombat<Enter>")
    #expect(driver.screen.contains("wombat alone matches nothing;") && driver.screen.contains("without it 2 articles."))
    try driver.press(":filter<Space>@x<Space>-source:xinhua<Enter>")
    #expect(driver.screen.contains("Without @x") && driver.screen.contains("there would be 3 articles."))
  }

  @Test func anAnswerToAnOlderQuestionIsPassedOver() throws {
    var driver = ReaderDriver()
    try driver.press("\\wombat<Enter>")
    let question = try #require(driver.state.emptiness?.question)
    try driver.press("\\x<Enter>")
    let known = driver.state.emptiness?.reason
    driver.send(.emptinessExplained(nil, question))
    #expect(driver.state.emptiness?.reason == known && known != nil)
    try driver.press("F")
    driver.send(.emptinessExplained(nil, question))
    #expect(driver.state.emptiness == nil && driver.state.list.count == driver.state.store.count)
  }
}
