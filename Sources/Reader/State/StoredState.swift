package import NewsArchive

/// What is kept from one run to the next, as the reader takes it in.
package struct StoredState: Equatable, Sendable {
  /// The articles that were ever opened.
  package var read: Set<ArticleID> = []
  /// What was entered at the prompts, newest last.
  package var history: [PromptScope: [String]] = [:]
  /// Sorted by name.
  package var filters: [NamedFilter] = []

  package init() {}
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

/// One thing that is to be there in the next run.
package enum StateChange: Equatable, Sendable {
  case read(ArticleID)
  case entered(String, PromptScope)
  case saved(NamedFilter)
  /// A filter that was saved is to be forgotten, by its name.
  case forgotten(String)
}

/// The saved filters as this run sees them: what was stored, and what this run did to them since.
package struct SavedFilters: Sendable {
  private var stored: [NamedFilter] = []
  /// What this run saved, or forgot (nil), by name.
  private var changes: [String: NamedFilter?] = [:]
  /// Sorted by name.
  package private(set) var all: [NamedFilter] = []

  package subscript(name: String) -> NamedFilter? { all.first { $0.name == name } }

  /// Takes over what is stored; what this run did stands, for it may not have been written yet.
  mutating func load(_ filters: [NamedFilter]) {
    stored = filters
    join()
  }

  mutating func save(_ filter: NamedFilter) {
    changes.updateValue(filter, forKey: filter.name)
    join()
  }

  mutating func forget(_ name: String) {
    changes.updateValue(nil, forKey: name)
    join()
  }

  private mutating func join() {
    let untouched = stored.filter { changes[$0.name] == nil }
    all = (untouched + changes.values.compactMap { $0 }).sorted { $0.name < $1.name }
  }
}
