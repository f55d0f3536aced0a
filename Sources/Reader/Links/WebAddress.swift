/// The address of a page on the web, safe to hand to a program or a terminal: `http` or `https`, printable ASCII
/// without blanks, quotes and brackets that no address has (RFC 3986), so many bytes at most as every browser takes.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// The shortest limit of any browser that was ever in wide use (Internet Explorer's 2,083).
  package static let limit = 2083

  package var description: String { text }

  /// Takes an address as a field of an article has it; one that begins with `www.` gets the scheme it lacks. Nil for
  /// anything that is no address.
  package init?(_ field: String) {
    let text = Self.hasPrefix("www.", Array(field.utf8)[...]) ? "https://" + field : field
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.limit, let host = Self.hostStart(bytes[...]), host < bytes.count,
      bytes.allSatisfy(Self.isAllowed)
    else { return nil }
    self.text = text
  }

  /// The host, without `www.`.
  package var host: String {
    let behindScheme = text.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
    let host = behindScheme.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let name = String(Substring(host))
    return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
  }

  /// The addresses in a text, each with its bytes there; punctuation behind one belongs to the sentence. O(length).
  package static func find(in text: String) -> [(range: Range<Int>, address: WebAddress)] {
    var found: [(range: Range<Int>, address: WebAddress)] = []
    // Nearly no text has one.
    guard text.utf8.contains(UInt8(ascii: "/")) else { return found }
    let bytes = Array(text.utf8)
    var place = 0
    while let start = bytes[place...].firstIndex(where: { $0 | 0x20 == 0x68 }) {
      place = start + 1
      guard start == 0 || !isWord(bytes[start - 1]), hostStart(bytes[start...]) != nil else { continue }
      let run = bytes[start...].prefix(while: isAllowed)
      let end = end(of: run)
      guard let address = WebAddress(String(decoding: bytes[start..<end], as: UTF8.self)) else { continue }
      found.append((start..<end, address))
      place = end
    }
    return found
  }

  /// Where the host begins; nil where no scheme stands before it.
  private static func hostStart(_ bytes: ArraySlice<UInt8>) -> Int? {
    for scheme in ["https://", "http://"] as [StaticString] where hasPrefix(scheme, bytes) {
      return bytes.startIndex + scheme.utf8CodeUnitCount
    }
    return nil
  }

  private static func hasPrefix(_ prefix: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
    prefix.withUTF8Buffer { prefix in
      bytes.count >= prefix.count && zip(prefix, bytes).allSatisfy { $0 == ($1 >= 0x41 && $1 <= 0x5A ? $1 | 0x20 : $1) }
    }
  }

  /// Where an address ends in a run of bytes: before the punctuation at its end, and before a bracket that closes what
  /// was opened outside of it.
  private static func end(of run: ArraySlice<UInt8>) -> Int {
    var run = run
    while let last = run.last {
      let opening: UInt8? = last == 0x29 ? 0x28 : last == 0x5D ? 0x5B : nil
      if let opening {
        let balance = run.reduce(0) { $0 + ($1 == opening ? 1 : $1 == last ? -1 : 0) }
        guard balance < 0 else { break }
      } else if !isSentenceMark(last) {
        break
      }
      run.removeLast()
    }
    return run.endIndex
  }

  private static func isSentenceMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"):
      true
    default: false
    }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
      UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      false
    default: byte > 0x20 && byte < 0x7F
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
