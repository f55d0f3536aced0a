import Foundation
import NewsArchive
import Screen
import TestSupport
import Testing
import TextCore

/// Every pair of bytes in every headline and every text, read both ways: as damaged UTF-8, and as one byte a character.
@Suite struct BytePairTests {
  /// So many a line that a headline is not cut.
  private static func lines(_ separator: String) -> [[UInt8]] {
    HostileText.pairs(toALine: 32, after: Array(separator.utf8))
  }

  @Test(arguments: ["—", "|"]) func inHeadlines(separator: String) throws {
    let articles = Self.lines(separator).map {
      HostileText.ascii("---\nheadline: ") + $0 + HostileText.ascii("\n---\nText.\n\n")
    }
    try compare(articles.flatMap { $0 }, separator, columns: 220, keys: "z", thenTurning: "<PgDn>", "\u{1B}[6~")
  }

  @Test(arguments: ["—", "|"]) func inText(separator: String) throws {
    let paragraphs = Self.lines(separator).flatMap { HostileText.ascii("Here: ") + $0 + HostileText.ascii("\n\n") }
    try compare(
      HostileText.ascii("---\nheadline: All of them\n---\n") + paragraphs, separator, columns: 76, keys: "<Tab>z",
      thenTurning: "<Space>", " ")
  }

  /// Turns page after page until the screen stays as it is; each must be cell by cell what the state says, and all of it
  /// made of nothing but characters that can be seen.
  private func compare(
    _ text: [UInt8], _ separator: String, columns: Int, keys: String, thenTurning key: String, _ sent: String
  ) throws {
    // Enough of either kind that it is clear how the rest is to be read, and that a NUL comes late.
    let kind = HostileText.ascii("---\nheadline: \(String(repeating: separator, count: 20_000))\n---\nText.\n\n")
    let bytes = kind + text
    let size = Size(columns: columns, rows: 100)
    try withTemporaryFolder { folder in
      let path = folder + "/page.txt"
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      var model = ModelScreen(pages: [Page(path: path, file: FileBytes(bytes), aliases: SourceAliases())], size: size)
      let session = try PtySession(Newsreader.launch([path], size: size))
      try session.waitUntil("the first screen") { model.difference($0) == nil }
      try model.press(keys)
      try session.send(keys.replacing("<Tab>", with: "\t"))
      var shown = ""
      var pages = 0
      while model.frame.text != shown {
        shown = model.frame.text
        try session.waitUntil("page \(pages)") { model.difference($0) == nil }
        try model.press(key)
        try session.send(sent)
        pages += 1
      }
      #expect(pages >= 20)
      // Less than one row in two hundred has a character that the emulator does not know.
      #expect(model.rowsLeftOut <= 10, "\(model.rowsLeftOut) of \(model.rows) rows left out")
      try session.send("Q")
      #expect(try session.waitForExit() == .exited(0))
      #expect(session.isRestored)
      #expect(session.transcript.offences == [])
    }
  }
}
