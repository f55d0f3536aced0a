import ArticleStore
import NewsArchive
import TestSupport
import Testing

@testable import ReadingState

/// Processes that write, ended by `kill -9`, by a full disk or not at all: what they said was kept is kept, a step
/// wholly or not at all, and the file is sound.
@Suite("Writers that are ended") struct KilledWriterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Ten files, each with twenty writers one after the other that are killed after a few steps, or before the first.
  @Test("killed at 200 moments", arguments: UInt64(0)..<10) func killed(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var kept: [Int] = []
    for round in 0..<20 {
      let first = round * 100
      let writer = try StateProcess(folder.file, first: first, count: 100)
      let wanted = Int.random(in: 0...9, using: &random)
      for _ in 0..<wanted {
        guard let line = writer.line(), let number = Int(line) else { break }
        kept.append(number)
      }
      // Somewhere within the next step.
      var rest = Int.random(in: 0..<20_000, using: &random)
      while rest > 0 { rest -= 1 }
      writer.kill()
      while let line = writer.line(), let number = Int(line) { kept.append(number) }
      if Files.exists(folder.file) { try expectSound(kept, "round \(round)") }
    }
    #expect(kept.count >= 40, "the writers have written")
  }

  @Test("many writers at once on a new file, some of them killed", arguments: [2, 10]) func together(count: Int) throws
  {
    let steps = 40
    let writers = try (0..<count).map { try StateProcess(folder.file, first: $0 * 1000, count: steps) }
    var kept: [Int] = []
    for (place, writer) in writers.enumerated() {
      // The odd ones end in the middle.
      let wanted = place % 2 == 0 ? steps : 5 + place
      for _ in 0..<wanted {
        guard let line = writer.line(), let number = Int(line) else { break }
        kept.append(number)
      }
      if place % 2 == 1 { writer.kill() }
      while let line = writer.line(), let number = Int(line) { kept.append(number) }
      #expect(place % 2 == 1 || writer.wait() == 0)
    }
    #expect(kept.count >= (count + 1) / 2 * steps + count / 2 * 6)
    try expectSound(kept, "\(count) writers")
  }

  @Test("no room is left, at whatever point", arguments: UInt64(0)..<10) func full(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let limit = Int.random(in: 1...40, using: &random) * 8192 + Int.random(in: 0..<8192, using: &random)
    let writer = try StateProcess(folder.file, first: 0, count: 2000, ["--limit", "\(limit)"])
    var lines: [String] = []
    while let line = writer.line() { lines.append(line) }
    #expect(writer.wait() == 3)
    #expect(lines.last?.hasPrefix(folder.file + ": ") == true, "\(lines.last ?? "nothing said")")
    let kept = lines.compactMap { Int($0) }
    try expectSound(kept, "\(limit) bytes")
    // With room again it goes on.
    let other = try StateProcess(folder.file, first: 5000, count: 3)
    #expect(other.wait() == 0)
    try expectSound(kept + [5000, 5001, 5002], "with room again")
  }

  @Test("a full disk takes back the change and no other") func fullPages() throws {
    let state = try ReadingState(path: folder.file)
    try state.setRead(true, [ArticleID(1)])
    try state.database.script("PRAGMA max_page_count = \(try state.database.number("PRAGMA page_count"))")
    let many = (0..<UInt64(5000)).map { ArticleID(1000 + $0) }
    let error = #expect(throws: ReadingStateError.self) { try state.setStarred(true, many) }
    #expect(error?.description == "\(folder.file): cannot keep the reading state: database or disk is full")
    #expect(try state.record().starred.isEmpty && state.record().read == [ArticleID(1)])
    try state.database.script("PRAGMA max_page_count = 100000")
    try state.setStarred(true, many)
    #expect(try state.record().starred.count == 5000)
  }

  /// All steps that were said to be kept are, another one only wholly, and SQLite finds nothing wrong.
  private func expectSound(_ kept: [Int], _ when: Comment) throws {
    let state = try ReadingState(path: folder.file)
    #expect(state.setAside == nil, when)
    #expect(try state.database.rows("PRAGMA integrity_check") { $0.text(0) } == ["ok"], when)
    let record = try state.record()
    let known = Set(kept)
    let lost = known.filter { number in !(0..<3).allSatisfy { record.read.contains(ArticleID(UInt64(number * 3 + $0))) }
    }
    #expect(lost.isEmpty, when)
    #expect(record.read.count == record.starred.count * 3 && record.tags.count == record.starred.count, when)
    #expect(record.starred.count >= known.count, when)
  }
}
