import ArticleStore
import Reader
import Screen
import TestSupport
import Testing
import TextCore

@Suite struct RelatedTests {
  private func text(_ driver: ReaderDriver) -> [String] {
    guard let document = driver.state.pane.open?.document else { return [] }
    return document.passages.map { String($0.text.glyphs.map(\.text).joined()) }
  }

  @Test func theArticleThatIsLinkedToNamesTheOneThatLinks() throws {
    var driver = ReaderDriver()
    try driver.press("j")
    #expect(
      text(driver).suffix(2) == ["Linked from", "Old lighthouse to shine again after ‘forty dark years’\u{A0}[1]"])
  }

  @Test func aLinkIntoTheArchiveIsToldFromOneThatLeadsOut() throws {
    let known = ReaderDriver()
    #expect(known.state.pane.open?.document.passages.contains { $0.role == .related } == true)
    #expect(known.state.pane.open?.document.passages.contains { $0.role == .missing } == false)
    let link = "Island ferries meet in thick fog as crews wait for the pilots they asked for"
    let leadsOut = harbourPage.replacing(
      "Ferry crews ask for a second winter pilot\n\nThe glass", with: "\(link)\n\nThe glass")
    let unknown = ReaderDriver(pages: [ReaderDriver.page(leadsOut)])
    #expect(text(unknown).contains("\(link) (not in this archive)"))
  }

  @Test func lateRelationsKeepTheParagraphAtTheTop() throws {
    var driver = ReaderDriver(columns: 60, rows: 16)
    try driver.press("j<Enter>3j")
    let row = driver.row(2)
    driver.send(.backLinks([], to: driver.state.pane.open?.index ?? .init(0), revision: driver.state.store.revision))
    #expect(driver.row(2) == row)
  }

  @Test func lateRelationsKeepTheMatchOneIsAt() throws {
    var driver = ReaderDriver(columns: 60, rows: 16)
    try driver.press("<Enter>/the<Enter>nn")
    let current = try #require(driver.state.pane.open?.marks.current)
    #expect(current > 0)
    driver.send(
      .backLinks(
        [.init(1), .init(2)], to: driver.state.pane.open?.index ?? .init(0), revision: driver.state.store.revision))
    #expect(driver.state.pane.open?.marks.current == current)
  }

  /// Zooming wraps the article anew, which changes nothing about who links to it.
  @Test(arguments: ["z<Enter>", "<Enter>z", "<Enter>zz"]) func relationsStayInAnotherWidth(keys: String) throws {
    var driver = ReaderDriver(columns: 120, rows: 40)
    driver.rest()
    let open = try #require(driver.state.pane.open?.index)
    driver.send(.related(RelatedIndex(driver.state.store)))
    driver.send(.backLinks([.init(1)], to: open, revision: driver.state.store.revision))
    let before = try #require(driver.state.pane.open?.relations)
    #expect(before.backLinks.count == 1 && before.targets != nil)
    try driver.press(keys)
    #expect(driver.state.pane.open?.relations == before)
    #expect(driver.state.pane.open?.document.links.isEmpty == false)
  }

  @Test func overlaysCloseWithTheirKeysAndEscape() throws {
    for open in ["?", "E", "H"] {
      for close in ["q", "<Esc>", "h", "?"] {
        var driver = ReaderDriver()
        try driver.press(open)
        #expect(driver.state.mode == .help)
        try driver.press(close)
        #expect(driver.state.mode == .list && driver.effects.isEmpty, "\(open) \(close)")
      }
    }
  }
}
