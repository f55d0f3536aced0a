import ArticleStore
import NewsArchive
import Reader
import Screen
import TestSupport
import Testing

@Suite struct SelectionTests {
  private func indices(_ range: ClosedRange<Int>) -> [ArticleIndex] { range.map { ArticleIndex($0) } }

  @Test func theListIsSelectedFromWhereItBeganToTheCursor() throws {
    var driver = ReaderDriver()
    for (keys, range) in [("jv", 1...1), ("j", 1...2), ("G", 1...4), ("gg", 0...1), ("3j", 1...3)] {
      try driver.press(keys)
      #expect(driver.state.actedOn == indices(range), "after \(keys)")
    }
    try driver.press("<Esc>")
    #expect(driver.state.selection == nil && driver.state.actedOn == indices(3...3))
    try driver.press("vvv<Esc>")
    #expect(driver.state.selection == nil && driver.state.mode == .list)
  }

  @Test func aCommandTakesTheSelectionAndEndsIt() throws {
    var driver = ReaderDriver()
    let ids = (1...3).map { driver.state.store.id(of: ArticleIndex($0)) }
    try driver.press("jvjjs")
    #expect(driver.state.kept.record.starred == Set(ids) && driver.state.selection == nil)
    try driver.press("u")
    #expect(driver.state.kept.record.starred.isEmpty)
    try driver.press("vkkr")
    #expect(driver.state.kept.record.read.isSuperset(of: ids) && driver.state.selection == nil)
    try driver.press("vj:tag<Space>sea<Enter>")
    #expect(driver.state.kept.record.tags.count == 2 && driver.state.selection == nil)
    try driver.press("ggvjy")
    #expect(driver.state.notice?.text == "Copied 2 headlines" && driver.state.selection == nil)
    try driver.press("ggvj|wc<Enter>ggvG:w<Space>all.jsonl<Enter>")
    let piped = indices(0...1).map { ArticlePart($0) }
    #expect(driver.effects.dropFirst().first == .pipe(piped, to: ["wc"]))
    guard case .save(let parts, _)? = driver.effects.last else {
      Issue.record("nothing saved")
      return
    }
    #expect(parts == indices(0...4).map { ArticlePart($0) } && driver.state.selection == nil)
  }

  @Test func theSelectionIsTaggedByKeyAndKeptUntilThen() throws {
    var driver = ReaderDriver()
    try driver.press("vjjtfoo<Esc>")
    #expect(driver.state.actedOn == indices(0...2) && driver.state.kept.record.tags.isEmpty)
    try driver.press("t<Enter>")
    #expect(driver.state.actedOn == indices(0...2), "nothing was typed")
    try driver.press("tfoo<Enter>")
    #expect(driver.state.kept.record.tags.count == 3 && driver.state.selection == nil)
    #expect(driver.state.notice?.text == "Tagged #foo: 3 articles")
  }

  /// A sign and a style, the same in the list and in the text, whatever the theme.
  @Test(arguments: ThemeName.allCases) func whatIsSelectedLooksTheSame(theme: ThemeName) throws {
    for colors in [0, 256] {
      var configuration = Configuration()
      configuration.append([.set(.theme, .choice(theme.rawValue))])
      var driver = ReaderDriver(columns: 120, rows: 40, colors: colors, configuration: configuration)
      let style = Theme(theme, colors: colors).style(.selected)
      try driver.press("vjj")
      let list = driver.state.layout.list
      for row in 0..<2 {
        let cells = driver.frame.cells(ofRow: list.row + row)
        #expect(driver.row(list.row + row).dropFirst(2).first == "+")
        #expect(cells.prefix(list.columns).allSatisfy { $0.style == style })
      }
      #expect(driver.row(list.row + 2).dropFirst(2).first == "+")
      try driver.press("<Esc>gg<Enter>vj")
      let pane = driver.state.layout.pane
      let row = try #require(driver.state.pane.open?.document.row(ofBlock: 1)) + pane.row
      #expect(driver.row(row).dropFirst(pane.column).first == "+")
      #expect(Array(driver.frame.cells(ofRow: row))[pane.column + 4].style == style)
    }
  }

  @Test func settingAMarkKeepsTheSelection() throws {
    var driver = ReaderDriver()
    try driver.press("vjma")
    #expect(driver.state.actedOn == indices(0...1) && driver.state.kept.record.marks.count == 1)
  }

  @Test func paragraphsAreCopiedWithTheirCitation() throws {
    var driver = ReaderDriver(columns: 120, rows: 40)
    try driver.press("<Enter>5}vjy")
    let article = driver.state.store.article(ArticleIndex(0))
    let part = ArticlePart(ArticleIndex(0), blocks: 0...1).article(in: driver.state.store)
    #expect(driver.effects == [.copy(Citation.quotation(part))])
    #expect(driver.state.notice?.text == "Copied 2 paragraphs with their citation")
    try driver.press("ggvjY")
    #expect(driver.effects.count == 2 && driver.effects.last == driver.effects.first, "the citation has its paragraphs")
    try driver.press("5}vGk:w<Space>a.txt<Enter>")
    guard case .save(let parts, _)? = driver.effects.last else {
      Issue.record("nothing saved")
      return
    }
    #expect(parts == [ArticlePart(ArticleIndex(0), blocks: 0...article.blocks.count - 2)])
  }

  @Test func theEndOfTheSelectionIsAlwaysInSight() throws {
    var driver = ReaderDriver(columns: 60, rows: 16)
    try driver.press("<Enter>v")
    let count = try #require(driver.state.pane.open?.document.blockCount)
    for keys in Array(repeating: "j", count: count) + ["gg", "<Space>", "<PgDn>", "G", "<PgUp>", "{", "}", "3G"] {
      try driver.press(keys)
      #expect(driver.state.pane.selectionRow(driver.state.selection) != nil, "after \(keys)")
    }
    #expect(driver.state.selection?.blocks == 1...3 && driver.state.list.cursor == 0)
  }

  @Test(arguments: ["q", "J", "<Tab>", "v", "<Esc>", "2<Enter>", "y", "s"]) func leavingEndsIt(keys: String) throws {
    var driver = ReaderDriver()
    try driver.press("<Enter>v" + keys)
    #expect(driver.state.selection == nil || keys == "2<Enter>")
    var list = ReaderDriver()
    try list.press("vj" + (keys == "q" || keys == "2<Enter>" ? "<Enter>" : keys == "J" ? "<Tab>" : keys))
    #expect(list.state.selection == nil)
  }

  @Test func aSelectionWhoseBeginningIsFilteredOutEnds() throws {
    var driver = ReaderDriver()
    try driver.press("vjjj/reu<Enter>")
    #expect(driver.state.selection == nil && driver.state.list.count == 1)
  }

  @Test func bracesGoFromParagraphToParagraph() throws {
    var driver = ReaderDriver(columns: 60, rows: 12)
    try driver.press("<Enter>")
    var blocks: [Int] = []
    for _ in 0..<4 {
      try driver.press("}")
      blocks.append(driver.state.pane.progress?.block ?? 0)
    }
    #expect(blocks == [2, 3, 4, 5])
    try driver.press("2{")
    #expect(driver.state.pane.progress?.block == blocks[1])
    try driver.press("gg4}")
    #expect(driver.state.pane.progress?.block == blocks[3])
    try driver.press("99{")
    #expect(driver.state.pane.viewport.top == 0)
    try driver.press("99}")
    #expect(driver.state.pane.isAtEnd)
  }
}
