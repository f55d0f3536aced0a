/// Pasted text while it arrives.
struct PasteCollector {
  private var bytes: [UInt8] = []
  private var matched = 0
  /// What ends a paste when its bytes come so slowly that curses has not put them together.
  private static let terminator = Array("\u{1B}[201~".utf8)

  /// More than anyone pastes into a prompt; what goes beyond is dropped, so that a terminal that never ends a paste
  /// cannot fill the memory.
  static let limit = 1 << 20

  /// Takes one byte; true if it was the last of the sequence that ends a paste.
  mutating func append(_ byte: UInt8) -> Bool {
    if byte == Self.terminator[matched] { matched += 1 } else { matched = byte == Self.terminator[0] ? 1 : 0 }
    if matched == Self.terminator.count {
      bytes.removeLast(min(bytes.count, matched - 1))
      return true
    }
    if bytes.count < Self.limit { bytes.append(byte) }
    return false
  }

  /// The text, its line ends as `\n`, without control characters other than that and tab.
  var text: String {
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isSecondHalf = afterReturn && scalar == "\n"
      afterReturn = scalar == "\r"
      if isSecondHalf { continue }
      switch scalar.value {
      case 0x0D: scalars.append("\n")
      case 0x09, 0x0A: scalars.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
