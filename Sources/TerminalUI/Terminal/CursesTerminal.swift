internal import CNcurses
internal import CPlatform
package import Screen

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The terminal the user sits at, drawn on by ncurses. Its end gives the terminal back as it was, and so does a fatal
/// signal; there is one per process at a time, used by one thread.
package struct CursesTerminal: ~Copyable, Terminal {
  let session: CursesSession
  /// What the screen shows; nil when that is not known.
  var shown: Frame?
  var pairs: ColorPairs
  var row: RowBuffer
  var decoder = KeyDecoder()
  var presses = PressCounter()
  /// In the middle of a paste.
  var silence = Silence()
  /// Whether what is read next was typed, in part, before the terminal was taken: as for a shell's line it has made line
  /// feeds of the Enter key then.
  var isTypedAhead: Bool
  var isCursorVisible: Bool?
  package private(set) var traits: TerminalTraits
  package var size: Size

  /// Takes the terminal; throws when there is none that can be used, and has then changed nothing.
  package init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    session = try CursesSession(options)
    // By the convention of no-color.org: set and not empty takes colours away, and only colours.
    let wantsColor = getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    let palette = Palette(
      colors: wantsColor ? Int(max(0, curses_colors())) : 0, isDirect: curses_has_direct_color())
    pairs = ColorPairs(palette: palette, capacity: curses_color_pairs())
    traits = TerminalTraits(
      colors: palette.colors,
      isUnicode: CharacterEncoding.isUnicode { name in getenv(name).map { String(cString: $0) } },
      takesClipboard: session.understandsPrivateModes)
    size = Size(columns: Int(curses_columns()), rows: Int(curses_rows()))
    row = RowBuffer(columns: size.columns)
    isTypedAhead = platform_tty_has_input(session.devices.inputDescriptor)
    fitWindow()
  }

  deinit { session.end() }

  /// Sends the whole screen again and forgets what it showed.
  package mutating func refresh() {
    shown = nil
    session.redraw()
  }

  /// Stops the program as ^Z does elsewhere; returns when the user brings it back. Does nothing where nobody could.
  package mutating func suspend() {
    guard session.isOpen else { return }
    platform_interrupts_ignore()
    defer { platform_interrupts_take() }
    session.leave()
    _ = platform_signals_stop_group()
    // It may go on in the background, where the terminal is another's, and may be asked to end there.
    if session.awaitForeground() { resume() }
  }

  /// Gives the terminal to `body`, say to run another program on it, and takes it again afterwards.
  package mutating func lend<R>(to body: () throws -> R) rethrows -> R {
    session.leave()
    defer { resume() }
    return try body()
  }

  /// Puts text on the clipboard of the terminal's machine (xterm's OSC 52); a terminal may ask the user, or refuse
  /// without a word.
  package func copy(_ text: String) {
    guard session.isOpen, traits.takesClipboard else { return }
    session.send("\u{1B}]52;c;" + Base64.text(of: Array(text.utf8)) + "\u{07}")
  }

  /// Has clicks and the wheel reported, or no longer.
  package func reportMouse(_ isOn: Bool) { session.reportMouse(isOn) }

  package mutating func close() { session.end() }

  /// Takes the terminal again; its window may have changed meanwhile.
  mutating func resume() {
    session.enter()
    fitWindow()
  }

  /// Sleeps until something is to be done: keys, a signal, one of `others` readable, or the time is over (negative:
  /// never). An idle program does not wake.
  package func wait(for others: [Int32] = [], milliseconds: Int32 = -1) -> Wakeup {
    let own = [session.devices.inputDescriptor, session.signalDescriptor]
    let patience = silence.remaining(at: platform_milliseconds()).map { Int32(clamping: $0) }
    let limit = patience.map { milliseconds < 0 ? $0 : min($0, milliseconds) } ?? milliseconds
    let ready = platform_wait(own + others, own.count + others.count, limit)
    if ready.readable & 2 != 0 { platform_signals_drain() }
    let isSilent = silence.remaining(at: platform_milliseconds()) == 0
    return Wakeup(
      hasEvents: ready.readable & 3 != 0 || isSilent, isClosed: ready.closed & 1 != 0,
      termination: ProcessSignals.termination, others: (ready.readable | ready.closed) >> UInt32(own.count))
  }
}
