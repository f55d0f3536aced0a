import Foundation
import Screen
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writing files where the system has a call fail that comes when the text is written already: what was there before
/// stays, and nothing else does.
@Suite(.enabled(if: PtySession.canRefuseCalls)) struct RefusedCallTests {
  /// A call that fails, and what is said of it: C libraries have words of their own for some.
  struct Failure: Sendable {
    let refusal: PtySession.Refusal
    let texts: [String]

    init(_ call: PtySession.Refusal.Call, _ code: Int32, _ texts: String...) {
      refusal = PtySession.Refusal(call, code: code)
      self.texts = texts
    }

    func isSaid(of path: String, in text: String) -> Bool {
      texts.contains { text.contains("\(path): cannot be written: \($0)") }
    }
  }

  private static let failures = [
    Failure(.sync, EIO, "Input/output error", "I/O error"), Failure(.sync, ENOSPC, "No space left on device"),
    Failure(.rename, EIO, "Input/output error", "I/O error"), Failure(.rename, ENOSPC, "No space left on device"),
    Failure(.rename, EACCES, "Permission denied"), Failure(.rename, EROFS, "Read-only file system"),
  ]

  /// No text, as bytes, and not the end of a line.
  private static let old = Data([0x6F, 0x6C, 0x64, 0xFF, 0x00, 0x0A, 0x0A, 0x20])

  private func launch(_ arguments: [String], _ failure: Failure, columns: Int = 80) throws -> PtySession.Launch {
    var launch = try Newsreader.launch(arguments, size: Size(columns: columns, rows: 24))
    launch.refusal = failure.refusal
    return launch
  }

  @Test(arguments: failures) func whatACommandReplaces(failure: Failure) throws {
    try withTemporaryFolder { folder in
      let arguments = ["export", "--format", "markdown", "--force", "--output", folder, Newsreader.seeds]
      #expect(try CommandRun.newsreader(arguments).status == .exited(0))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(names.count == 5)
      for name in names { try Self.old.write(to: URL(fileURLWithPath: folder + "/" + name)) }
      let run = try CommandRun.run(launch(arguments, failure))
      #expect(run.status == .exited(2))
      #expect(names.contains { failure.isSaid(of: folder + "/" + $0, in: run.errors) }, "\(run.errors)")
      #expect(run.output.isEmpty && run.errors.hasPrefix("newsreader: "))
      #expect(run.errors.split(separator: "\n").count == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names)
      for name in names { #expect(FileManager.default.contents(atPath: folder + "/" + name) == Self.old) }
    }
  }

  @Test(arguments: failures) func whatIsReplacedFromTheScreen(failure: Failure) throws {
    try withTemporaryFolder { folder in
      let place = folder + "/saved"
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      try Self.old.write(to: URL(fileURLWithPath: place + "/old.md"))
      let session = try Newsreader.start(launch(["--no-state", Newsreader.seeds], failure, columns: 200))
      for name in ["old.md", "new.md"] {
        try session.send(":w! \(place)/\(name)\r")
        try session.waitUntil("why \(name) cannot be written") { failure.isSaid(of: "\(place)/\(name)", in: $0.text) }
      }
      #expect(FileManager.default.contents(atPath: place + "/old.md") == Self.old)
      #expect(try FileManager.default.contentsOfDirectory(atPath: place) == ["old.md"])
      try session.quit()
    }
  }

  /// What knows no disk, as some file systems of the network or of memory, has nothing to send to it.
  @Test func whatKnowsNoDiskIsWritten() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/old.md", "old\n")
      let session = try Newsreader.start(
        launch(["--no-state", Newsreader.seeds], Failure(.sync, EINVAL), columns: 200))
      try session.send(":w! \(folder)/old.md\r")
      try session.waitFor("Saved in \(folder)/old.md")
      #expect(readFile(folder + "/old.md")?.hasPrefix("---\nid: ") == true)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["old.md"])
      try session.quit()
    }
  }
}
