/// The tables, as the steps that led to them. `PRAGMA user_version` counts the steps a file has taken; a step that was
/// released is never changed, new ones are added at the end.
enum Schema {
  /// Marks a file as ours in its header: "news" in ASCII.
  static let applicationID = 0x6E65_7773

  /// How a file begins that SQLite has made, and where in it the mark stands.
  private static let signature = Array("SQLite format 3\0".utf8)
  private static let markPlace = 68

  /// Bytes of a file that tell what it is.
  static let beginning = 100

  /// Whether a file begins as any database does, whatever became of the rest.
  static func isDatabase(beginning bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

  /// Whether it begins as those do that this program has made.
  static func isOurs(beginning bytes: [UInt8]) -> Bool {
    let mark = withUnsafeBytes(of: Int32(applicationID).bigEndian, Array.init)
    return isDatabase(beginning: bytes) && bytes.dropFirst(markPlace).starts(with: mark)
  }

  static let steps = [
    """
    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      is_read INTEGER NOT NULL DEFAULT 0,
      is_starred INTEGER NOT NULL DEFAULT 0,
      paragraph INTEGER);
    CREATE TABLE tag (
      article INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (article, name)) WITHOUT ROWID;
    CREATE TABLE mark (
      letter TEXT PRIMARY KEY, article INTEGER NOT NULL, paragraph INTEGER NOT NULL) WITHOUT ROWID;
    """,
    """
    CREATE TABLE filter (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE prompt (
      number INTEGER PRIMARY KEY AUTOINCREMENT, scope TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (scope, text));
    """,
    """
    ALTER TABLE article ADD COLUMN percent INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE step (
      number INTEGER PRIMARY KEY AUTOINCREMENT, run INTEGER NOT NULL, turn INTEGER NOT NULL, title TEXT NOT NULL,
      is_undone INTEGER NOT NULL DEFAULT 0, UNIQUE (run, turn));
    CREATE TABLE step_change (
      step INTEGER NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, articles TEXT NOT NULL,
      old TEXT, new TEXT, PRIMARY KEY (step, place)) WITHOUT ROWID;
    CREATE TRIGGER step_gone AFTER DELETE ON step BEGIN DELETE FROM step_change WHERE step = old.number; END;
    """,
    """
    CREATE TABLE pane (id INTEGER PRIMARY KEY CHECK (id = 1), share INTEGER NOT NULL, configured INTEGER NOT NULL);
    """,
  ]

  /// Brings a database to the newest schema, one step after the other in one transaction; several copies of the program
  /// may try at once. Throws if the file is damaged, of a newer version or another program's.
  /// `isSuspect` has the file checked down to its indexes, which takes several times as long.
  static func prepare(_ database: Database, isSuspect: Bool) throws(ReadingStateError) {
    try check(database, isSuspect: isSuspect)
    guard try version(of: database) < steps.count else { return }
    try database.transaction { () throws(ReadingStateError) in
      // Another copy may have been here first; only now does the version hold still.
      for step in try version(of: database)..<max(steps.count, version(of: database)) {
        try database.script(steps[step])
        try database.script("PRAGMA user_version = \(step + 1)")
      }
      try database.script("PRAGMA application_id = \(applicationID)")
    }
  }

  /// Throws if the database cannot be read as it is. One of a newer version can: steps add to the tables.
  static func expectReadable(_ database: Database) throws(ReadingStateError) {
    do throws(ReadingStateError) {
      try check(database)
    } catch .newerSchema {
      return
    }
    guard try version(of: database) == steps.count else {
      throw .failed(path: database.path, reason: "it is of an older version, and can not be written")
    }
  }

  private static func check(_ database: Database, isSuspect: Bool = false) throws(ReadingStateError) {
    let check = isSuspect ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)"
    let findings = try database.rows(check) { $0.text(0) }
    guard findings == ["ok"] else {
      throw .damaged(path: database.path, reason: findings.first ?? "the check gave no answer")
    }
    // One transaction, so that another copy that just makes the tables is seen wholly or not at all.
    try database.run("BEGIN")
    defer { try? database.run("COMMIT") }
    let version = try version(of: database)
    let owner = try database.number("PRAGMA application_id")
    let hasTables = try database.number("SELECT count(*) FROM sqlite_schema") > 0
    guard owner == applicationID || owner == 0 && !hasTables else { throw .foreign(path: database.path) }
    guard version > 0 || version == 0 && !hasTables else {
      throw .damaged(path: database.path, reason: "its schema has the number \(version)")
    }
    guard try database.number(untrueTables) == 0 else { throw .foreign(path: database.path) }
    guard version <= steps.count else { throw .newerSchema(path: database.path, version: version) }
    guard try database.number(otherTriggers, .text(trigger)) == 0 else { throw .foreign(path: database.path) }
  }

  /// What a file from elsewhere could have that works on its own when it is read: a view may never end.
  private static let untrueTables =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'view' OR type = 'table' AND rootpage = 0"
  /// The same when it is written.
  private static let otherTriggers = "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND sql <> ?"
  private static let trigger =
    "CREATE TRIGGER step_gone AFTER DELETE ON step BEGIN DELETE FROM step_change WHERE step = old.number; END"

  private static func version(of database: Database) throws(ReadingStateError) -> Int {
    try database.number("PRAGMA user_version")
  }
}
