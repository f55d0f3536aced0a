import ArticleStore
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

  @Test(arguments: 0..<8) func anyKeysAtAnySize(seed: UInt64) throws {
    var random = SplitMix(state: seed &* 0x9E37_79B9 &+ 1)
    var driver = ReaderDriver()
    for step in 0..<500 {
      if step % 40 == 0 {
        driver.resize(Int.random(in: 1...140, using: &random), Int.random(in: 1...45, using: &random))
      }
      let key = Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)]
      for press in try KeyNotation.parse(key) { driver.send(.input(.key(press))) }
      if step % 5 == 0 { driver.send(.input(.mouse(Self.mouse(on: driver.state.size, &random)))) }
      if Bool.random(using: &random) { driver.rest() }
      let frame = driver.frame
      guard frame.size == driver.state.size else {
        Issue.record("a frame of another size after \(key)")
        return
      }
    }
    driver.resize(80, 24)
    for _ in 0..<8 { try driver.press("<Esc>") }
    #expect(
      driver.state.mode == .list && driver.state.filter.isEmpty && driver.state.find == nil
        && driver.state.selection == nil)
    #expect(driver.state.list.count == driver.state.store.count)
  }
}

/// Small, fast, and the same in every run (SplitMix64, Vigna 2015).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
