internal import CNcurses
internal import CPlatform

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// curses from its start to its end, and the terminal's modes that go with it.
///
/// Signal handlers are there before curses, which then installs none of its own; the modes from before are remembered
/// before anything changes them, and a fatal signal restores them from the first changed mode on.
final class CursesSession {
  let devices: TerminalDevices
  /// Keys are read through a window that is never shown, because reading from a shown one would also draw it.
  let keys: UnsafeMutablePointer<WINDOW>
  /// Becomes readable with a signal.
  let signalDescriptor: Int32
  private let screen: OpaquePointer
  private var options: TerminalOptions
  /// Whether the terminal takes xterm's control sequences, or at least drops those it does not know.
  let understandsPrivateModes: Bool
  /// Whether curses runs; nothing of it may be called otherwise.
  private(set) var isOpen = true
  /// Whether the terminal is given back for a while.
  private var isAway = false

  /// Bracketed paste and focus reports (xterm's private modes 2004 and 1004).
  private static let modesOn: StaticString = "\u{1B}[?2004h\u{1B}[?1004h"
  private static let modesOff: StaticString = "\u{1B}[?1004l\u{1B}[?2004l"
  /// ASCII, whatever set of characters another program left: frames ask for none.
  private static let ascii: StaticString = "\u{1B}(B"
  /// Presses and releases, moves while a button is held, and places beyond column 223 (xterm's private modes 1000, 1002 and
  /// 1006).
  private static let mouseOn: StaticString = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
  private static let mouseOff: StaticString = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"
  /// How long curses waits for the rest of an escape sequence, in milliseconds.
  private static let escapeDelay: Int32 = 25

  /// Starts curses; nothing is left changed when it throws.
  init(_ options: TerminalOptions) throws(TerminalError) {
    _ = platform_locale_use_utf8()
    self.options = options
    devices = try TerminalDevices()
    let name = try Self.checkedName(devices.outputDescriptor)
    platform_tty_await(devices.outputDescriptor)
    guard platform_tty_save(devices.inputDescriptor) else { throw .system(call: "tcgetattr", code: errno) }
    signalDescriptor = platform_signals_install()
    guard signalDescriptor >= 0 else { throw .system(call: "eventfd", code: errno) }
    platform_signals_hold()
    defer { platform_signals_release() }
    // The window's own size, and not what LINES and COLUMNS say about the one a shell was started in. One that curses
    // cannot have is none here, and fitted afterwards.
    use_env(false)
    use_tioctl(platform_tty_is_measurable(devices.outputDescriptor))
    guard let screen = newterm(name, devices.output, devices.input) else {
      platform_signals_restore()
      throw .missing(name, beside: devices.outputDescriptor)
    }
    guard let keys = newpad(1, 1) else {
      endwin()
      delscreen(screen)
      platform_signals_restore()
      throw .system(call: "newpad", code: ENOMEM)
    }
    self.screen = screen
    self.keys = keys
    understandsPrivateModes = curses_is_xterm_like()
    configure()
    if options.keepsErrorsBack, isatty(STDERR_FILENO) == 1 { _ = platform_stderr_divert() }
  }

  deinit { end() }

  private static func checkedName(_ output: Int32) throws(TerminalError) -> String {
    guard let value = getenv("TERM"), value.pointee != 0 else { throw .unnamed }
    let name = String(cString: value)
    switch curses_check(value, output) {
    case curses_usable: return name
    case curses_incapable: throw .incapable(name: name)
    default: throw .missing(name, beside: output)
    }
  }

  private func configure() {
    raw()
    noecho()
    nonl()
    keypad(keys, true)
    nodelay(keys, true)
    set_escdelay(Self.escapeDelay)
    // A frame goes out whole: looking for typed keys in between would only split it.
    typeahead(-1)
    CursesKeys.define()
    if has_colors() {
      start_color()
      use_default_colors()
    }
    // First the way back, then the way out.
    arm()
    setModes(Self.ascii)
    setModes(Self.modesOn)
    setMouse()
  }

  /// Sends private modes where they are understood; past curses, which knows nothing of them.
  private func setModes(_ sequence: StaticString) {
    guard understandsPrivateModes else { return }
    sequence.withUTF8Buffer { bytes in
      _ = platform_write_all(devices.outputDescriptor, bytes.baseAddress, bytes.count)
    }
  }

  /// Has the mouse reported, or no longer.
  func reportMouse(_ isOn: Bool) {
    guard isOpen, isOn != options.reportsMouse else { return }
    options.reportsMouse = isOn
    setModes(isOn ? Self.mouseOn : Self.mouseOff)
  }

  private func setMouse() { if options.reportsMouse { setModes(Self.mouseOn) } }

  /// Sends a control sequence past curses, which knows nothing of it.
  func send(_ sequence: String) {
    var sequence = sequence
    sequence.withUTF8 { bytes in
      _ = platform_write_all(devices.outputDescriptor, bytes.baseAddress, bytes.count)
    }
  }

  /// Makes the way out for fatal signals; to be repeated when the number of rows changes.
  func arm() {
    let first = understandsPrivateModes ? "\(Self.mouseOff)\(Self.modesOff)" : ""
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
      guard let base = buffer.baseAddress else { return }
      let count = curses_restore_bytes(base, buffer.count, first, curses_rows())
      _ = platform_tty_arm(devices.outputDescriptor, devices.screenDescriptor, base, count)
    }
  }

  /// Gives the terminal back for a while.
  func leave() {
    guard isOpen else { return }
    setModes(Self.mouseOff)
    setModes(Self.modesOff)
    endwin()
    platform_tty_disarm()
    platform_stderr_return()
    isAway = true
  }

  /// Waits, stopped, until the program is in the foreground; false where it is asked to end before.
  func awaitForeground() -> Bool { platform_tty_await_again(devices.outputDescriptor) }

  /// Takes the terminal again and shows on it what was there.
  func enter() {
    guard isOpen else { return }
    isAway = false
    if options.keepsErrorsBack, isatty(STDERR_FILENO) == 1 { _ = platform_stderr_divert() }
    arm()
    setModes(Self.modesOn)
    redraw()
    setMouse()
  }

  /// Sends the whole screen again, whatever stands on it.
  func redraw() {
    guard isOpen else { return }
    setModes(Self.ascii)
    clearok(curses_physical_screen(), true)
    wnoutrefresh(curses_standard_window())
    show()
  }

  /// Sends what changed in one write. curses itself writes whenever it moves the cursor, a row at a time.
  func show() {
    // curses would take the terminal again by itself.
    guard !isAway else { return }
    // The first time after `endwin` curses also sets the terminal's modes, for which it must find the terminal.
    let gathers = !isendwin() && platform_output_gather(devices.screenDescriptor)
    doupdate()
    if gathers { _ = platform_output_send(devices.screenDescriptor, devices.outputDescriptor) }
  }

  /// Gives the terminal back for good, its modes as they were. Idempotent.
  func end() {
    guard isOpen else { return }
    // Away it is another's, and whoever would set its modes in the background would be stopped.
    if !isAway {
      leave()
      _ = platform_tty_restore_modes()
    }
    isOpen = false
    delwin(keys)
    delscreen(screen)
    platform_signals_restore()
  }
}
