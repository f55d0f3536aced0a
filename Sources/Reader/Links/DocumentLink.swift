package import ArticleStore

/// A link in an article as it is laid out. Links are numbered from 1 in reading order; the number stands behind each.
package struct DocumentLink: Hashable, Sendable {
  /// Where a link leads.
  package enum Target: Hashable, Sendable {
    case article(ArticleIndex)
    /// A related headline, before the index that says whose it is has been made.
    case unknown
    case address(WebAddress)
  }

  package let target: Target
  /// What is linked, as it stands in the text.
  package let text: String
  /// The passage the link stands in, and its glyphs there.
  package let passage: Int
  package let glyphs: Range<Int>

  /// Where the link begins.
  var anchor: TextAnchor { TextAnchor(passage: passage, glyph: glyphs.lowerBound) }
  /// Where its last glyph stands.
  var end: TextAnchor { TextAnchor(passage: passage, glyph: max(glyphs.lowerBound, glyphs.upperBound - 1)) }
}

extension ArticleDocument {
  /// The place of the link that stands on a row in a column, counted from the text's first one; nil where none does.
  func link(atRow row: Int, column: Int) -> Int? {
    guard rows.indices.contains(row), let passage = rows[row].passage else { return nil }
    let shown = passages[passage]
    let glyphs = shown.rows[rows[row].row]
    return links.firstIndex { link in
      let part = link.glyphs.clamped(to: glyphs)
      guard link.passage == passage, !part.isEmpty else { return false }
      let columns =
        shown.column(of: part.lowerBound, row: rows[row].row)..<shown.column(of: part.upperBound, row: rows[row].row)
      return columns.contains(column - shown.indent)
    }
  }
}
