import Screen
import TextCore
import TestSupport
import Testing

@Suite struct FrameTests {
  private let size = Size(columns: 8, rows: 2)
  private var all: Rect { Rect(size) }

  @Test(
    arguments: [
      ("ab漢", 1, 0, 8, " ab漢", 5),
      ("abcdefghij", 0, 0, 8, "abcdefgh", 8),
      ("abcdef", -2, 0, 8, "cdef", 4),
      ("abcdef", 1, 2, 3, "  bcd", 5),
      ("漢字漢字", 1, 0, 8, " 漢字漢", 8),
      ("漢字", -1, 0, 8, " 字", 3),
      ("漢字", 2, 3, 2, "    ", 5),
      ("abc", 6, 0, 4, "", 6),
      ("abc", 9, 0, 8, "", 9),
      ("abc", 0, 3, 0, "", 3),
      ("a\u{A0}b\u{1B}", 0, 0, 8, "a b\u{FFFD}", 4),
    ] as [(String, Int, Int, Int, String, Int)])
  func drawsWithinTheClip(text: String, column: Int, from: Int, columns: Int, row: String, end: Int) {
    var frame = Frame(size: size)
    let clip = Rect(row: 0, column: from, columns: columns, rows: 2)
    #expect(frame.draw(text, at: Position(row: 0, column: column), style: .plain, in: clip) == end)
    #expect(frame.text(ofRow: 0) == row.trimmingBlanks)
    #expect(frame.text(ofRow: 1) == "")
  }

  @Test func asciiKeepsEveryColumn() {
    var frame = Frame(size: Size(columns: 24, rows: 1))
    frame.draw("“Öl” – 日本 é· …★", at: Position(row: 0, column: 0), style: .plain, in: Rect(frame.size))
    frame.reduceToASCII()
    #expect(frame.text(ofRow: 0) == "\"Ol\" - ???? e- .*")
    let plain = frame
    frame.reduceToASCII()
    #expect(frame == plain)
  }

  @Test func nothingOutsideTraps() {
    var frame = Frame(size: size)
    let blank = frame
    let far = Rect(row: -5, column: -5, columns: 100, rows: 100)
    for row in [-1, 2, .min, .max] { frame.draw("漢字", at: Position(row: row, column: 0), style: .plain, in: far) }
    for column in [-4, 8, .min, .max] { frame.draw("漢字", at: Position(row: 0, column: column), style: .plain, in: far) }
    frame.fill(Rect(row: 3, column: 9, columns: 2, rows: 2), style: Style(.indexed(1)))
    frame.restyle(Rect(row: 0, column: 8, columns: 5, rows: 5)) { $0.attributes = .bold }
    #expect(frame == blank)
    let endless = Rect(row: 1, column: 1, columns: .max, rows: .max)
    #expect(frame.draw("abc", at: Position(row: 1, column: 6), style: .plain, in: endless) == 8)
    #expect(frame.text == "\n      ab")
    frame.fill(endless, style: .plain)
    #expect(frame == blank)
    #expect(frame[-1, 0] == .blank && frame[0, 8] == .blank && frame[2, 0] == .blank && frame[0, -1] == .blank)
    #expect(frame.text(ofRow: 7) == "" && frame.cells(ofRow: -1).isEmpty)
    #expect(Frame(size: Size(columns: 0, rows: 0)).text == "")
    #expect(Frame(size: Size(columns: 0, rows: 3)).text == "\n\n")
  }

  @Test(
    arguments: [
      (0, "x 字漢"), (1, " x字漢"), (2, "漢x 漢"), (5, "漢字 x"),
    ])
  func overwritingHalfOfAWideGlyphBlanksTheOther(column: Int, expected: String) {
    var frame = Frame(size: size)
    frame.draw("漢字漢", at: Position(row: 0, column: 0), style: .plain, in: all)
    frame.draw("x", at: Position(row: 0, column: column), style: .plain, in: all)
    #expect(frame.text(ofRow: 0) == expected)
  }

  @Test func wideOverWideShiftedByOne() {
    var frame = Frame(size: size)
    frame.draw("漢字漢", at: Position(row: 0, column: 0), style: .plain, in: all)
    frame.draw("国", at: Position(row: 0, column: 1), style: .plain, in: all)
    #expect(frame.text(ofRow: 0) == " 国 漢")
  }

  @Test func fillsAndRestyles() {
    var frame = Frame(size: size)
    frame.draw("a漢字b", at: Position(row: 0, column: 0), style: .plain, in: all)
    frame.restyle(Rect(row: 0, column: 2, columns: 2, rows: 1)) { $0.attributes.insert(.reverse) }
    frame.fill(Rect(row: 1, column: 1, columns: 5, rows: 3), with: Glyph("漢"), style: Style(.indexed(4), .bold))
    frame.fill(Rect(row: 1, column: 6, columns: 1, rows: 1), with: Glyph("-"), style: .plain)
    let reversed = Style(.standard, .reverse)
    let blue = Style(.indexed(4), .bold)
    #expect(frame.text == "a漢字b\n 漢漢 -")
    #expect((0..<6).map { frame[0, $0].style } == [.plain] + Array(repeating: reversed, count: 4) + [.plain])
    #expect((0..<6).map { frame[1, $0].style } == [.plain] + Array(repeating: blue, count: 5))
  }

  @Test func wideGlyphsStayWholeWhateverIsDrawn() {
    var random = SplitMix(state: 1)
    for _ in 0..<300 {
      var frame = Frame(
        size: Size(columns: .random(in: 0...9, using: &random), rows: .random(in: 1...2, using: &random)))
      for _ in 0..<20 {
        drawAtRandom(into: &frame, with: &random)
        expectWhole(frame)
      }
    }
  }

  private func drawAtRandom(into frame: inout Frame, with random: inout SplitMix) {
    func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }
    let area = Rect(row: number(-1...1), column: number(-2...8), columns: number(0...9), rows: number(1...3))
    switch Int.random(in: 0...2, using: &random) {
    case 0: frame.fill(area, with: Glyph(Bool.random(using: &random) ? "漢" : "x"), style: Style(.indexed(1)))
    case 1: frame.restyle(area) { $0.foreground = .indexed(2) }
    default:
      let text = (0..<6).compactMap { _ in ["漢", "x", "é", " "].randomElement(using: &random) }.joined()
      let place = Position(row: number(-1...2), column: number(-3...8))
      let before = frame
      frame.draw(text, at: place, style: Style(.indexed(3)), in: area)
      expectChanges(from: before, to: frame, onlyIn: area)
    }
  }

  /// What was drawn stays inside of its clip but for the halves of wide glyphs that its edges cut.
  private func expectChanges(from before: Frame, to after: Frame, onlyIn area: Rect) {
    for row in 0..<after.size.rows {
      for column in 0..<after.size.columns where !area.contains(Position(row: row, column: column)) {
        let isHalf = before[row, column].isContinuation || before[row, column + 1].isContinuation
        #expect(after[row, column] == before[row, column] || (isHalf && after[row, column].glyph == .space))
      }
    }
  }

  private func expectWhole(_ frame: Frame) {
    for row in 0..<frame.size.rows {
      #expect(
        DisplayText.width(of: frame.cells(ofRow: row).filter { !$0.isContinuation }.map(\.glyph)[...])
          == frame.size.columns)
      for column in 0..<frame.size.columns {
        let cell = frame[row, column]
        #expect(cell.isContinuation == (frame[row, column - 1].glyph.width == 2))
        if cell.isContinuation { #expect(cell.style == frame[row, column - 1].style && cell.glyph == .space) }
      }
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
