import ArticleStore
import NewsArchive
import Reader
import Screen
import TestSupport
import Testing

/// Copying, piping, saving and opening: what the reader asks for.
@Suite struct ExtractTests {
  private static let exported = """
    ---
    headline: Tide mill turns again
    source: Island Wire
    date: 2017-05-09
    byline: A. Writer
    url: https://wire.example/mill
    ---

    The wheel moved at noon.

    Nobody had expected it.
    """

  private func driver(_ text: String = harbourPage) -> ReaderDriver {
    ReaderDriver(pages: [ReaderDriver.page(text)])
  }

  @Test(arguments: [
    ("y", "Tide mill turns again\nhttps://wire.example/mill", "Copied the headline"),
    (
      "Y", "A. Writer. “Tide mill turns again.” Island Wire, 9 May 2017. https://wire.example/mill",
      "Copied the citation"
    ),
    (
      "<Enter>y",
      "The wheel moved at noon.\n\n— A. Writer. “Tide mill turns again.” Island Wire, 9 May 2017. "
        + "https://wire.example/mill",
      "Copied paragraph 1 with its citation"
    ),
  ])
  func copies(keys: String, text: String, notice: String) throws {
    var driver = driver(Self.exported)
    try driver.press(keys)
    #expect(driver.effects == [.copy(text)])
    #expect(driver.state.notice?.text == notice && driver.state.notice?.isProblem == false)
  }

  @Test func aDateThatWasInferredIsInBrackets() throws {
    var driver = driver()
    try driver.press("jY")
    #expect(driver.effects == [.copy("“Ferry crews ask for a second winter pilot.” Xinhua, [3 December 2018].")])
  }

  @Test func whatATerminalCannotTakeIsNotCopied() throws {
    let long = Self.exported.replacing("The wheel", with: String(repeating: "The wheel ", count: 8000))
    var large = driver(long)
    try large.press("<Enter>y")
    #expect(large.effects.isEmpty && large.state.notice?.isProblem == true)
    try large.press("Y")
    #expect(large.effects.isEmpty && large.state.notice?.isProblem == true)
    try large.press("qY")
    #expect(large.effects.count == 1)
    var without = ReaderDriver(takesClipboard: false)
    try without.press("y")
    #expect(without.effects.isEmpty && without.state.notice?.isProblem == true)
  }

  @Test func oOpensTheArticleTheLinkOrTheOnlyAddress() throws {
    let own = try #require(WebAddress("https://wire.example/mill"))
    let other = try #require(WebAddress("https://b.example/c"))
    var driver = driver(Self.exported.replacing("Nobody", with: "See https://b.example/c (photos). Nobody"))
    try driver.press("o<Enter>o]o1oo2<Enter>")
    #expect(driver.effects == [own, own, other, other, other, own].map(Effect.open))
    #expect(driver.state.notice?.text == "Opening https://wire.example/mill")
    let harbour = harbourPage.replacing("The glass", with: "At http://b.example/c the glass")
    var single = self.driver(harbour)
    try single.press("o")
    #expect(single.effects == [.open(try #require(WebAddress("http://b.example/c")))])
    var several = self.driver(harbour.replacing("by hand.", with: "by hand: https://b.example/d."))
    try several.press("o")
    #expect(several.effects.isEmpty && several.state.overlay?.label == "LINKS")
    try several.press("3<Enter>")
    #expect(several.effects == [.open(try #require(WebAddress("https://b.example/d")))])
    var none = self.driver()
    try none.press("o")
    #expect(none.effects.isEmpty && none.state.notice?.text == "This article names no address")
  }

  @Test(arguments: [
    ("|less<Enter>", ["less"]), (":pipe<Space>wc<Space>-w<Enter>", ["wc", "-w"]),
    ("|sh<Space>-c<Space>'wc<Space>|<Space>cat'<Enter>", ["sh", "-c", "wc | cat"]),
    ("|tee<Space>\">\"<Enter>", ["tee", ">"]),
  ])
  func pipesToAProgramWithoutAShell(keys: String, words: [String]) throws {
    var driver = driver()
    try driver.press("j" + keys)
    #expect(driver.effects == [.pipe([ArticlePart(ArticleIndex(1))], to: words)])
    #expect(driver.state.prompt == nil)
  }

  @Test func whatNeedsAShellSaysSo() throws {
    var driver = driver()
    try driver.press("|wc<Space>><Space>out<Enter>")
    #expect(driver.effects.isEmpty && driver.state.prompt != nil)
    #expect(driver.state.notice?.text == "column 9: expected no “>”, which needs a shell: sh -c '…'")
    try driver.press("<Esc>|<Enter>")
    #expect(driver.state.notice?.text == "column 6: expected a program, such as less or wc -w")
  }

  @Test(arguments: [
    ("a.md", SaveFormat.markdown), ("~/b c.TXT", .text), ("/x/y.json", .json), ("e.jsonl", .jsonLines),
  ])
  func savesByTheEndOfTheName(path: String, format: SaveFormat) throws {
    for isReplacing in [false, true] {
      var driver = driver()
      try driver.press((":w\(isReplacing ? "!" : "") " + path).replacing(" ", with: "<Space>") + "<Enter>")
      guard case .save(let parts, let target) = driver.effects.first else {
        Issue.record("nothing saved: \(driver.state.notice?.text ?? "")")
        return
      }
      #expect(parts == [ArticlePart(ArticleIndex(0))])
      #expect(target.path == path && target.format == format && target.isReplacing == isReplacing)
    }
  }

  @Test(arguments: ["x", "x.pdf", ".md", "a.md/b", "x."]) func otherNamesAreRefused(path: String) throws {
    var driver = driver()
    try driver.press(":w<Space>\(path)<Enter>")
    #expect(driver.effects.isEmpty && driver.state.prompt != nil)
    #expect(driver.state.notice?.text == "column 3: expected a name that ends in one of .md, .txt, .json, .jsonl")
  }

  @Test func aPartOfAnArticleHasItsBlocksAlone() {
    let store = driver().state.store
    let whole = store.article(ArticleIndex(0))
    let part = ArticlePart(ArticleIndex(0), blocks: 2...3).article(in: store)
    #expect(part.blocks == Array(whole.blocks[2...3]) && part.title == whole.title)
    #expect(ArticlePart(ArticleIndex(0), blocks: 3...99).article(in: store).blocks == Array(whole.blocks[3...]))
  }
}
