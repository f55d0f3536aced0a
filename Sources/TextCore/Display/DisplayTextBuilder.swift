/// Turns scalars into glyphs, one after the other, with no memory but of the glyph before.
///
/// It goes by scalars, not by grapheme clusters, because that is how `wcwidth` and ncurses see text: a cluster of two
/// characters with a width each takes two cells whatever Unicode calls it.
struct DisplayTextBuilder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var glyphs: [Glyph] = []
  private(set) var offsets: [UInt32] = []
  /// Whether a zero-width joiner stood right before, so that an emoji now belongs to the one before.
  private var isJoined = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads all bytes; to be called once. O(bytes).
  mutating func build() {
    let scalars = bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    glyphs.reserveCapacity(scalars)
    offsets.reserveCapacity(scalars + 1)
    var offset = 0
    while offset < bytes.count {
      let end = endOfASCII(from: offset)
      if end > offset {
        appendASCII(offset..<end)
        offset = end
      } else {
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: offset)
        add(scalar, at: offset)
        offset += length
      }
    }
    offsets.append(UInt32(clamping: bytes.count))
  }

  /// Where a run of printable ASCII ends.
  private func endOfASCII(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] &- 0x20 < 0x5F { end += 1 }
    return end
  }

  /// Appends a run of printable ASCII as a whole, as nearly all of most texts is.
  private mutating func appendASCII(_ run: Range<Int>) {
    withUnsafeTemporaryAllocation(of: Glyph.self, capacity: run.count) { new in
      for place in 0..<run.count { new.initializeElement(at: place, to: Glyph(ascii: bytes[run.lowerBound + place])) }
      glyphs.append(contentsOf: new)
    }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: run.count) { new in
      for place in 0..<run.count { new.initializeElement(at: place, to: UInt32(clamping: run.lowerBound + place)) }
      offsets.append(contentsOf: new)
    }
    isJoined = false
  }

  @inline(__always)
  private mutating func append(_ glyph: Glyph, at offset: Int) {
    glyphs.append(glyph)
    offsets.append(UInt32(clamping: offset))
    isJoined = false
  }

  private mutating func add(_ scalar: Unicode.Scalar, at offset: Int) {
    switch scalar.value {
    case 0x0A where offset > 0 && bytes[offset - 1] == 0x0D: break
    case 0x09...0x0D, 0x85, 0x2028, 0x2029, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F:
      append(.space, at: offset)
    case 0xA0, 0x2007, 0x202F: append(Glyph(base: "\u{A0}", width: 1), at: offset)
    case 0xA1...0xAC, 0xAE...0x2FF, 0x370...0x377, 0x391...0x3A1, 0x3A3...0x482, 0x2010...0x2027:
      append(Glyph(base: scalar, width: 1), at: offset)
    case 0x200D: isJoined = true
    // The fillers of Hangul are blank and as wide as each terminal likes.
    case 0x20E3, 0x115F, 0x1160: break
    case 0x1F3FB...0x1F3FF where followsEmoji: break
    case 0x1F1E6...0x1F1FF: append(Glyph(ascii: UInt8(scalar.value - 0x1F1E6) + 0x41), at: offset)
    case 0x1100...0x11FF: addJamo(scalar, at: offset)
    case 0x3001...0x3029, 0x3041...0x3096, 0x309B...0x30FF, 0x4E00...0x9FFC, 0xAC00...0xD7A3, 0xFF01...0xFF60:
      append(Glyph(base: scalar, width: 2), at: offset)
    default: addOther(scalar, at: offset)
    }
  }

  private mutating func addOther(_ scalar: Unicode.Scalar, at offset: Int) {
    let properties = scalar.properties
    let category = properties.generalCategory
    if properties.isDefaultIgnorableCodePoint || category == .format { return }
    if isJoined, followsEmoji, properties.isEmoji {
      isJoined = false
      return
    }
    let isUnknown = category == .privateUse || category == .unassigned
    let width = isUnknown ? -1 : ScalarWidth.of(scalar)
    switch width {
    case 1, 2: append(Glyph(base: scalar, width: UInt8(width)), at: offset)
    case 0 where category == .nonspacingMark || category == .enclosingMark: add(mark: scalar, at: offset)
    default: append(.replacement, at: offset)
    }
  }

  private mutating func add(mark: Unicode.Scalar, at offset: Int) {
    if let last = glyphs.last, !last.isBlank, last.base != "\u{A0}" {
      glyphs[glyphs.count - 1].add(mark)
    } else {
      var circle = Glyph(base: "\u{25CC}", width: 1)
      circle.add(mark)
      append(circle, at: offset)
    }
  }

  /// Composes by the arithmetic of Unicode 15, section 3.12; jamo that form no modern syllable stay on the consonant
  /// before them, one without a consonant becomes U+FFFD.
  private mutating func addJamo(_ scalar: Unicode.Scalar, at offset: Int) {
    guard scalar.value >= 0x1160 else {
      append(Glyph(base: scalar, width: UInt8(max(1, ScalarWidth.of(scalar)))), at: offset)
      return
    }
    guard let last = glyphs.last, last.width == 2, last.marks.first == 0 else {
      append(.replacement, at: offset)
      return
    }
    let base = last.base.value
    var composed: UInt32?
    if (0x1100...0x1112).contains(base), (0x1161...0x1175).contains(scalar.value) {
      composed = 0xAC00 + ((base - 0x1100) * 21 + scalar.value - 0x1161) * 28
    } else if (0xAC00...0xD7A3).contains(base), (base - 0xAC00) % 28 == 0, (0x11A8...0x11C2).contains(scalar.value) {
      composed = base + scalar.value - 0x11A7
    }
    if let composed, let syllable = Unicode.Scalar(composed) {
      glyphs[glyphs.count - 1] = Glyph(base: syllable, width: 2)
    } else if (0x1100...0x115F).contains(base) {
      glyphs[glyphs.count - 1].add(scalar)
    } else {
      append(.replacement, at: offset)
    }
  }

  private var followsEmoji: Bool { glyphs.last?.base.properties.isEmoji ?? false }
}
