import NewsArchive
import TextCore

/// What must hold of any page, whatever bytes it was cut from.
enum PageChecks {
  static func violation(of bytes: [UInt8]) -> String? {
    violation(of: Page(path: "input", file: FileBytes(bytes), aliases: aliases))
  }

  /// A few outlets under several names, so that inputs can reach the rules that need to know one.
  private static let aliases: SourceAliases = {
    var errors: [SourceAliases.ParseError] = []
    return SourceAliases(
      text: "HN = Harbour News; The Harbour News Agency\nMorrow Post = MP\nQuayside Wire = QW\n", file: "aliases",
      errors: &errors)
  }()

  /// The first rule that a page breaks, in words; nil where all hold.
  private static func violation(of page: Page) -> String? {
    orderViolation(page) ?? accountViolation(page) ?? articleViolation(page)
  }

  /// Articles are in order, do not overlap, and lie in the page.
  private static func orderViolation(_ page: Page) -> String? {
    var last = -1
    for (index, outline) in page.outlines.enumerated() {
      guard outline.firstLine.index > last else { return "article \(index) begins at or before line \(last + 1)" }
      guard outline.firstLine <= outline.lastLine else { return "article \(index) ends before it begins" }
      last = outline.lastLine.index
    }
    return last < page.lines.count ? nil : "the last article ends at line \(last + 1) of \(page.lines.count)"
  }

  /// Every line that is not blank is explained once, in order, and the lines of an article lie in it.
  private static func accountViolation(_ page: Page) -> String? {
    let explained = page.explain()
    var next = 0
    var article = 0
    for number in 0..<page.lines.count where !isBlank(page, number) {
      let line = LineNumber(index: number)
      guard next < explained.count, explained[next].line == line else { return "line \(line) is not explained" }
      while article < page.outlines.count, page.outlines[article].lastLine < line { article += 1 }
      let isInside = article < page.outlines.count && page.outlines[article].firstLine <= line
      guard explained[next].article == (isInside ? article : nil) else {
        return "line \(line) is explained as another article's"
      }
      guard !explained[next].rule.isEmpty else { return "line \(line) has a role without a rule" }
      next += 1
    }
    return next == explained.count ? nil : "line \(explained[next].line) is explained twice or is blank"
  }

  /// Each article can be made, agrees with its outline, and goes out on one line.
  private static func articleViolation(_ page: Page) -> String? {
    for index in page.outlines.indices {
      let article = page.article(at: index)
      if article.title.isEmpty { return "article \(index) has no title" }
      if article.title != page.title(at: index) { return "article \(index) has two titles" }
      if article.headline != page.headline(at: index) { return "article \(index) has two headlines" }
      if article.source != page.source(at: index) { return "article \(index) has two sources" }
      if !(0...1).contains(article.confidence) { return "article \(index) has confidence \(article.confidence)" }
      for block in article.blocks {
        if block.text.isEmpty { return "article \(index) has a block without text" }
        let isPlaced = block.lines.allSatisfy(article.lines.contains) && !block.lines.isEmpty
        if !isPlaced { return "a block of article \(index) stands outside of it" }
        if block.links.contains(where: { $0.upper > block.text.utf8.count }) { return "a link ends behind its text" }
      }
      let json = ArticleJSON.line(for: article)
      if json.utf8.contains(where: { $0 < 0x20 }) { return "the JSON of article \(index) is not one line" }
      if json.utf8.first != 0x7B || json.utf8.last != 0x7D { return "the JSON of article \(index) is no object" }
    }
    return nil
  }

  /// Nothing but spaces, controls and no-break spaces.
  private static func isBlank(_ page: Page, _ line: Int) -> Bool {
    let range = page.lines.range(at: line).indices
    return page.text.withBytes { bytes in
      var offset = range.lowerBound
      while offset < range.upperBound {
        if bytes[offset] <= 0x20 || bytes[offset] == 0x7F {
          offset += 1
        } else if bytes[offset] == 0xC2, offset + 1 < range.upperBound, bytes[offset + 1] == 0xA0 {
          offset += 2
        } else {
          return false
        }
      }
      return true
    }
  }
}
