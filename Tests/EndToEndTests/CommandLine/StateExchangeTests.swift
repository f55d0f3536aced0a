import Foundation
import Screen
import TestSupport
import Testing

@Suite struct StateExchangeTests {
  private let lines = [
    #"{"kind":"article","id":"00000000000000af","read":true,"starred":true,"tags":["a b"],"paragraph":3,"percent":9}"#,
    #"{"kind":"mark","letter":"m","article":"00000000000000af","paragraph":2}"#,
    #"{"kind":"filter","name":"done","query":"is:read"}"#,
    #"{"kind":"prompt","scope":"text","text":"harbour"}"#,
    #"{"kind":"pane","share":30,"configured":46}"#,
  ]

  @Test func whatIsExportedIsImported() throws {
    try withTemporaryFolder { folder in
      let text = lines.joined(separator: "\n") + "\n"
      let taken = try CommandRun.newsreader("state", "import", "-", "--state", folder + "/one", input: text)
      #expect(taken.status == .exited(0) && taken.output == "" && taken.errors == "")
      let out = try CommandRun.newsreader("state", "export", "--state", folder + "/one")
      #expect(out.output == text && out.status == .exited(0) && out.errors == "")
      #expect(try CommandRun.newsreader("--state", folder + "/one", "state", "export").output == text)
      try writeFile(folder + "/lines", out.output)
      let other = try CommandRun.newsreader("state", "import", folder + "/lines", "--state", folder + "/made/other")
      #expect(other.status == .exited(0))
      #expect(try CommandRun.newsreader("state", "export", "--state", folder + "/made/other").output == text)
    }
  }

  /// What the sanitizers need of files of their own is refused as well.
  @Test(.disabled(if: Newsreader.isSanitized)) func aFileThatCannotBeBegunIsNotLeftEmpty() throws {
    try withTemporaryFolder { folder in
      let command = "\"$newsreader\" state import --state \(folder)/state /dev/null"
      let run = try CommandRun.shell("(trap '' XFSZ; ulimit -f 0; \(command) 2>&1) | cat; ls \(folder)")
      #expect(run.lines.count == 1 && run.output.hasPrefix("newsreader: \(folder)/state: "), "\(run.output)")
    }
  }

