internal import CPlatform

/// Turns the bytes of any file into UTF-8, or says that they are no text.
package enum TextDecoder {
  /// How far a NUL is looked for before bytes are taken for text.
  package static let binaryProbe = 8192

  /// Decodes; well-formed UTF-8 is passed through without a copy. O(bytes).
  ///
  /// UTF-16 is known by its byte order mark. Bytes that are not well-formed UTF-8 are Windows-1252 when hardly any of
  /// their upper half reads as UTF-8, and damaged UTF-8, repaired with U+FFFD, when most of it does.
  package static func decode(_ file: FileBytes) throws(DecodingError) -> DecodedText {
    let (mark, isBinary) = file.withBytes { (ByteOrderMark(of: $0), self.isBinary($0)) }
    guard !isBinary else { throw .binary }
    switch mark {
    case .utf16LittleEndian?: return file.withBytes { utf16($0, from: 2, littleEndian: true) }
    case .utf16BigEndian?: return file.withBytes { utf16($0, from: 2, littleEndian: false) }
    case .utf8?, nil: break
    }
    let body = mark == nil ? file : file.dropping(first: 3)
    return body.withBytes { bytes in
      let valid = bytes.baseAddress.map { scan_utf8($0, bytes.count) } ?? 0
      if valid == bytes.count { return DecodedText(body, .utf8, mark: mark != nil) }
      if mark == nil, isSingleByte(bytes) { return windows1252(bytes) }
      return repaired(bytes, mark: mark != nil)
    }
  }

  /// Whether the bytes, or the first of them, are no text: a NUL in the first 8 KiB that no UTF-16 mark explains.
  package static func isBinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch ByteOrderMark(of: bytes) {
    case .utf16LittleEndian?, .utf16BigEndian?: false
    case .utf8?, nil: bytes.baseAddress.map { memchr($0, 0, min(bytes.count, binaryProbe)) != nil } ?? false
    }
  }

  /// Whether the upper half of the bytes reads as single characters rather than as damaged UTF-8. Two bytes that happen to
  /// form a sequence are not rare among single characters; three such as those of a curly quotation mark are.
  private static func isSingleByte(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var sequences = 0
    var strays = 0
    var offset = 0
    while offset < bytes.count {
      guard base[offset] >= 0x80 else {
        offset += 1
        continue
      }
      let length = sequenceLength(base + offset, bytes.count - offset)
      if length > 1 {
        sequences += length > 2 ? 6 : 1
      } else {
        strays += Windows1252.isPrintable(base[offset]) ? 1 : -4
      }
      offset += max(length, 1)
    }
    return strays > 0 && strays > sequences
  }

  private static func sequenceLength(_ base: UnsafePointer<UInt8>, _ left: Int) -> Int {
    let wanted = base[0] >= 0xF0 ? 4 : base[0] >= 0xE0 ? 3 : 2
    guard left >= wanted else { return 0 }
    return scan_utf8(base, wanted) == wanted ? wanted : 0
  }

  private static func windows1252(_ bytes: UnsafeBufferPointer<UInt8>) -> DecodedText {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(contentsOf: Windows1252.scalar(byte).utf8Bytes)
      }
    }
    return DecodedText(FileBytes(text), .windows1252, mark: false)
  }

  private static func repaired(_ bytes: UnsafeBufferPointer<UInt8>, mark: Bool) -> DecodedText {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 16)
    var repairs = 0
    var firstRepair: Int?
    var offset = 0
    while offset < bytes.count, let base = bytes.baseAddress {
      let valid = scan_utf8(base + offset, bytes.count - offset)
      text.append(contentsOf: bytes[offset..<offset + valid])
      offset += valid
      guard offset < bytes.count else { break }
      if firstRepair == nil { firstRepair = text.count }
      text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      repairs += 1
      offset += 1
      while offset < bytes.count, base[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return DecodedText(FileBytes(text), .utf8, mark: mark, repairs: repairs, firstRepair: firstRepair)
  }

  private static func utf16(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, littleEndian: Bool
  ) -> DecodedText {
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
      FileBytes(text), littleEndian ? .utf16LittleEndian : .utf16BigEndian, mark: true, repairs: repairs,
      firstRepair: firstRepair)
  }
}

/// What the first bytes of a file say of its encoding.
private enum ByteOrderMark {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian

  init?(of bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): self = .utf16LittleEndian
    case (0xFE, 0xFF): self = .utf16BigEndian
    case (0xEF, 0xBB) where bytes.count >= 3 && bytes[2] == 0xBF: self = .utf8
    default: return nil
    }
  }
}

/// The 16-bit units of bytes in one byte order; a trailing odd byte is left out.
private struct UTF16Units: IteratorProtocol {
  let bytes: UnsafeBufferPointer<UInt8>
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
