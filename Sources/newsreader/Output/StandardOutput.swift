import CPlatform

/// Standard output, written in large pieces.
struct StandardOutput: ~Copyable {
  private var buffer: [UInt8] = []
  /// Whether the other end has gone: a pager that was quit, a `head` that has enough.
  private(set) var isClosed = false

  mutating func write(_ text: String) {
    buffer += text.utf8
    if buffer.count >= 1 << 16 { flush() }
  }

  mutating func flush() {
    guard !isClosed, !buffer.isEmpty else { return }
    isClosed = !writeAll(1, buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  deinit {
    if !isClosed { _ = writeAll(1, buffer) }
  }
}

/// Writes all bytes to a descriptor; false if the other end is gone.
private func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBytes { raw in
    raw.withMemoryRebound(to: CChar.self) { platform_write_all(descriptor, $0.baseAddress, $0.count) }
  }
}

/// Says something on standard error, with the program's name before it as convention has it.
func complain(_ text: String) {
  let line = "newsreader: " + PlainText.clean(text) + "\n"
  _ = writeAll(2, Array(line.utf8))
}

/// How the program ends, by the convention of grep.
enum ExitStatus {
  static let success: Int32 = 0
  /// Nothing was found.
  static let noMatch: Int32 = 1
  /// Something could not be read or done.
  static let trouble: Int32 = 2
}
