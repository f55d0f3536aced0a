internal import CPlatform

/// The signals that concern the whole program and not the screen.
package enum ProcessSignals {
  /// The signal that asked the program to end, if one has.
  package static var termination: Int32? {
    let number = platform_signals_termination()
    return number == 0 ? nil : number
  }

  /// Ends the process by a signal's default action, so that whoever started it sees why it ended; to be called when
  /// the terminal is restored.
  package static func die(by signal: Int32) -> Never { platform_signals_die(signal) }
}
