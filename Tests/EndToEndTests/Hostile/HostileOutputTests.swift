import Foundation
import TestSupport
import Testing

@testable import ReadingState

/// The same attacks in what the subcommands print, on a terminal and into a pipe.
@Suite struct HostileOutputTests {
  /// Runs the program with its output on a terminal: nothing but what can be seen, whatever it ends with.
  private func expectHarmless(_ launch: PtySession.Launch, _ name: String) throws {
    let session = try PtySession(launch)
    _ = try session.waitForExit()
    #expect(session.isRestored)
    let offences = session.transcript.offences
    #expect(offences == [], "\(name): \(offences.prefix(5))")
    #expect(session.transcript.sequences.isEmpty, "\(name)")
    #expect(!session.written.isEmpty, "\(name)")
  }

  @Test(arguments: [
    ["list"], ["list", "--format", "tsv"], ["show", "3"], ["show", "\u{1B}]0;x\u{7}"], ["explain"], ["health"],
    ["export", "--format", "jsonl"], ["export", "--format", "markdown"], ["export", "--format", "csv"], ["read"],
    ["list", "--query", "\u{1B}]0;x\u{7}\u{202E}("], ["list", "--filter", "\u{1B}]0;x\u{7}"],
    ["list", "--sort", "\u{9B}1m"],
    ["list", "--\u{1B}]0;x\u{7}"], ["\u{1B}]0;x\u{7}"], ["list", "--config", "/no\u{1B}]0;x\u{7}"],
    ["list", "--saved", "\u{1B}]0;x\u{7}"], ["state", "import", "/no\u{1B}]0;x\u{7}"],
  ])
  func onATerminal(command: [String]) throws {
    try withTemporaryFolder { folder in
      try Data(HostileText.page(HostileText.attacks)).write(to: URL(fileURLWithPath: folder + "/page.txt"))
      let name = HostileText.ascii(folder + "/binary") + HostileText.attacks[11] + HostileText.attacks[90]
      try HostileText.write([0, 0], to: name)
      let takesPath = ["list", "show", "explain", "health", "export", "read"].contains(command[0])
      var launch = try Newsreader.launch(command + (takesPath ? [folder] : []))
      // A terminal that prints lines gets the articles one after the other.
      if command == ["read"] { launch.environment["TERM"] = "dumb" }
      try expectHarmless(launch, command.joined(separator: " "))
    }
  }

  @Test func ofTheConfiguration() throws {
    try withTemporaryFolder { folder in
      let lines = HostileText.attacks.enumerated().map { number, attack -> [UInt8] in
        let text = attack.prefix(200).filter { $0 != 0x0A && $0 != 0x0D }
        return HostileText.ascii(number % 2 == 0 ? "bind list \u{3B1}\(number) \"filter " : "set ") + text
          + HostileText.ascii("\"\n")
      }
      try HostileText.write(lines.flatMap { $0 }, to: HostileText.ascii(folder + "/config"))
      for command in [["keys"], ["--check-config"], ["list", Newsreader.seeds]] {
        try expectHarmless(Newsreader.launch(command + ["--config", folder + "/config"]), command[0])
      }
    }
  }

  /// A state that somebody else has written, in the prompts, the lists and what is exported.
  @Test func ofTheState() throws {
    try withTemporaryFolder { folder in
      let file = folder + "/state"
      do {
        let state = try ReadingState(path: file)
        for (number, attack) in HostileText.attacks.enumerated() {
          let text = DatabaseValue.text(String(decoding: attack.prefix(400), as: UTF8.self))
          try state.database.run("INSERT OR IGNORE INTO filter VALUES (?, ?)", text, text)
          try state.database.run("INSERT OR IGNORE INTO tag VALUES (\(number), ?)", text)
          for scope in ["source", "text", "title", "tag", "tags", "command"] {
            try state.database.run("INSERT OR IGNORE INTO prompt (scope, text) VALUES ('\(scope)', ?)", text)
          }
        }
        let title = DatabaseValue.text("\u{1B}]0;x\u{7}")
        try state.database.run("INSERT INTO step (run, turn, title) VALUES (1, 1, ?)", title)
        try state.database.run("INSERT INTO step_change VALUES (1, 0, 'tag', ?, '0000000000000001', NULL, '1')", title)
      }
      try expectHarmless(Newsreader.launch(["state", "export", "--state", file]), "state export")
      let session = try Newsreader.start(Newsreader.launch(["--state", file, Newsreader.seeds]))
      for keys in ["fv", "jjjjGq", "fg", "\t\u{1B}", "t", "\t\u{1B}", ":load \t\t\t\t", "\u{15}tag \t\t\t\u{1B}", "u"] {
        try session.send(keys)
      }
      for prompt in ["/", "\\", "fh", "t", ":"] {
        try session.send(prompt)
        for _ in 0..<40 { try session.send("\u{1B}[A") }
        try session.send("\u{15}\u{1B}\u{1B}")
      }
      try session.send("Q")
      _ = try session.waitForExit()
      #expect(session.isRestored)
      #expect(session.transcript.offences == [])
    }
  }

  @Test(arguments: [["list"], ["list", "--format", "tsv"], [], ["show", "25"], ["explain"], ["health"]])
  func inAPipe(command: [String]) throws {
    try withTemporaryFolder { folder in
      try Data(HostileText.page(HostileText.attacks)).write(to: URL(fileURLWithPath: folder + "/page.txt"))
      let arguments = (command + [folder]).map { "'\($0)'" }.joined(separator: " ")
      let run = try CommandRun.shell(#""$newsreader" \#(arguments)"#)
      #expect(run.status == .exited(0) && run.errors == "" && !run.output.isEmpty)
      let left = run.output.unicodeScalars.filter { $0 != "\n" && $0 != "\t" && HostileText.commands($0) }
      #expect(left.isEmpty, "\(left.prefix(5).map { String($0.value, radix: 16) })")
    }
  }

  /// What is shown nowhere is spelled out where it is asked for.
  @Test func explainTellsWhatIsNotShown() throws {
    let run = try CommandRun.newsreader(
      "explain", "-", input: "Head\u{202E}line\n\nText\u{1B}[31m and e\u{301}\u{301}\u{301}\u{301}.\n")
    #expect(run.output.contains("Head<U+202E>line\n"))
    #expect(run.output.contains("Text<U+001B>[31m and e\u{301}\u{301}<U+0301 ×2>.\n"))
  }
}
