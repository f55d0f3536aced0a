import CPlatform
import TextCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output, written in large pieces. `end` writes the last one.
///
/// A terminal gets nothing but what cells can show, whatever is written; other programs get it as it is.
struct StandardOutput: ~Copyable {
  private let isTerminal = platform_is_terminal(1)
  private var buffer: [UInt8] = []
  /// The errno of the write that failed; 0 as long as none did.
  private var failure: Int32 = 0

  /// Whether nothing more can be written: the other end has gone, as a `head` that has enough does, or the disk is
  /// full.
  var isClosed: Bool { failure != 0 }

  mutating func write(_ text: String) {
    buffer += (isTerminal ? PrintableText.lines(text) : text).utf8
    if buffer.count >= 1 << 16 { flush() }
  }

  /// Writes the rest and returns the exit status: `status`, or trouble where something was lost. A reader that has gone
  /// has all it wanted; anything else is said on standard error.
  consuming func end(_ status: Int32) -> Int32 {
    flush()
    guard isClosed, failure != EPIPE else { return status }
    complain("standard output: cannot be written: \(errorText(failure))")
    return ExitStatus.trouble
  }

  private mutating func flush() {
    guard !isClosed, !buffer.isEmpty else { return }
    failure = writeAll(1, buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Writes all bytes to a descriptor; 0, or the errno.
func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32 {
  bytes.withUnsafeBytes { raw in
    raw.withMemoryRebound(to: CChar.self) { platform_write_all(descriptor, $0.baseAddress, $0.count) ? 0 : errno }
  }
}

/// Says something on standard error, with the program's name before it as convention has it.
func complain(_ text: String) { complain(text, details: []) }

/// The same with `details` under it, on lines of their own.
func complain(_ text: String, details: [String]) {
  let lines = ["newsreader: " + PlainText.clean(text)] + details.map { PlainText.clean($0) }
  writeErrors(lines.joined(separator: "\n"))
}

/// Writes lines on standard error.
func writeErrors(_ lines: String) {
  let text = platform_is_terminal(2) ? PrintableText.lines(lines) : PlainText.cleanLines(lines)
  _ = writeAll(2, Array((text + "\n").utf8))
}

/// How the program ends, by the convention of grep.
enum ExitStatus {
  static let success: Int32 = 0
  /// Nothing was found.
  static let noMatch: Int32 = 1
  /// Something could not be read or done.
  static let trouble: Int32 = 2
}
