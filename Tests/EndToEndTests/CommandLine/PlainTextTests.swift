import TestSupport
import Testing

@testable import newsreader

@Suite struct PlainTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("a\tb\nc\rd", "a b c d"), ("\u{1B}[31m\u{7}\u{7F}x\u{9B}y\u{85}z", " [31m  x y z"),
    ("a\u{202E}b\u{2066}c\u{200F}d\u{FEFF}e\u{AD}f", "abcdef"), ("p\u{2028}q\u{2029}r", "p q r"),
    ("👩\u{200D}👧 e\u{301} 東", "👩\u{200D}👧 e\u{301} 東"), ("\u{E0041}t\u{E007F}", "t"),
  ])
  func nothingReachesTheTerminal(text: String, clean: String) {
    #expect(PlainText.clean(text) == clean)
  }

  @Test func noScalarThatCommandsATerminalSurvives() {
    let all = (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
    let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]
    for scalar in all where !joiners.contains(scalar) {
      let isRisky =
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      guard isRisky else { continue }
      #expect(!PlainText.clean("a\(Character(scalar))b").unicodeScalars.contains(scalar), "\(scalar.value)")
    }
  }

  @Test func everyItemOfAListHasALineOfItsOwn() throws {
    let page = """
      Three things to do at the harbour

      The council asked for ideas last spring and chose these of them:

      - Paint the lamps
      - Count the boats
      - Feed nobody

      All of it will be done by the end of the year, the council said.
      """
    let run = try CommandRun.newsreader("show", "1", "-", input: page)
    #expect(run.output.contains("\n\n  • Paint the lamps\n  • Count the boats\n  • Feed nobody\n\nAll of it"))
  }
}
