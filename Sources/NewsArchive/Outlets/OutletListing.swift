internal import TextCore

/// The outlets that alias files name, with all their names.
struct OutletListing: Sendable {
  /// Where an outlet's names stand in `text`: `String`s are made of those alone that are asked for.
  struct Spelling: Sendable {
    var name: Range<Int>
    var fullName: Range<Int>?
  }

  /// The files' bytes, one after the other.
  private var text: [UInt8] = []
  private(set) var outlets: [Spelling] = []
  private(set) var names = OutletNames()

  /// Adds the outlets of a file; returns what was expected in each line where something is wrong. O(text).
  mutating func add(_ text: String) -> [(line: LineNumber, expected: String)] {
    var problems: [(line: LineNumber, expected: String)] = []
    let start = self.text.count
    self.text += text.utf8
    let bytes = self.text
    bytes.withUnsafeBufferPointer { bytes in
      var rest = ByteView(bytes, start..<bytes.count)
      var number = 0
      while !rest.isEmpty {
        let line = rest.prefix(rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count)
        let content = line.prefix(line.firstIndex(of: UInt8(ascii: "#")) ?? line.count).trimmed()
        for expected in content.isEmpty ? [] : addLine(content) {
          problems.append((LineNumber(index: number), expected))
        }
        rest = rest.dropping(first: line.count + 1)
        number += 1
      }
    }
    return problems
  }

  /// Adds the outlet of a line without its comment; returns what was expected where something is wrong.
  private mutating func addLine(_ line: ByteView) -> [String] {
    guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { return ["'name = other name; …'"] }
    let name = line.prefix(equals).trimmed()
    guard !name.isEmpty else { return ["an outlet's name before '='"] }
    var others: [ByteView] = []
    var rest = line.dropping(first: equals + 1)
    while !rest.isEmpty {
      let part = rest.prefix(rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.count)
      rest = rest.dropping(first: part.count + 1)
      let other = part.trimmed()
      if !other.isEmpty {
        others.append(other)
      } else if !part.isEmpty {
        return ["a name between '=', ';' and the end"]
      }
    }
    guard let first = others.first else { return ["at least one name after '='"] }
    return insert(name, fullName: first, others)
  }

  private mutating func insert(_ name: ByteView, fullName: ByteView, _ others: [ByteView]) -> [String] {
    let index = names.insert(OutletNames.Key(NameFolding(name)), outlet: outlets.count)
    if index == outlets.count {
      let isSame = NameFolding(name).isSame(as: NameFolding(fullName))
      outlets.append(Spelling(name: name.range.indices, fullName: isSame ? nil : fullName.range.indices))
    }
    var problems: [String] = []
    for candidate in others {
      let known = names.insert(OutletNames.Key(NameFolding(candidate)), outlet: index)
      if known != index { problems.append("a name that is not already one of \(string(outlets[known].name))") }
    }
    return problems
  }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
