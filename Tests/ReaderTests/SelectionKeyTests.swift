import ArticleStore
import Reader
import Testing

@Suite struct SelectionKeyTests {
  @Test func keysOfTheSelectionGoBeforeThoseOfThePane() throws {
    var driver = ReaderDriver()
    try driver.press(
      ":bind<Space>select<Space>x<Space>star<Enter>:bind<Space>select<Space>g<Space>tag<Space>sea<Enter>"
        + ":bind<Space>select<Space>e<Space>next-link<Enter>")
    try driver.press("x")
    #expect(driver.state.kept.record.starred.isEmpty && driver.state.notice?.text.hasPrefix("x is not bound") == true)
    try driver.press("vjx")
    #expect(driver.state.kept.record.starred.count == 2 && driver.state.selection == nil)
    try driver.press("vg")
    #expect(driver.state.kept.record.tags.count == 1)
    try driver.press("gg")
    #expect(driver.state.list.cursor == 0, "elsewhere it begins a sequence")
    try driver.press("ve")
    #expect(driver.state.notice?.text == "next-link does not work here; it is for: text")
    try driver.press("<Esc>?/own<Enter>")
    #expect(driver.screen.contains("x") && driver.screen.contains("Star the article"))
    try driver.press("<C-c><C-c>:unbind<Space>select<Space>x<Enter>vx")
    #expect(driver.state.notice?.text.hasPrefix("x is not bound") == true)
    try driver.press("<Esc>:bind<Space>select<Space>x<Space>erase-word<Enter>")
    #expect(driver.state.notice?.text.contains("a command for this mode") == true)
  }
}
