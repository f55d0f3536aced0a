import CPlatform

/// What a program wrote to a terminal, taken apart as ECMA-48 has it: characters, controls and sequences.
///
/// It stands beside the emulator because an emulator obeys what it knows and passes over the rest; here nothing is
/// passed over.
package struct Transcript {
  /// A string that a terminal takes for itself, such as a new title.
  package struct ControlString: Hashable, Sendable {
    package enum Kind: String, Sendable { case osc, dcs, apc, pm, sos }
    package let kind: Kind
    package let payload: String
  }

  /// The characters beyond ASCII that were shown.
  package private(set) var scalars: Set<Unicode.Scalar> = []
  /// C0 controls outside of sequences, DEL, and C1 controls in either form.
  package private(set) var controls: Set<UInt8> = []
  /// Escape and control sequences with their numbers: `[2;3H`, `(B`, `[?1049h`.
  package private(set) var sequences: Set<String> = []
  /// Those of them that are neither part of a unit the program sends nor what curses draws with.
  private var strangers: Set<String> = []
  package private(set) var strings: [ControlString] = []
  /// Bytes that are no UTF-8.
  package private(set) var illFormed = 0

  /// O(bytes).
  package init(_ bytes: [UInt8]) {
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case 0x1B: place = unit(bytes, place) ?? sequence(bytes, place + 1)
      case 0x20..<0x7F: place += 1
      case 0..<0x20, 0x7F:
        controls.insert(bytes[place])
        place += 1
      default: place = character(bytes, place)
      }
    }
  }

  /// The last title that was set.
  package var title: String? {
    strings.last { $0.kind == .osc && ["0;", "1;", "2;"].contains($0.payload.prefix(2)) }.map {
      String($0.payload.dropFirst(2))
    }
  }

  /// What was put on the clipboard, as it was sent: base64.
  package var clipboard: [String] {
    strings.filter { $0.kind == .osc && $0.payload.hasPrefix("52;") }.map { String($0.payload.dropFirst(3)) }
  }

  /// Everything in it that no program should send that only shows text: nothing, if all is well.
  package var offences: [String] {
    var found = strings.filter { !Self.isHarmless($0) }.map { "\($0.kind.rawValue) \($0.payload.prefix(40))" }
    found += controls.subtracting([0x08, 0x09, 0x0A, 0x0D]).sorted().map { "control \(String($0, radix: 16))" }
    found += strangers.sorted().map { "sequence \($0)" }
    found += scalars.filter { !Self.isPrintable($0) }.map { "U+\(String($0.value, radix: 16))" }.sorted()
    return found + (illFormed > 0 ? ["\(illFormed) bytes that are no UTF-8"] : [])
  }

  /// Whether a string is one of those that are meant: a link to an address that is nothing but one, its end, and what
  /// curses gives a terminal its own colours back with when it leaves the screen.
  private static func isHarmless(_ string: ControlString) -> Bool {
    guard string.kind == .osc else { return false }
    if string.payload == "104" || string.payload == "8;;" { return true }
    let parts = string.payload.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "8", parts[1].hasPrefix("id=") else { return false }
    return parts[1].dropFirst(3).utf8.allSatisfy { (0x30...0x39).contains($0) }
      && parts[2].lowercased().hasPrefix("http")
      && parts[2].utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  /// Whether a character takes no, one or two columns everywhere and changes nothing but its own place.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
    default: return !properties.isDefaultIgnorableCodePoint && platform_wcwidth(scalar.value) >= 0
    }
  }

  // MARK: - Taking apart

  private mutating func character(_ bytes: [UInt8], _ place: Int) -> Int {
    let end = min(place + 4, bytes.count)
    var decoder = UTF8()
    var iterator = bytes[place..<end].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      if (0x80..<0xA0).contains(bytes[place]) { controls.insert(bytes[place]) }
      illFormed += 1
      return place + 1
    }
    if (0x80..<0xA0).contains(scalar.value) { controls.insert(UInt8(scalar.value)) } else { scalars.insert(scalar) }
    return place + UTF8.width(scalar)
  }

  /// Takes the sequences that are sent as one piece; the place behind them, nil if none of them stands here.
  private mutating func unit(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard let unit = ExpectedSequences.units.first(where: { bytes[start...].starts(with: $0) }) else { return nil }
    for part in unit.split(separator: 0x1B) { sequences.insert(String(decoding: part, as: UTF8.self)) }
    return start + unit.count
  }

  private mutating func note(_ sequence: String) {
    sequences.insert(sequence)
    if !ExpectedSequences.contains(sequence) { strangers.insert(sequence) }
  }

  /// Takes what stands behind an escape character; returns the place behind it.
  private mutating func sequence(_ bytes: [UInt8], _ start: Int) -> Int {
    guard start < bytes.count else {
      controls.insert(0x1B)
      return start
    }
    switch bytes[start] {
    case UInt8(ascii: "["): return controlSequence(bytes, start + 1)
    case UInt8(ascii: "]"): return string(.osc, bytes, start + 1)
    case UInt8(ascii: "P"): return string(.dcs, bytes, start + 1)
    case UInt8(ascii: "_"): return string(.apc, bytes, start + 1)
    case UInt8(ascii: "^"): return string(.pm, bytes, start + 1)
    case UInt8(ascii: "X"): return string(.sos, bytes, start + 1)
    default:
      var end = start
      while end < bytes.count, (0x20..<0x30).contains(bytes[end]) { end += 1 }
      end = min(end + 1, bytes.count)
      note(String(decoding: bytes[start..<end], as: UTF8.self))
      return end
    }
  }

  private mutating func controlSequence(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count, (0x20..<0x40).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else {
      note("[ without an end")
      return end
    }
    note("[" + String(decoding: bytes[start...end], as: UTF8.self))
    return end + 1
  }

  private mutating func string(_ kind: ControlString.Kind, _ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x07, bytes[end] != 0x1B { end += 1 }
    strings.append(ControlString(kind: kind, payload: String(decoding: bytes[start..<end], as: UTF8.self)))
    let isLong = end + 1 < bytes.count && bytes[end] == 0x1B && bytes[end + 1] == UInt8(ascii: "\\")
    return min(end + (isLong ? 2 : 1), bytes.count)
  }
}
