internal import CPlatform

/// Turns the bytes of any file into UTF-8, or says that they are no text.
package enum TextDecoder {
  /// How far a NUL is looked for before bytes are taken for text.
  package static let binaryProbe = 8192

  /// Decodes; well-formed UTF-8 is passed through without a copy. O(bytes).
  ///
  /// UTF-16 is known by its byte order mark. Bytes that are not well-formed UTF-8 are Windows-1252 when hardly any of
  /// their upper half reads as UTF-8, and damaged UTF-8, repaired with U+FFFD, when most of it does.
  package static func decode(_ bytes: [UInt8]) throws(DecodingError) -> DecodedText {
    if bytes.starts(with: [0xFF, 0xFE]) {
      return utf16(bytes, from: 2, littleEndian: true)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return utf16(bytes, from: 2, littleEndian: false)
    }
    guard !isBinary(bytes) else { throw .binary }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = mark ? Array(bytes.dropFirst(3)) : bytes
    let valid = body.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { nr_utf8_valid_prefix($0, buffer.count) } ?? 0
    }
    if valid == body.count { return DecodedText(body, .utf8, mark: mark) }
    if !mark, isSingleByte(body, from: valid) { return windows1252(body) }
    return repaired(body, from: valid, mark: mark)
  }

  /// Whether the bytes, or the first of them, are no text: a NUL in the first 8 KiB that no UTF-16 mark explains.
  package static func isBinary(_ bytes: [UInt8]) -> Bool {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { memchr($0, 0, min(buffer.count, binaryProbe)) != nil } ?? false
    }
  }

  /// Whether the upper half of the bytes reads as single characters rather than as damaged UTF-8. Two bytes that happen to
  /// form a sequence are not rare among single characters; three such as those of a curly quotation mark are.
  private static func isSingleByte(_ bytes: [UInt8], from start: Int) -> Bool {
    var sequences = 0
    var strays = 0
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var offset = 0
      while offset < buffer.count {
        guard base[offset] >= 0x80 else {
          offset += 1
          continue
        }
        let length = sequenceLength(base + offset, buffer.count - offset)
        if length > 1 {
          sequences += length > 2 ? 6 : 1
        } else {
          strays += Windows1252.isPrintable(base[offset]) ? 1 : -4
        }
        offset += max(length, 1)
      }
    }
    return strays > 0 && strays > sequences
  }

  private static func sequenceLength(_ base: UnsafePointer<UInt8>, _ left: Int) -> Int {
    let wanted = base[0] >= 0xF0 ? 4 : base[0] >= 0xE0 ? 3 : 2
    guard left >= wanted else { return 0 }
    return nr_utf8_valid_prefix(base, wanted) == wanted ? wanted : 0
  }

  private static func windows1252(_ bytes: [UInt8]) -> DecodedText {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(contentsOf: Windows1252.scalar(byte).utf8Bytes)
      }
    }
    return DecodedText(text, .windows1252, mark: false)
  }

  private static func repaired(_ bytes: [UInt8], from start: Int, mark: Bool) -> DecodedText {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 16)
    var repairs = 0
    var firstRepair: Int?
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var offset = 0
      while offset < buffer.count {
        let valid = nr_utf8_valid_prefix(base + offset, buffer.count - offset)
        text.append(contentsOf: buffer[offset..<offset + valid])
        offset += valid
        guard offset < buffer.count else { break }
        if firstRepair == nil { firstRepair = text.count }
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        repairs += 1
        offset += 1
        while offset < buffer.count, base[offset] & 0xC0 == 0x80 { offset += 1 }
      }
    }
    return DecodedText(text, .utf8, mark: mark, repairs: repairs, firstRepair: firstRepair)
  }

  private static func utf16(_ bytes: [UInt8], from start: Int, littleEndian: Bool) -> DecodedText {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var repairs = 0
    var firstRepair: Int?
    var decoder = UTF16()
    var units = UTF16Units(bytes: bytes, offset: start, littleEndian: littleEndian)
    decoding: while true {
      switch decoder.decode(&units) {
      case .scalarValue(let scalar): text.append(contentsOf: scalar.utf8Bytes)
      case .emptyInput: break decoding
      case .error:
        if firstRepair == nil { firstRepair = text.count }
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        repairs += 1
      }
    }
    if (bytes.count - start) % 2 != 0 { repairs += 1 }
    return DecodedText(
      text, littleEndian ? .utf16LittleEndian : .utf16BigEndian, mark: true, repairs: repairs, firstRepair: firstRepair)
  }
}

/// The 16-bit units of a byte array in one byte order; a trailing odd byte is left out.
private struct UTF16Units: IteratorProtocol {
  let bytes: [UInt8]
  var offset: Int
  let littleEndian: Bool

  mutating func next() -> UInt16? {
    guard offset + 1 < bytes.count else { return nil }
    let first = UInt16(bytes[offset])
    let second = UInt16(bytes[offset + 1])
    offset += 2
    return littleEndian ? second << 8 | first : first << 8 | second
  }
}

/// The code page of Western Windows, a superset of Latin-1's printable characters.
private enum Windows1252 {
  /// Characters 0x80…0x9F; 0 where the code page has none. Source: the Unicode Consortium's CP1252 mapping.
  private static let upperControls: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  static func isPrintable(_ byte: UInt8) -> Bool {
    byte >= 0xA0 || byte >= 0x80 && upperControls[Int(byte) - 0x80] != 0
  }

  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    let code = upperControls[Int(byte) - 0x80]
    return code == 0 ? "\u{FFFD}" : Unicode.Scalar(code) ?? "\u{FFFD}"
  }
}

extension Unicode.Scalar {
  /// The scalar in UTF-8.
  fileprivate var utf8Bytes: UTF8.EncodedScalar { UTF8.encode(self) ?? UTF8.encodedReplacementCharacter }
}
