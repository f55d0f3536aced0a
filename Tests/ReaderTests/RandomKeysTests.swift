import ArticleStore
import NewsArchive
import Reader
import Screen
import TestSupport
import Testing

/// Whatever is pressed, at whatever size: nothing traps, every frame is whole, and Esc leads back to the bare list.
@Suite struct RandomKeysTests {
  private static let keys: [String] = [
    "j", "k", "<Down>", "<Up>", "<Space>", "b", "<C-d>", "<C-u>", "g", "gg", "G", "5", "12", "<Enter>", "l", "q", "h",
    "<Esc>", "<Esc>", "/", "\\", "n", "N", "f", "s", "F", "{", "}", "J", "K", "<Tab>", "<S-Tab>", "z", "+", "_", "E",
    "H", "?", ":", "x", "i", "n", ",", "!", "\"", "-", "a", "東", "é", "<Backspace>", "<Del>", "<C-w>", "<Left>",
    "<Right>", "<Home>", "<End>", "<PgDn>", "<PgUp>", "<F1>", "<C-l>", "[", "]", "#", "<C-o>", "gf",
    "1<Enter>", "o", "y", "v", "v", "Y", "|", "w a.md", "filter", "pilot", "date:2018", "m", "'", "t", "r", "A", "u",
    "U", "S",
    "ma", "'a", "fg",
  ]

  private static func mouse(on size: Size, _ random: inout SplitMix) -> MouseEvent {
    let kinds: [MouseEvent.Kind] = [.press, .doublePress, .release, .drag, .wheelUp, .wheelDown]
    return MouseEvent(
      kinds[Int.random(in: 0..<kinds.count, using: &random)],
      at: Position(
        row: Int.random(in: 0...size.rows, using: &random), column: Int.random(in: 0...size.columns, using: &random)))
  }

  /// Keys of one run; with the number of runs 100,000.
  private static let length = 2000

  @Test(arguments: 0..<50) func anyKeysAtAnySize(seed: UInt64) throws {
    var random = SplitMix(state: seed &* 0x9E37_79B9 &+ 1)
    var driver = ReaderDriver(pages: Self.pages(&random), isUnicode: seed % 4 != 0)
    var rows = RowCache()
    var presses = 0
    while presses < Self.length {
      let script = Self.scripts[Int.random(in: 0..<Self.scripts.count, using: &random)]
      for press in script { driver.send(.input(.key(press))) }
      presses += script.count
      // Resizes, the mouse and rests between keys, and a frame now and then: all of them at places nobody chose.
      switch Int.random(in: 0..<240, using: &random) {
      case 0...1: driver.resize(Int.random(in: 1...140, using: &random), Int.random(in: 1...45, using: &random))
      case 2...17: driver.send(.input(.mouse(Self.mouse(on: driver.state.size, &random))))
      case 18...37: driver.rest()
      case 38...45:
        let frame = driver.frame
        guard frame.size == driver.state.size, ReaderView.frame(driver.state, &rows) == frame else {
          Issue.record(
            "a frame of another size, or other than the last rows make it, after \(KeyNotation.text(script))")
          return
        }
      case 46: try expectTheWayBack(from: driver)
      default: break
      }
    }
    try expectTheWayBack(from: driver)
  }

  /// An article that was read before it was opened is shown as one that was not, whatever happened in between.
  @Test(arguments: 0..<10) func readingAheadIsNotSeen(seed: UInt64) {
    var random = SplitMix(state: seed &* 0x9E37_79B9 &+ 7)
    var drivers = [ReaderDriver(columns: seed % 2 == 0 ? 120 : 80, pages: Self.pages(&random))]
    drivers.append(drivers[0])
    drivers[1].readsAhead = false
    for _ in 0..<1000 {
      let script = Self.scripts[Int.random(in: 0..<Self.scripts.count, using: &random)]
      let (event, rests) = (Int.random(in: 0..<40, using: &random), Bool.random(using: &random))
      let size = (Int.random(in: 20...140, using: &random), Int.random(in: 4...45, using: &random))
      for index in drivers.indices {
        for press in script { drivers[index].send(.input(.key(press))) }
        if event == 0 { drivers[index].resize(size.0, size.1) }
        if rests { drivers[index].rest() }
      }
      guard drivers[0].frame == drivers[1].frame else {
        Issue.record("another frame after \(KeyNotation.text(script))")
        return
      }
    }
    #expect(drivers[1].state.pane.ahead == nil)
  }

  /// Esc again and again leads to the bare list, whatever is open.
  private func expectTheWayBack(from driver: ReaderDriver) throws {
    var driver = driver
    for _ in 0..<8 { try driver.press("<Esc>") }
    let state = driver.state
    #expect(state.mode == .list && state.overlay == nil && state.prompt == nil)
    #expect(!state.keys.isPending && state.awaited == nil, "a popup is stuck")
    #expect(state.filter.isEmpty && state.find == nil && state.selection == nil)
    #expect(state.list.count == state.store.count)
  }

  private static let scripts: [[KeyPress]] = keys.compactMap { try? KeyNotation.parse($0) }

  /// A store of no page, the fixture's or a few at random.
  private static func pages(_ random: inout SplitMix) -> [Page] {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return []
    case 1, 2: return [ReaderDriver.page(harbourPage)]
    default:
      return (0..<Int.random(in: 1...4, using: &random)).map { number in
        ReaderDriver.page(text(number, &random), path: "page-\(number).txt")
      }
    }
  }

  private static func text(_ number: Int, _ random: inout SplitMix) -> String {
    let words = ["harbour", "pilot", "lamp", "灯台", "é", "storm", "👩‍🚀", "council", "keeper", "ice"]
    let sources = ["SCMP", "Xinhua", "Reuters", "The Harbour Post"]
    func line(_ count: ClosedRange<Int>) -> String {
      (0..<Int.random(in: count, using: &random)).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
        .joined(separator: " ")
    }
    var text = "Archive for ‘Page \(number)’\n\n\n"
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      text += "Headline of " + line(1...8) + "\n\n"
      for _ in 0..<Int.random(in: 0...6, using: &random) { text += "The " + line(1...60) + ".\n\n" }
      text += "Source: " + sources[Int.random(in: 0..<sources.count, using: &random)] + "\n\n\n"
    }
    return text
  }
}
