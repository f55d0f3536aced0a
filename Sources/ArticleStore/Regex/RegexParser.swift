internal import TextCore

/// Why a text is no regular expression.
struct RegexError: Error, Hashable {
  /// 0-based, in characters.
  let offset: Int
  /// What could have stood there, to be read after "expected".
  let expected: String
}

/// Reads the regular expressions of the query language: literals, `.`, `[…]`, `\d \w \s \b` and their capitals,
/// `( | )`, `* + ?`, `{n,m}`, `^ $`. No back references and no look-around: all that is left runs in linear time.
struct RegexParser {
  private static let depthLimit = 50
  private static let repetitionLimit = 100

  private let characters: [Character]
  private var position = 0
  private var depth = 0

  private init(_ text: String) { characters = text.querySigns.map(\.sign) }

  static func parse(_ text: String) throws(RegexError) -> RegexNode {
    var parser = RegexParser(text)
    guard !text.isEmpty else { throw RegexError(offset: 0, expected: "a regular expression") }
    let node = try parser.alternatives()
    guard parser.peek == nil else { throw parser.error("the end of the expression") }
    guard RegexProgram(node) != nil else { throw RegexError(offset: 0, expected: "a shorter regular expression") }
    return node
  }

  static func accepts(_ text: String) -> Bool { (try? parse(text)) != nil }

  private var peek: Character? { position < characters.count ? characters[position] : nil }

  private func error(_ expected: String) -> RegexError { RegexError(offset: position, expected: expected) }

  private mutating func take(_ character: Character) -> Bool {
    guard peek == character else { return false }
    position += 1
    return true
  }

  private mutating func alternatives() throws(RegexError) -> RegexNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= RegexParser.depthLimit else { throw error("at most \(RegexParser.depthLimit) levels") }
    var parts = [try sequence()]
    while take("|") { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .alternatives(parts)
  }

  private mutating func sequence() throws(RegexError) -> RegexNode {
    var parts: [RegexNode] = []
    while let next = peek, next != "|", next != ")" { parts.append(try repeated()) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func repeated() throws(RegexError) -> RegexNode {
    var node = try atom()
    while let next = peek {
      switch next {
      case "*": node = .repeated(node, least: 0, most: nil)
      case "+": node = .repeated(node, least: 1, most: nil)
      case "?": node = .repeated(node, least: 0, most: 1)
      case "{":
        node = try counted(node)
        continue
      default: return node
      }
      position += 1
    }
    return node
  }

  /// `{n}`, `{n,}` or `{n,m}`.
  private mutating func counted(_ node: RegexNode) throws(RegexError) -> RegexNode {
    position += 1
    let least = try number()
    var most: Int? = least
    if take(",") {
      let start = position
      most = peek == "}" ? nil : try number()
      if let most, most < least { throw RegexError(offset: start, expected: "\(least) or more") }
    }
    guard take("}") else { throw error("‘}’") }
    return .repeated(node, least: least, most: most)
  }

  private mutating func number() throws(RegexError) -> Int {
    let start = position
    while let next = peek, next.isASCII, next.isNumber { position += 1 }
    guard let number = Int(natural: String(characters[start..<position])), number <= RegexParser.repetitionLimit else {
      throw RegexError(offset: start, expected: "a number up to \(RegexParser.repetitionLimit)")
    }
    return number
  }

  private mutating func atom() throws(RegexError) -> RegexNode {
    guard let next = peek else { throw error("a character") }
    switch next {
    case "*", "+", "?", "{": throw error("something to repeat before ‘\(next)’")
    case "(":
      position += 1
      let inner = try alternatives()
      guard take(")") else { throw error("‘)’") }
      return inner
    case "[": return try bracket()
    case "\\": return try escape()
    default: position += 1
    }
    switch next {
    case ".": return .anyCharacter
    case "^": return .assertion(.lineStart)
    case "$": return .assertion(.lineEnd)
    default: return .bytes(Folding.fold(String(next)))
    }
  }

  private mutating func escape() throws(RegexError) -> RegexNode {
    position += 1
    guard let next = peek else { throw error("a character after ‘\\’") }
    position += 1
    switch next {
    case "b": return .assertion(.wordBoundary)
    case "B": return .assertion(.noWordBoundary)
    case "t": return .bytes([0x09])
    case "D", "W", "S":
      let set = RegexParser.shorthand(next.lowercased())?.complementInLine ?? ByteSet()
      return .alternatives([.set(set), .beyondASCII])
    default: break
    }
    if let set = RegexParser.shorthand(String(next)) {
      return next == "w" ? .alternatives([.set(set), .beyondASCII]) : .set(set)
    }
    guard !(next.isASCII && (next.isLetter || next.isNumber)) else {
      position -= 1
      throw error("one of d, w, s, b, D, W, S, B, t or a sign after ‘\\’")
    }
    return .bytes(Folding.fold(String(next)))
  }

  private static func shorthand(_ letter: String) -> ByteSet? {
    switch letter {
    case "d": .digits
    case "w": .wordBytes
    case "s": .blanks
    default: nil
    }
  }
}

extension RegexParser {
  /// `[abc]`, `[a-z]`, `[^…]`; beyond ASCII single characters only, and none in `[^…]`.
  private mutating func bracket() throws(RegexError) -> RegexNode {
    let start = position
    position += 1
    let isNegated = take("^")
    var set = ByteSet()
    var others: [RegexNode] = []
    var isFirst = true
    while let next = peek, next != "]" || isFirst {
      isFirst = false
      if next == "\\", position + 1 < characters.count,
        let shorthand = RegexParser.shorthand(String(characters[position + 1]))
      {
        set.formUnion(shorthand)
        position += 2
        continue
      }
      let lower = try member()
      if peek == "-", position + 1 < characters.count, characters[position + 1] != "]" {
        position += 1
        let range = try RegexParser.range(lower, try member(), at: position)
        for byte in range { RegexParser.insert(Folding.fold(String(UnicodeScalar(byte))), into: &set, &others) }
      } else {
        RegexParser.insert(Folding.fold(String(lower)), into: &set, &others)
      }
    }
    guard take("]") else { throw RegexError(offset: start, expected: "‘]’ after this ‘[’") }
    if isNegated {
      guard others.isEmpty else { throw RegexError(offset: start, expected: "ASCII characters only in ‘[^…]’") }
      return .alternatives([.set(set.complementInLine), .beyondASCII])
    }
    return others.isEmpty ? .set(set) : .alternatives([.set(set)] + others)
  }

  private mutating func member() throws(RegexError) -> Character {
    if take("\\"), peek == nil { throw error("a character after ‘\\’") }
    guard let next = peek else { throw error("‘]’") }
    position += 1
    return next
  }

  private static func range(
    _ lower: Character, _ upper: Character, at offset: Int
  ) throws(RegexError) -> ClosedRange<UInt8> {
    guard let first = lower.asciiValue, let last = upper.asciiValue, first <= last else {
      throw RegexError(offset: offset - 1, expected: "a range of ASCII characters in ascending order")
    }
    return first...last
  }

  private static func insert(_ folded: [UInt8], into set: inout ByteSet, _ others: inout [RegexNode]) {
    if folded.count == 1 { set.insert(folded[0]) } else { others.append(.bytes(folded)) }
  }
}
