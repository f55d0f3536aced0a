/// Text of several lines for a terminal on which no screen is drawn, made safe as `DisplayText` does it.
package enum PrintableText {
  /// The text as cells can show it; line ends and tabs stay. O(length).
  package static func lines(_ text: String) -> String {
    guard text.utf8.contains(where: isSuspect) else { return text }
    var result = ""
    let bytes = text.utf8
    var start = bytes.startIndex
    for place in bytes.indices where bytes[place] == 0x0A || bytes[place] == 0x09 {
      var end = place
      if bytes[place] == 0x0A, end > start, bytes[bytes.index(before: end)] == 0x0D { end = bytes.index(before: end) }
      append(text[start..<end], to: &result)
      result.unicodeScalars.append(Unicode.Scalar(bytes[place]))
      start = bytes.index(after: place)
    }
    append(text[start...], to: &result)
    return result
  }

  /// A line with all that no cell shows spelled out in its place: `<U+202E>`, and `<U+0301 ×98>` where it stands more
  /// than once. What merely looks different is left alone: blanks of other widths, letters put together. O(length).
  package static func spelled(_ line: some StringProtocol) -> String {
    guard line.utf8.contains(where: isSuspect) else { return String(line) }
    var speller = Speller()
    let display = DisplayText(line)
    let scalars = Array(line.unicodeScalars)
    var place = 0
    var offset = 0
    func takeScalars(upTo end: Int) -> ArraySlice<Unicode.Scalar> {
      let first = place
      while place < scalars.count, offset < end {
        offset += UTF8.width(scalars[place])
        place += 1
      }
      return scalars[first..<place]
    }
    for scalar in takeScalars(upTo: Int(display.offsets[0])) { speller.spell(scalar) }
    for (index, glyph) in display.glyphs.enumerated() {
      speller.add(glyph, madeOf: takeScalars(upTo: Int(display.offsets[index + 1])))
    }
    return speller.end()
  }

  private static func isSuspect(_ byte: UInt8) -> Bool { byte >= 0x7F || byte < 0x20 && byte != 0x0A && byte != 0x09 }

  private static func append(_ piece: Substring, to result: inout String) {
    guard piece.utf8.contains(where: isSuspect) else {
      result += piece
      return
    }
    for glyph in DisplayText(piece).glyphs { result += glyph.text }
  }
}

/// Puts together a line in which some characters are spelled out, equal neighbours as one.
private struct Speller {
  private var result = String.UnicodeScalarView()
  private var spelled: (scalar: Unicode.Scalar, count: Int)?

  mutating func spell(_ scalar: Unicode.Scalar) {
    if let known = spelled, known.scalar == scalar {
      spelled = (scalar, known.count + 1)
    } else {
      flush()
      spelled = (scalar, 1)
    }
  }

  /// Adds a glyph, and spells out those of its characters that it does not show.
  mutating func add(_ glyph: Glyph, madeOf scalars: ArraySlice<Unicode.Scalar>) {
    let shown = Array(glyph.text.unicodeScalars)
    if glyph.isBlank, let first = scalars.first, first != shown.first, !isBlank(first) {
      scalars.forEach { spell($0) }
      return
    }
    if glyph == .replacement, scalars.first != glyph.base {
      scalars.forEach { spell($0) }
      return
    }
    flush()
    append(shown)
    // The first character is the glyph's own, whatever it was made into; of the others only those are shown that are it.
    var next = 1
    for scalar in scalars.dropFirst() {
      if next < shown.count, shown[next] == scalar { next += 1 } else if !isJamo(scalar) { spell(scalar) }
    }
  }

  mutating func end() -> String {
    flush()
    return String(result)
  }

  private mutating func flush() {
    guard let (scalar, count) = spelled else { return }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    append("<U+\(number)\(count > 1 ? " ×\(count)" : "")>".unicodeScalars)
    spelled = nil
  }

  /// One by one: a run of them would have room made for just as many, and all before be copied each time.
  private mutating func append(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { result.append(scalar) }
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar.properties.generalCategory == .spaceSeparator
  }

  /// Whether it may have become a part of the syllable before.
  private func isJamo(_ scalar: Unicode.Scalar) -> Bool { (0x1161...0x11FF).contains(scalar.value) }
}
