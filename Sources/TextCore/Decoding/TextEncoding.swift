/// How the bytes of a file stood for text.
package enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"
}

/// Why bytes are not text.
package enum DecodingError: Error, Hashable, Sendable {
  /// A NUL within the first 8 KiB, and no byte order mark that would explain it.
  case binary
}

/// A file's text as UTF-8, with what was done to make it so.
package struct DecodedText: Sendable {
  /// Well-formed UTF-8 without a byte order mark.
  package var text: FileBytes
  package var encoding: TextEncoding
  package var hadByteOrderMark: Bool
  /// Ill-formed sequences that were replaced by U+FFFD.
  package var repairs: Int
  /// Offset in `text` of the first replacement.
  package var firstRepair: Int?

  /// Whether the text is the file's bytes as they are.
  package var isVerbatim: Bool { encoding == .utf8 && !hadByteOrderMark && repairs == 0 }

  init(_ text: FileBytes, _ encoding: TextEncoding, mark: Bool, repairs: Int = 0, firstRepair: Int? = nil) {
    self.text = text
    self.encoding = encoding
    hadByteOrderMark = mark
    self.repairs = repairs
    self.firstRepair = firstRepair
  }
}
