internal import TextCore

/// What the lines that end articles look like in their place.
enum Closers {
  enum SourcePlace { case after, under, above }

  /// Where a source line stands to its article.
  static func sourcePlace(_ page: PageText, _ line: Int, _ range: Range<Int>) -> SourcePlace {
    let hasTextBefore = line > range.lowerBound && !page.isHeadlineLike(line - 1) && !page.lines[line - 1].has(.date)
    if hasTextBefore {
      guard line + 1 < range.upperBound, page.isHeadlineLike(line + 1), Openers.hasText(page, line + 1, range) else {
        return .after
      }
      return page.gap(before: line) > page.gap(after: line) ? .above : .after
    }
    guard line + 1 < range.upperBound else { return .after }
    if line > range.lowerBound, page.isProse(line + 1) || page.lines[line + 1].has(.date) {
      return page.gap(before: line) <= 1 && page.gap(after: line) <= 2 && startsBlock(page, line - 1, range)
        ? .under : .after
    }
    return line == range.lowerBound ? .above : .after
  }

  /// Whether the line above a source line could open an article there, rather than end one with a short line.
  private static func startsBlock(_ page: PageText, _ line: Int, _ range: Range<Int>) -> Bool {
    line == range.lowerBound || page.gap(before: line) >= 1 || page.lines[line - 1].hasAny([.source, .date])
  }

  /// Whether a line with a post's categories ends the post: text above it, or no headline.
  static func closesPost(_ page: PageText, _ line: Int, _ range: Range<Int>) -> Bool {
    guard line > range.lowerBound else { return false }
    return !page.isHeadlineLike(line - 1) || line + 1 < range.upperBound && page.isHeadlineLike(line + 1)
  }

  /// Lines after an article's end that still belong to it: more sources, comments, links, share boxes.
  static func isTrailer(_ page: PageText, _ line: Int) -> Bool {
    let record = page.lines[line]
    if record.hasAny([.source, .via]) { return true }
    switch record.vocabulary {
    case .closer, .comments, .comment, .postEnd, .furniture, .seeAlso, .tweet, .copyright: return true
    default: return false
    }
  }
}

/// The source lines of a page, as far as their place to the page's text tells whether they stand above articles.
struct SourceLines {
  private var first: Int?
  private var last = 0

  mutating func add(_ line: Int) {
    first = first ?? line
    last = line
  }

  /// Whether no text stands before the first, a headline right below it, and one with text below the last: whatever the
  /// blank lines say, such lines cannot end articles.
  func areAbove(_ page: PageText, _ range: Range<Int>) -> Bool {
    guard let first, last > first else { return false }
    return opensArticle(page, first, range) && opensArticle(page, last, range)
      && !(range.lowerBound..<first).contains { page.isProse($0) && page.lines[$0].count > 80 }
  }

  private func opensArticle(_ page: PageText, _ line: Int, _ range: Range<Int>) -> Bool {
    line + 1 < range.upperBound && page.isHeadlineLike(line + 1) && Openers.hasText(page, line + 1, range)
  }
}
