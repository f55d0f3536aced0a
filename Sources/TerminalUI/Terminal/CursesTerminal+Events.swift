internal import CNcurses
internal import CPlatform
package import Screen

extension CursesTerminal {
  /// All events that wait, in order: keys until there are none, then what signals said. Never blocks, but for the 25 ms
  /// after an escape in which the rest of a sequence may come.
  package mutating func events() -> [InputEvent] {
    guard session.isOpen else { return [] }
    var code = wgetch(session.keys)
    let hasCome = code != ERR
    defer { isTypedAhead = false }
    while code != ERR {
      decode(isTypedAhead && code == 0x0A ? 0x0D : code)
      code = wgetch(session.keys)
    }
    decoder.settle()
    endSilentPaste(hasCome)
    var events = counted(decoder.take())
    if let resized = obeySignals() { events.append(.resize(resized)) }
    return events
  }

  /// Ends a paste whose end got lost on its way.
  private mutating func endSilentPaste(_ hasCome: Bool) {
    let now = platform_milliseconds()
    if !hasCome, silence.remaining(at: now) == 0 { decoder.endPaste() }
    silence.note(hasCome: hasCome, isExpected: decoder.isPasting, at: now)
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
    case .sequence(let bytes): for byte in bytes { decoder.feed(byte) }
    case .nothing: break
    }
  }

  /// The events with the second of two quick presses at one place as a double one.
  private mutating func counted(_ events: [InputEvent]) -> [InputEvent] {
    events.map { event in
      guard case .mouse(let mouse) = event, mouse.kind == .press else { return event }
      return .mouse(MouseEvent(presses.press(at: mouse.position, platform_milliseconds()), at: mouse.position))
    }
  }

  /// Does what signals about the screen ask for; the window's size if that has changed.
  private mutating func obeySignals() -> Size? {
    let before = size
    if platform_signals_take(platform_signal_suspend) != 0 { suspend() }
    if platform_signals_take(platform_signal_continue) != 0, session.awaitForeground() {
      // Stopped by a signal nobody can catch: the shell has had the terminal meanwhile, and ^C is a signal until it is
      // taken again.
      platform_interrupts_ignore()
      defer { platform_interrupts_take() }
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
