import Screen
import TextCore
import Testing

@Suite struct FrameTests {
  private let bounds = Rect(row: 0, column: 0, columns: 8, rows: 2)

  @Test func drawsTextAndReturnsTheColumnBehind() {
    var frame = Frame(size: Size(columns: 8, rows: 2))
    let end = frame.draw("ab漢", at: Position(row: 0, column: 1), style: .plain, in: bounds)
    #expect(end == 5)
    #expect(frame.text == " ab漢\n")
    #expect(frame[0, 4].isContinuation)
  }
}
