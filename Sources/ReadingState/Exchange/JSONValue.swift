/// A value of JSON (RFC 8259), as far as lines of state have any.
enum JSONValue: Equatable {
  case null
  case bool(Bool)
  /// Whole numbers only; a line of state has no others.
  case number(Int)
  case string(String)
  case array([JSONValue])
  /// The members by name; of those with the same name the last.
  case object([String: JSONValue])

  /// Reads a text that is one value and nothing else. O(length).
  init(_ text: some StringProtocol) throws(JSONError) {
    var reader = JSONReader(Array(text.utf8))
    self = try reader.document()
  }
}

/// Why a text is no JSON, and where.
struct JSONError: Error, Equatable {
  /// In bytes, from 1.
  let column: Int
  /// What would have been right there.
  let expected: String
}

/// Reads JSON byte by byte.
private struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0

  /// Arrays and objects within one another; deeper ones are refused, so that no line can use up the stack.
  private static let deepest = 16

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONError) -> JSONValue {
    let value = try value(depth: 0)
    skipBlanks()
    guard place == bytes.count else { throw error("the end of the line") }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    skipBlanks()
    guard place < bytes.count, depth <= JSONReader.deepest else { throw error("a value") }
    switch bytes[place] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default:
      for (word, value) in [("true", JSONValue.bool(true)), ("false", .bool(false)), ("null", .null)]
      where bytes[place...].starts(with: word.utf8) {
        place += word.utf8.count
        return value
      }
      throw error("a value")
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    var members: [String: JSONValue] = [:]
    place += 1
    if take("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw error("a name in quotes") }
      let name = try string()
      guard take(":") else { throw error("“:”") }
      members[name] = try value(depth: depth + 1)
    } while take(",")
    guard take("}") else { throw error("“,” or “}”") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    var values: [JSONValue] = []
    place += 1
    if take("]") { return .array(values) }
    repeat { values.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw error("“,” or “]”") }
    return .array(values)
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = place
    if bytes[place] == UInt8(ascii: "-") { place += 1 }
    while place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) { place += 1 }
    guard let number = Int(String(decoding: bytes[start..<place], as: UTF8.self)) else {
      place = start
      throw error("a whole number")
    }
    return .number(number)
  }

  private mutating func string() throws(JSONError) -> String {
    place += 1
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      guard byte >= 0x20 else { throw error("no control character within a text") }
      place += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") { text += try escape() } else { text.append(byte) }
    }
    throw error("a closing quote")
  }

  /// What stands behind a backslash, as UTF-8.
  private mutating func escape() throws(JSONError) -> [UInt8] {
    guard place < bytes.count else { throw error("a sign behind the backslash") }
    place += 1
    switch bytes[place - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [bytes[place - 1]]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"): return Array(String(Character(try scalar())).utf8)
    default:
      place -= 1
      throw error("one of \" \\ / b f n r t u behind the backslash")
    }
  }

  /// The scalar of `\u` and four digits, or of two of them that are a surrogate pair.
  private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[place...].starts(with: "\\u".utf8) else { throw error("the other half of a pair") }
    place += 2
    let second = try unit()
    let isPair = (0xDC00...0xDFFF).contains(second)
    guard isPair, let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) else {
      throw error("the other half of a pair")
    }
    return scalar
  }

  private mutating func unit() throws(JSONError) -> UInt32 {
    let digits = bytes[place..<min(place + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error("four hexadecimal digits") }
    place += 4
    return value
  }

  // MARK: - Signs

  private mutating func skipBlanks() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private func error(_ expected: String) -> JSONError { JSONError(column: place + 1, expected: expected) }
}
