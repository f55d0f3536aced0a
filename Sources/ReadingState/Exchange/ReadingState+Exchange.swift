internal import ArticleStore
internal import NewsArchive

extension ReadingState {
  /// Everything that is kept, as lines in an order that does not depend on when it was done: articles by their ids,
  /// marks, filters, prompts oldest first, the panes. O(rows).
  package func lines() throws(ReadingStateError) -> [StateLine] {
    try database.reading { () throws(ReadingStateError) in
      let record = try record()
      let articles = record.read.union(record.starred).union(record.tags.keys).union(record.positions.keys).sorted()
      var lines = articles.map { id in
        StateLine.article(
          id, isRead: record.isRead(id), isStarred: record.isStarred(id), tags: record.tags(of: id),
          position: record.positions[id])
      }
      lines += record.marks.sorted { $0.key < $1.key }.map { .mark($0.key, $0.value) }
      lines += record.filters.sorted { $0.key < $1.key }.map { .filter(name: $0.key, query: $0.value) }
      lines += try database.rows("SELECT scope, text FROM prompt ORDER BY number") {
        .prompt(scope: $0.text(0), text: $0.text(1))
      }
      if let share = try share() { lines.append(.pane(share)) }
      return lines
    }
  }

  /// Takes lines in, all or none of them. Nothing that is there is taken away: an article that is read or starred stays
  /// so and keeps its tags. Where both know a mark, a position, a filter of the same name or the panes, the line's counts.
  package func merge(_ lines: [StateLine]) throws(ReadingStateError) {
    try database.transaction { () throws(ReadingStateError) in
      var known = KnownNames()
      for line in lines { try merge(line, &known) }
    }
  }

  private func merge(_ line: StateLine, _ known: inout KnownNames) throws(ReadingStateError) {
    switch line {
    case .article(let id, let isRead, let isStarred, let tags, let position):
      if isRead { try setRead(true, [id]) }
      if isStarred { try setStarred(true, [id]) }
      for name in tags { try addTag(name, to: id, &known) }
      if let position { try setPosition(position, of: id) }
    case .mark(let letter, let place): try setMark(place, for: letter)
    case .filter(let name, let query): try saveFilter(name, query: query, &known)
    case .prompt(let scope, let text): try rememberPrompt(text, scope: scope)
    case .pane(let share): try setShare(share)
    }
  }

  private func addTag(_ name: String, to id: ArticleID, _ known: inout KnownNames) throws(ReadingStateError) {
    if known.tags[id] == nil {
      known.tags[id] = Set(
        try database.rows("SELECT name FROM tag WHERE article = ?", id.databaseValue) { $0.text(0) })
    }
    guard known.tags[id]?.insert(name).inserted == true else { return }
    try database.run("INSERT INTO tag (article, name) VALUES (?, ?)", id.databaseValue, .text(name))
  }

  private func saveFilter(_ name: String, query: String, _ known: inout KnownNames) throws(ReadingStateError) {
    if known.filters == nil { known.filters = Dictionary(grouping: try savedFilters().map(\.name)) { $0 } }
    for spelling in known.filters?[name] ?? [] {
      try database.run("DELETE FROM filter WHERE name = ?", .text(spelling))
    }
    known.filters?[name] = [name]
    try database.run("INSERT INTO filter (name, query) VALUES (?, ?)", .text(name), .text(query))
  }
}

/// The names there are while lines are taken in, each read from the file once. Names are the same to Swift, as to a
/// reader, however their accents are written; SQLite tells these apart.
private struct KnownNames {
  var tags: [ArticleID: Set<String>] = [:]
  /// All spellings of each; nil as long as nobody has asked.
  var filters: [String: [String]]?
}
