package import ArticleStore
package import NewsArchive

extension ReadingState {
  /// Makes changes, all or none of them. What they do not name is left as another copy of the program may have set it.
  package func write(_ changes: [ReadingChange]) throws(ReadingStateError) {
    try database.transaction { () throws(ReadingStateError) in
      for change in changes { try write(change) }
    }
  }

  private func write(_ change: ReadingChange) throws(ReadingStateError) {
    switch change {
    case .read(let isRead, let articles): try setRead(isRead, articles)
    case .starred(let isStarred, let articles): try setStarred(isStarred, articles)
    case .tagged(let name, true, let articles): try addTag(name, to: articles)
    case .tagged(let name, false, let articles): try removeTag(name, from: articles)
    case .marked(let letter, _, let place): try setMark(place, for: letter)
    case .filter(let name, _, let query?): try saveFilter(name, query: query)
    case .filter(let name, _, nil): try deleteFilter(name)
    case .left(let article, _, let position): try setPosition(position, of: article)
    }
  }

  /// Marks articles as read or unread, all or none of them.
  package func setRead(_ isRead: Bool, _ articles: [ArticleID]) throws(ReadingStateError) {
    try upsert("is_read", .integer(isRead ? 1 : 0), articles)
  }

  /// Stars articles or takes the star away, all or none of them.
  package func setStarred(_ isStarred: Bool, _ articles: [ArticleID]) throws(ReadingStateError) {
    try upsert("is_starred", .integer(isStarred ? 1 : 0), articles)
  }

  /// Keeps where an article was left; nil is its start.
  package func setPosition(_ position: ReadingPosition?, of article: ArticleID) throws(ReadingStateError) {
    try database.run(
      """
      INSERT INTO article (id, paragraph, percent) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET paragraph = excluded.paragraph, percent = excluded.percent
      """, article.databaseValue, position.map { .integer(Int64($0.paragraph)) } ?? .null,
      .integer(Int64(position?.percent ?? 0)))
  }

  /// Puts a tag on articles; those that have it keep it.
  package func addTag(_ name: String, to articles: [ArticleID]) throws(ReadingStateError) {
    try database.transaction { () throws(ReadingStateError) in
      for article in articles where try tags(name, of: article).isEmpty {
        try database.run("INSERT INTO tag (article, name) VALUES (?, ?)", article.databaseValue, .text(name))
      }
    }
  }

  /// Takes a tag off articles.
  package func removeTag(_ name: String, from articles: [ArticleID]) throws(ReadingStateError) {
    try database.transaction { () throws(ReadingStateError) in
      for article in articles {
        for spelling in try tags(name, of: article) {
          try database.run("DELETE FROM tag WHERE article = ? AND name = ?", article.databaseValue, .text(spelling))
        }
      }
    }
  }

  /// A tag of an article, as it is written there.
  private func tags(_ name: String, of article: ArticleID) throws(ReadingStateError) -> [String] {
    try spellings(of: name, "SELECT name FROM tag WHERE article = ?", article.databaseValue)
  }

  /// Makes a letter lead to a place; nil takes the mark away.
  package func setMark(_ place: ReadingPlace?, for letter: Character) throws(ReadingStateError) {
    try database.transaction { () throws(ReadingStateError) in
      for spelling in try spellings(of: String(letter), "SELECT letter FROM mark") {
        try database.run("DELETE FROM mark WHERE letter = ?", .text(spelling))
      }
      guard let place else { return }
      try database.run(
        "INSERT INTO mark (letter, article, paragraph) VALUES (?, ?, ?)", .text(String(letter)),
        place.article.databaseValue, .integer(Int64(place.number)))
    }
  }

  /// Writes one column and leaves the others as another copy of the program may have set them.
  private func upsert(_ column: String, _ value: DatabaseValue, _ articles: [ArticleID]) throws(ReadingStateError) {
    let sql =
      "INSERT INTO article (id, \(column)) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET \(column) = excluded.\(column)"
    try database.transaction { () throws(ReadingStateError) in
      for article in articles { try database.run(sql, article.databaseValue, value) }
    }
  }
}
