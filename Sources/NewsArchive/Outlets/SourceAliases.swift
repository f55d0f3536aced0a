package import TextCore

/// Which names mean the same outlet: `South China Morning Post` and `SCMP`.
///
/// Only whole names are equal, so that aliases never merge outlets that merely share a word.
package struct SourceAliases: Sendable {
  /// A line of an alias file that could not be read.
  package struct ParseError: Error, Hashable, Sendable, CustomStringConvertible {
    package var file: String
    package var line: LineNumber
    package var expected: String

    package var description: String { "\(file):\(line): expected \(expected)" }
  }

  /// An outlet's short name for lists, and its full name where that is another.
  package struct Outlet: Hashable, Sendable {
    package var name: String
    package var fullName: String?
  }

  private var outlets: [Outlet] = []
  /// Folded name → index into `outlets`.
  private var names: [String: Int] = [:]
  /// Hash of folded bytes of every name, so that bytes can be tried without making a `String`.
  private var hashes: Set<UInt64> = []
  private var longest = 0

  /// Knows no outlet.
  package init() {}

  /// Reads alias files in order; a later file adds to the earlier ones and may rename their outlets.
  ///
  /// A line is `Short name = Full name; another name; …`; `#` begins a comment. Bad lines are reported and left out.
  package init(text: String, file: String, errors: inout [ParseError]) {
    add(text, file: file, errors: &errors)
  }

  /// Adds the outlets of another file. O(text).
  package mutating func add(_ text: String, file: String, errors: inout [ParseError]) {
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let content = line.prefix { $0 != "#" }.trimmedBlanks
      guard !content.isEmpty else { continue }
      let place = LineNumber(index: number)
      guard let equals = content.firstIndex(of: "=") else {
        errors.append(ParseError(file: file, line: place, expected: "'name = other name; …'"))
        continue
      }
      let name = content[..<equals].trimmedBlanks
      let others = content[content.index(after: equals)...].split(separator: ";").map(\.trimmedBlanks)
      guard !name.isEmpty else {
        errors.append(ParseError(file: file, line: place, expected: "an outlet's name before '='"))
        continue
      }
      guard others.allSatisfy({ !$0.isEmpty }), !others.isEmpty else {
        errors.append(ParseError(file: file, line: place, expected: "at least one name after '='"))
        continue
      }
      insert(name, others, file: file, line: place, errors: &errors)
    }
  }

  private mutating func insert(
    _ name: String, _ others: [String], file: String, line: LineNumber, errors: inout [ParseError]
  ) {
    let full = others.first.flatMap { Self.folded($0) == Self.folded(name) ? nil : $0 }
    let index: Int
    if let known = names[Self.folded(name)] {
      index = known
    } else {
      index = outlets.count
      outlets.append(Outlet(name: name, fullName: full))
    }
    for candidate in [name] + others {
      let key = Self.folded(candidate)
      if let known = names[key], known != index {
        errors.append(
          ParseError(file: file, line: line, expected: "a name that is not already one of \(outlets[known].name)"))
        continue
      }
      names[key] = index
      hashes.insert(Self.hash(Array(key.utf8)))
      longest = max(longest, key.utf8.count)
    }
  }

  /// Number of outlets.
  package var count: Int { outlets.count }

  /// The outlet a name stands for; nil for a name no file knows.
  package func outlet(named name: some StringProtocol) -> Outlet? {
    names[Self.folded(name)].map { outlets[$0] }
  }

  /// The one name for filtering: the outlet's, or the name as written without blanks at its ends.
  package func canonicalName(of name: String) -> String { outlet(named: name)?.name ?? name }

  /// Whether a piece of text is an outlet's name: a known one, or one that ends as names of papers do.
  func isOutlet(_ view: ByteView) -> Bool {
    guard view.count >= 2, view.count <= 60 else { return false }
    if isKnown(view) { return true }
    guard view[0].isUpper || view[0].isHigh, view.wordCount() >= 2, view.wordCount() <= 5, SourceLine.isName(view)
    else { return false }
    return Self.endings.contains { ending in
      view.hasCaselessSuffix(ending) && view.fromEnd(ending.utf8CodeUnitCount).isBlank
    } || view.hasCaselessSuffix(".com") || view.hasCaselessSuffix(".org") || view.hasCaselessSuffix(".net")
  }

  /// Whether a name stands in an alias file. O(name), without allocation for names no file has.
  func isKnown(_ view: ByteView) -> Bool {
    guard !hashes.isEmpty, view.count <= longest + 8 else { return false }
    return hashes.contains(Self.hash(view)) && names[Self.folded(view.string)] != nil
  }

  /// Length in bytes of the longest known name at the beginning of a text.
  func outletPrefix(of view: ByteView) -> Int? {
    var best: Int?
    for offset in 1...max(1, min(view.count, longest + 1)) where offset == view.count || view[offset].isBlank {
      if isKnown(view.prefix(offset)) { best = offset }
    }
    return best
  }

  /// Words that end names of newspapers, agencies and broadcasters.
  private static let endings: [StaticString] = [
    "news", "times", "post", "daily", "herald", "journal", "tribune", "gazette", "review", "telegraph", "guardian",
    "observer", "standard", "chronicle", "express", "mail", "press", "agency", "tv", "radio", "online", "magazine",
    "weekly", "today", "star", "sun", "mirror", "globe", "monitor", "register", "courier", "diplomat", "economist",
  ]

  /// Lower case (ASCII), without a leading `the`, dots, and with one space between words.
  static func folded(_ name: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for byte in name.utf8 { append(byte, to: &bytes) }
    while bytes.last == 0x20 { bytes.removeLast() }
    if bytes.starts(with: "the ".utf8) { bytes.removeFirst(4) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    if byte.isBlank {
      if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
    } else if byte != 0x2E {
      bytes.append(byte.asciiLowercased)
    }
  }

  private static func hash(_ folded: [UInt8]) -> UInt64 {
    var hash = StableHash()
    for byte in folded { hash.add(byte) }
    return hash.value
  }

  /// The hash of `folded`, made from bytes as they stand.
  private static func hash(_ view: ByteView) -> UInt64 {
    var hash = StableHash()
    var offset = view.hasCaselessPrefix("the ") ? 4 : 0
    var pendingBlank = false
    while offset < view.count {
      let byte = view[offset]
      offset += 1
      if byte.isBlank {
        pendingBlank = true
        continue
      }
      if byte == 0x2E { continue }
      if pendingBlank { hash.add(0x20) }
      pendingBlank = false
      hash.add(byte.asciiLowercased)
    }
    return hash.value
  }
}

/// FNV-1a, 64 bits: the same on every machine and in every run. Constants by Fowler, Noll and Vo.
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}

extension StringProtocol {
  /// Without blanks at both ends.
  fileprivate var trimmedBlanks: String {
    var view = Substring(self)
    while let first = view.utf8.first, first.isBlank { view.removeFirst() }
    while let last = view.utf8.last, last.isBlank { view.removeLast() }
    return String(view)
  }
}
