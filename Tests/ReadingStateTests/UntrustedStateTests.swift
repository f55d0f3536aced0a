import ArticleStore
import NewsArchive
import Testing

@testable import ReadingState

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("A state file from elsewhere") struct UntrustedStateTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func permissions(_ path: String) -> mode_t? {
    var found = stat()
    return stat(path, &found) == 0 ? found.st_mode & 0o777 : nil
  }

  @Test("files and folders are the user's alone") func areThey() throws {
    let before = umask(0)
    defer { umask(before) }
    let path = folder.path + "/new/deep/state"
    let state = try ReadingState(path: path)
    try state.setStarred(true, [ArticleID(7)])
    #expect(permissions(folder.path + "/new") == 0o700 && permissions(folder.path + "/new/deep") == 0o700)
    for suffix in ["", "-wal", "-shm"] { #expect(permissions(path + suffix) == 0o600, "\(suffix)") }
  }

  @Test("what the user has opened to others stays so") func shared() throws {
    _ = try ReadingState(path: folder.file)
    chmod(folder.file, 0o640)
    _ = try ReadingState(path: folder.file)
    #expect(permissions(folder.file) == 0o640)
  }

  @Test(
    "one that works on its own is not used",
    arguments: [
      "CREATE TRIGGER grow AFTER INSERT ON tag BEGIN INSERT INTO tag VALUES (new.article + 1, new.name); END",
      "DROP TRIGGER step_gone; CREATE TRIGGER step_gone AFTER DELETE ON step BEGIN DELETE FROM article; END",
      "CREATE VIEW v AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
      "DROP TABLE mark; CREATE VIEW mark AS SELECT 'a' AS letter, 1 AS article, 2 AS paragraph",
    ])
  func worksOnItsOwn(sql: String) throws {
    try ReadingState(path: folder.file).database.script(sql)
    #expect(throws: ReadingStateError.foreign(path: folder.file)) { try ReadingState(path: folder.file) }
    #expect(throws: ReadingStateError.foreign(path: folder.file)) { try ReadingState(readingOnly: folder.file) }
  }

  @Test("numbers of any size and values of any type are read as something") func anyValue() throws {
    try ReadingState(path: folder.file).database.script(
      """
      INSERT INTO article VALUES (1, 9, 'x', 9223372036854775807, 9223372036854775807);
      INSERT INTO article VALUES (2, x'00', 1.5, -9223372036854775808, -5);
      INSERT INTO article VALUES (-1, 'text', NULL IS NULL, 'text', x'FF00');
      INSERT INTO mark VALUES ('', 1, 1), ('long', 2, 9223372036854775807), (x'FF', 'x', 'y');
      INSERT INTO tag VALUES (1, x'1B5DFF'), (2, '');
      INSERT INTO filter VALUES (x'C29B', x'00FF'), ('', '');
      INSERT INTO step VALUES (9223372036854775807, 9223372036854775807, -9223372036854775808, x'1B', 0);
      INSERT INTO step_change VALUES (9223372036854775807, 0, 'left', '', '0000000000000001',
        '9223372036854775807 9223372036854775807', '-1 99999999999999999999');
      """)
    let state = try ReadingState(path: folder.file)
    let (record, journal) = try state.recordAndJournal()
    #expect(record.positions[ArticleID(1)] == ReadingPosition(paragraph: 0x7FFF_FFFF, percent: 100))
    #expect(record.positions[ArticleID(2)] == ReadingPosition(paragraph: 0, percent: 0))
    #expect(record.marks["l"]?.paragraph == 0x7FFF_FFFF)
    #expect(journal.done.count == 1)
    #expect(try state.lines().count > 5)
    // A step behind the greatest number there is cannot be kept, and says so.
    let step = ReadingStep(
      id: ReadingStep.ID(run: nil, number: 1), title: "star", changes: [.starred(true, [ArticleID(3)])])
    #expect(throws: ReadingStateError.self) { try state.perform(step) }
    #expect(try !state.record().starred.contains(ArticleID(3)))
  }

  @Test("a value that would fill the memory is an error") func huge() throws {
    let state = try ReadingState(path: folder.file)
    #expect(throws: ReadingStateError.self) {
      try state.database.script("INSERT INTO filter VALUES ('x', zeroblob(100000000))")
    }
  }
}
