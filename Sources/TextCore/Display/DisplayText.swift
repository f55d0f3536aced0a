/// Text made safe for the terminal; the only door to display text.
///
/// Nothing that could move the cursor, change colours, reorder the row or shift a column gets through:
/// - tab, line ends and the separators U+2028 and U+2029 become one space (`\r\n` one for both);
/// - all other controls (C0, C1, DEL), unassigned and private-use characters become U+FFFD, so that a reader sees that
///   something was there;
/// - format characters (bidirectional overrides and isolates, soft hyphen, joiners, tags) and everything Unicode calls
///   default-ignorable, variation selectors among it, are dropped;
/// - of joined emoji and of emoji with a skin tone the first emoji stays; flags become their two letters; keycaps their
///   digit: terminals disagree about the widths of all of these;
/// - Hangul jamo are composed to syllables; a mark with nothing to stand on stands on U+25CC (dotted circle).
///
/// Widths are those of `wcwidth`, by which ncurses places text.
package struct DisplayText: Sendable {
  /// What to show, in reading order.
  package private(set) var glyphs: [Glyph]
  /// Where each glyph begins in the original text, as a UTF-8 offset; one entry more at the end: the text's length.
  package private(set) var offsets: [UInt32]

  /// Makes text safe. O(UTF-8 length), two allocations.
  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { DisplayText($0) }
  }

  /// Makes text safe. O(UTF-8 length), two allocations.
  package init(_ text: some StringProtocol) {
    let built: DisplayText? = text.utf8.withContiguousStorageIfAvailable { DisplayText($0) }
    self = built ?? Array(text.utf8).withUnsafeBufferPointer { DisplayText($0) }
  }

  /// The same of text as UTF-8.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    (glyphs, offsets) = DisplayTextBuilder.build(bytes)
  }

  /// Columns of the whole text. O(glyphs).
  package var width: Int { DisplayText.width(of: glyphs[...]) }

  /// Columns a text takes once it is made safe. O(UTF-8 length); nothing is made of printable ASCII.
  package static func width(of text: String) -> Int {
    var text = text
    return text.withUTF8 { isPrintableASCII($0) ? $0.count : DisplayText($0).width }
  }

  /// Whether bytes are text that is shown as it is, a column for each.
  package static func isPrintableASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 && $0 <= 0x7E }
  }

  /// Columns of a run of glyphs. O(glyphs).
  package static func width(of glyphs: ArraySlice<Glyph>) -> Int {
    glyphs.reduce(0) { $0 + Int($1.width) }
  }

  /// The glyphs that show any of the bytes in a range of the original text, for marking matches. O(log glyphs).
  package func glyphRange(utf8 range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    // A glyph covers the bytes up to the next one's; dropped characters count for the glyph before them.
    let lower = firstGlyph { Int(offsets[$0 + 1]) > range.lowerBound }
    let upper = firstGlyph { Int(offsets[$0]) >= range.upperBound }
    return lower..<max(lower, upper)
  }

  /// The glyphs as they are if they fit in `columns`, else cut and ended with `ending`, which takes one column; never
  /// wider. O(columns).
  package func truncated(to columns: Int, ending: Glyph = .ellipsis) -> ArraySlice<Glyph> {
    var used = 0
    var kept = 0
    for (index, glyph) in glyphs.enumerated() {
      used += Int(glyph.width)
      if used < columns { kept = index + 1 }
      guard used > columns else { continue }
      guard columns > 0 else { return [] }
      return glyphs[..<kept] + [ending]
    }
    return glyphs[...]
  }

  /// The first glyph for which `isBehind` holds, in a row of glyphs where it holds from some place on.
  private func firstGlyph(where isBehind: (Int) -> Bool) -> Int {
    var low = 0
    var high = glyphs.count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
