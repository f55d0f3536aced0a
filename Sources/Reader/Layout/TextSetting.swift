/// How an article's text is set.
package struct TextSetting: Hashable, Sendable {
  /// The width text is wrapped to.
  package var columns: Int
  /// Whether captions of pictures are shown.
  package var showsCaptions: Bool
  /// Rows from one line of a paragraph to the next; 1 leaves none between them.
  package var lineSpacing: Int
  /// Whether the blanks of a row are stretched so that it ends at the right edge.
  package var isJustified: Bool
  /// Whether commas stand in place of signs between details, for those who hear them.
  package var isPlain: Bool

  package init(
    columns: Int, showsCaptions: Bool = true, lineSpacing: Int = 1, isJustified: Bool = false, isPlain: Bool = false
  ) {
    self.columns = columns
    self.showsCaptions = showsCaptions
    self.lineSpacing = lineSpacing
    self.isJustified = isJustified
    self.isPlain = isPlain
  }
}
