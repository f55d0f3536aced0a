/// What a reader has done, in an SQLite file; written as it happens, each change a transaction of its own.
///
/// Several copies of the program may have the same file open: a change touches only what it says, and waits for the
/// others. Calls block, so they belong on a thread of their own, one thread for one value.
package final class ReadingState {
  let database: Database
  /// Set where the file was damaged and a new one was begun.
  package let setAside: SetAside?
  /// Tells the steps of this run from those of others.
  let run = Int64.random(in: 1...Int64.max)
  private let identity: Files.Identity?
  /// How long the file was when it was opened; it grows from then on.
  private let size: Int64

  /// A damaged file that was given another name, and why.
  package struct SetAside: Hashable, Sendable, CustomStringConvertible {
    package let path: String
    package let renamed: String
    package let reason: String

    package var description: String { "\(path): damaged (\(reason)); kept as \(renamed), a new one was begun" }
  }

  /// What a file may be taken for that cannot be read.
  package enum Origin: Sendable {
    /// The program chose the place: whatever is there is its own, and is renamed where it is damaged, never deleted.
    case own
    /// The user named the file: it is renamed only where its beginning says that this program made it, and one that is
    /// neither that nor empty is not opened.
    case named
    /// Nothing may be renamed.
    case anybodys
  }

  /// Opens or makes the file and the folders above it, and brings it to the newest schema. What becomes of a damaged
  /// file depends on its `origin`. `patience` is how long to wait for another copy of the program, in milliseconds;
  /// `isSuspect` has a file looked at more closely that was found damaged while it was in use.
  package init(
    path: String, origin: Origin = .own, patience: Int32 = 5000, isSuspect: Bool = false
  ) throws(ReadingStateError) {
    try Files.expectRegular(path)
    if origin == .named { try ReadingState.expectOurs(path, orEmpty: true) }
    try Files.makeFolder(of: path)
    do throws(ReadingStateError) {
      database = try ReadingState.open(path, patience, isSuspect)
      setAside = nil
    } catch {
      guard case .damaged = error, origin != .anybodys else { throw error }
      (database, setAside) = try ReadingState.recover(path, patience, isSuspect)
    }
    identity = Files.identity(path)
    size = ReadingState.size(of: database)
  }

  /// A state that is in no file and goes with the value.
  package init() throws(ReadingStateError) {
    database = try Database(path: "memory", .memory)
    try Schema.prepare(database, isSuspect: false)
    setAside = nil
    identity = nil
    size = 0
  }

  /// Sets aside the file that another value has open and found not to be whole, and begins a new one with nothing in it;
  /// where another copy of the program has done so, its file is opened. SQLite itself would take a file that was
  /// emptied for a new one, and throw its log away. The old value goes on reading what it remembers and the log.
  package init(inPlaceOf old: ReadingState, patience: Int32) throws(ReadingStateError) {
    let path = old.database.path
    try Files.expectRegular(path)
    (database, setAside) = try Files.withLock(for: path) { () throws(ReadingStateError) in
      guard old.isInPlace else { return (try ReadingState.open(path, patience, false), nil) }
      let renamed = try ReadingState.rename(path)
      let reason = "overwritten while it was in use"
      return (try ReadingState.open(path, patience, false), SetAside(path: path, renamed: renamed, reason: reason))
    }
    identity = Files.identity(path)
    size = ReadingState.size(of: database)
  }

  /// Throws where there is a file that is neither empty nor begins as ours do. Not while it is open: closing it here
  /// would take away the locks that SQLite has on it.
  private static func expectOurs(_ path: String, orEmpty mayBeEmpty: Bool) throws(ReadingStateError) {
    guard let bytes = Files.beginning(of: path, bytes: Schema.beginning), !(bytes.isEmpty && mayBeEmpty) else { return }
    guard Schema.isDatabase(beginning: bytes) else { throw .noState(path: path) }
    guard Schema.isOurs(beginning: bytes) else { throw .foreign(path: path) }
  }

  /// Opens a file that is there for reading, where writing is not possible. Throws where it is of an older schema.
  package init(readingOnly path: String) throws(ReadingStateError) {
    try Files.expectRegular(path)
    do throws(ReadingStateError) {
      database = try ReadingState.look(path, withoutLog: false)
    } catch {
      database = try ReadingState.look(path, withoutLog: true)
    }
    setAside = nil
    identity = Files.identity(path)
    size = ReadingState.size(of: database)
  }

  private static func size(of database: Database) -> Int64 { database.header(bytes: 0)?.size ?? 0 }

  /// Opens a file that is there to read what is in it: brought up to date where it can be written, else as it is.
  /// `obstacle` is why it can not. Nothing is renamed; one that the user named must be a state.
  package static func toRead(
    _ path: String, isNamed: Bool = false
  ) throws(ReadingStateError) -> (state: ReadingState, obstacle: ReadingStateError?) {
    try Files.expectRegular(path)
    if isNamed { try expectOurs(path, orEmpty: false) }
    do throws(ReadingStateError) {
      return (try ReadingState(path: path, origin: .anybodys), nil)
    } catch {
      guard let state = try? ReadingState(readingOnly: path) else { throw error }
      return (state, error)
    }
  }

  /// Whether the path still names the file that is open; what is written to one that was removed is lost.
  package var isInPlace: Bool { identity != nil && Files.identity(database.path) == identity }

  /// Whether the open file still begins as a state does and is no shorter than it was. SQLite does not see it: it writes
  /// to the log alone until the end, and then into whatever the file has become. O(1).
  package var isWhole: Bool {
    guard let header = database.header(bytes: Schema.beginning) else { return true }
    return header.size >= size && Schema.isDatabase(beginning: header.beginning)
      && Schema.isOurs(beginning: header.beginning)
  }

  /// The file of a state and those that SQLite keeps beside it, whether they are there or not.
  package static func files(of path: String) -> [String] { ["", "-journal", "-wal", "-shm"].map { path + $0 } }

  /// Whether both have the same file open, whatever it is called.
  package func isSameFile(as other: ReadingState) -> Bool { identity != nil && identity == other.identity }

  private static func look(_ path: String, withoutLog: Bool) throws(ReadingStateError) -> Database {
    let database = try Database(path: path, .reading(withoutLog: withoutLog))
    try Schema.expectReadable(database)
    return database
  }

  private static func open(
    _ path: String, _ patience: Int32, _ isSuspect: Bool
  ) throws(ReadingStateError) -> Database {
    let isMade = Files.makePrivate(path)
    do throws(ReadingStateError) {
      return try prepare(path, patience, isSuspect)
    } catch {
      // Nobody should find a file that only says that there was no room for it.
      if isMade { Files.removeEmpty(path) }
      throw error
    }
  }

  private static func prepare(
    _ path: String, _ patience: Int32, _ isSuspect: Bool
  ) throws(ReadingStateError) -> Database {
    let database = try Database(path: path, .writing(patience: patience))
    try Schema.prepare(database, isSuspect: isSuspect)
    // A log beside the file lets readers and a writer work at once, and survives the end of the process at any point.
    // Where the file system cannot do it SQLite keeps its older way, which is as safe.
    do throws(ReadingStateError) {
      _ = try database.rows("PRAGMA journal_mode = WAL") { $0.text(0) }
    } catch .busy {
      // Another copy is making the same change.
    }
    try database.script("PRAGMA synchronous = NORMAL")
    return database
  }

  /// Only one process sets a file aside, and only if it still is damaged when its turn comes.
  private static func recover(
    _ path: String, _ patience: Int32, _ isSuspect: Bool
  ) throws(ReadingStateError) -> (Database, SetAside?) {
    try Files.withLock(for: path) { () throws(ReadingStateError) in
      do throws(ReadingStateError) {
        return (try open(path, patience, isSuspect), nil)
      } catch {
        guard case .damaged(_, let reason) = error else { throw error }
        let renamed = try rename(path)
        return (try open(path, patience, false), SetAside(path: path, renamed: renamed, reason: reason))
      }
    }
  }

  /// Gives the file the first free name, and the files SQLite keeps beside it names that go with it.
  private static func rename(_ path: String) throws(ReadingStateError) -> String {
    var number = 1
    while Files.exists("\(path).damaged-\(number)") { number += 1 }
    let target = "\(path).damaged-\(number)"
    for suffix in ["-wal", "-shm"] where Files.exists(path + suffix) {
      try Files.rename(path + suffix, to: target + suffix)
    }
    try Files.rename(path, to: target)
    return target
  }

  /// Changes when another connection has written, so that the snapshot at hand is old. Says nothing of own writes.
  package func externalVersion() throws(ReadingStateError) -> Int { try database.number("PRAGMA data_version") }
}
