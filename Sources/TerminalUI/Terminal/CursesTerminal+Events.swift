internal import CNcurses
internal import CPlatform
package import Screen

extension CursesTerminal {
  /// All events that wait, in order: keys until there are none, then what signals said. Never blocks, but for the 25 ms
  /// after an escape in which the rest of a sequence may come.
  package mutating func events() -> [InputEvent] {
    guard session.isOpen else { return [] }
    var code = wgetch(session.keys)
    while code != ERR {
      decode(code)
      code = wgetch(session.keys)
    }
    decoder.settle()
    var events = decoder.take()
    if let resized = obeySignals() { events.append(.resize(resized)) }
    return events
  }

  private mutating func decode(_ code: Int32) {
    if let byte = UInt8(exactly: code) {
      decoder.feed(byte)
      return
    }
    switch CursesKeys.meaning(of: code) {
    case .key(let press): decoder.feed(press)
    case .pasteBegins: decoder.beginPaste()
    case .pasteEnds: decoder.endPaste()
    case .focus(let gained): decoder.feed(.focus(gained))
    case .mouse: decodeMouse()
    case .sequence(let bytes): for byte in bytes { decoder.feed(byte) }
    case .nothing: break
    }
  }

  /// One code may stand for several reports, and curses hands out the newest first.
  private mutating func decodeMouse() {
    var reports: [MEVENT] = []
    var report = MEVENT()
    while getmouse(&report) == OK { reports.append(report) }
    for report in reports.reversed() { decode(report) }
  }

  private mutating func decode(_ report: MEVENT) {
    let place = Position(row: Int(report.y), column: Int(report.x))
    var kinds: [MouseEvent.Kind] = []
    for _ in 0..<curses_clicks(report.bstate) {
      kinds += [presses.press(at: place, platform_milliseconds()), .release]
    }
    if curses_is_press(report.bstate) { kinds.append(presses.press(at: place, platform_milliseconds())) }
    if curses_is_move(report.bstate) { kinds.append(.drag) }
    if curses_is_release(report.bstate) { kinds.append(.release) }
    if curses_is_wheel_up(report.bstate) { kinds.append(.wheelUp) }
    if curses_is_wheel_down(report.bstate) { kinds.append(.wheelDown) }
    for kind in kinds { decoder.feed(.mouse(MouseEvent(kind, at: place))) }
  }

  /// Does what signals about the screen ask for; the window's size if that has changed.
  private mutating func obeySignals() -> Size? {
    let before = size
    if platform_signals_take(platform_signal_suspend) != 0 { suspend() }
    if platform_signals_take(platform_signal_continue) != 0 {
      // Stopped by a signal nobody can catch: the shell has had the terminal meanwhile.
      session.leave()
      resume()
    }
    if platform_signals_take(platform_signal_resize) != 0 { fitWindow() }
    return size == before ? nil : size
  }

  /// Takes over the window's size if that is another than curses believes.
  mutating func fitWindow() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard session.isOpen, platform_tty_size(session.devices.outputDescriptor, &rows, &columns) else { return }
    let now = Size(columns: Int(columns), rows: Int(rows))
    guard now != size else { return }
    resizeterm(Int32(now.rows), Int32(now.columns))
    clearok(curses_physical_screen(), true)
    size = now
    shown = nil
    row = RowBuffer(columns: now.columns)
    session.arm()
  }
}
