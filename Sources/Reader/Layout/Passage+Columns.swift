import TextCore

extension ArticleDocument.Passage {
  /// Blanks are stretched to this many columns on average at most; a row that would need more is left ragged, because
  /// its holes would be worse than its edge.
  private static let widestBlank = 3

  /// The columns by which each row has to be stretched to reach the right edge; 0 for the last one, for rows without
  /// blanks, and for those that are too short.
  static func stretches(_ text: DisplayText, rows: [Range<Int>], columns: Int) -> [Int] {
    rows.enumerated().map { place, row in
      guard place + 1 < rows.count else { return 0 }
      let blanks = blanks(in: text.glyphs[row])
      let missing = columns - DisplayText.width(of: text.glyphs[row])
      return missing > 0 && missing <= blanks * (widestBlank - 1) ? missing : 0
    }
  }

  /// The column of a glyph of a row, or of the end behind its last one, counted from the row's first glyph.
  package func column(of glyph: Int, row: Int) -> Int {
    let glyphs = text.glyphs[rows[row].lowerBound..<glyph]
    let stretch = stretches.isEmpty ? 0 : stretches[row]
    guard stretch > 0 else { return DisplayText.width(of: glyphs) }
    // Spread evenly: of all blanks so many have been passed, and so much of the stretch has been used up.
    let all = Self.blanks(in: text.glyphs[rows[row]])
    return DisplayText.width(of: glyphs) + stretch * Self.blanks(in: glyphs) / max(1, all)
  }

  /// The pieces of a row that are drawn in one go: words where blanks are stretched, else all of it.
  func pieces(ofRow row: Int) -> [Range<Int>] {
    let range = rows[row]
    guard !stretches.isEmpty, stretches[row] > 0 else { return [range] }
    return text.glyphs[range].split { $0.isBlank }.map { $0.startIndex..<$0.endIndex }
  }

  private static func blanks(in glyphs: ArraySlice<Glyph>) -> Int { glyphs.reduce(0) { $0 + ($1.isBlank ? 1 : 0) } }
}
