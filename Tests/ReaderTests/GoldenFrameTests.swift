import ArticleStore
import Reader
import Screen
import TestSupport
import Testing
import TextCore

/// Whole screens as text, kept in Golden/.
@Suite struct GoldenFrameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let script: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "start", script: ""),
    Case(name: "second", script: "j"),
    Case(name: "reading", script: "<Enter>"),
    Case(name: "reading-down", script: "<Enter>4j"),
    Case(name: "wide-characters", script: "3j"),
    Case(name: "filter-open", script: "/"),
    Case(name: "filter-typed", script: "/xi"),
    Case(name: "filter-picked", script: "/<Down><Down>"),
    Case(name: "filter-kept", script: "/xin<Enter>"),
    Case(name: "find-source", script: "/xin"),
    Case(name: "find-tab", script: "/xin<Tab>"),
    Case(name: "find-text", script: "/xin<Tab>sanctions"),
    Case(name: "find-none-kept", script: "/xin<Tab>sanctions<Enter>"),
    Case(name: "find-words", script: "/xin<Tab>winter<Space>pilot"),
    Case(name: "find-kept", script: "/xin<Tab>winter<Space>pilot<Enter>"),
    Case(name: "filter-excluded", script: "/!scmp<Enter>"),
    Case(name: "filter-unknown", script: "/zz<Enter>"),
    Case(name: "zoomed", script: "z"),
    Case(name: "pending", script: "3g"),
    Case(name: "scope-title", script: "/pilot<Tab>"),
    Case(name: "scope-text", script: "/pilot<Tab><Tab>"),
    Case(name: "text-kept", script: "\\lighthouse<Enter>"),
    Case(name: "text-opened", script: "\\lighthouse<Enter>j<Enter>n"),
    Case(name: "text-nothing", script: "\\wombat<Enter>"),
    Case(name: "find-here", script: "<Enter>/harbour<Enter>n"),
    Case(name: "query-error", script: ":filter<Space>date:20x<Enter>"),
    Case(name: "command", script: ":sort-<Tab><Tab>"),
    Case(name: "query-kept", script: ":filter<Space>source:xinhua<Space>date:2018-12<Enter>"),
    Case(name: "filter-nothing", script: ":filter<Space>source:xinhua<Space>date:2017<Enter>"),
    Case(name: "filter-menu", script: "f"),
    Case(name: "saved", script: "/xin<Enter>:save<Space>Two<Space>papers<Enter>"),
    Case(
      name: "saved-list",
      script: "/xin<Enter>:save<Space>agency<Enter>F\\harbour<Enter>:save<Space>the<Space>harbour<Enter>Ffvj"),
    Case(name: "sorted", script: "Sh"),
    Case(name: "sort-menu", script: "S"),
    Case(name: "starred", script: "jsjrsf*:filter<Space>is:unread<Enter>F"),
    Case(name: "marks", script: "majmz<Enter>8jmb'"),
    Case(name: "undone", script: "jsu"),
    Case(name: "tags-typed", script: "tships<Space>winter<Enter>jtwinds<Enter>twi"),
    Case(name: "tags-kept", script: "stships<Space>winter<Enter>"),
    Case(name: "tags-filter", script: "tships<Enter>jtwinter<Enter>fgw"),
    Case(name: "help", script: "?"),
    Case(name: "help-end", script: "?G"),
    Case(name: "explain", script: "jE"),
    Case(name: "health", script: "H"),
    Case(name: "linked-from", script: "j<Enter>G"),
    Case(name: "link-selected", script: "<Enter>]"),
    Case(name: "link-number", script: "<Enter>1"),
    Case(name: "link-hidden", script: "/scmp,reu<Enter><Enter>]<Enter>"),
    Case(name: "links-listed", script: "<Enter>#"),
    Case(name: "copied", script: "<Enter>y"),
    Case(name: "justified", script: ":set<Space>justify<Space>on<Enter><Enter>"),
    Case(name: "spaced", script: ":set<Space>line-spacing<Space>2<Enter>:set<Space>captions<Space>off<Enter><Enter>"),
    Case(name: "select-list", script: "jvjj"),
    Case(name: "select-text", script: "<Enter>3jvj"),
    Case(name: "find-nothing", script: "<Enter>/wombat<Enter>"),
    Case(name: "command-unknown", script: ":frobnicate<Enter>"),
    Case(name: "key-unbound", script: "x"),
    Case(name: "mark-waited", script: "majm"),
    Case(name: "help-reading", script: "<Enter>?"),
    Case(name: "help-narrowed", script: "?/headline"),
    Case(name: "help-nothing", script: "?/wombat<Enter>"),
    Case(name: "pipe", script: "|sort<Space>|"),
    Case(name: "palette-unknown", script: "?:headline<Enter>"),
    Case(name: "messages", script: "gmqjsu:set<Space>measures<Space>60<Enter><Esc>gm"),
    Case(name: "messages-none", script: "gm"),
    Case(name: "filter-none-typed", script: "/zz"),
    Case(name: "tags-none", script: "fgzz"),
    Case(name: "jump-none", script: "'"),
    Case(name: "jump-waited", script: "majmb'"),
    Case(name: "saved-none", script: "fv"),
    Case(name: "link-missing", script: "<Enter>9<Enter>"),
    Case(name: "write-error", script: ":w<Space>page.doc<Enter>"),
    Case(name: "selection-tagged", script: "vjthar"),
    Case(name: "notice-long", script: ":set<Space>measures<Space>60<Enter>"),
  ]

  static let sizes = [(120, 40), (80, 24), (60, 20)]

  @Test(arguments: cases) func frames(_ sample: Case) throws {
    for (columns, rows) in Self.sizes {
      var driver = ReaderDriver(columns: columns, rows: rows)
      try driver.press(sample.script)
      expectGolden(driver.screen, "\(sample.name)-\(columns)x\(rows)")
    }
  }

  @Test func extremeSizes() throws {
    for (columns, rows) in [(1, 1), (20, 4), (20, 5), (40, 12), (200, 60)] {
      expectGolden(ReaderDriver(columns: columns, rows: rows).screen, "start-\(columns)x\(rows)")
    }
  }

  @Test func withoutUnicodeTheProgramsOwnSignsAreASCII() throws {
    var driver = ReaderDriver(columns: 120, rows: 24, colors: 0, isUnicode: false)
    try driver.press("/scmp<Enter>")
    expectGolden(driver.screen, "ascii-120x24")
  }

  /// Neither what the program says nor what an article does leaves ASCII where a terminal has no more.
  @Test(arguments: cases) func withoutUnicodeAllIsASCII(_ sample: Case) throws {
    var driver = ReaderDriver(columns: 80, rows: 24, colors: 0, isUnicode: false)
    try driver.press(sample.script)
    #expect(driver.frame.text.utf8.allSatisfy { $0 < 0x80 }, "\(driver.screen)")
  }

  static let plainScripts = [
    ("list", "jsj"), ("reading", "<Enter>"), ("link", "<Enter>]"), ("filter-picked", "/<Down>"), ("menu", "f"),
    ("command", ":sort-<Tab><Tab>"), ("select", "vj"), ("find", "<Enter>/harbour<Enter>n"), ("help", "?"),
    ("filtered", "/xin<Enter>"),
  ]

  @Test(arguments: plainScripts) func plainIsMadeForBeingReadAloud(name: String, script: String) throws {
    for (columns, rows) in [(120, 40), (80, 24)] {
      var configuration = Configuration()
      configuration.append([.set(.plain, .flag(true))])
      var driver = ReaderDriver(columns: columns, rows: rows, configuration: configuration)
      try driver.press(script)
      expectGolden(driver.screen, "plain-\(name)-\(columns)x\(rows)")
      #expect(!driver.screen.contains { "│─●★×¶·↵↓↑→←^".contains($0) })
      let frame = driver.frame
      #expect(frame.cursor != nil)
      for row in 0..<rows { #expect(frame.cells(ofRow: row).allSatisfy { !$0.style.attributes.contains(.reverse) }) }
    }
  }

  @Test(arguments: [(120, 40), (80, 24)]) func whileLoadingAndAfterATrouble(columns: Int, rows: Int) {
    var driver = ReaderDriver(columns: columns, rows: rows)
    driver.send(.loaded([], progress: LoadProgress(filesRead: 3, filesInAll: 12)))
    expectGolden(driver.screen, "loading-\(columns)x\(rows)")
    driver.send(.loadingFinished(problems: ["torn.txt: not readable", "old.txt: no such file"]))
    expectGolden(driver.screen, "trouble-\(columns)x\(rows)")
  }

  /// What is shown while an answer is awaited that comes from outside, and what could not be kept.
  @Test(arguments: [(120, 40), (80, 24)]) func whileSomethingIsAwaited(columns: Int, rows: Int) throws {
    func expect(_ name: String, _ script: String) throws {
      // Nobody performs the effects, so no answer comes.
      var state = ReaderDriver(columns: columns, rows: rows).state
      for key in try KeyNotation.parse(script) { _ = state.update(.input(.key(key))) }
      expectGolden(ReaderView.frame(state).text, "\(name)-\(columns)x\(rows)")
    }
    try expect("text-searching", "\\harbour")
    try expect("health-reading", "H")
    try expect("reloading", "R")
  }

  @Test(arguments: [(120, 40), (80, 24)]) func whatIsNotSavedAndWhatIsGone(columns: Int, rows: Int) throws {
    var driver = ReaderDriver(columns: columns, rows: rows)
    driver.send(.keepingTrouble("Not saved yet: /state/newsreader/state.sqlite3: no space left on the device"))
    expectGolden(driver.screen, "not-saved-\(columns)x\(rows)")
    try driver.press("j<Enter>")
    expectGolden(driver.screen, "not-saved-reading-\(columns)x\(rows)")
    driver.send(.keepingTrouble(nil))
    let places = (0..<driver.state.store.count).map { _ in ArticleIndex?.none }
    driver.send(
      .archiveChanged(ArchiveChange(store: ArticleStore(), problems: ["gone"], places: places), isAsked: false))
    expectGolden(driver.screen, "gone-\(columns)x\(rows)")
  }

  @Test func aScreenThatIsTooSmallSaysSo() throws {
    for (columns, rows) in [(19, 24), (80, 3)] {
      var driver = ReaderDriver(columns: columns, rows: rows)
      expectGolden(driver.screen, "too-small-\(columns)x\(rows)")
      driver.resize(80, 24)
      #expect(driver.screen == ReaderDriver().screen)
    }
  }

  @Test func anEmptyStoreSaysSo() throws {
    for (columns, rows) in [(120, 40), (80, 24)] {
      expectGolden(ReaderDriver(columns: columns, rows: rows, pages: []).screen, "empty-\(columns)x\(rows)")
    }
  }

  /// Every row of every frame is exactly as wide as the screen, whatever is on it.
  @Test func noFrameShiftsAColumn() throws {
    for columns in 20...130 {
      var driver = ReaderDriver(columns: columns, rows: 20)
      try driver.press("3j<Enter>")
      let frame = driver.frame
      for row in 0..<20 {
        let widths = (0..<columns).map { column -> Int in
          let cell = frame[row, column]
          return cell.isContinuation ? 0 : Int(cell.glyph.width)
        }
        #expect(widths.reduce(0, +) == columns, "row \(row) at \(columns) columns")
      }
    }
  }
}
