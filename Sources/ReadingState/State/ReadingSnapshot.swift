internal import ArticleStore
package import NewsArchive

/// All that a reader did with articles at one moment, as queries and lists ask for it.
package struct ReadingSnapshot: ReadingFacts, Equatable {
  package var read: Set<ArticleID> = []
  package var starred: Set<ArticleID> = []
  /// Sorted by name.
  package var tags: [ArticleID: [String]] = [:]
  /// The paragraph at the top when the article was left, counted from 0.
  package var paragraphs: [ArticleID: Int] = [:]
  package var marks: [Character: Mark] = [:]

  package init() {}

  package func isRead(_ article: ArticleID) -> Bool { read.contains(article) }
  package func isStarred(_ article: ArticleID) -> Bool { starred.contains(article) }
  package func tags(of article: ArticleID) -> [String] { tags[article] ?? [] }
}

/// A place that a letter leads back to.
package struct Mark: Hashable, Sendable {
  package var article: ArticleID
  /// Counted from 0.
  package var paragraph: Int

  package init(article: ArticleID, paragraph: Int) {
    self.article = article
    self.paragraph = paragraph
  }
}

extension ReadingState {
  /// Everything that is known of articles, read in one transaction. O(rows).
  package func snapshot() throws(ReadingStateError) -> ReadingSnapshot {
    try database.run("BEGIN")
    defer { try? database.run("COMMIT") }
    var snapshot = ReadingSnapshot()
    _ = try database.rows("SELECT id, is_read, is_starred, paragraph FROM article") { row in
      let id = ArticleID(database: row.integer(0))
      if row.integer(1) != 0 { snapshot.read.insert(id) }
      if row.integer(2) != 0 { snapshot.starred.insert(id) }
      if !row.isNull(3) { snapshot.paragraphs[id] = Int(row.integer(3)) }
    }
    _ = try database.rows("SELECT article, name FROM tag ORDER BY article, name") { row in
      snapshot.tags[ArticleID(database: row.integer(0)), default: []].append(row.text(1))
    }
    _ = try database.rows("SELECT letter, article, paragraph FROM mark") { row in
      guard let letter = row.text(0).first else { return }
      snapshot.marks[letter] = Mark(article: ArticleID(database: row.integer(1)), paragraph: Int(row.integer(2)))
    }
    return snapshot
  }
}

extension ArticleID {
  /// SQLite's integers are signed; the bits are the same.
  init(database value: Int64) { self.init(UInt64(bitPattern: value)) }

  var databaseValue: DatabaseValue { .integer(Int64(bitPattern: value)) }
}
