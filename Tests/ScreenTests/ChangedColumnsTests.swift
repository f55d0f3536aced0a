import Screen
import Testing

@testable import TerminalUI

@Suite struct ChangedSpanTests {
  private func span(_ old: String, _ new: String) -> Range<Int>? {
    func cells(_ text: String) -> ArraySlice<Cell> {
      var frame = Frame(size: Size(columns: 10, rows: 1))
      frame.draw(text, at: Position(row: 0, column: 0), style: .plain, in: Rect(frame.size))
      return frame.cells(ofRow: 0)
    }
    return CursesTerminal.changed(cells(new), cells(old))
  }

  @Test func equalRowsHaveNone() { #expect(span("same", "same") == nil) }

  @Test func itReachesFromTheFirstToTheLastChange() {
    #expect(span("abcdef", "abXdeY") == 2..<6)
    #expect(span("abc", "abcd") == 3..<4)
    #expect(span("", "0123456789") == 0..<10)
  }

  @Test func itCutsNoWideGlyph() {
    #expect(span("日x", "日y") == 2..<3)
    #expect(span("日x", "本x") == 0..<2)
    #expect(span("a日b", "abcb") == 1..<3)
    #expect(span("abcb", "a日b") == 1..<3)
    #expect(span("日本x", "a日bx") == 0..<4)
  }

  @Test func anUnknownRowIsDrawnWhole() {
    let frame = Frame(size: Size(columns: 3, rows: 1))
    #expect(CursesTerminal.changed(frame.cells(ofRow: 0), nil) == 0..<3)
    #expect(CursesTerminal.changed([], nil) == nil)
  }
}
