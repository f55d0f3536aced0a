import ArticleStore
import Reader
import Screen
import Testing

@Suite struct CompletionTests {
  /// What is offered for a text at the command prompt of a reader.
  private func offered(_ text: String, _ script: String = "") throws -> [String] {
    var driver = ReaderDriver()
    try driver.press(script + ":")
    driver.send(.input(.paste(text)))
    return driver.state.completion?.candidates.map(\.text) ?? []
  }

  @Test func allCommandsThatWorkAreOfferedByTheirNames() throws {
    let list = try offered("")
    #expect(list.contains("zoom") && list.contains("sort-date") && list.contains("set") && !list.contains("back"))
    #expect(list == list.sorted() && Set(list).count == list.count)
    let reading = try offered("", "<Enter>")
    #expect(reading.contains("back") && !reading.contains("sort-date"))
  }

  @Test func whatBeginsWithTheWordStandsFirst() throws {
    let offered = try offered("sort")
    #expect(offered.first == "sort" && offered.dropFirst().first == "sort-date")
    #expect(try self.offered("HEAD").first == "sort-headline")
    #expect(try self.offered("nonsense").isEmpty)
  }

  @Test func argumentsAreOfferedByTheirKind() throws {
    let table: [(String, [String])] = [
      ("set them", ["theme"]),
      ("set theme ", ["default", "light", "dark", "high-contrast", "mono"]),
      ("set measure ", []),
      ("sort da", ["date"]),
      ("sort date ", ["reverse"]),
      ("sort date reverse ", []),
      ("bind re", ["reading"]),
      ("bind list ", []),
      ("bind list gx sort-he", ["sort-headline"]),
      ("bind list gx set them", ["theme"]),
      ("color headl", ["headline"]),
      ("color headline bold bright-r", ["bright-red"]),
      ("filter !da", ["date:"]),
      ("filter is:unread has:cap", ["caption"]),
      ("filter source:scmp,xin", ["Xinhua"]),
      ("load ", []),
      ("zoom ", []),
    ]
    for (text, names) in table { #expect(try offered(text) == names, "\(text)") }
  }

  @Test func filesAreOfferedOfTheFolderThatIsTyped() throws {
    for (text, folder) in [
      ("w ", ""), ("w! out/", "out/"), ("source ~/", "~/"), ("pipe tee ", ""), ("pipe ./", "./"),
      ("bind list gx source /etc/n", "/etc/"),
    ] {
      var driver = ReaderDriver()
      try driver.press(":")
      driver.send(.input(.paste(text)))
      #expect(driver.folders == [folder], "\(text)")
      driver.send(.filesListed(FileNames(folder: "elsewhere/", names: ["no"])))
      driver.send(.filesListed(FileNames(folder: folder, names: [".hidden", "a b.txt", "news/", "notes.md"])))
      let offered = driver.state.completion?.candidates.map(\.text) ?? []
      let names = [folder + "news/", folder + "notes.md", "\"\(folder)a b.txt\""]
      #expect(Set(offered) == Set(names.prefix(text.hasSuffix("n") ? 2 : 3)), "\(text)")
    }
    for text in ["pipe ", "w \"a", "filter ", "set theme "] {
      var driver = ReaderDriver()
      try driver.press(":")
      driver.send(.input(.paste(text)))
      #expect(driver.folders.isEmpty, "\(text)")
    }
  }

  @Test func aFolderIsGoneInto() throws {
    var driver = ReaderDriver()
    try driver.press(":w<Space>ne")
    driver.send(.filesListed(FileNames(folder: "", names: ["news/", "other"])))
    try driver.press("<Tab>")
    #expect(driver.state.prompt?.editor.text == "w news/")
    #expect(driver.folders == ["", "news/"])
    driver.send(.filesListed(FileNames(folder: "news/", names: ["a.md"])))
    try driver.press("<Tab>")
    #expect(driver.state.prompt?.editor.text == "w news/a.md ")
  }

  @Test func valuesSayWhatTheyAre() throws {
    for text in ["set theme ", "sort ", "filter ", "bind "] {
      var driver = ReaderDriver()
      try driver.press(":")
      driver.send(.input(.paste(text)))
      let candidates = try #require(driver.state.completion?.candidates)
      #expect(!candidates.isEmpty && candidates.allSatisfy { !$0.help.isEmpty }, "\(text)")
    }
    var driver = ReaderDriver()
    try driver.press(":load<Space>")
    #expect(driver.row(22).contains("no filter is saved; :save NAME saves one"))
  }

  @Test func namesOfTheUsersOwnAreOffered() throws {
    #expect(try offered("mi", ":alias<Space>mine<Space>sort<Enter>").first == "mine")
    #expect(try offered("mine rel", ":alias<Space>mine<Space>sort<Enter>") == ["relevance"])
    #expect(try offered("load t", "/xin<Enter>:save<Space>two<Space>papers<Enter>") == ["\"two papers\""])
  }

  @Test func tabGoesThroughThemAndBackToWhatWasTyped() throws {
    var driver = ReaderDriver()
    try driver.press(":sort-<Tab>")
    #expect(driver.state.prompt?.editor.text == "sort-date")
    try driver.press("<Tab>")
    #expect(driver.state.prompt?.editor.text == "sort-file")
    try driver.press("<S-Tab><S-Tab>")
    #expect(driver.state.prompt?.editor.text == "sort-")
    try driver.press("<S-Tab>")
    #expect(driver.state.prompt?.editor.text == "sort-source")
    try driver.press("<Up>")
    #expect(driver.state.prompt?.editor.text == "sort-relevance")
    try driver.press("<Enter>")
    #expect(driver.state.prompt == nil && driver.state.notice?.text.hasPrefix("Relevance needs a search") == true)
  }

  @Test func theOnlyOneIsTakenAndTheNextWordBegins() throws {
    var driver = ReaderDriver()
    try driver.press(":set<Space>them<Tab>")
    #expect(driver.state.prompt?.editor.text == "set theme ")
    try driver.press("<Tab><Tab>")
    #expect(driver.state.prompt?.editor.text == "set theme light")
    try driver.press("<Backspace>")
    #expect(driver.state.prompt?.editor.text == "set theme ligh")
    try driver.press("<Tab><C-u>filter<Space>dat<Tab>")
    #expect(driver.state.prompt?.editor.text == "filter date:")
  }

  @Test func thePopupShowsNameKeyAndWhatItDoes() throws {
    var driver = ReaderDriver(columns: 80, rows: 24)
    try driver.press(":zo")
    #expect(driver.row(21).hasPrefix(" zoom  z  Show one pane alone"))
    try driver.press("<Esc>:sort-<Tab>")
    let row = try #require((0..<24).first { driver.row($0).hasPrefix(" sort-date ") })
    #expect(driver.frame[row, 1].style.attributes.contains(.reverse))
    for size in [(20, 4), (20, 5), (40, 10)] {
      driver.resize(size.0, size.1)
      #expect(driver.row(size.1 - 2).hasPrefix(" :sort-date"))
    }
  }

  @Test func anOptionIsFoundByItsNameAlone() throws {
    var driver = ReaderDriver()
    try driver.press(":theme")
    #expect(driver.state.completion?.candidates.map(\.text) == ["set theme"])
    try driver.press("<Tab>")
    #expect(driver.state.prompt?.editor.text == "set theme ")
    try driver.press("dark<Enter>")
    #expect(driver.state.settings[.theme] == .choice("dark"))
    try driver.press(":columns")
    #expect(driver.state.completion?.candidates.map(\.text) == ["set measure"])
    try driver.press("<Esc>:")
    #expect(driver.state.completion?.candidates.contains { $0.text.hasPrefix("set ") } == false)
  }

  @Test func historyIsThatOfWhatWasTyped() throws {
    var driver = ReaderDriver()
    try driver.press(":sort<Space>date<Enter>:set<Space>share<Space>40<Enter>:sort<Space>length<Enter>")
    try driver.press(":so<Up>")
    #expect(driver.state.prompt?.editor.text == "sort length")
    try driver.press("<Up>")
    #expect(driver.state.prompt?.editor.text == "sort date")
    try driver.press("<Up><Down><Down>")
    #expect(driver.state.prompt?.editor.text == "so")
  }
}
