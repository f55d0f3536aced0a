import ArticleStore
import NewsArchive
import Reader
import Screen
import TestSupport
import Testing
import TextCore

@Suite struct LinkTests {
  /// Pages that were saved as text have the words of their links and no address: nothing promises what cannot be kept.
  @Test func onlyWhatCanBeFollowedIsUnderlined() throws {
    let text = harbourPage.replacing("The glass came", with: "At http://b.example/c the glass came")
    var driver = ReaderDriver(columns: 120, rows: 40, pages: [ReaderDriver.page(text)])
    try driver.press("<Enter>")
    let document = try #require(driver.state.pane.open?.document)
    #expect(driver.state.store.article(ArticleIndex(0)).blocks.contains { !$0.links.isEmpty })
    for (number, passage) in document.passages.enumerated() {
      for link in passage.links {
        #expect(document.links.contains { $0.passage == number && $0.glyphs == link }, "\(passage.source)")
      }
    }
  }

  /// The harbour page, with three more links in its first article: two addresses and a headline of another article.
  private static let page = harbourPage.replacing(
    "The glass came from three countries",
    with: """
      Chinese museum lends compass to Skarvik

      Drawings are at https://skarvik.example/lamp and https://museum.example/x (in parts).

      The glass came from three countries
      """)

  private func driver(columns: Int = 80, rows: Int = 24) -> ReaderDriver {
    ReaderDriver(columns: columns, rows: rows, pages: [ReaderDriver.page(Self.page)])
  }

  private func links(_ driver: ReaderDriver) -> [DocumentLink] { driver.state.pane.open?.document.links ?? [] }

  /// Wherever one was when a link was followed, one comes back to the same rows.
  @Test(arguments: [(80, 18), (60, 12), (120, 14)]) func goingBackShowsTheSameRows(columns: Int, rows: Int) throws {
    var driver = ReaderDriver(columns: columns, rows: rows)
    try driver.press("<Enter>")
    while driver.state.pane.open?.document.links.isEmpty != false, driver.state.notice == nil { try driver.press("J") }
    let last = driver.state.pane.rowCount - driver.state.pane.viewport.height
    #expect(last > 3)
    for row in 0...max(0, last) {
      try driver.press("gg" + (row > 0 ? "\(row)j" : ""))
      let (top, article) = (driver.state.pane.viewport.top, driver.state.pane.open?.index)
      try driver.press("1<Enter>")
      #expect(driver.state.pane.open?.index != article)
      try driver.press("<C-o>")
      #expect(driver.state.pane.open?.index == article && driver.state.pane.viewport.top == top, "row \(row)")
    }
  }

