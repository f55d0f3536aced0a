package import ArticleStore
package import NewsArchive
import TextCore

/// What is shown over list and pane until it is closed: help, how a page was read, how an archive was read.
package struct OverlayState: Sendable {
  package enum Content: Sendable {
    /// The keys, seen from a mode.
    case help(Mode)
    case explanation(Explanation)
    /// Nil while it is being worked out.
    case health(ArchiveHealth?)
    case saved(SavedList)
  }

  package internal(set) var content: Content
  package internal(set) var viewport = Viewport()

  init(_ content: Content) { self.content = content }

  /// What the status row calls it.
  package var label: String {
    switch content {
    case .help: "HELP"
    case .explanation: "EXPLAIN"
    case .health: "HEALTH"
    case .saved: "SAVED"
    }
  }
}

extension OverlayState {
  /// The line that is picked, where one can be.
  package var cursorLine: Int? {
    guard case .saved(let list) = content else { return nil }
    return list.cursor + SavedList.headRows
  }
}

/// How the lines of one article were read.
package struct Explanation: Sendable {
  /// A line of the file with its role, the rule that gave it and its text.
  package struct Row: Sendable {
    package let line: ExplainedLine
    package let text: String
  }

  package let file: String
  /// What the page does to begin and end its articles.
  package let habit: String
  package let confidence: Int
  package let rows: [Row]

  /// O(lines of the article).
  package init(_ article: ArticleIndex, in store: ArticleStore) {
    let (page, place) = store.location(of: article)
    file = page.path
    habit = page.habit.text
    confidence = Int(page.outlines[place].confidence)
    rows = page.explain(article: place).map { Row(line: $0, text: page.text.string(page.lines[$0.line])) }
  }
}
