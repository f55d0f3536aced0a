/// Reads a line from left to right for the small grammars of dates, datelines and sources.
struct Cursor {
  let view: ByteView
  var offset: Int

  init(_ view: ByteView, at offset: Int = 0) {
    self.view = view
    self.offset = offset
  }

  var byte: UInt8 { view[offset] }
  var isAtEnd: Bool { offset >= view.count }
  var rest: ByteView { view.dropping(first: offset) }

  /// Skips spaces, tabs and U+00A0.
  mutating func skipBlanks() {
    while offset < view.count {
      if view[offset].isBlank {
        offset += 1
      } else if view[offset] == 0xC2, view[offset + 1] == 0xA0 {
        offset += 2
      } else {
        return
      }
    }
  }

  /// Skips blanks and any of the given punctuation.
  mutating func skip(_ punctuation: StaticString) {
    skipBlanks()
    while offset < view.count, punctuation.contains(byte) {
      offset += 1
      skipBlanks()
    }
  }

  /// Skips blanks and the marks that part the fields of a line: commas, bars, dots and dashes of any length.
  mutating func skipSeparators() {
    while true {
      skip(",|-")
      guard let mark = Self.separators.first(where: { view.matches($0, at: offset, caseless: false) }) else { return }
      offset += mark.utf8CodeUnitCount
    }
  }

  private static let separators: [StaticString] = ["–", "—", "·", "•"]

  /// Takes one byte if it is next.
  mutating func take(_ wanted: UInt8) -> Bool {
    guard !isAtEnd, byte == wanted else { return false }
    offset += 1
    return true
  }

  /// Takes a text (in lower case) if it is next, whatever its case there.
  @inline(__always)
  mutating func take(caseless text: StaticString) -> Bool {
    guard byte.asciiLowercased == text.utf8Start[0], view.matches(text, at: offset, caseless: true) else {
      return false
    }
    offset += text.utf8CodeUnitCount
    return true
  }

  /// Takes a run of up to nine digits: value and number of digits.
  mutating func number() -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while digits < 9, view[offset + digits].isDigit {
      value = value * 10 + Int(view[offset + digits] - 0x30)
      digits += 1
    }
    guard digits > 0, !view[offset + digits].isDigit else { return nil }
    offset += digits
    return (value, digits)
  }

  /// Takes a run of ASCII letters.
  mutating func word() -> ByteView? {
    var length = 0
    while view[offset + length].isLetter { length += 1 }
    guard length > 0 else { return nil }
    defer { offset += length }
    return view.slice(offset, offset + length)
  }
}

extension StaticString {
  /// Whether one byte is among those of this text.
  func contains(_ byte: UInt8) -> Bool {
    for index in 0..<utf8CodeUnitCount where utf8Start[index] == byte { return true }
    return false
  }
}
