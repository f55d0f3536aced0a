internal import TextCore

/// Puts the reader's text together from pieces of lines: blanks collapsed, fragments of a sentence rejoined.
struct TextBuilder {
  private var bytes: [UInt8] = []
  private(set) var links: [ByteRange] = []

  var isEmpty: Bool { bytes.isEmpty }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func text(_ view: ByteView) -> String {
    var builder = TextBuilder()
    builder.bytes.reserveCapacity(view.count)
    builder.append(view)
    return builder.text
  }

  /// Appends a piece: with one space before it, none where punctuation clings to a word.
  mutating func append(_ view: ByteView, isLink: Bool = false) {
    let piece = view.trimmed()
    guard !piece.isEmpty else { return }
    if !bytes.isEmpty, !Self.clingsBack(piece), !endsOpen { bytes.append(0x20) }
    let start = bytes.count
    appendCollapsed(piece)
    if isLink { links.append(ByteRange(start..<bytes.count)) }
  }

  /// Appends the next line of text broken at a measure. A hyphen at the last line's end closes up: it stays in a
  /// compound and goes where it only parted a word.
  mutating func appendWrapped(_ view: ByteView, hyphen: Hyphen) {
    let piece = view.trimmed()
    guard !piece.isEmpty else { return }
    switch hyphen {
    case .none: if !bytes.isEmpty { bytes.append(0x20) }
    case .kept: break
    case .dropped: if bytes.last == 0x2D { bytes.removeLast() }
    }
    appendCollapsed(piece)
  }

  /// What a hyphen at a line's end is.
  enum Hyphen { case none, kept, dropped }

  /// Appends an item of a list on a line of its own; an item without text is none.
  mutating func appendLine(_ view: ByteView) {
    let item = view.trimmed()
    guard !item.isEmpty else { return }
    if !bytes.isEmpty { bytes.append(0x0A) }
    appendCollapsed(item)
  }

  /// Appends a line of program text with its indentation; blank lines between are kept.
  mutating func appendCode(_ view: ByteView, blanksBefore: Int) {
    if !bytes.isEmpty { for _ in 0...min(blanksBefore, 3) { bytes.append(0x0A) } }
    for offset in 0..<view.count where view[offset] >= 0x20 || view[offset] == 0x09 { bytes.append(view[offset]) }
    while bytes.last == 0x20 { bytes.removeLast() }
  }

  /// Appends a piece with one space for each run of blanks, none at the beginning of the text.
  private mutating func appendCollapsed(_ view: ByteView) {
    var isBehindSpace = bytes.last ?? 0x20 == 0x20
    let source = UnsafeBufferPointer(rebasing: view.own)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: source.count) { collapsed in
      var count = 0
      var offset = 0
      while offset < source.count {
        let byte = source[offset]
        offset += 1
        let isNoBreakSpace = byte == 0xC2 && offset < source.count && source[offset] == 0xA0
        guard byte.isBlank || isNoBreakSpace else {
          collapsed.initializeElement(at: count, to: byte)
          count += 1
          isBehindSpace = false
          continue
        }
        if isNoBreakSpace { offset += 1 }
        guard !isBehindSpace else { continue }
        collapsed.initializeElement(at: count, to: 0x20)
        count += 1
        isBehindSpace = true
      }
      bytes.append(contentsOf: collapsed[..<count])
    }
  }

  /// Whether a piece begins with what stands at the end of words.
  private static func clingsBack(_ piece: ByteView) -> Bool {
    let first = piece[0]
    if first == 0x2C || first == 0x2E || first == 0x3B || first == 0x3A || first == 0x29 || first == 0x3F
      || first == 0x21
      || first == 0x5D
    {
      return true
    }
    return piece.hasPrefix("”") || piece.hasPrefix("’") || piece.hasPrefix("…")
  }

  private var endsOpen: Bool {
    guard let last = bytes.last else { return false }
    if last == 0x28 || last == 0x5B { return true }
    guard bytes.count >= 3, bytes[bytes.count - 3] == 0xE2, bytes[bytes.count - 2] == 0x80 else { return false }
    return last == 0x9C || last == 0x98
  }
}
