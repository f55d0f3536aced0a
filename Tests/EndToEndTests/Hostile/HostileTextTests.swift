import Foundation
import NewsArchive
import Screen
import TestSupport
import Testing

/// Known attacks by text, in every place where text of others comes up: the terminal gets nothing of them.
@Suite struct HostileTextTests {
  /// A page with an attack in everything that is shown, the worst lengths, and NULs where they are no sign of a picture.
  private static func page() -> [UInt8] {
    let attacks = HostileText.attacks
    let title = HostileText.ascii("Archive for ‘") + attacks.joined() + HostileText.ascii("’\n\n")
    let million = [UInt8](repeating: UInt8(ascii: "h"), count: 1 << 20)
    let long = Array(repeating: HostileText.ascii("word\u{1B}[31m日本\u{202E} "), count: 60_000).joined()
    return title + HostileText.page(attacks) + HostileText.ascii("3/2/2018\n\n") + million
      + HostileText.ascii(
        "\n\nThe text below a headline of a megabyte.\n\nSource: Paper\n\n3/2/2018\n\nThe long one\n\n") + long
      + [0x0A, 0x0A, 0x00, 0x41, 0x00, 0x0A] + HostileText.ascii("\nSource: Paper\n")
  }

  /// A folder with the page, and files that are named by attacks: pages, and files that cannot be read.
  private static func withArchive(_ body: (_ folder: String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try Data(page()).write(to: URL(fileURLWithPath: folder + "/page.txt"))
      for (number, attack) in HostileText.attacks.enumerated() {
        let name = HostileText.ascii("\(number)") + attack.prefix(200).filter { $0 != 0 && $0 != 0x2F }
        let bytes = number % 3 == 0 ? [0, 1, 2] : HostileText.page([attack])
        try HostileText.write(bytes, to: HostileText.ascii(folder + "/") + name)
      }
      try body(folder)
    }
  }

  @Test func onTheScreen() throws {
    try Self.withArchive { folder in
      let twin = try ScreenTwin([folder], size: Size(columns: 100, rows: 40))
      // All headlines and some texts, what is said of them, and the ways from one to the other.
      for keys in ["z", "<C-f>", "<C-f>", "<C-f>", "<C-f>", "<C-f>", "<C-f>", "<C-f>", "<C-f>", "<C-f>", "zgg"] {
        try twin.press(keys)
        try twin.expectSame("the list after \(keys)")
      }
      try twin.press("<Enter>")
      for number in 0..<12 {
        for keys in ["J", "<Space>", "<Space>E", "<Space>", "<Space>", "q"] {
          try twin.press(keys)
          try twin.expectSame("text \(number) after \(keys)")
        }
      }
      for keys in ["qH", "<C-f>", "<C-f>", "GG", "q?", "q", "#", "<C-c>", "gm", "q"] {
        try twin.press(keys)
        try twin.expectSame(keys)
      }
      #expect(twin.model.rows > 3000 && twin.model.rowsLeftOut * 20 < twin.model.rows, "\(twin.model.rowsLeftOut)")
      try twin.end()
    }
  }

  /// Pasted as they are into each prompt, entered, and asked for again.
  @Test(arguments: [
    ":", "/", "\\", "fh", "t", ":filter ", ":tag ", ":w /nonexistent/", ":pipe /nonexistent", ":set ", ":source ",
  ])
  func inAPrompt(prompt: String) throws {
    // An empty folder, so that what completes paths there is nothing on either side.
    try withTemporaryFolder { folder in
      try HostileText.write(HostileText.page([[]]), to: HostileText.ascii(folder + "/page.txt"))
      var launch = try Newsreader.launch([folder + "/page.txt"])
      launch.directory = folder + "/empty"
      try FileManager.default.createDirectory(atPath: folder + "/empty", withIntermediateDirectories: true)
      let twin = try ScreenTwin(launch, [folder + "/page.txt"])
      for (number, attack) in HostileText.attacks.enumerated() {
        try twin.press(prompt.replacing(" ", with: "<Space>"))
        // The longest ones stand in full where one key opens the prompt: each key has all of it read again.
        try twin.paste([UInt8(ascii: "x")] + (prompt.count == 1 ? attack : Array(attack.prefix(600))))
        try twin.expectSame("attack \(number) in the prompt")
        try twin.press("<Tab><Tab><Left>z<Enter>")
        try twin.expectSame("attack \(number) entered")
        // The window's name for what was entered comes back from the history.
        try twin.press(prompt.prefix(1) + "<Up>")
        try twin.expectSame("attack \(number) again")
        try twin.press("<C-c><C-c>")
      }
      #expect(twin.model.rowsLeftOut * 20 < twin.model.rows, "\(twin.model.rowsLeftOut) of \(twin.model.rows)")
      try twin.end()
    }
  }

  /// All pairs of bytes from 0x80 on, typed and not pasted: a command, tags, and tags as a command.
  @Test(arguments: [(":", "", "COMMAND"), ("t", "", "TAGS"), (":", "tag ", "COMMAND")])
  func typed(key: String, start: String, mode: String) throws {
    let session = try Newsreader.start()
    try session.send(key)
    try session.waitFor(" \(mode) ")
    for lead in UInt8(0x80)...0xFF {
      let pairs = (UInt8(0x80)...0xFF).flatMap { [lead, $0] }
      try session.send(bytes: HostileText.ascii(start) + pairs + HostileText.ascii("\u{15}\(start)\(lead)end"))
      try session.waitFor("\(start)\(lead)end")
      try session.send("\u{15}")
    }
    try session.send("\u{1B}\u{1B}")
    try end(session)
  }

  /// What is copied is copied as plain lines.
  @Test func onTheClipboard() throws {
    try withTemporaryFolder { folder in
      try Data(HostileText.page(HostileText.attacks)).write(to: URL(fileURLWithPath: folder + "/page.txt"))
      let session = try PtySession(Newsreader.launch([folder]))
      try session.waitFor("Headline 0")
      try session.send("vGyggvGY\ryY")
      try session.waitFor("with its citation")
      try session.send("Q")
      try session.waitForExit()
      #expect(session.transcript.clipboard.count >= 2)
      #expect(session.transcript.offences.allSatisfy { $0.hasPrefix("osc 52;c;") })
      for text in session.transcript.clipboard {
        let bytes = try #require(Data(base64Encoded: String(text.dropFirst(2))))
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        #expect(!scalars.contains { $0 != "\n" && HostileText.commands($0) })
      }
    }
  }

  private func end(_ session: PtySession) throws {
    try session.send("Q")
    _ = try session.waitForExit()
    #expect(session.isRestored)
    #expect(session.transcript.offences == [])
    #expect(session.transcript.title == nil && session.transcript.clipboard == [])
  }
}
