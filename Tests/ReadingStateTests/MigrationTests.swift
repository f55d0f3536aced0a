import ArticleStore
import NewsArchive
import Testing

@testable import ReadingState

/// Files as earlier versions of the program left them, down to the text of their tables: this must stay as it is, also
/// when the steps that lead to the newest schema are written anew.
@Suite("Files of older versions") struct MigrationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What each version made and a user's data in it; the first is a file that a program ended before it made a table.
  private static let released = [
    "",
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
    INSERT INTO article VALUES (-1, 1, 0, 4), (5, 0, 1, NULL);
    INSERT INTO tag VALUES (5, 'été');
    INSERT INTO mark VALUES ('a', -1, 2);
    """,
    """
    CREATE TABLE filter (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE prompt (
      number INTEGER PRIMARY KEY AUTOINCREMENT, scope TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (scope, text));
    INSERT INTO filter VALUES ('mine', 'is:unread');
    INSERT INTO prompt (scope, text) VALUES ('text', 'harbour'), ('text', 'pilot');
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
    UPDATE article SET percent = 40 WHERE id = -1;
    INSERT INTO step (run, turn, title) VALUES (7, 1, 'star “Ferry”');
    INSERT INTO step_change VALUES (1, 0, 'star', '', '0000000000000005', NULL, '1');
    """,
    """
    CREATE TABLE pane (id INTEGER PRIMARY KEY CHECK (id = 1), share INTEGER NOT NULL, configured INTEGER NOT NULL);
    INSERT INTO pane VALUES (1, 30, 46);
    """,
  ]

  private func write(version: Int) throws {
    let old = try Database(path: folder.file, .writing(patience: 100))
    for step in 0...version { try old.script(Self.released[step]) }
    guard version > 0 else { return }
    try old.script("PRAGMA user_version = \(version); PRAGMA application_id = 1852143475; PRAGMA journal_mode = WAL")
  }

  @Test("every version's file is brought up to date and keeps what is in it", arguments: released.indices)
  func migration(version: Int) throws {
    try write(version: version)
    let state = try ReadingState(path: folder.file)
    #expect(state.setAside == nil)
    #expect(try state.database.number("PRAGMA user_version") == Schema.steps.count)
    var expected = ReadingRecord()
    if version >= 1 {
      expected.read = [ArticleID(.max)]
      expected.starred = [ArticleID(5)]
      expected.tags = [ArticleID(5): ["été"]]
      expected.positions = [ArticleID(.max): ReadingPosition(paragraph: 4, percent: version >= 3 ? 40 : 0)]
      expected.marks = ["a": ReadingPlace(article: ArticleID(.max), paragraph: 2)]
    }
    if version >= 2 { expected.filters = ["mine": "is:unread"] }
    #expect(try state.record() == expected)
    #expect(try state.prompts(scope: "text") == (version >= 2 ? ["pilot", "harbour"] : []))
    #expect(try state.share() == (version >= 4 ? PaneShare(percent: 30, configured: 46) : nil))
    #expect(try state.recordAndJournal().1.done.map(\.title) == (version >= 3 ? ["star “Ferry”"] : []))
    let step = ReadingStep(id: .init(number: 1), title: "star", changes: [.starred(true, [ArticleID(9)])])
    try state.perform(step)
    #expect(try state.undo(step))
    #expect(try ReadingState(path: folder.file).record() == expected)
  }

  @Test("two copies that start at once on an older file both find it whole", arguments: released.indices)
  func migrationAtOnce(version: Int) async throws {
    try write(version: version)
    let file = folder.file
    try await withThrowingTaskGroup(of: Void.self) { group in
      for copy in UInt64(0)..<4 {
        group.addTask { try ReadingState(path: file, patience: 60_000).setStarred(true, [ArticleID(100 + copy)]) }
      }
      try await group.waitForAll()
    }
    let state = try ReadingState(path: file)
    #expect(state.setAside == nil)
    #expect(try state.record().starred.filter { $0.value >= 100 }.count == 4)
  }
}
