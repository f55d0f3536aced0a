internal import Screen
internal import TerminalUI

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Thrown by the key `X`.
struct FixtureError: Error {}

/// A list to move in, the last events below it, and one key for each thing that can happen to a terminal.
struct Fixture {
  private var selected = 0
  private var showsCursor = false
  private var log: [String] = []
  private var scene = 0
  private var refreshes = 0
  private var reportsMouse = true

  static let itemCount = 10
  static let firstItemRow = 4
  static let firstLogRow = 15

  /// Opens the terminal and obeys keys until `q`, a signal or an error; the exit status.
  static func run(_ arguments: some Sequence<String>) throws -> Int32 {
    let mailbox = try Mailbox<String>()
    var terminal = try CursesTerminal(TerminalOptions(reportsMouse: !arguments.contains("--no-mouse")))
    var fixture = Fixture()
    while true {
      terminal.draw(fixture.frame(terminal.size, terminal.traits))
      let wakeup = terminal.wait(for: [mailbox.descriptor])
      if wakeup.termination != nil || wakeup.isClosed { return 0 }
      if wakeup.isReady(0) { for message in mailbox.takeAll() { fixture.note("mail \(message)") } }
      guard wakeup.hasEvents else { continue }
      for event in terminal.events() {
        fixture.note(describe(event))
        guard case .key(let press) = event else { continue }
        if press == KeyPress(.character("q")) { return 0 }
        try fixture.obey(press, &terminal, mailbox)
      }
    }
  }

  private mutating func obey(
    _ press: KeyPress, _ terminal: inout CursesTerminal, _ mailbox: Mailbox<String>
  ) throws {
    switch press.key {
    case .up: selected = max(0, selected - 1)
    case .down: selected = min(Self.itemCount - 1, selected + 1)
    case .character("z") where press.modifiers == .control: terminal.suspend()
    case .character("Z"): raise(SIGTSTP)
    case .character("K"): raise(SIGSTOP)
    case .character("X"): throw FixtureError()
    case .character("T"): Self.trap(log.count)
    case .character("A"): abort()
    case .character("W"): Worker.start { [log] in Fixture.trap(log.count) }
    case .character("V"): Worker.start { [log] in Fixture.fall(log.count) }
    case .character("Q"): leave(7)
    case .character("H"):
      note("hangs")
      terminal.draw(frame(terminal.size, terminal.traits))
      // Not simply for ever: what is known never to return ends the terminal's value before.
      while log.last == "hangs" { pause() }
    case .character("E"): complain("stray complaint")
    case .character("C"): showsCursor.toggle()
    case .character("G"): scene += 1
    case .character("R"):
      refreshes += 1
      terminal.refresh()
    case .character("O"):
      terminal.close()
      terminal.close()
      note("closed")
    case .character("N"):
      reportsMouse.toggle()
      terminal.reportMouse(reportsMouse)
    case .character("P"): terminal.lend { _ = system("echo lent; stty -a | tr ' ' '\\n' | grep -w icanon") }
    case .character("M"):
      let worker = Thread { mailbox.post("from a worker") }
      worker.start()
    default: break
    }
  }

  /// Ends the process past everyone; behind a condition, because what is known never to return ends the terminal's
  /// value before.
  private func leave(_ status: Int32) { if !log.isEmpty { exit(status) } }

  /// Traps as a defect would, with a message in optimised builds as well; behind a condition as `leave` is.
  private static func trap(_ number: Int) { if number >= 0 { fatalError("trapped") } }

  /// Calls itself until no stack is left; bytes on it that the system is to read keep the compiler from making a loop of
  /// the calls, or nothing at all.
  @discardableResult
  private static func fall(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(byteCount: 512, alignment: 1) { bytes in
      bytes[0] = UInt8(truncatingIfNeeded: depth)
      let written = write(-1, bytes.baseAddress, 1)
      return written > 0 ? depth : fall(depth &+ 1) &+ Int(bytes[0])
    }
  }

  private mutating func note(_ line: String) { log.append(line) }

  private static func describe(_ event: InputEvent) -> String {
    switch event {
    case .key(let press): "key \(KeyNotation.text([press]))"
    case .paste(let text): "paste \(text.debugDescription)"
    case .mouse(let report): "mouse \(report.kind) \(report.position.row),\(report.position.column)"
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    case .focus(let gained): "focus \(gained)"
    }
  }
}

extension Fixture {
  private func frame(_ size: Size, _ traits: TerminalTraits) -> Frame {
    var frame = Frame(size: size)
    if scene > 0 {
      var scene = Scene(number: scene)
      scene.draw(into: &frame)
      // The last row is drawn last, so who sees it has seen all.
      let last = Rect(row: size.rows - 1, column: 0, columns: size.columns, rows: 1)
      frame.fill(last, style: .plain)
      frame.draw(
        "scene \(self.scene) refresh \(refreshes)", at: Position(row: last.row, column: 0), style: .plain, in: last)
      return frame
    }
    let all = Rect(size)
    let header = "ready \(size.columns)x\(size.rows) colors \(traits.colors) unicode \(traits.isUnicode)"
    frame.draw(header, at: Position(row: 0, column: 0), style: .plain, in: all)
    frame.draw("日本|e\u{301}|“–”|한", at: Position(row: 1, column: 0), style: .plain, in: all)
    frame.draw("red", at: Position(row: 2, column: 0), style: Style(.indexed(1), .bold), in: all)
    frame.draw("on", at: Position(row: 2, column: 4), style: Style(.indexed(208), on: .indexed(4)), in: all)
    frame.draw("rgb", at: Position(row: 2, column: 8), style: Style(.rgb(255, 0, 0), [.italic, .underline]), in: all)
    // A wide character that the edge of the window cuts.
    frame.draw("漢", at: Position(row: 3, column: size.columns - 1), style: .plain, in: all)
    for item in 0..<Self.itemCount {
      let style = item == selected ? Style(.standard, .reverse) : .plain
      let row = Self.firstItemRow + item
      frame.fill(Rect(row: row, column: 0, columns: min(40, size.columns), rows: 1), style: style)
      frame.draw("item \(item) of the list", at: Position(row: row, column: 1), style: style, in: all)
    }
    for (index, line) in log.suffix(max(0, size.rows - Self.firstLogRow)).enumerated() {
      frame.draw(line, at: Position(row: Self.firstLogRow + index, column: 0), style: .plain, in: all)
    }
    if showsCursor { frame.cursor = Position(row: Self.firstItemRow + selected, column: 1) }
    return frame
  }
}
