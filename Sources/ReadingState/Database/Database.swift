internal import CSQLite

/// What stands in a column or is bound to a parameter.
enum DatabaseValue {
  case integer(Int64)
  case text(String)
  case null
}

/// One connection to an SQLite file with its prepared statements; for one thread at a time.
final class Database {
  let path: String
  let handle: OpaquePointer
  private var statements: [String: OpaquePointer] = [:]
  /// Rows read so far: what work has cost, whatever the machine.
  private(set) var rowsRead = 0

  /// How a file is opened.
  enum Access {
    /// Made where it is not there. A call waits so many milliseconds for another connection.
    case writing(patience: Int32)
    /// Nothing is written, not even beside the file: where its folder allows nothing, the log cannot be read either.
    case reading(withoutLog: Bool)
    /// No file: all of it goes with the connection.
    case memory
  }

  /// Opens the file, or throws.
  init(path: String, _ access: Access) throws(ReadingStateError) {
    var handle: OpaquePointer?
    let code: Int32
    var patience: Int32 = 0
    switch access {
    case .writing(let given):
      patience = given
      let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
      code = sqlite3_open_v2(Database.plain(path), &handle, flags, nil)
    case .memory:
      let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX
      code = sqlite3_open_v2(":memory:", &handle, flags, nil)
    case .reading(let withoutLog):
      let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
      code = sqlite3_open_v2(Database.address(path) + (withoutLog ? "?immutable=1" : ""), &handle, flags, nil)
    }
    guard code == SQLITE_OK, let handle else {
      let reason = handle.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(handle)
      throw .cannotOpen(path: path, reason: reason)
    }
    self.path = path
    self.handle = handle
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, patience)
    // The file may come from elsewhere: nothing in it may call what has effects, and no value fills the memory.
    sqlite3_exec(handle, "PRAGMA trusted_schema = OFF", nil, nil, nil)
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Database.longestValue)
  }

  /// The longest value that is read or written, in bytes: a step with four million articles.
  private static let longestValue: Int32 = 64 << 20

  /// The path so that SQLite takes it for a name whatever it is: `:memory:` and `file:` at its start mean something
  /// else to it.
  static func plain(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  /// The address of a file, with what means something in an address escaped.
  private static func address(_ path: String) -> String {
    let escaped = plain(path).replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
    return (path.hasPrefix("/") ? "file://" : "file:") + escaped
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
  }

  /// Runs a statement that answers nothing. The text is prepared once and kept.
  func run(_ sql: String, _ values: DatabaseValue...) throws(ReadingStateError) {
    _ = try rows(sql, values) { _ in }
  }

  /// Runs a statement and makes a value of each row.
  func rows<Value>(_ sql: String, _ values: DatabaseValue..., make: (Row) -> Value) throws(ReadingStateError) -> [Value]
  {
    try rows(sql, values, make: make)
  }

  /// The first column of the first row as a number; 0 where there is none.
  func number(_ sql: String, _ values: DatabaseValue...) throws(ReadingStateError) -> Int {
    try rows(sql, values) { Int($0.integer(0)) }.first ?? 0
  }

  /// Runs `body` as one transaction that no other writer comes between; an error takes all of it back. Within another
  /// transaction `body` is a part of that one.
  func transaction<Value>(_ body: () throws(ReadingStateError) -> Value) throws(ReadingStateError) -> Value {
    guard sqlite3_get_autocommit(handle) != 0 else { return try body() }
    try run("BEGIN IMMEDIATE")
    do throws(ReadingStateError) {
      let value = try body()
      try run("COMMIT")
      return value
    } catch {
      try? run("ROLLBACK")
      throw error
    }
  }

  /// Runs `body`, which only reads, so that all it reads is of one moment. May be within another.
  func reading<Value>(_ body: () throws(ReadingStateError) -> Value) throws(ReadingStateError) -> Value {
    guard sqlite3_get_autocommit(handle) != 0 else { return try body() }
    try run("BEGIN")
    defer { try? run("COMMIT") }
    return try body()
  }

  /// Runs statements separated by semicolons, without keeping them.
  func script(_ sql: String) throws(ReadingStateError) {
    try check(sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// The same with the values as a list.
  func rows<Value>(
    _ sql: String, _ values: [DatabaseValue], make: (Row) -> Value
  ) throws(ReadingStateError) -> [Value] {
    let statement = try prepared(sql)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (offset, value) in values.enumerated() { try bind(value, to: statement, at: Int32(offset + 1)) }
    var made: [Value] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        rowsRead += 1
        made.append(make(Row(statement)))
      case SQLITE_DONE: return made
      case let code: throw error(code)
      }
    }
  }

  private func prepared(_ sql: String) throws(ReadingStateError) -> OpaquePointer {
    if let known = statements[sql] { return known }
    var statement: OpaquePointer?
    try check(sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil))
    guard let statement else { throw .failed(path: path, reason: "an empty statement") }
    statements[sql] = statement
    return statement
  }

  private func bind(_ value: DatabaseValue, to statement: OpaquePointer, at index: Int32) throws(ReadingStateError) {
    switch value {
    case .integer(let number): try check(sqlite3_bind_int64(statement, index, number))
    case .null: try check(sqlite3_bind_null(statement, index))
    case .text(var text):
      let code = text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          // An empty text is a text, not NULL.
          $0.isEmpty
            ? newsreader_bind_text(statement, index, "", 0)
            : newsreader_bind_text(statement, index, $0.baseAddress, Int32(clamping: $0.count))
        }
      }
      try check(code)
    }
  }

  private func check(_ code: Int32) throws(ReadingStateError) {
    if code != SQLITE_OK { throw error(code) }
  }

  private func error(_ code: Int32) -> ReadingStateError {
    let reason = String(cString: sqlite3_errmsg(handle))
    // The low byte is the primary code.
    return switch code & 0xFF {
    case SQLITE_CORRUPT, SQLITE_NOTADB: .damaged(path: path, reason: reason)
    case SQLITE_BUSY, SQLITE_LOCKED: .busy(path: path)
    case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM: .cannotOpen(path: path, reason: reason)
    default: .failed(path: path, reason: reason)
    }
  }
}

extension Database {
  /// A row while it is current; must not be kept.
  struct Row {
    private let statement: OpaquePointer

    fileprivate init(_ statement: OpaquePointer) { self.statement = statement }

    /// 0 for NULL.
    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

    /// Empty for NULL.
    func text(_ column: Int32) -> String {
      guard let bytes = sqlite3_column_text(statement, column) else { return "" }
      let count = Int(sqlite3_column_bytes(statement, column))
      return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
  }
}
