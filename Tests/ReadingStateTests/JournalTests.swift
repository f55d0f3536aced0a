import ArticleStore
import NewsArchive
import TestSupport
import Testing

@testable import ReadingState

@Suite("Steps that can be undone") struct JournalTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func id(_ value: Int) -> ArticleID { ArticleID(UInt64.max - UInt64(value)) }

  private func step(_ number: Int, _ changes: ReadingChange...) -> ReadingStep {
    ReadingStep(id: ReadingStep.ID(number: number), title: "step \(number)", changes: changes)
  }

  /// A change of every kind that really changes `record`.
  private func randomChange(_ record: ReadingRecord, _ random: inout SplitMix) -> ReadingChange {
    let some = (0..<6).filter { _ in Bool.random(using: &random) }.map(id)
    let name = ["a", "é", "it's", "x y"].randomElement(using: &random) ?? "a"
    let letter = Character(["a", "é", "Z"].randomElement(using: &random) ?? "a")
    let one = id(Int.random(in: 0..<6, using: &random))
    let number = Int.random(in: 0..<40, using: &random)
    let isNothing = Int.random(in: 0..<3, using: &random) == 0
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      let isRead = Bool.random(using: &random)
      return .read(isRead, some.filter { record.read.contains($0) != isRead })
    case 1:
      let isStarred = Bool.random(using: &random)
      return .starred(isStarred, some.filter { record.starred.contains($0) != isStarred })
    case 2:
      let isTagged = Bool.random(using: &random)
      return .tagged(name, isTagged, some.filter { record.tags(of: $0).contains(name) != isTagged })
    case 3:
      let place = ReadingPlace(article: one, paragraph: number)
      return .marked(letter, from: record.marks[letter], to: isNothing ? nil : place)
    case 4: return .filter(name, from: record.filters[name], to: isNothing ? nil : "is:unread \(number)")
    default:
      let position = ReadingPosition(paragraph: number, percent: number * 2)
      return .left(one, from: record.positions[one], to: isNothing ? nil : position)
    }
  }

  /// Any steps, then as many undos, with the file opened anew at any point: what was there before. Done again: what was
  /// there after.
  @Test("any steps and as many undos, also in another run", arguments: UInt64(0)..<12)
  func property(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var state = try ReadingState(path: folder.file)
    func restart() throws {
      guard Int.random(in: 0..<8, using: &random) == 0 else { return }
      state = try ReadingState(path: folder.file)
    }
    // Something is there already, which is no step.
    var record = ReadingRecord()
    for _ in 0..<20 {
      let change = randomChange(record, &random)
      record.apply(change)
      try state.write([change])
    }
    let before = record
    #expect(try state.record() == before)
    for number in 0..<60 {
      var changes: [ReadingChange] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let change = randomChange(record, &random)
        record.apply(change)
        changes.append(change)
      }
      try state.perform(ReadingStep(id: .init(number: number), title: "step \(number)", changes: changes))
      #expect(try state.record() == record)
      try restart()
    }
    let after = record
    for number in (0..<60).reversed() {
      let step = try #require(try state.recordAndJournal().1.done.last)
      #expect(step.title == "step \(number)")
      #expect(try state.undo(step))
      try restart()
    }
    #expect(try state.record() == before)
    for _ in 0..<60 {
      #expect(try state.redo(try #require(try state.recordAndJournal().1.undone.last)))
      try restart()
    }
    #expect(try state.record() == after)
    let journal = try state.recordAndJournal().1
    #expect(journal.undone.isEmpty && journal.done.map(\.title) == (0..<60).map { "step \($0)" })
  }

  @Test("a new step ends redoing, the oldest beyond the limit go") func limits() throws {
    let state = try ReadingState(path: folder.file)
    let first = step(1, .starred(true, [id(1)]))
    try state.perform(first)
    #expect(try state.undo(first))
    for number in 2...ReadingJournal.limit + 11 { try state.perform(step(number, .read(true, [id(number)]))) }
    let journal = try ReadingState(path: folder.file).recordAndJournal().1
    #expect(journal.undone.isEmpty && journal.done.count == ReadingJournal.limit)
    #expect(journal.done.last?.title == "step \(ReadingJournal.limit + 11)")
    #expect(try state.database.number("SELECT count(*) FROM step_change") == ReadingJournal.limit)
  }

  @Test("a step is written wholly or not at all") func atomic() throws {
    let state = try ReadingState(path: folder.file, patience: 0)
    try state.database.script("CREATE TRIGGER full BEFORE INSERT ON step_change BEGIN SELECT RAISE(ABORT, 'full'); END")
    #expect(throws: ReadingStateError.self) { try state.perform(step(1, .starred(true, [id(1)]))) }
    #expect(try state.record() == ReadingRecord())
    try state.database.script("DROP TRIGGER full")
    try state.perform(step(1, .starred(true, [id(1)])))
    #expect(try state.record().starred == [id(1)])
  }

  @Test("two runs keep their steps apart") func twoRuns() throws {
    let one = try ReadingState(path: folder.file)
    let other = try ReadingState(path: folder.file)
    try one.perform(step(1, .starred(true, [id(1)])))
    try other.perform(step(1, .starred(true, [id(2)])))
    #expect(try one.undo(step(1, .starred(true, [id(1)]))))
    #expect(try other.record().starred == [id(2)])
    #expect(try other.undo(step(1, .starred(true, [id(2)]))))
    #expect(try one.redo(step(1, .starred(true, [id(1)]))))
    #expect(try other.record().starred == [id(1)])
    let journal = try ReadingState(path: folder.file).recordAndJournal().1
    #expect(journal.done.map(\.changes) == [[.starred(true, [id(1)])]])
    #expect(journal.undone.map(\.changes) == [[.starred(true, [id(2)])]])
  }

  @Test("of two copies that know a step one takes it back") func overtaken() throws {
    try ReadingState(path: folder.file).perform(step(1, .starred(true, [id(1)])))
    let one = try ReadingState(path: folder.file)
    let other = try ReadingState(path: folder.file)
    let shared = try #require(try one.recordAndJournal().1.done.last)
    #expect(try other.recordAndJournal().1.done.last == shared)
    #expect(try one.undo(shared))
    // Starred anew meanwhile, which the second undo would take back.
    try one.perform(step(7, .starred(true, [id(1)])))
    #expect(try !other.undo(shared))
    #expect(try other.record().starred == [id(1)])
    #expect(try one.recordAndJournal().1.undone.isEmpty, "a new step ends redoing")
    #expect(try other.redo(shared), "who was refused has it among what can be done again")
    #expect(try !one.redo(shared))
    #expect(try one.undo(shared) && !other.undo(shared))
  }

  @Test("what a newer version made is left alone") func unknownKind() throws {
    let state = try ReadingState(path: folder.file)
    try state.perform(step(1, .starred(true, [id(1)])))
    try state.perform(step(2, .read(true, [id(1)]), .starred(false, [id(1)])))
    try state.database.script("UPDATE step_change SET kind = 'painted' WHERE step = 2 AND place = 1")
    #expect(try state.recordAndJournal().1.done.map(\.title) == ["step 1"])
  }
}
