import Screen
import Testing

@Suite struct ChangedColumnsTests {
  private func span(_ old: String, _ new: String) -> Range<Int>? {
    func frame(_ text: String) -> Frame {
      var frame = Frame(size: Size(columns: 10, rows: 1))
      frame.draw(text, at: Position(row: 0, column: 0), style: .plain, in: Rect(frame.size))
      return frame
    }
    return frame(new).changedColumns(ofRow: 0, from: frame(old))
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
    #expect(frame.changedColumns(ofRow: 0, from: nil) == 0..<3)
    #expect(frame.changedColumns(ofRow: 0, from: Frame(size: Size(columns: 4, rows: 1))) == 0..<3)
    #expect(frame.changedColumns(ofRow: 1, from: nil) == nil)
  }

  @Test func aChangeOfLooksIsOne() {
    let frame = Frame(size: Size(columns: 10, rows: 1))
    var other = frame
    other.restyle(Rect(row: 0, column: 4, columns: 2, rows: 1)) { $0.attributes.formUnion([.bold]) }
    #expect(frame.changedColumns(ofRow: 0, from: other) == 4..<6)
  }
}
