/// A query kept under a name.
package struct SavedFilter: Hashable, Sendable {
  package let name: String
  /// The query as text.
  package let query: String
}

extension ReadingState {
  /// How many entries of each prompt are kept.
  private static let promptLimit = 500

  /// Keeps a query under a name, in place of another of that name.
  package func saveFilter(_ name: String, query: String) throws(ReadingStateError) {
    try database.transaction { () throws(ReadingStateError) in
      try deleteFilter(name)
      try database.run("INSERT INTO filter (name, query) VALUES (?, ?)", .text(name), .text(query))
    }
  }

  /// Forgets a saved filter.
  package func deleteFilter(_ name: String) throws(ReadingStateError) {
    for spelling in try spellings(of: name, "SELECT name FROM filter") {
      try database.run("DELETE FROM filter WHERE name = ?", .text(spelling))
    }
  }

  /// The texts in a column that are the same to a reader: an accent may be written as a part of its letter or behind
  /// it, which SQLite tells apart. `sql` selects the column.
  func spellings(of text: String, _ sql: String, _ values: DatabaseValue...) throws(ReadingStateError) -> [String] {
    try database.rows(sql, values) { $0.text(0) }.filter { $0 == text }
  }

  /// The saved filters by name.
  package func savedFilters() throws(ReadingStateError) -> [SavedFilter] {
    try database.rows("SELECT name, query FROM filter ORDER BY name") { row in
      SavedFilter(name: row.text(0), query: row.text(1))
    }
  }

  /// Keeps what was entered at a prompt; the same text again becomes the newest. The oldest beyond 500 go.
  package func rememberPrompt(_ text: String, scope: String) throws(ReadingStateError) {
    try database.transaction { () throws(ReadingStateError) in
      try database.run("INSERT OR REPLACE INTO prompt (scope, text) VALUES (?, ?)", .text(scope), .text(text))
      try database.run(
        """
        DELETE FROM prompt WHERE scope = ?1 AND number NOT IN
          (SELECT number FROM prompt WHERE scope = ?1 ORDER BY number DESC LIMIT \(ReadingState.promptLimit))
        """, .text(scope))
    }
  }

  /// What was entered at a prompt, newest first.
  package func prompts(scope: String) throws(ReadingStateError) -> [String] {
    // Of the table, not of its index: SQLite remembers it then, should the file be overwritten.
    try database.rows("SELECT text FROM prompt NOT INDEXED WHERE scope = ? ORDER BY number DESC", .text(scope)) {
      $0.text(0)
    }
  }
}
