internal import TextCore

extension Page {
  /// Every non-blank line of the file once, in order, with its role, the rule that gave it and its article.
  package func explain() -> [ExplainedLine] {
    var explained: [ExplainedLine] = []
    var next = 0
    for article in outlines.indices {
      let outline = outlines[article]
      addFrame(next..<outline.firstLine.index, to: &explained)
      explained += explain(article: article)
      next = outline.lastLine.index + 1
    }
    addFrame(next..<max(next, lines.count), to: &explained)
    return explained
  }

  /// The lines of one article.
  package func explain(article: Int) -> [ExplainedLine] {
    withReading(article) { page, anatomy in
      var reader = BlockReader(page, habit, anatomy, keepsRoles: true) { neighbouringHeadlines(article) }
      reader.read()
      return reader.roles.map { head in
        ExplainedLine(
          line: LineNumber(index: Int(page.lines[head.line].index)), role: head.role, rule: head.rule, article: article)
      }
    }
  }

  private func addFrame(_ range: Range<Int>, to explained: inout [ExplainedLine]) {
    guard !range.isEmpty else { return }
    text.withBytes { bytes in
      for line in LineScanner.scan(bytes, lines, range).lines {
        let isTitle = line.index < habit.firstLine && line.index < habit.footerLine
        let isFooter = line.index >= habit.footerLine
        explained.append(
          ExplainedLine(
            line: LineNumber(index: Int(line.index)), role: isTitle ? .pageTitle : .furniture,
            rule: isTitle ? "above the first article" : isFooter ? "page's footer" : ExplainedLine.placedRule,
            article: nil))
      }
    }
  }
}
