package import ArticleStore
import NewsArchive

/// What is kept from one run to the next, as the reader takes it in.
package struct StoredState: Equatable, Sendable {
  package var record = ReadingRecord()
  package var journal = ReadingJournal()
  /// What was entered at the prompts, newest last.
  package var history: [PromptScope: [String]] = [:]
  /// How the panes were left; nil where nobody changed them.
  package var share: KeptShare?
  /// How many of this run's changes are in it already.
  package var written = 0

  package init() {}
}

/// One thing that is to be there in the next run.
package enum StateChange: Equatable, Sendable {
  /// A command changed something, in a way that can be undone.
  case done(ReadingStep)
  case undone(ReadingStep)
  /// A step that was undone was done again.
  case redone(ReadingStep)
  /// A trace of reading, which no command asked for and `undo` leaves alone: an article was opened, or left somewhere.
  case noted(ReadingChange)
  case entered(String, PromptScope)
  /// The panes were given another share of the screen.
  case arranged(KeptShare)
}

extension StateChange {
  /// The articles that a step was about.
  var articles: [ArticleID] {
    switch self {
    case .done(let step), .undone(let step), .redone(let step): step.changes.flatMap(\.articles)
    case .noted(let change): change.articles
    case .entered, .arranged: []
    }
  }
}

extension ReadingChange {
  fileprivate var articles: [ArticleID] {
    switch self {
    case .read(_, let articles), .starred(_, let articles), .tagged(_, _, let articles): articles
    case .left(let article, _, _): [article]
    case .marked, .filter: []
    }
  }
}

/// The list's part of the screen as the user left it, in percent, and what the configuration said then.
package struct KeptShare: Hashable, Sendable {
  package let percent: Int
  package let configured: Int

  package init(percent: Int, configured: Int) {
    self.percent = percent
    self.configured = configured
  }
}

/// A filter kept under a name.
package struct NamedFilter: Hashable, Sendable {
  package let name: String
  /// The query as text.
  package let query: String

  package init(name: String, query: String) {
    self.name = name
    self.query = query
  }
}

/// The saved filters, sorted by name.
package struct SavedFilters: Sendable {
  package let all: [NamedFilter]

  init(_ filters: [String: String]) {
    all = filters.sorted { $0.key < $1.key }.map { NamedFilter(name: $0.key, query: $0.value) }
  }

  package subscript(name: String) -> NamedFilter? { all.first { $0.name == name } }
}
