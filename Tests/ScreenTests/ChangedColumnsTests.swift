import Screen
import Testing
import TextCore

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

  /// Cells are compared as bytes, so there is none between and behind the fields that nobody gives a value.
  @Test func eachByteOfACellHasAValue() {
    #expect(MemoryLayout<Glyph>.size == 4 + 2 * 4 + 1)
    let fields = MemoryLayout<Glyph>.size + MemoryLayout<Bool>.size + MemoryLayout<UInt16>.size
    #expect(MemoryLayout<Style>.size == MemoryLayout<UInt64>.size)
    #expect(MemoryLayout<Cell>.stride == fields + MemoryLayout<Style>.size)
  }

  /// The same cells however they came to be.
  @Test func cellsThatAreEqualHaveTheSameBytes() {
    let size = Size(columns: 20, rows: 1)
    var one = Frame(size: size)
    one.draw("日本e\u{301} text", at: Position(row: 0, column: 0), style: Style(.rgb(1, 2, 3)), in: Rect(size))
    one.fill(Rect(size), style: Style(.indexed(3), on: .standard, .bold))
    one.draw("a日b", at: Position(row: 0, column: 1), style: .plain, in: Rect(size))
    var other = Frame(size: size)
    other.fill(Rect(size), style: Style(.indexed(3), on: .standard, .bold))
    other.draw("a日b", at: Position(row: 0, column: 1), style: .plain, in: Rect(size))
    #expect(one == other && one.changedColumns(ofRow: 0, from: other) == nil)
  }

  @Test(arguments: [
    Style(.rgb(255, 254, 1), on: .rgb(0, 128, 255), [.bold, .reverse]), Style(.indexed(255), on: .indexed(0), .dim),
    Style(.standard, on: .indexed(7)), Style(.indexed(0), on: .standard, [.italic, .underline]),
  ])
  func aStyleIsWhatItWasMadeOf(style: Style) {
    var changed = Style.plain
    changed.attributes = style.attributes
    changed.background = style.background
    changed.foreground = style.foreground
    #expect(changed == style && Style(style.foreground, on: style.background, style.attributes) == style)
    changed.background = .standard
    #expect(changed.background == .standard && changed.foreground == style.foreground)
    #expect(changed.attributes == style.attributes)
  }

  @Test func aChangeOfLooksIsOne() {
    let frame = Frame(size: Size(columns: 10, rows: 1))
    var other = frame
    other.restyle(Rect(row: 0, column: 4, columns: 2, rows: 1)) { $0.attributes.formUnion([.bold]) }
    #expect(frame.changedColumns(ofRow: 0, from: other) == 4..<6)
  }
}
