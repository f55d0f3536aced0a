internal import Screen
internal import TerminalUI

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

// A program for the tests of the terminal: it shows what it is told and what it is sent, and leaves in every way a
// program can leave.

/// Writes a line to standard error.
func complain(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}

do {
  let status = try Fixture.run(CommandLine.arguments.dropFirst())
  if let signal = ProcessSignals.termination { ProcessSignals.die(by: signal) }
  exit(status)
} catch let error as TerminalError {
  complain("fixture: \(error)")
  exit(2)
} catch {
  complain("fixture: \(error)")
  exit(3)
}
