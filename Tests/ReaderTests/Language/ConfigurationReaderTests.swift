import ArticleStore
import Reader
import Screen
import Testing

@Suite struct ConfigurationReaderTests {
  /// Reads files that are nowhere but here.
  private func read(_ files: [String: String], home: String? = "/home") -> Configuration {
    var reader = ConfigurationReader(home: home) { path throws(ConfigurationReader.Refusal) in
      guard let text = files[path] else { throw ConfigurationReader.Refusal("no such file", isMissing: true) }
      return text
    }
    return reader.read("/c/config", isOptional: true)
  }

  @Test func aMissingFileIsNoProblem() {
    #expect(read([:]) == Configuration())
  }

  @Test func everyLineIsAStatementAndWhatIsWrongDoesNotStopTheRest() throws {
    let configuration = read([
      "/c/config": """
      # mine
      set measure 80\r

        set measure wide
      zoooom
      zoom
      alias u filter is:unread
      u source:xinhua
      bind list gx u
      set archive ~/news "/data/my news"
      """
    ])
    #expect(
      configuration.statements == [
        .set(.measure, .number(80)),
        .alias(name: "u", text: "filter is:unread"),
        .filter(try Query.parse("is:unread source:xinhua")),
        .bind(.list, try KeyNotation.parse("gx"), .statement(.filter(try Query.parse("is:unread")), "u")),
        .set(.archive, .paths(["~/news", "/data/my news"])),
      ])
    #expect(
      configuration.problems.map(\.description) == [
        "/c/config:4:15: expected a number from 20 to 200",
        "/c/config:5:1: expected a command, not “zoooom”",
        "/c/config:6:1: expected a statement for files: filter, sort, set, bind, unbind, color, alias, source",
      ])
    #expect(configuration.settings.measure == 80 && configuration.settings.archive == ["~/news", "/data/my news"])
    let driver = ReaderDriver(configuration: configuration)
    let notice = "/c/config:4:15: expected a number from 20 to 200 (and 2 more: gm)"
    #expect(driver.state.notice?.text == notice)
    let problems = configuration.problems.map(\.description)
    #expect(driver.state.messages.entries.map(\.text) == [problems[2], problems[1], notice])
  }

  @Test func onlyWhatIsBoundCanBeUnbound() {
    let configuration = read([
      "/c/config":
        "unbind list ZZ\nunbind list Q\nunbind list Q\nbind list gx zoom\nunbind list gx\nunbind list gx\nunbind reading Sd\nsource more\n",
      "/c/more": "unbind list S\nunbind list <F9>\n",
    ])
    #expect(
      configuration.problems.map(\.description) == [
        "/c/config:1:13: expected keys that do something in this mode, not “ZZ”",
        "/c/config:6:13: expected keys that do something in this mode, not “gx”",
        "/c/config:7:16: expected keys that do something in this mode, not “Sd”",
        "/c/more:2:13: expected keys that do something in this mode, not “<F9>”",
      ])
    #expect(configuration.statements.count == 5)
  }

  @Test func whatWasBoundBeforeAFileWasReadCanBeUnboundByIt() throws {
    var keymap = Keymap.standard
    keymap.bind(try KeyNotation.parse("ZZ"), to: .command(.quit), in: .list)
    #expect(keymap != .standard)
    var reader = ConfigurationReader(home: nil, keymap: keymap) { path throws(ConfigurationReader.Refusal) in
      "unbind list ZZ"
    }
    #expect(reader.read("/c/config").problems.isEmpty)
  }

  @Test func atThePromptNothingCanBeUnboundTwice() throws {
    var driver = ReaderDriver()
    try driver.press(":unbind<Space>list<Space>ZZ<Enter>")
    #expect(driver.state.notice?.text == "column 13: expected keys that do something in this mode, not “ZZ”")
    #expect(driver.state.prompt?.editor.text == "unbind list ZZ")
    try driver.press("<Esc>:unbind<Space>list<Space>z<Enter>")
    #expect(driver.state.prompt == nil)
    try driver.press(":unbind<Space>list<Space>z<Enter>")
    #expect(driver.state.notice?.isProblem == true && driver.state.prompt != nil)
  }

  @Test func aByteOrderMarkIsPassedOver() {
    let configuration = read(["/c/config": "\u{FEFF}set measure 80\r\nset share 20\r\n"])
    #expect(configuration.problems.isEmpty)
    #expect(configuration.settings.measure == 80 && configuration.settings.share == 20)
  }

  @Test func sourceReadsBesideTheFileFromHomeAndFromTheRoot() {
    let configuration = read([
      "/c/config": "source more/keys\nsource ~/x\nsource /y\nset measure 70",
      "/c/more/keys": "set measure 30\nsource colours",
      "/c/more/colours": "set share 20",
      "/home/x": "set measure 40",
      "/y": "set measure 50\nnonsense",
    ])
    #expect(
      configuration.statements == [
        .set(.measure, .number(30)), .set(.share, .number(20)), .set(.measure, .number(40)),
        .set(.measure, .number(50)), .set(.measure, .number(70)),
      ])
    #expect(configuration.problems.map(\.description) == ["/y:2:1: expected a command, not “nonsense”"])
  }

  @Test func filesThatLeadBackToThemselvesEnd() {
    let configuration = read(["/c/config": "source a", "/c/a": "set measure 30\n source config\nset measure 40"])
    #expect(configuration.settings.measure == 40)
    #expect(
      configuration.problems.map(\.description) == [
        "/c/a:2:9: expected a file that is not being read already: /c/config"
      ])
    // Under ever new names, as with links.
    var reader = ConfigurationReader(home: nil) { path throws(ConfigurationReader.Refusal) in "source \(path)x" }
    let deep = reader.read("/c").problems
    #expect(deep.count == 1 && deep[0].text.hasPrefix("expected no more than 16 files that name one another: /cx"))
  }

  @Test func aFileIsTheSameByWhateverWayItIsNamed() {
    let problems = read(["/c/config": "source ../c/./config\nsource d/../config"]).problems.map(\.description)
    let way = "expected a file that is not being read already: "
    #expect(problems == ["/c/config:1:8: \(way)/c/../c/./config", "/c/config:2:8: \(way)/c/d/../config"])
    // Three of its own kind in each, as through links: not three to the power of sixteen.
    var opened = 0
    var reader = ConfigurationReader(home: nil) { path throws(ConfigurationReader.Refusal) in
      opened += 1
      return "source \(path)a\nsource \(path)b\nsource \(path)c"
    }
    let found = reader.read("/c").problems
    #expect(opened == 100 && found.count < 400)
    #expect(found.last?.text.hasPrefix("expected no more than 100 files in all: ") == true)
  }

  @Test func whatCannotBeReadIsToldWhereItIsNamed() {
    #expect(
      read(["/c/config": "source  nowhere"]).problems.map(\.description) == [
        "/c/config:1:9: expected a file that can be read: /c/nowhere: no such file"
      ])
    #expect(read(["/c/config": "source ~/x"], home: nil).problems.count == 1)
  }

  @Test func aConfigurationIsInForceInTheFirstFrame() throws {
    let configuration = read([
      "/c/config": "set share 30\nsort headline\nfilter source:xinhua\nbind list gx zoom\nalias z zoom\nnonsense"
    ])
    var driver = ReaderDriver(columns: 120, rows: 24, configuration: configuration)
    #expect(
      driver.state.layout.list.columns == 36 && driver.state.order.key == .headline && driver.state.list.count == 2)
    try driver.press("gx")
    #expect(driver.state.isZoomed)
    try driver.press(":z<Enter>")
    #expect(!driver.state.isZoomed)
    let query = try Query.parse("source:reuters")
    #expect(ReaderDriver(startQuery: query, configuration: configuration).state.filter.query == query)
  }

  @Test func aConfigurationReadWhileRunningIsTakenIn() throws {
    var driver = ReaderDriver()
    try driver.press(":source<Space>/c/config<Enter>")
    #expect(driver.effects == [.readConfiguration("/c/config", Aliases(), .standard)])
    driver.send(.configured(read(["/c/config": "sort headline\nnonsense"])))
    #expect(driver.state.order.key == .headline)
    #expect(driver.state.notice?.text == "/c/config:2:1: expected a command, not “nonsense”")
    try driver.press(":set<Space>archive<Space>/x<Enter>")
    #expect(driver.state.notice?.isProblem == true && driver.state.settings.archive.isEmpty)
  }
}
