/// Why a program in a pseudo terminal did not do what a test waits for.
package enum PtyError: Error, CustomStringConvertible {
  /// A call of the system failed.
  case system(call: String, code: Int32)
  /// The deadline passed; the screen shows what stood there instead.
  case timedOut(waitingFor: String, screen: String)
  /// The program ended before.
  case ended(ExitStatus, waitingFor: String, screen: String)

  package var description: String {
    switch self {
    case .system(let call, let code): "\(call) failed with error \(code)"
    case .timedOut(let what, let screen): "timed out waiting for \(what); the screen was\n\(screen)\n"
    case .ended(let status, let what, let screen): "\(status) while waiting for \(what); the screen was\n\(screen)\n"
    }
  }
}

/// How a program ended.
package enum ExitStatus: Hashable, Sendable {
  case exited(Int32)
  case killed(signal: Int32)
}
