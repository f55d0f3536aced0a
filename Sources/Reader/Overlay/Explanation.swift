package import ArticleStore
package import NewsArchive
import Screen
import TextCore

/// How the lines of one article were read.
package struct Explanation: Sendable {
  package let file: String
  /// What the page does to begin and end its articles.
  package let habit: String
  package let confidence: Int
  /// Each line of the article with its role and the rule that gave it.
  package let rows: [ExplainedLine]
  private let page: Page
  private let ruleColumns: Int

  /// Widest column of rules.
  private static let ruleLimit = 30
  /// Bytes of a line that are shown at most; no screen is as wide.
  private static let textLimit = 2048

  /// O(lines of the article).
  package init(_ article: ArticleIndex, in store: ArticleStore) {
    let (page, place) = store.location(of: article)
    self.page = page
    file = page.path
    habit = page.habit.text
    confidence = Int(page.outlines[place].confidence)
    rows = page.explain(article: place)
    // Rules are named in ASCII.
    ruleColumns = min(Self.ruleLimit, (rows.map { $0.rule.utf8.count }.max() ?? 0) + 2)
  }

  var lines: OverlayLines {
    let head: [OverlayLine] = [
      .text("The page \(habit)."), .text("Confidence of this cut: \(confidence)%"), .blank,
    ]
    return OverlayLines([OverlayLines(head), OverlayLines(count: rows.count, line: row)])
  }

  private func row(_ index: Int) -> OverlayLine {
    let explained = rows[index]
    let digits = rows.last.map { $0.line.description.count } ?? 1
    let number = explained.line.description
    let blanks = String(repeating: " ", count: 1 + digits - number.count)
    return OverlayLine(cells: [
      OverlayLine.Cell(text: blanks + number, role: .faint, columns: digits + 3),
      OverlayLine.Cell(text: explained.role.name, role: .source, columns: 13),
      OverlayLine.Cell(text: explained.rule, role: .faint, columns: ruleColumns),
      OverlayLine.Cell(text: text(of: explained.line), role: .text, columns: nil),
    ])
  }

  private func text(of line: LineNumber) -> String {
    let range = page.lines[line]
    let end = Int(range.lower) + min(range.count, Self.textLimit)
    return PrintableText.spelled(page.text.string(ByteRange(Int(range.lower)..<end)))
  }
}
