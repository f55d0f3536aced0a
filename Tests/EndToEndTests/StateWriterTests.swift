import ArticleStore
import Foundation
import NewsArchive
import Reader
import TestSupport
import Testing

@testable import ReadingState
@testable import newsreader

@Suite struct StateWriterTests {
  private func star(_ number: Int) -> StateChange {
    .done(
      ReadingStep(
        id: .init(number: number), title: "star \(number)", changes: [.starred(true, [ArticleID(UInt64(number))])]))
  }

  /// The tables of what is kept can still be read; the one of the steps can not be written any more.
  @Test func aFileFoundDamagedInUseIsSetAsideAndMadeAgain() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/state"
      let writer = StateWriter(path: path)
      var told: [String] = []
      func work() {
        writer.work { message in
          if case .notice(let text) = message { told.append(text) }
        }
      }
      work()
      writer.add(star(1))
      work()
      #expect(writer.written == 1 && writer.trouble == nil)

      let other = try ReadingState(path: path)
      let page = try other.database.number("SELECT rootpage FROM sqlite_schema WHERE name = 'step'")
      try other.database.script("PRAGMA wal_checkpoint(TRUNCATE)")
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      try file.seek(toOffset: UInt64(page - 1) * 4096)
      try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
      try file.close()
      // What another copy writes has the writer look at the file again.
      try other.setRead(true, [ArticleID(9)])

      writer.add(star(2))
      work()
      #expect(writer.trouble?.contains("the reading state is damaged") == true && writer.shouldTryAgain)
      work()
      #expect(writer.trouble == nil && writer.written == 2)
      #expect(told.contains { $0.hasSuffix("kept as \(path).damaged-1, a new one was begun") }, "\(told)")
      #expect(FileManager.default.fileExists(atPath: path + ".damaged-1"))
      let record = try ReadingState(path: path).record()
      #expect(record.starred == [ArticleID(1), ArticleID(2)] && record.read == [ArticleID(9)])
    }
  }

  /// SQLite sees nothing of it before the end, and would write its log into what the file is then.
  @Test(arguments: ["emptied", "noise", "header", "shorter"])
  func aFileOverwrittenInUseIsSetAsideAndMadeAgain(how: String) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/state"
      var told: [String] = []
      do {
        let writer = StateWriter(path: path)
        func work() {
          writer.work { message in if case .notice(let text) = message { told.append(text) } }
        }
        work()
        for number in 1...50 { writer.add(star(number)) }
        work()
        #expect(writer.written == 50 && told.isEmpty)
        let size = try Data(contentsOf: URL(fileURLWithPath: path)).count
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        switch how {
        case "emptied": try file.truncate(atOffset: 0)
        case "noise": try file.write(contentsOf: Data(repeating: 0xA5, count: size))
        case "header": try file.write(contentsOf: Data(repeating: 0, count: 100))
        default: try file.truncate(atOffset: UInt64(size - 4096))
        }
        try file.close()
        writer.add(star(51))
        work()
        #expect(writer.written == 51 && writer.trouble == nil && writer.loss == told.first)
      }
      let notice = "kept as \(path).damaged-1, a new one was begun with all that was kept"
      #expect(told.count == 1 && told.first?.hasSuffix(notice) == true, "\(told)")
      let again = try ReadingState(path: path)
      #expect(try again.setAside == nil && again.record().starred == Set((1...51).map { ArticleID(UInt64($0)) }))
    }
  }

  /// The reader holds no more changes than were written since it was told, and those that cannot be.
  @Test func theReaderIsToldWhatIsWritten() throws {
    try withTemporaryFolder { folder in
      let writer = StateWriter(path: folder + "/state")
      var told: [Int] = []
      for number in 1...3 * StateWriter.tellInterval {
        writer.add(star(number))
        writer.work { message in if case .stateWritten(let count) = message { told.append(count) } }
      }
      #expect(told == [1, 2, 3].map { $0 * StateWriter.tellInterval })
    }
  }

  @Test func whatCannotBeWrittenWaitsAndIsWrittenLater() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/state"
      let writer = StateWriter(path: path)
      writer.work { _ in }
      let full = try ReadingState(path: path)
      try full.database.script(
        "CREATE TRIGGER full BEFORE INSERT ON step BEGIN SELECT RAISE(ABORT, 'no room'); END")
      for number in 1...3 { writer.add(star(number)) }
      writer.work { _ in }
      #expect(writer.written == 0 && writer.trouble?.hasSuffix("no room") == true && writer.shouldTryAgain)
      try full.database.script("DROP TRIGGER full")
      writer.work { _ in }
      #expect(writer.written == 3 && writer.trouble == nil && !writer.shouldTryAgain)
      #expect(try full.record().starred == Set((1...3).map { ArticleID($0) }))
    }
  }
}
