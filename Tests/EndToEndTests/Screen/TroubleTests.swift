import Foundation
import Screen
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Archives that can be read in part, or not at all.
@Suite struct TroubleTests {
  /// A page with one article.
  private static let page = """
    03/02/2018

    Harbour reopens after the storm

    The ferries run again since noon, and the first of them brought the mail of three days. Nobody was hurt.

    The pier will be repaired in spring, the port office said. Until then the larger ships wait outside.

    Source: Port Office

    """

  /// A folder with a good page and everything that can be wrong, and one line for each thing wrong.
  private func withTroubles(_ body: (_ folder: String, _ paths: [String], _ lines: [String]) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/archive/page.txt", Self.page)
      try writeFile(folder + "/archive/empty.txt", "")
      try writeFile(folder + "/archive/image.bin", "\u{89}PNG\0\0\0")
      try FileManager.default.createDirectory(atPath: folder + "/nothing", withIntermediateDirectories: true)
      var lines = [
        "newsreader: \(folder)/nothing: no file in this folder",
        "newsreader: \(folder)/none.txt: no such file or folder",
        "newsreader: \(folder)/archive/empty.txt: no text in it",
        "newsreader: \(folder)/archive/image.bin: binary file: a NUL in the first 8 KiB; nothing was read",
      ]
      // The superuser can read everything.
      if geteuid() != 0 {
        try writeFile(folder + "/archive/secret.txt", Self.page)
        chmod(folder + "/archive/secret.txt", 0)
        lines.append("newsreader: \(folder)/archive/secret.txt: cannot be read: Permission denied")
      }
      try body(folder, [folder + "/nothing", folder + "/none.txt", folder + "/archive"], lines)
    }
  }

  @Test func whatCanBeReadIsReadAndTheRestIsSaidAfterwards() throws {
    try withTroubles { folder, paths, lines in
      var launch = try Newsreader.launch(paths)
      launch.standardError = folder + "/errors"
      let session = try PtySession(launch)
      try session.waitFor("Harbour reopens")
      try session.send("Q")
      #expect(try session.waitForExit() == .exited(2))
      #expect(session.isRestored)
      let errors = try #require(readFile(folder + "/errors"))
      #expect(errors == lines.map { $0 + "\n" }.joined())
    }
  }

  @Test func theLinesStandOnTheScreenThatComesBack() throws {
    try withTroubles { folder, paths, lines in
      let session = try PtySession(Newsreader.launch(paths, size: Size(columns: 300, rows: 24)))
      try session.waitFor("Harbour reopens")
      try session.send("Q")
      #expect(try session.waitForExit() == .exited(2))
      #expect(session.screen.text == lines.joined(separator: "\n"))
    }
  }

  @Test func plainTextSaysTheSame() throws {
    try withTroubles { folder, paths, lines in
      let run = try CommandRun.newsreader("list", paths[0], paths[1], paths[2])
      #expect(run.status == .exited(2))
      #expect(run.lines.count == 1)
      #expect(run.errors == lines.map { $0 + "\n" }.joined())
    }
  }

  @Test func withNothingToReadThereIsNoScreen() throws {
    try withTroubles { folder, paths, lines in
      for (path, line) in [
        (paths[0], lines[0]), (paths[1], lines[1]), (folder + "/archive/empty.txt", lines[2]),
        (folder + "/archive/image.bin", lines[3]),
      ] {
        let session = try PtySession(Newsreader.launch([path], size: Size(columns: 300, rows: 24)))
        #expect(try session.waitForExit() == .exited(2))
        // Nothing but the line: not one escape sequence.
        #expect(String(decoding: session.written, as: UTF8.self) == line + "\r\n")
        #expect(session.isRestored)
      }
    }
  }

  @Test func aPathCannotSendEscapeSequences() throws {
    let session = try PtySession(Newsreader.launch(["/no\u{1B}]0;title\u{7}where"]))
    #expect(try session.waitForExit() == .exited(2))
    #expect(!session.written.contains(0x1B) && !session.written.contains(0x07))
    #expect(session.screen.text.contains("no such file or folder"))
  }
}
