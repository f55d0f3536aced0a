internal import TextCore

/// Tells texts in which a caseless scan of the bytes finds ASCII letters, digits, kana and ideographs exactly as folding
/// would: those whose characters beyond ASCII neither fold to an ASCII letter or digit nor vanish.
///
/// Typographic quotes and dashes, no-break spaces, currency signs, Greek, Cyrillic and ideographs are such; é, ø, full-
/// width letters, ligatures and combining marks are not. What is not listed counts as not plain, which costs time only.
enum PlainText {
  /// One pass.
  static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteSearch.firstNonASCII(in: bytes, from: 0) == bytes.count
  }

  /// One pass, at the speed of memory where the text is ASCII.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    firstOther(bytes, from: 0) == bytes.count
  }

  /// Offset of the first character at or after `start` that is not known to be harmless; the length if there is none.
  static func firstOther(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      // Characters beyond ASCII often stand beside each other.
      if bytes[offset] < 0x80 { offset = ByteSearch.firstNonASCII(in: bytes, from: offset) }
      guard offset < bytes.count else { break }
      let length = harmlessLength(bytes, at: offset)
      if length == 0 { return offset }
      offset += length
    }
    return bytes.count
  }

  /// Bytes of the harmless character beyond ASCII at `offset`; 0 if it is not known to be harmless.
  private static func harmlessLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let rest = bytes.count - offset
    let lead = bytes[offset]
    guard rest >= 2, isContinuation(bytes[offset + 1]) else { return 0 }
    let second = bytes[offset + 1]
    switch lead {
    // U+00A0…U+00BF but the soft hyphen.
    case 0xC2: return second >= 0xA0 && second != 0xAD ? 2 : 0
    // Greek and Cyrillic but the combining marks U+0483…U+0489.
    case 0xCE, 0xCF, 0xD0, 0xD1, 0xD3: return 2
    case 0xD2: return (0x83...0x89).contains(second) ? 0 : 2
    default: break
    }
    guard rest >= 3, isContinuation(bytes[offset + 2]) else { return 0 }
    let third = bytes[offset + 2]
    switch (lead, second) {
    // U+2010…U+2027 and U+2030…U+203F: dashes, quotes, bullets, ellipsis.
    case (0xE2, 0x80): return (0x90...0xA7).contains(third) || third >= 0xB0 ? 3 : 0
    // U+20A0…U+20BF: currencies.
    case (0xE2, 0x82): return third >= 0xA0 ? 3 : 0
    // U+2500…U+25FF: lines, blocks, geometric shapes.
    case (0xE2, 0x94...0x97): return 3
    // U+3000…U+9FFF: kana, ideographs and their punctuation.
    case (0xE3...0xE9, _): return 3
    // The replacement character.
    case (0xEF, 0xBF): return third == 0xBD ? 3 : 0
    default: return 0
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
