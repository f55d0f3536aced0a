import Foundation
import Screen
import Screen
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Every pair of bytes in what the subcommands print and complain of, and in the header and names on the screen.
@Suite struct BytePairOutputTests {
  /// All pairs, 256 to a piece.
  private static let pieces = HostileText.pairs(toALine: 256, after: [UInt8(ascii: "|")])

  /// What a name of a file cannot have, and what ends a line or makes a file no text, is left out of a piece.
  private static func without(_ bytes: Set<UInt8>, _ piece: [UInt8]) -> [UInt8] { piece.filter { !bytes.contains($0) } }

  /// A folder with pages, or files that are none, each below four folders that have pairs for names.
  private func withNames(_ contents: ([UInt8]) -> [UInt8], _ body: (_ folder: String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      for (number, piece) in Self.pieces.enumerated() {
        var path = HostileText.ascii("\(folder)/\(100 + number)")
        for part in Array(Self.without([0, 0x2F], piece)).pieces(of: 192) {
          #expect(mkdir(path.map { CChar(bitPattern: $0) } + [0], 0o700) == 0)
          path += [0x2F] + part
        }
        try HostileText.write(contents(piece), to: path)
      }
      try body(folder)
    }
  }

  /// The titles of pages, their headlines and sources; and the names of files.
  @Test func inTheHeaderAndInNames() throws {
    let page = { (piece: [UInt8]) in
      let line = Self.without([0, 0x0A, 0x0D], piece)
      return HostileText.ascii("Archive for ‘") + line + HostileText.ascii("’\n\n") + HostileText.page([line])
    }
    try withNames(page) { folder in
      let twin = try ScreenTwin([folder], size: Size(columns: 800, rows: 5))
      for number in Self.pieces.indices {
        try twin.expectSame("page \(number)")
        try twin.press("E")
        try twin.expectSame("explanation \(number)")
        try twin.press("qj")
      }
      #expect(twin.model.rowsLeftOut * 4 < twin.model.rows, "\(twin.model.rowsLeftOut) of \(twin.model.rows)")
      try twin.end()
    }
  }

  /// What the subcommands print of a page.
  @Test(arguments: [["list"], ["list", "--format", "tsv"], ["show", "2"], ["explain"]])
  func printed(command: [String]) throws {
    try withTemporaryFolder { folder in
      let kind = HostileText.ascii("---\nheadline: \(String(repeating: "—", count: 9000))\n---\nText.\n\n")
      let text = Self.pieces.flatMap { HostileText.ascii("Here: ") + $0 + HostileText.ascii("\n\n") }
      let headlines = Self.pieces.flatMap {
        HostileText.ascii("---\nheadline: ") + $0 + HostileText.ascii("\n---\nText\n")
      }
      let page = kind + HostileText.ascii("---\nheadline: All\n---\n") + text + headlines
      try HostileText.write(page, to: HostileText.ascii(folder + "/page.txt"))
      let session = try PtySession(Newsreader.launch(command + [folder]))
      _ = try session.waitForExit()
      expectPlain(session, atLeast: 5000)
    }
  }

  /// Names of files in complaints and in `health`, and words of the command line.
  @Test func complainedOf() throws {
    try withNames({ _ in [0, 0] }) { folder in
      for command in ["list", "health"] {
        let session = try PtySession(Newsreader.launch([command, folder]))
        _ = try session.waitForExit()
        expectPlain(session, atLeast: 100_000)
      }
    }
    try withTemporaryFolder { folder in
      let words = HostileText.pairs(toALine: 8192, after: [UInt8(ascii: "|")])
      for (number, piece) in words.enumerated() {
        try HostileText.write(Self.without([0], piece), to: HostileText.ascii("\(folder)/\(number)"))
      }
      let script = """
        for n in \(folder)/*; do text=$(cat $n)
        "$newsreader" list --query "$text" "$seeds"; "$newsreader" show "$text" "$seeds"; "$newsreader" list "/no$text"
        "$newsreader" list "--$text"; done
        """
      let session = try Newsreader.shell(script)
      _ = try session.waitForExit()
      expectPlain(session, atLeast: 400_000)
    }
  }

  private func expectPlain(
    _ session: PtySession, atLeast count: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(session.isRestored, sourceLocation: sourceLocation)
    #expect(session.transcript.offences == [], sourceLocation: sourceLocation)
    #expect(session.transcript.sequences.isEmpty && session.transcript.title == nil, sourceLocation: sourceLocation)
    #expect(session.written.count >= count, sourceLocation: sourceLocation)
  }
}

extension Array {
  /// Cut into pieces of so many elements, the last may be shorter.
  fileprivate func pieces(of count: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
  }
}
