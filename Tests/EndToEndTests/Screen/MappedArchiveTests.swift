import Foundation
import NewsArchive
import Screen
import TestSupport
import Testing

/// An archive too large to be copied: its texts are the files' own, and files change.
@Suite struct MappedArchiveTests {
  private static let count = 320
  private static let paragraph =
    "The harbour saw the boat on Saturday, and the crane lifted it before noon, they said.\n\n"

  private static func text(_ title: String) -> String {
    "\(title)\n\n" + String(repeating: paragraph, count: 700) + "Source: Quay Wire\n"
  }

  private static func path(_ folder: String, _ number: Int) -> String { folder + "/\(1000 + number).txt" }

  /// 19 MB of files that have been left alone long enough to be mapped, as far as they are not copied.
  private static func withArchive(_ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      for number in 0..<count { try writeFile(path(folder, number), text("Boat \(number) in port")) }
      let deadline = Date().addingTimeInterval(120)
      let last = path(folder, count - 1)
      while try FileReader.file(last, allowance: CopyAllowance(0)).mapped == nil {
        try #require(Date() < deadline)
        sched_yield()
      }
      try body(folder)
    }
  }

  private static func open(_ folder: String) throws -> PtySession {
    let session = try PtySession(Newsreader.launch([folder], size: Size(columns: 100, rows: 24)))
    try session.waitUntil("all articles") { screen in
      screen.row(0).contains("\(count) articles") && !screen.row(0).contains("loading")
    }
    try session.send("G\r")
    try session.waitFor("Boat \(count - 1) in port")
    return session
  }

  private static func end(_ session: PtySession) throws {
    try session.send("Q")
    let end = try session.waitForExit()
    #expect(end == .exited(0) || end == .exited(2), "\(end)")
    #expect(session.isRestored)
  }

  @Test func whatHappensToTheFilesIsReadAnew() throws {
    try Self.withArchive { folder in
      let session = try Self.open(folder)
      // In the same file, of the same length.
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: Self.path(folder, Self.count - 1)))
      try file.write(contentsOf: Data(Self.text("Dock \(Self.count - 1) in port").utf8))
      try file.close()
      try session.send("j")
      try session.waitFor("The article that was being read is gone")
      try session.waitFor("LIST")
      try session.send("G")
      try session.waitFor("Dock \(Self.count - 1) in port")

      for number in 0..<Self.count where number % 2 == 1 {
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: Self.path(folder, number)))
        try file.truncate(atOffset: number % 4 == 1 ? 0 : 5000)
        try file.close()
      }
      // A search reads all texts, those that are gone as well.
      try session.send("\\crane\r")
      try session.waitFor("F clear")
      try session.send("FR")
      try session.waitUntil("the files as they are now") { !$0.row(0).contains("\(Self.count) articles") }
      try Self.end(session)
    }
  }
}