  @Test func badLinesAreNamedAndTheOthersCount() throws {
    try withTemporaryFolder { folder in
      let prompt = #"{"kind":"prompt","scope":"shell","text":"x"}"#
      let text = "\u{FEFF}\(lines[0])\r\n\n{\"kind\":\"song\"}\n\(lines[2])\n{\"kind\":\"mark\"\n\(prompt)\n"
      try writeFile(folder + "/lines", text)
      let run = try CommandRun.newsreader(
        "state", "import", folder + "/lines", folder + "/missing", "--state", folder + "/state")
      #expect(run.status == .exited(2) && run.output == "")
      #expect(
        run.errors == """
          newsreader: \(folder)/lines:3: expected article, mark, filter, prompt or pane as “kind”
          newsreader: \(folder)/lines:5: expected “,” or “}” at byte 15
          newsreader: \(folder)/lines:6: expected one of source, title, text, here, tag, tags, command as “scope”
          newsreader: \(folder)/missing: no such file or folder

          """, "\(run.errors)")
      let out = try CommandRun.newsreader("state", "export", "--state", folder + "/state")
      #expect(out.lines.map(String.init) == [lines[0], lines[2]])
    }
  }

  @Test func whereNothingIsKeptNothingIsWritten() throws {
    try withTemporaryFolder { folder in
      let run = try CommandRun.newsreader("state", "export", "--state", folder + "/none")
      #expect(run.status == .exited(2) && run.output == "")
      #expect(run.errors == "newsreader: \(folder)/none: there is no such file\n")
      #expect(readFile(folder + "/none") == nil)
      for verb in ["export", "import"] {
        let refused = try CommandRun.newsreader("state", verb, "--no-state", "-")
        #expect(refused.status == .exited(64))
      }
    }
  }

  @Test func aQueryAsksWhatIsKept() throws {
    try withTemporaryFolder { folder in
      let state = folder + "/state"
      let line = #"{"kind":"article","id":"00ea9ed029defe59","starred":true,"tags":["summit"]}"#
      #expect(try CommandRun.newsreader("state", "import", "-", "--state", state, input: line).status == .exited(0))
      for (query, count) in [
        ("is:starred", 1), ("tag:summit", 1), ("!tag:summit", 4), ("is:read", 0), ("is:unread", 5),
      ] {
        let run = try CommandRun.newsreader("list", "--query", query, "--state", state, Newsreader.seeds)
        #expect(run.lines.count == count && run.errors == "", "\(query)")
      }
      let none = try CommandRun.newsreader("list", "--query", "is:starred", "--no-state", Newsreader.seeds)
      #expect(none.status == .exited(1))
      let missing = try CommandRun.newsreader(
        "list", "--query", "is:unread", "--state", folder + "/x", Newsreader.seeds)
      #expect(missing.lines.count == 5 && readFile(folder + "/x") == nil)
    }
  }

  @Test func aDamagedFileIsSetAsideWithAMessage() throws {
    try withTemporaryFolder { folder in
      let state = folder + "/state"
      _ = try CommandRun.newsreader("state", "import", "-", "--state", state, input: lines[0])
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: state))
      try file.seek(toOffset: 4096)
      try file.write(contentsOf: Data(repeating: 0xA5, count: 8192))
      try file.close()
      let damaged = try Data(contentsOf: URL(fileURLWithPath: state))

      // Who only reads leaves it where it is.
      for arguments in [["state", "export"], ["list", "--query", "is:starred", Newsreader.seeds]] {
        let run = try CommandRun.newsreader(arguments + ["--state", state])
        #expect(run.status == .exited(2) && run.output == "")
        #expect(run.errors.hasPrefix("newsreader: \(state): the reading state is damaged: "), "\(run.errors)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: state)) == damaged)
      }
      let run = try CommandRun.newsreader("state", "import", "-", "--state", state, input: lines[0])
      #expect(run.status == .exited(0))
      #expect(run.errors.hasPrefix("newsreader: \(state): damaged ("))
      #expect(run.errors.hasSuffix("); kept as \(state).damaged-1, a new one was begun\n"))
      #expect(try Data(contentsOf: URL(fileURLWithPath: state + ".damaged-1")) == damaged)
    }
  }

  /// A file that was named by mistake is somebody's: it is never opened as a state, moved or written.
  @Test func aFileThatIsNoStateIsRefusedAndLeftAlone() throws {
    try withTemporaryFolder { folder in
      let note = folder + "/note.md"
      let text = "This is no database, but somebody's text.\n"
      try writeFile(note, text)
      let message = "newsreader: \(note): is no reading state; it is left as it is\n"
      for arguments in [
        ["state", "export"], ["state", "import", "-"], ["list", "--query", "is:unread", Newsreader.seeds],
        ["list", "--saved", "x", Newsreader.seeds],
      ] {
        let run = try CommandRun.newsreader(arguments + ["--state", note], input: lines[0])
        #expect(run.status == .exited(2) && run.output == "" && run.errors == message, "\(arguments)")
      }
      try writeFile(folder + "/empty", "")
      #expect(try CommandRun.newsreader("state", "export", "--state", folder + "/empty").status == .exited(2))
      #expect(readFile(folder + "/empty") == "")

      let session = try PtySession(
        try Newsreader.launch(["--state", note, Newsreader.seeds], size: Size(columns: 160, rows: 24)))
      try session.waitFor("Nothing is kept: \(note): is no reading state; it is left as it is")
      try session.send("Q")
      _ = try session.waitForExit()
      #expect(readFile(note) == text)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["empty", "note.md"])
    }
  }

  @Test func aFileOfANewerVersionIsReadAndLeftAlone() throws {
    try withTemporaryFolder { folder in
      let state = folder + "/state"
      let line = #"{"kind":"article","id":"00ea9ed029defe59","starred":true}"#
      #expect(try CommandRun.newsreader("state", "import", "-", "--state", state, input: line).status == .exited(0))
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: state))
      // Where SQLite keeps the number of the schema.
      try file.seek(toOffset: 60)
      try file.write(contentsOf: Data([0, 0, 0, 99]))
      try file.close()
      let before = try Data(contentsOf: URL(fileURLWithPath: state))
      let message = "\(state): written by a newer version (schema 99); it is only read"

      let list = try CommandRun.newsreader("list", "--query", "is:starred", "--state", state, Newsreader.seeds)
      #expect(list.lines.count == 1 && list.errors == "newsreader: \(message)\n")
      #expect(try CommandRun.newsreader("state", "export", "--state", state).output == line + "\n")
      let taken = try CommandRun.newsreader("state", "import", "-", "--state", state, input: line)
      #expect(taken.status == .exited(2) && taken.errors.contains(message))

      let session = try PtySession(
        try Newsreader.launch(["--state", state, Newsreader.seeds], size: Size(columns: 200, rows: 24)))
      try session.waitFor("it is only read")
      try session.send(":filter is:starred\r")
      try session.waitFor("1/5")
      try session.send("Q")
      _ = try session.waitForExit()
      #expect(session.isRestored)
      #expect(try Data(contentsOf: URL(fileURLWithPath: state)) == before)
    }
  }
}
