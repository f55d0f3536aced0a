import ArticleStore
import NewsArchive
import Testing

@testable import ReadingState

@Suite("What must not lose anything") struct MishapTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a file that was taken away, or another in its place, is noticed") func takenAway() throws {
    let state = try ReadingState(path: folder.file)
    try state.setStarred(true, [ArticleID(7)])
    #expect(state.isInPlace)
    for suffix in ["", "-wal", "-shm"] { try Files.rename(folder.file + suffix, to: folder.file + ".old" + suffix) }
    #expect(!state.isInPlace)
    let other = try ReadingState(path: folder.file)
    #expect(!state.isInPlace && other.isInPlace)
    try other.merge(try state.lines())
    #expect(try other.record().starred == [ArticleID(7)])
  }

  @Test("what is kept can be read where nothing can be written") func readingOnly() throws {
    #expect(throws: ReadingStateError.self) { try ReadingState(readingOnly: folder.file) }
    #expect(!Files.exists(folder.file))
    let odd = folder.path + "/a#b?c%41.db"
    try ReadingState(path: odd).setStarred(true, [ArticleID(7)])
    let names = folder.names
    let state = try ReadingState(readingOnly: odd)
    #expect(try state.recordAndJournal().0.starred == [ArticleID(7)])
    #expect(throws: ReadingStateError.self) { try state.setRead(true, [ArticleID(8)]) }
    #expect(Set(folder.names).subtracting(names).allSatisfy { $0.hasPrefix("a#b?c%41.db") })
  }

  @Test("two writers at once on a new file") func twoWriters() async throws {
    let file = folder.file
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in UInt64(0)..<2 {
        group.addTask {
          let state = try ReadingState(path: file, patience: 60_000)
          for number in 0..<UInt64(1000) {
            try state.setRead(true, [ArticleID(writer * 1000 + number)])
            try state.setStarred(writer == 1, [ArticleID(5000 + number)])
            try state.setRead(true, [ArticleID(5000 + number)])
          }
        }
      }
      try await group.waitForAll()
    }
    let record = try ReadingState(path: file).record()
    let own = (0..<UInt64(1000)).flatMap { [$0, 1000 + $0, 5000 + $0] }
    #expect(record.read == Set(own.map { ArticleID($0) }))
  }

  /// What `kill -9` leaves is the files as they are at that moment.
  @Test("a writer killed in the middle") func killedWriter() throws {
    let state = try ReadingState(path: folder.file)
    for number in 0..<UInt64(50) { try state.setRead(true, [ArticleID(number)]) }
    try state.database.script("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE")
    for number in 1000..<Int64(9000) {
      try state.database.run("INSERT INTO article (id, is_read) VALUES (?, 1)", .integer(number))
    }
    let copy = try TemporaryFolder()
    let log = try TemporaryFolder.read(folder.file + "-wal")
    #expect(log.count > 100_000, "the unfinished writes have reached the file")
    for length in [log.count, log.count - 777] {
      try TemporaryFolder.write(TemporaryFolder.read(folder.file), to: copy.file)
      try TemporaryFolder.write(Array(log.prefix(length)), to: copy.file + "-wal")
      let reopened = try ReadingState(path: copy.file)
      #expect(try reopened.record().read == Set((0..<UInt64(50)).map { ArticleID($0) }))
      try reopened.setRead(true, [ArticleID(77)])
      #expect(try reopened.record().read.contains(ArticleID(77)))
    }
    try state.database.script("ROLLBACK")
  }

  @Test("a file that is no database is set aside, each under a name of its own") func noDatabase() throws {
    for number in 1...2 {
      let rubbish = Array("This is a text, \(number) of 2, and no database at all.\n".utf8)
      try TemporaryFolder.write(rubbish, to: folder.file)
      let state = try ReadingState(path: folder.file)
      #expect(state.setAside?.path == folder.file)
      #expect(state.setAside?.renamed == "\(folder.file).damaged-\(number)")
      #expect(try TemporaryFolder.read("\(folder.file).damaged-\(number)") == rubbish)
      try state.setRead(true, [ArticleID(1)])
      #expect(try state.record().read.count == 1)
    }
    #expect(try ReadingState(path: folder.file).setAside == nil)
  }

  @Test("a file that was named is set aside only if it begins as ours do") func named() throws {
    do { try ReadingState(path: folder.file, origin: .named).setRead(true, (0..<UInt64(5000)).map { ArticleID($0) }) }
    let whole = try TemporaryFolder.read(folder.file)
    var broken = whole
    for offset in 4096..<20_000 { broken[offset] = 0xA5 }
    var unmarked = broken
    unmarked[68] ^= 0xFF
    for (bytes, error) in [
      (Array("text".utf8), ReadingStateError.noState(path: folder.file)),
      (Array(whole.dropFirst()), .noState(path: folder.file)),
      (unmarked, .foreign(path: folder.file)),
    ] {
      try TemporaryFolder.write(bytes, to: folder.file)
      #expect(throws: error) { try ReadingState(path: folder.file, origin: .named) }
      #expect(throws: error) { try ReadingState.toRead(folder.file, isNamed: true) }
      #expect(try TemporaryFolder.read(folder.file) == bytes && folder.names == ["state.db"])
    }
    try TemporaryFolder.write(broken, to: folder.file)
    #expect(throws: ReadingStateError.self) { try ReadingState.toRead(folder.file, isNamed: true) }
    #expect(folder.names.allSatisfy { !$0.contains("damaged") })
    #expect(try ReadingState(path: folder.file, origin: .named).setAside != nil)
    #expect(try TemporaryFolder.read(folder.file + ".damaged-1") == broken)
  }

  @Test("a database with a broken page is set aside") func brokenPage() throws {
    do {
      let state = try ReadingState(path: folder.file)
      try state.setRead(true, (0..<UInt64(5000)).map { ArticleID($0) })
      try state.database.script("PRAGMA wal_checkpoint(TRUNCATE)")
    }
    var bytes = try TemporaryFolder.read(folder.file)
    #expect(bytes.count > 20_000)
    for offset in 8192..<16_384 { bytes[offset] = 0xA5 }
    try TemporaryFolder.write(bytes, to: folder.file)
    let state = try ReadingState(path: folder.file)
    #expect(state.setAside?.description.contains("damaged") == true)
    #expect(try TemporaryFolder.read(folder.file + ".damaged-1") == bytes)
    #expect(try state.record() == ReadingRecord())
  }

  @Test("a newer schema and a stranger's database are left alone") func notOurs() throws {
    do {
      let state = try ReadingState(path: folder.file)
      try state.database.script("PRAGMA user_version = 99")
    }
    #expect(throws: ReadingStateError.newerSchema(path: folder.file, version: 99)) {
      try ReadingState(path: folder.file)
    }
    let other = folder.path + "/other.db"
    try Database(path: other, .writing(patience: 100)).script("CREATE TABLE theirs (x)")
    #expect(throws: ReadingStateError.foreign(path: other)) { try ReadingState(path: other) }
    #expect(folder.names.allSatisfy { !$0.contains("damaged") })
  }

  @Test("a file that another copy holds says so, and nothing is half done") func held() throws {
    let state = try ReadingState(path: folder.file, patience: 0)
    let other = try ReadingState(path: folder.file)
    try other.database.run("BEGIN IMMEDIATE")
    #expect(throws: ReadingStateError.busy(path: folder.file)) { try state.setRead(true, [ArticleID(1)]) }
    try other.database.run("COMMIT")
    try state.setRead(true, [ArticleID(2)])
    #expect(try state.record().read == [ArticleID(2)])
  }

  @Test("a path that cannot be opened is named") func unopenable() throws {
    #expect(throws: ReadingStateError.self) { try ReadingState(path: folder.path) }
    let error = #expect(throws: ReadingStateError.self) { try ReadingState(path: "/dev/null/state.db") }
    #expect(error?.description.hasPrefix("/dev/null/state.db: cannot open the reading state: ") == true)
  }
}
