import Screen
import Testing

@Suite struct HeadlessTerminalTests {
  @Test func keepsFramesAndHandsOutEventsOnce() throws {
    var terminal = HeadlessTerminal(size: Size(columns: 4, rows: 1))
    #expect(terminal.frame == Frame(size: terminal.size))
    try terminal.feed(keys: "j<Esc>")
    terminal.resize(to: Size(columns: 6, rows: 2))
    #expect(
      terminal.events() == [
        .key(KeyPress(.character("j"))), .key(KeyPress(.escape)), .resize(Size(columns: 6, rows: 2)),
      ])
    #expect(terminal.events() == [])
    var frame = Frame(size: terminal.size)
    frame.draw("hello", at: Position(row: 0, column: 0), style: .plain, in: Rect(frame.size))
    terminal.draw(frame)
    #expect(terminal.frame.text == "hello\n")
    #expect(terminal.frames.count == 1)
  }

  @Test func doesNothingAfterItsEnd() {
    var terminal = HeadlessTerminal()
    terminal.refresh()
    terminal.suspend()
    terminal.close()
    terminal.refresh()
    terminal.suspend()
    terminal.draw(Frame(size: terminal.size))
    terminal.feed([.focus(true)])
    let state = (terminal.isClosed, terminal.refreshes, terminal.suspensions, terminal.frames.count)
    #expect(state == (true, 1, 1, 0))
    #expect(terminal.events() == [])
  }

  /// Another room draws through the protocol alone.
  @Test func worksBehindTheProtocol() {
    var terminal = HeadlessTerminal(
      size: Size(columns: 2, rows: 1), traits: TerminalTraits(colors: 8, isUnicode: false))
    func show(on terminal: inout some Terminal & ~Copyable) -> Int {
      terminal.draw(Frame(size: terminal.size))
      return terminal.traits.colors
    }
    #expect(show(on: &terminal) == 8)
    #expect(terminal.frames == [Frame(size: Size(columns: 2, rows: 1))])
  }
}
