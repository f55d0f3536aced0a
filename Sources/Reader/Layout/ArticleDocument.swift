package import ArticleStore
package import NewsArchive
package import TextCore

/// What a piece of an article's text is to the eye; the theme gives each its style. `missing` is a related headline whose
/// article the archive does not have.
package enum TextRole: Hashable, Sendable {
  case headline, details, paragraph, bullet, caption, related, missing, tweet, attribution, pullquote, subhead, quote,
    list, code
  case editorNote, byline, comment, furniture
}

/// A place in an article's text that does not depend on how it is wrapped.
package struct TextAnchor: Hashable, Sendable {
  /// Index of the passage, and of the glyph in it.
  package var passage: Int
  package var glyph: Int

  package static let start = TextAnchor(passage: 0, glyph: 0)

  package init(passage: Int, glyph: Int) {
    self.passage = passage
    self.glyph = glyph
  }
}

/// What is known of an article beside its own text: how it hangs together with others of the archive, as far as that
/// is known yet, and what the reader did with it.
package struct ArticleRelations: Equatable, Sendable {
  /// An article that links to this one.
  package struct BackLink: Equatable, Sendable {
    package let article: ArticleIndex
    package let title: String
  }

  /// The article that each related headline means, by the place of its block; those that the archive does not have are
  /// not among them. Nil while nothing is known.
  package var targets: [Int: ArticleIndex]?
  /// The articles that link to this one, in file order.
  package var backLinks: [BackLink]
  package var isStarred: Bool
  package var tags: [String]

  package init(
    targets: [Int: ArticleIndex]? = nil, backLinks: [BackLink] = [], isStarred: Bool = false, tags: [String] = []
  ) {
    self.targets = targets
    self.backLinks = backLinks
    self.isStarred = isStarred
    self.tags = tags
  }
}

/// An article wrapped to a width: rows to scroll through.
///
/// The first passage is the headline, of which the pane's title shows the first row; then the details (source, place,
/// date), then one passage or two for each block.
package struct ArticleDocument: Sendable {
  /// Text of one role, wrapped.
  package struct Passage: Sendable {
    package let role: TextRole
    package let text: DisplayText
    /// The text it was made from; `text.offsets` point into it.
    package let source: String
    /// Columns the text is set in by, and what stands there on the first row.
    package let indent: Int
    package let marker: String
    /// The marker of the rows after the first.
    package let edge: String
    /// Rows as ranges of glyphs.
    package let rows: [Range<Int>]
    /// 1-based number among the article's blocks; nil for headline and details.
    package let number: Int?
    /// Glyph ranges of addresses. Where a link of the page led is not known of its other texts: they are plain.
    package let links: [Range<Int>]
    /// Glyph ranges of the numbers behind links, which are no part of the article.
    package let labels: [Range<Int>]
    /// The columns by which each row is stretched; empty where none is.
    package let stretches: [Int]
  }

  /// One row of the document; `passage` nil is a blank row.
  package struct Row: Hashable, Sendable {
    package let passage: Int?
    package let row: Int
  }

  package let passages: [Passage]
  package let rows: [Row]
  /// What can be followed, in reading order; the first is number 1.
  package let links: [DocumentLink]
  /// How it was set.
  package let setting: TextSetting
  /// Number of the passages up to the last block's; behind them stands what is said about the article.
  package let textEnd: Int
  /// Number of blocks.
  package let blockCount: Int

  /// The width it was wrapped to.
  package var columns: Int { setting.columns }

  /// Sets an article. O(text).
  package init(_ article: Article, relations: ArticleRelations = ArticleRelations(), setting: TextSetting) {
    self.setting = setting
    var builder = DocumentBuilder(setting: setting)
    builder.add(article, relations)
    passages = builder.passages
    rows = builder.rows
    links = builder.links
    textEnd = builder.textEnd
    blockCount = article.blocks.count
  }

  /// The anchor of the first passage that is visible from `row` on.
  package func anchor(at row: Int) -> TextAnchor {
    guard row > 0 else { return .start }
    for index in row..<max(row, rows.count) {
      guard let passage = rows[index].passage else { continue }
      return TextAnchor(passage: passage, glyph: passages[passage].rows[rows[index].row].lowerBound)
    }
    return TextAnchor(passage: max(0, passages.count - 1), glyph: 0)
  }

  /// The row an anchor stands on.
  package func row(of anchor: TextAnchor) -> Int {
    guard anchor != .start else { return 0 }
    var found = 0
    for (index, row) in rows.enumerated() {
      guard let passage = row.passage else { continue }
      let start = passages[passage].rows[row.row].lowerBound
      if passage > anchor.passage || (passage == anchor.passage && start > anchor.glyph) { break }
      found = index
    }
    return found
  }

  /// The first row of the block of a number; nil where there is none.
  package func row(ofBlock number: Int) -> Int? {
    rows.firstIndex { row in row.passage.map { passages[$0].number == number } ?? false }
  }

  /// The rows of the block of a number, those between its lines included; nil where there are none.
  package func rows(ofBlock number: Int) -> Range<Int>? {
    guard let first = row(ofBlock: number) else { return nil }
    let last = rows.lastIndex { row in row.passage.map { $0 < textEnd && passages[$0].number == number } ?? false }
    return first..<max(first, last ?? first) + 1
  }

  /// The number of the block that stands at `row` or next below it.
  package func blockNumber(at row: Int) -> Int? {
    for index in max(0, row)..<max(row, rows.count) {
      if let passage = rows[index].passage, let number = passages[passage].number { return number }
    }
    return blockCount == 0 ? nil : blockCount
  }
}
