import ArticleStore
import Foundation
import TestSupport
import Testing

@testable import ReadingState

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program itself ended by `kill -9`: what was kept stays, what was not is not there in part, the file is sound.
@Suite struct KilledProgramTests {
  /// The articles with a star, after SQLite has found nothing wrong.
  private func starred(_ file: String, _ when: String) throws -> Int {
    let state = try ReadingState(path: file)
    #expect(state.setAside == nil, "\(when)")
    #expect(try state.database.rows("PRAGMA integrity_check") { $0.text(0) } == ["ok"], "\(when)")
    let record = try state.record()
    return record.starred.count
  }

  @Test func importsKilledAt40Moments() throws {
    try withTemporaryFolder { folder in
      let count = 3000
      let lines = (1...count).map { number in
        let id = String(number, radix: 16)
        let zeros = String(repeating: "0", count: 16 - id.count)
        return
          #"{"kind":"article","id":"\#(zeros)\#(id)","read":true,"starred":true,"tags":["a"],"paragraph":3,"percent":9}"#
      }
      try writeFile(folder + "/lines", lines.joined(separator: "\n") + "\n")
      func start(_ name: String) throws -> PtySession {
        try PtySession(Newsreader.launch(["state", "import", folder + "/lines", "--state", folder + "/" + name]))
      }
      let whole = try start("whole")
      var moments = 0
      while !whole.hasEnded { moments += 1 }
      #expect(try starred(folder + "/whole", "unharmed") == count)
      var random = SplitMix(state: 40)
      var killed = 0
      for round in 0..<40 {
        let session = try start("\(round)")
        for _ in 0..<Int.random(in: 0...moments, using: &random) where session.exitStatus == nil {
          _ = session.hasEnded
        }
        session.signal(SIGKILL)
        if try session.waitForExit() == .killed(signal: SIGKILL) { killed += 1 }
        let found = try starred(folder + "/\(round)", "round \(round)")
        #expect(found == 0 || found == count, "round \(round): \(found)")
        #expect(session.exitStatus != .exited(0) || found == count, "round \(round)")
      }
      #expect(killed >= 10)
    }
  }

  @Test func readersKilledAt40Moments() throws {
    try withTemporaryFolder { folder in
      let page = (1...60).map { "---\nheadline: Report \($0)\n---\n\nText of report \($0).\n\n" }.joined()
      try writeFile(folder + "/page.md", page)
      let file = folder + "/state"
      var random = SplitMix(state: 41)
      var kept = 0
      for round in 0..<40 {
        let session = try PtySession(Newsreader.launch(["--state", file, folder + "/page.md"]))
        try session.waitFor("60 articles")
        // One that is known to be kept, and others of which some will be.
        try session.send("g" + "g" + String(repeating: "j", count: round) + "s")
        try session.waitUntil("the star kept") { _ in
          (try? ReadingState(path: file).record().starred.count).map { $0 >= kept + 1 } ?? false
        }
        kept += 1
        try session.send("G" + String(repeating: "rkruU", count: 20))
        for _ in 0..<Int.random(in: 0...8, using: &random) { _ = session.hasEnded }
        session.signal(SIGKILL)
        #expect(try session.waitForExit() == .killed(signal: SIGKILL))
        #expect(try starred(file, "round \(round)") == kept)
      }
    }
  }
}