  @Test func linksAreNumberedInReadingOrder() throws {
    let driver = driver()
    #expect(
      links(driver).map(\.target) == [
        .article(ArticleIndex(1)), .article(ArticleIndex(4)),
        .address(try #require(WebAddress("https://skarvik.example/lamp"))),
        .address(try #require(WebAddress("https://museum.example/x"))),
      ])
    for (place, link) in links(driver).enumerated() {
      let passage = try #require(driver.state.pane.open?.document.passages[link.passage])
      #expect(passage.text.glyphs[link.glyphs].map(\.text).joined() == link.text)
      let label = passage.text.glyphs[link.glyphs.upperBound...].prefix(4).map(\.text).joined()
      #expect(label == "\u{A0}[\(place + 1)]")
    }
  }

  @Test func aNumberAndEnterFollowALink() throws {
    for keys in ["2<Enter>", "2l", "2<Right>", "]]<Enter>", "2]<Enter>", "#2<Enter>", "#j<Enter>", "#2o", "#jo"] {
      var driver = driver()
      try driver.press("<Enter>" + keys)
      #expect(driver.state.mode == .reading && driver.state.pane.open?.index == ArticleIndex(4), "\(keys)")
      #expect(driver.state.list.cursor == 4)
    }
  }

  @Test func followedLinksLeadBackAndForth() throws {
    var driver = driver(columns: 60, rows: 16)
    try driver.press("<Enter>5j")
    let top = driver.state.pane.viewport.top
    try driver.press("2<Enter>")
    #expect(driver.state.list.cursor == 4 && driver.state.pane.viewport.top == 0)
    try driver.press("<C-o>")
    #expect(driver.state.list.cursor == 0 && driver.state.pane.viewport.top == top)
    try driver.press("<A-Right>")
    #expect(driver.state.list.cursor == 4)
    try driver.press("gb1<Enter>gf")
    #expect(driver.state.list.cursor == 1 && driver.state.notice?.text == "There is nothing to go forward to")
    try driver.press("9<C-o>")
    #expect(driver.state.list.cursor == 0 && driver.state.notice?.text == "There is nothing to go back to")
  }

  @Test func aHiddenArticleIsReadAndTheListStays() throws {
    var driver = driver()
    try driver.press("/scmp,reu<Enter><Enter>1<Enter>")
    #expect(driver.state.pane.open?.index == ArticleIndex(1) && driver.state.subject == ArticleIndex(1))
    #expect(driver.state.list.selected == ArticleIndex(0) && driver.state.list.count == 3)
    #expect(driver.state.notice?.text == "This one is hidden by the filter; ^O goes back")
    #expect(driver.state.kept.record.isRead(driver.state.store.id(of: ArticleIndex(1))))
    var elsewhere = driver
    try elsewhere.press("<C-o>")
    #expect(elsewhere.state.pane.open?.index == ArticleIndex(0) && elsewhere.state.visit == nil)
    elsewhere = driver
    try elsewhere.press("q")
    #expect(elsewhere.state.mode == .list && elsewhere.state.pane.open?.index == ArticleIndex(0))
    elsewhere = driver
    try elsewhere.press("J")
    #expect(elsewhere.state.pane.open?.index == ArticleIndex(3) && elsewhere.state.visit == nil)
    elsewhere = driver
    try elsewhere.press("F")
    #expect(elsewhere.state.pane.open?.index == ArticleIndex(1) && elsewhere.state.list.cursor == 1)
    #expect(elsewhere.state.visit == nil)
  }

  @Test func selectingShowsTheLinkAndStopsAtTheEnds() throws {
    var driver = driver(columns: 60, rows: 16)
    try driver.press("<Enter>]")
    #expect(driver.state.pane.open?.selectedLink == 0 || driver.state.pane.selectedLinkRow != nil)
    for expected in [1, 2, 3, 3] {
      try driver.press("]")
      #expect(driver.state.pane.open?.selectedLink == expected && driver.state.pane.selectedLinkRow != nil)
    }
    #expect(driver.state.notice?.text == "No link after this one")
    try driver.press("9[")
    #expect(driver.state.pane.open?.selectedLink == 0 && driver.state.pane.selectedLinkRow != nil)
    try driver.press("[")
    #expect(driver.state.notice?.text == "No link before this one")
  }

  @Test func aLinkOverSeveralRowsIsShownWhole() throws {
    var driver = driver(columns: 30, rows: 10)
    try driver.press("<Enter>]")
    let link = try #require(links(driver).first)
    let document = try #require(driver.state.pane.open?.document)
    let rows = document.rows.indices.filter { document.rows[$0].passage == link.passage }
    #expect(rows.count > 1)
    #expect(rows.allSatisfy { driver.state.pane.viewport.visible(of: document.rows.count).contains($0) })
  }

  @Test func theFirstOneSelectedIsInSight() throws {
    var driver = driver(columns: 60, rows: 16)
    try driver.press("<Enter>G")
    let top = driver.state.pane.viewport.top
    try driver.press("[")
    #expect(driver.state.pane.open?.selectedLink == 3)
    try driver.press("q<Enter>gg")
    #expect(top > 0 && driver.state.pane.open?.selectedLink == 3)
  }

  @Test func aSelectionSurvivesResizingAndLateBackLinks() throws {
    var driver = driver()
    try driver.press("<Enter>3]")
    driver.send(.backLinks([ArticleIndex(2)], to: ArticleIndex(0), revision: driver.state.store.revision))
    driver.resize(120, 30)
    #expect(driver.state.pane.open?.selectedLink == 2)
    #expect(links(driver).last?.target == .article(ArticleIndex(2)))
  }

  @Test func whatCannotBeFollowedSaysSo() throws {
    var driver = driver()
    for (keys, text) in [
      ("<Enter><Enter>", "No link is selected; ] selects one"), ("7<Enter>", "The last link is number 4"),
      ("#7<Enter>", "The last link is number 4"), ("<Esc>qjj<Enter>]", "There is no link in this article"),
      ("<Enter>", "There is no link in this article"), ("q#", "There is no link in this article"),
    ] {
      try driver.press(keys)
      #expect(driver.state.notice?.text == text, "\(keys)")
    }
  }

  @Test func theNumberOfALinkIsNoMatch() throws {
    var driver = driver()
    try driver.press("<Enter>/[1]<Enter>")
    #expect(driver.state.pane.open?.marks.count == 0)
  }

  @Test func linksOfAnArticleThatIsNotShownAreListed() throws {
    var driver = driver(columns: 40, rows: 12)
    try driver.press("#")
    guard case .links(let list) = driver.state.overlay?.content else {
      Issue.record("no list of links")
      return
    }
    #expect(list.items.map(\.source) == ["Xinhua", "SCMP", "skarvik.example", "museum.example"])
  }
}
