internal import TextCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Why no terminal can be used; each description is one line that says what was found and what was expected.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Neither the standard streams nor `/dev/tty` lead to a terminal.
  case notATerminal
  /// TERM is not set or empty.
  case unnamed
  /// TERM names a terminal that is not described on this machine.
  case unknown(name: String)
  /// TERM names a terminal that cannot place the cursor, such as `dumb`.
  case incapable(name: String)
  /// A call of the system failed.
  case system(call: String, code: Int32)

  /// That no description of a terminal was found. curses does not say why: with no descriptor left beside that of the
  /// terminal, it could not look.
  static func missing(_ name: String, beside descriptor: Int32) -> TerminalError {
    let another = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard another >= 0 else { return .system(call: "looking for the description of \(name)", code: errno) }
    close(another)
    return .unknown(name: name)
  }

  package var description: String {
    switch self {
    case .notATerminal:
      "no terminal: neither the standard streams nor /dev/tty is one"
    case .unnamed:
      "TERM is not set; expected the name of the terminal, such as xterm-256color"
    case .unknown(let name):
      "TERM=\(name): no terminal of this name is described here; expected one such as xterm-256color"
    case .incapable(let name):
      "TERM=\(name): this terminal cannot place the cursor; expected one that can, such as xterm-256color"
    case .system(let call, let code):
      "\(call) failed: \(errorText(code))"
    }
  }
}
