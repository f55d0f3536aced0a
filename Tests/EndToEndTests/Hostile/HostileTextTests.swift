import Screen
import TestSupport
import Testing

/// Text from files never reaches the terminal raw.
@Suite struct HostileTextTests {
  /// What no terminal must get: sequences that ncurses never sends, controls, and characters that change what others
  /// look like or that terminals disagree about.
  private static let poison: [String] = [
    "\u{1B}]0;title\u{7}", "\u{1B}]52;c;cGFzdGU=\u{1B}\\", "\u{1B}[6n", "\u{1B}[21t", "\u{1B}P+q544e\u{1B}\\",
    "\u{1B}[?1000h", "\u{1B}c", "\u{9B}31m", "\u{9D}0;t\u{9C}", "\u{85}", "\u{5}", "\u{7}", "\u{C}", "\u{7F}",
    "\u{202E}", "\u{2066}", "\u{200E}", "\u{FEFF}", "\u{200B}", "\u{2028}", "👩\u{200D}👩\u{200D}👧", "👍🏽", "❤\u{FE0F}",
    "\u{E0041}",
  ]

  /// The parts of it that must not be among the bytes written, wherever the escape character before them went.
  private static let forbidden: [String] = [
    "\u{1B}]0", "\u{1B}]52", "\u{1B}[6n", "\u{1B}[21t", "\u{1B}P", "\u{1B}[?1000h", "\u{1B}c", "\u{85}", "\u{9B}",
    "\u{9C}", "\u{9D}", "\u{5}", "\u{7}", "\u{C}", "\u{7F}", "\u{202E}", "\u{2066}", "\u{200E}", "\u{FEFF}", "\u{200B}",
    "\u{2028}", "\u{200D}", "🏽", "\u{FE0F}", "\u{E0041}",
  ]

  /// A page with poison in everything that is shown: title, headline, body, source.
  private static func page() -> [UInt8] {
    var text = "Archive for ‘a\(poison.joined(separator: "b"))z’\n\n"
    for (number, evil) in poison.enumerated() {
      text += "03/02/2018\n\nHeadline \(number) has \(evil) in it\n\n"
      text +=
        "A sentence with \(evil) before and after a word, long enough to be a paragraph of its own. It goes on.\n\n"
      text += "Another one follows it, with \(evil)\(evil) twice, so that there is something to read.\n\n"
      text += "Source: Paper \(number % 3) \(evil) Daily\n\n"
    }
    text += "03/02/2018\n\nThe long one\n\n" + String(repeating: "word\u{1B}[31m日本\u{202E} ", count: 60_000) + "\n\n"
    text += String(repeating: "x\u{301}", count: 20_000) + "\n\nSource: Paper 1\n"
    return Array(text.utf8) + [0xFF, 0x9B, 0x33, 0x31, 0x6D, 0xC2, 0x0A]
  }

  @Test func onTheScreen() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/page.txt", String(decoding: Self.page(), as: UTF8.self))
      let session = try PtySession(Newsreader.launch([folder], size: Size(columns: 100, rows: 40)))
      try session.waitFor("Headline 0")
      // Through all articles in the pane, to the end of the long one, to each of the prompts and back.
      try session.send(String(repeating: "j", count: 15) + "\r" + String(repeating: "J", count: 12) + "G")
      try session.waitFor("READ")
      try session.send("q/pap\u{1B}[B\r")
      try session.waitFor("[source=")
      try session.send("?")
      try session.waitFor("HELP")
      try session.send("Q")
      #expect(try session.waitForExit() == .exited(0))
      #expect(session.isRestored)
      for sequence in Self.forbidden {
        let bytes = Array(sequence.utf8)
        #expect(!contains(session.written, bytes), "\(sequence.unicodeScalars.map { String($0.value, radix: 16) })")
      }
    }
  }

  @Test(arguments: [["list"], ["list", "--format", "tsv"], [], ["show", "25"]])
  func inPlainText(command: [String]) throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/page.txt", String(decoding: Self.page(), as: UTF8.self))
      let arguments = (command + [folder]).map { "'\($0)'" }.joined(separator: " ")
      let run = try CommandRun.shell(#""$newsreader" \#(arguments)"#)
      #expect(run.status == .exited(0))
      #expect(run.errors == "")
      let controls = run.output.unicodeScalars.filter {
        $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
      }
      #expect(controls.isEmpty)
      #expect(!run.output.contains("\u{202E}"))
    }
  }

  private func contains(_ bytes: [UInt8], _ needle: [UInt8]) -> Bool {
    guard let first = needle.first, bytes.count >= needle.count else { return false }
    return bytes.indices.dropLast(needle.count - 1).contains {
      bytes[$0] == first && bytes[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }
}
