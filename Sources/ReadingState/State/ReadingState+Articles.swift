package import NewsArchive

extension ReadingState {
  /// Marks articles as read or unread, all or none of them.
  package func setRead(_ isRead: Bool, _ articles: [ArticleID]) throws(ReadingStateError) {
    try upsert("is_read", .integer(isRead ? 1 : 0), articles)
  }

  /// Stars articles or takes the star away, all or none of them.
  package func setStarred(_ isStarred: Bool, _ articles: [ArticleID]) throws(ReadingStateError) {
    try upsert("is_starred", .integer(isStarred ? 1 : 0), articles)
  }

  /// Keeps the paragraph, counted from 0, that an article was left at; nil forgets it.
  package func setParagraph(_ paragraph: Int?, of article: ArticleID) throws(ReadingStateError) {
    try upsert("paragraph", paragraph.map { .integer(Int64($0)) } ?? .null, [article])
  }

  /// Puts a tag on articles; those that have it keep it.
  package func addTag(_ name: String, to articles: [ArticleID]) throws(ReadingStateError) {
    try database.transaction { () throws(ReadingStateError) in
      for article in articles {
        try database.run("INSERT OR IGNORE INTO tag (article, name) VALUES (?, ?)", article.databaseValue, .text(name))
      }
    }
  }

  /// Takes a tag off articles.
  package func removeTag(_ name: String, from articles: [ArticleID]) throws(ReadingStateError) {
    try database.transaction { () throws(ReadingStateError) in
      for article in articles {
        try database.run("DELETE FROM tag WHERE article = ? AND name = ?", article.databaseValue, .text(name))
      }
    }
  }

  /// Makes a letter lead to a place; nil takes the mark away.
  package func setMark(_ mark: Mark?, for letter: Character) throws(ReadingStateError) {
    let name = DatabaseValue.text(String(letter))
    try database.transaction { () throws(ReadingStateError) in
      if let mark {
        try database.run(
          "INSERT OR REPLACE INTO mark (letter, article, paragraph) VALUES (?, ?, ?)", name,
          mark.article.databaseValue, .integer(Int64(mark.paragraph)))
      } else {
        try database.run("DELETE FROM mark WHERE letter = ?", name)
      }
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
