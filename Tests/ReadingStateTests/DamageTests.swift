import ArticleStore
import NewsArchive
import TestSupport
import Testing

@testable import ReadingState

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Files that nobody of us has written: with pages that are wrong, of a later version, or where nothing may be written.
@Suite("Files that are not as they should be") struct DamageTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func id(_ number: Int) -> ArticleID { ArticleID(UInt64(number) &* 0x9E37_79B9_7F4A_7C15) }

  /// A file with something in every table.
  private func makeState() throws -> [UInt8] {
    do {
      let state = try ReadingState(path: folder.file)
      try state.setRead(true, (0..<500).map(id))
      for number in 0..<40 {
        let step = ReadingStep(
          id: .init(number: number), title: "step \(number)",
          changes: [.starred(true, [id(number)]), .tagged("tag \(number % 7)", true, [id(number)])])
        try state.perform(step)
        try state.setPosition(ReadingPosition(paragraph: number, percent: number), of: id(number))
        try state.rememberPrompt("words \(number)", scope: "text")
        try state.saveFilter("filter \(number)", query: "is:unread \(number)")
        try state.setMark(
          ReadingPlace(article: id(number), paragraph: 1), for: Character(Unicode.Scalar(97 + UInt8(number % 26))))
      }
      _ = try state.undo(ReadingStep(id: .init(number: 39), title: "step 39", changes: [.starred(true, [id(39)])]))
      try state.database.script("PRAGMA wal_checkpoint(TRUNCATE)")
    }
    return try TemporaryFolder.read(folder.file)
  }

  /// Each page of a file damaged in several ways: the file is worked on or set aside, with whatever is in it, and what
  /// is set aside is as it was.
  @Test("every page damaged", arguments: UInt64(0)..<6) func everyPage(seed: UInt64) throws {
    let whole = try makeState()
    let pages = whole.count / 4096
    #expect(pages >= 12)
    var random = SplitMix(state: seed)
    var setAside = 0
    for page in 0..<pages {
      let bytes = damaged(whole, page, &random)
      let copy = try TemporaryFolder()
      try TemporaryFolder.write(bytes, to: copy.file)
      do {
        let state = try ReadingState(path: copy.file)
        if let aside = state.setAside {
          setAside += 1
          #expect(try TemporaryFolder.read(aside.renamed) == bytes)
          #expect(try state.record() == ReadingRecord())
        }
        try use(state)
      } catch is ReadingStateError {
        // Found while it was used; looked at more closely it is set aside, or it was no page that is in use.
        let again = try? ReadingState(path: copy.file, isSuspect: true)
        if again?.setAside != nil { setAside += 1 }
        if let again, again.setAside != nil { try use(again) }
      }
    }
    #expect(setAside >= pages / 4, "the damage was found")
  }

  /// Reads everything and writes something of every kind.
  private func use(_ state: ReadingState) throws {
    let (record, journal) = try state.recordAndJournal()
    for position in record.positions.values { #expect((0...100).contains(position.percent) && position.paragraph >= 0) }
    #expect(record.marks.values.allSatisfy { ($0.paragraph ?? 0) >= 0 && ($0.paragraph ?? 0) < Int(Int32.max) + 1 })
    for line in try state.lines() { #expect(!line.text.isEmpty) }
    if let step = journal.done.last { _ = try state.undo(step) }
    if let step = journal.undone.last { _ = try state.redo(step) }
    try state.perform(ReadingStep(id: .init(number: 900), title: "new", changes: [.starred(true, [id(900)])]))
    try state.saveFilter("filter 1", query: "new")
    try state.rememberPrompt("new", scope: "text")
    try state.setMark(nil, for: "a")
    #expect(try state.record().starred.contains(id(900)))
  }

  private func damaged(_ whole: [UInt8], _ page: Int, _ random: inout SplitMix) -> [UInt8] {
    var bytes = whole
    let range = page * 4096..<(page + 1) * 4096
    switch Int.random(in: 0..<4, using: &random) {
    case 0: for place in range { bytes[place] = 0 }
    case 1: for place in range { bytes[place] = UInt8.random(in: .min ... .max, using: &random) }
    case 2: bytes[Int.random(in: range.lowerBound..<range.lowerBound + 100, using: &random)] ^= 0xFF
    default:
      for _ in 0..<Int.random(in: 1...16, using: &random) {
        bytes[Int.random(in: range, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
      }
    }
    return bytes
  }

  @Test("each byte of the header damaged") func header() throws {
    let whole = try makeState()
    for place in 0..<100 {
      var bytes = whole
      bytes[place] ^= place % 2 == 0 ? 0xFF : 0x80
      let copy = try TemporaryFolder()
      try TemporaryFolder.write(bytes, to: copy.file)
      do {
        try use(try ReadingState(path: copy.file))
      } catch {
        #expect(error is ReadingStateError, "byte \(place)")
      }
    }
  }

  @Test("numbers that no article has become ones that may be") func wildNumbers() throws {
    let state = try ReadingState(path: folder.file)
    try state.database.script(
      """
      INSERT INTO article (id, paragraph, percent) VALUES (1, \(Int64.max), \(Int64.min)), (2, -7, 900);
      INSERT INTO mark VALUES ('a', 1, \(Int64.max)), ('b', 1, \(Int64.min)), ('', 1, 1);
      """)
    let record = try state.record()
    let last = 0x7FFF_FFFF
    #expect(record.positions[ArticleID(1)] == ReadingPosition(paragraph: last, percent: 0))
    #expect(record.positions[ArticleID(2)] == ReadingPosition(paragraph: 0, percent: 100))
    #expect(record.marks["a"]?.paragraph == last && record.marks["b"]?.paragraph == 0 && record.marks.count == 2)
    #expect(try state.lines().map { try StateLine($0.text) } == state.lines())
  }

  /// A file with tables that says that it took no step to them, or less than none, is set aside as damaged.
  @Test("numbers that no schema has", arguments: [0, -1]) func impossibleVersions(version: Int) throws {
    do { try ReadingState(path: folder.file).database.script("PRAGMA user_version = \(version)") }
    _ = try ReadingState(path: folder.file)
    #expect(folder.names.contains("state.db.damaged-1"))
  }

  @Test("a later version's file is read and not changed") func later() throws {
    do {
      let state = try ReadingState(path: folder.file)
      try state.merge([.article(id(1), isRead: true, isStarred: true, tags: ["a"], position: nil)])
      try state.database.script(
        "ALTER TABLE article ADD COLUMN mood TEXT; CREATE TABLE mood (x); PRAGMA user_version = 99")
    }
    let before = try TemporaryFolder.read(folder.file)
    #expect(throws: ReadingStateError.newerSchema(path: folder.file, version: 99)) {
      try ReadingState(path: folder.file)
    }
    do {
      let (state, obstacle) = try ReadingState.toRead(folder.file)
      #expect(obstacle?.description == "\(folder.file): written by a newer version (schema 99); it is only read")
      #expect(try state.record().starred == [id(1)] && state.recordAndJournal().0.tags == [id(1): ["a"]])
      #expect(throws: ReadingStateError.self) { try state.setRead(true, [id(2)]) }
    }
    #expect(try TemporaryFolder.read(folder.file) == before)
  }

  @Test("where nothing may be written, what is kept is read and the rest is told") func unwritable() throws {
    do {
      let state = try ReadingState(path: folder.file)
      try state.setStarred(true, [ArticleID(0)])
    }
    chmod(folder.file, 0o444)
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    for (options, lines) in [
      ([], ["\(folder.file): cannot open the reading state: "]),
      (["--read"], ["1 starred", "\(folder.file): cannot open the reading state: "]),
    ] {
      let program = try StateProcess(folder.file, first: 0, count: 1, ["--nobody"] + options)
      for beginning in lines {
        let line = program.line()
        #expect(line?.hasPrefix(beginning) == true, "\(line ?? "nothing said")")
      }
      #expect(program.wait() == 3 && folder.names == ["state.db"])
    }
  }

  /// The log goes with the last connection, by its name, which may be another file's by then; SQLite looks.
  @Test("the end of a file that was taken away leaves the new one alone") func takenAwayAndEnded() throws {
    var old: ReadingState? = try ReadingState(path: folder.file)
    try old?.setRead(true, [id(1)])
    for suffix in ["", "-wal", "-shm"] { try Files.rename(folder.file + suffix, to: folder.file + ".old" + suffix) }
    let new = try ReadingState(path: folder.file)
    try new.setRead(true, [id(2)])
    old = nil
    #expect(old == nil && folder.names.contains("state.db-wal") && folder.names.contains("state.db-shm"))
    #expect(try ReadingState(path: folder.file).record().read == [id(2)])
    try new.setRead(true, [id(3)])
    #expect(try ReadingState(path: folder.file).record().read == [id(2), id(3)])
  }
}
