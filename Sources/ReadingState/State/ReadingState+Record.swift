package import ArticleStore
internal import NewsArchive

extension ReadingState {
  /// Everything the reader did, read in one transaction. O(rows).
  package func record() throws(ReadingStateError) -> ReadingRecord {
    try database.reading { () throws(ReadingStateError) in try readRecord() }
  }

  /// The record together with the steps that can be undone and done again, as they were at one moment.
  package func recordAndJournal() throws(ReadingStateError) -> (ReadingRecord, ReadingJournal) {
    try database.reading { () throws(ReadingStateError) in (try readRecord(), try journal()) }
  }

  private func readRecord() throws(ReadingStateError) -> ReadingRecord {
    var record = ReadingRecord()
    _ = try database.rows("SELECT id, is_read, is_starred, paragraph, percent FROM article") { row in
      let id = ArticleID(database: row.integer(0))
      if row.integer(1) != 0 { record.read.insert(id) }
      if row.integer(2) != 0 { record.starred.insert(id) }
      if !row.isNull(3) {
        record.positions[id] = ReadingPosition(paragraph: Int(row.integer(3)), percent: Int(row.integer(4)))
      }
    }
    _ = try database.rows("SELECT article, name FROM tag ORDER BY article, name") { row in
      record.tags[ArticleID(database: row.integer(0)), default: []].append(row.text(1))
    }
    _ = try database.rows("SELECT letter, article, paragraph FROM mark") { row in
      guard let letter = row.text(0).first else { return }
      record.marks[letter] = ReadingPlace(
        article: ArticleID(database: row.integer(1)), number: Int(row.integer(2)))
    }
    for filter in try savedFilters() { record.filters[filter.name] = filter.query }
    return record
  }
}

extension ArticleID {
  /// SQLite's integers are signed; the bits are the same.
  init(database value: Int64) { self.init(UInt64(bitPattern: value)) }

  var databaseValue: DatabaseValue { .integer(Int64(bitPattern: value)) }
}
