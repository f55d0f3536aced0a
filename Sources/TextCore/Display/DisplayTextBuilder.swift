internal import CPlatform

/// Turns scalars into glyphs, one after the other, with no memory but of the glyph before.
///
/// It goes by scalars, not by grapheme clusters, because that is how `wcwidth` and ncurses see text: a cluster of two
/// characters with a width each takes two cells whatever Unicode calls it.
struct DisplayTextBuilder {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Room for a glyph and an offset for each scalar, which is as many as there can be, and for the last offset.
  private let glyphs: UnsafeMutableBufferPointer<Glyph>
  private let offsets: UnsafeMutableBufferPointer<UInt32>
  private var count = 0
  /// Whether a zero-width joiner stood right before, so that an emoji now belongs to the one before.
  private var isJoined = false

  /// The glyphs of a text and where each begins, with the text's length as one more. O(bytes).
  static func build(_ bytes: UnsafeBufferPointer<UInt8>) -> (glyphs: [Glyph], offsets: [UInt32]) {
    // Of bytes that are no text each may become a glyph.
    let isText = bytes.baseAddress.map { scan_utf8($0, bytes.count) == bytes.count } ?? true
    let most = isText ? bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } : bytes.count
    var glyphs: [Glyph] = []
    let offsets = [UInt32](unsafeUninitializedCapacity: most + 1) { offsets, offsetCount in
      glyphs = [Glyph](unsafeUninitializedCapacity: most) { glyphs, glyphCount in
        var builder = DisplayTextBuilder(bytes: bytes, glyphs: glyphs, offsets: offsets)
        builder.build()
        glyphCount = builder.count
      }
      offsetCount = glyphs.count + 1
    }
    return (glyphs, offsets)
  }

  private init(
    bytes: UnsafeBufferPointer<UInt8>, glyphs: UnsafeMutableBufferPointer<Glyph>,
    offsets: UnsafeMutableBufferPointer<UInt32>
  ) {
    self.bytes = bytes
    self.glyphs = glyphs
    self.offsets = offsets
  }

  private mutating func build() {
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
    offsets.initializeElement(at: count, to: UInt32(clamping: bytes.count))
  }

  /// Where a run of printable ASCII ends.
  private func endOfASCII(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] &- 0x20 < 0x5F { end += 1 }
    return end
  }

  /// Appends a run of printable ASCII as a whole, as nearly all of most texts is.
  private mutating func appendASCII(_ run: Range<Int>) {
    for place in run {
      glyphs.initializeElement(at: count, to: Glyph(printable: bytes[place]))
      offsets.initializeElement(at: count, to: UInt32(truncatingIfNeeded: place))
      count += 1
    }
    isJoined = false
  }

  @inline(__always)
  private mutating func append(_ glyph: Glyph, at offset: Int) {
    glyphs.initializeElement(at: count, to: glyph)
    offsets.initializeElement(at: count, to: UInt32(truncatingIfNeeded: offset))
    count += 1
    isJoined = false
  }

  /// The glyph before; nil at the beginning.
  private var last: Glyph? {
    get { count > 0 ? glyphs[count - 1] : nil }
    nonmutating set { if let newValue { glyphs[count - 1] = newValue } }
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
    if let last, !last.isBlank, last.base != "\u{A0}" {
      self.last?.add(mark)
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
    guard let last, last.width == 2, last.marks.first == 0 else {
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
      self.last = Glyph(base: syllable, width: 2)
    } else if (0x1100...0x115F).contains(base) {
      self.last?.add(scalar)
    } else {
      append(.replacement, at: offset)
    }
  }

  private var followsEmoji: Bool { last?.base.properties.isEmoji ?? false }
}
