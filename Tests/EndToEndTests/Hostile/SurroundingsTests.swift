import Foundation
import Screen
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a program may find missing, full or closed around it.
@Suite struct SurroundingsTests {
  /// Every combination of closed standard streams: it ends, with a line where one can be written.
  @Test(arguments: 1..<8, ["list", "read", "export", "nosuchcommand --x"])
  func closedStreams(which: Int, command: String) throws {
    try withTemporaryFolder { folder in
      let streams = ["<&-", ">&-", "2>&-"].enumerated().filter { which & (1 << $0.offset) != 0 }.map(\.element)
      let open = [0: "</dev/null", 1: ">\(folder)/out", 2: "2>\(folder)/err"].filter { which & (1 << $0.key) == 0 }
        .values
      let script =
        "\"$newsreader\" \(command) \"$seeds\" \(open.joined(separator: " ")) \(streams.joined(separator: " "))"
      let run = try CommandRun.shell(script + "; echo \"status $?\"")
      let isNonsense = command.hasPrefix("no")
      let isLost = which & 2 != 0
      #expect(run.output == "status \(isNonsense ? 64 : isLost ? 2 : 0)\n")
      let errors = readFile(folder + "/err") ?? ""
      if isLost, which & 4 == 0, !isNonsense {
        #expect(errors == "newsreader: standard output: cannot be written: Bad file descriptor\n")
      }
    }
  }

  /// The number of a closed stream is not that of the next file that is opened: nothing is written into the state.
  @Test func aClosedStreamIsNoFile() throws {
    let run = try CommandRun.shell(
      #"s=$(mktemp -u); "$newsreader" state import - --state $s </dev/null; "$newsreader" list --query is:read --state $s "$seeds" 2>/dev/null >&-; "$newsreader" state export --state $s; echo $?; rm -f $s*"#
    )
    #expect(run.output == "1\n" && run.errors == "")
  }

  @Test func keysComeFromTheTerminalWhereStandardInputIsClosed() throws {
    let session = try Newsreader.shell(#""$newsreader" "$seeds" <&- 2>&-; echo "status $?""#)
    try session.waitFor("5 articles")
    try session.send("q")
    try session.end(saying: "status 0")
  }

  @Test func withoutAHomeItSaysThatNothingIsKept() throws {
    var launch = try Newsreader.launch([Newsreader.seeds])
    for name in ["HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"] { launch.environment[name] = .some(nil) }
    let session = try PtySession(launch)
    try session.waitFor("Nothing is kept: neither XDG_STATE_HOME nor HOME is a folder")
    #expect(session.screen.row(0).hasPrefix(" not saved"))
    try session.send("s")
    try session.waitFor("★")
    try session.quit()
    launch.arguments = ["--no-state", Newsreader.seeds]
    let silent = try Newsreader.start(launch)
    #expect(!silent.screen.text.contains("not saved"))
    try silent.quit()
  }

  /// Where no thread can be made the reader reads all the same, and says from the start that it keeps nothing. The superuser
  /// may have as many as he likes.
  @Test(.enabled(if: access("/usr/bin/setpriv", X_OK) == 0 || geteuid() != 0), .disabled(if: Newsreader.isSanitized))
  func withoutThreadsItSaysThatNothingIsKept() throws {
    guard access("/bin/bash", X_OK) == 0 else { return }
    // A user of whom nothing else runs: else not even the reader could be started.
    let user = 100_000 + Int(getpid())
    let other = geteuid() == 0 ? "setpriv --reuid \(user) --regid 65534 --clear-groups" : ""
    var launch = PtySession.Launch(
      "/bin/bash", ["-c", "ulimit -u 0; exec \(other) \"$newsreader\" \"$seeds\""], size: Size(columns: 120, rows: 24))
    launch.environment = try Newsreader.shellVariables()
    // Folders that the other user may not look into would be told of as well.
    for name in ["XDG_STATE_HOME", "XDG_CONFIG_HOME"] { launch.environment[name] = "/nonexistent" }
    let session = try PtySession(launch)
    try session.waitFor("Nothing is kept: no thread is left for the reading state")
    #expect(session.screen.row(0).hasPrefix(" not saved"))
    try session.send("s")
    try session.waitFor("★")
    try session.send("q")
    #expect(try session.waitForExit() == .exited(2))
    #expect(session.screen.text == "newsreader: 1 change not saved: no thread is left for the reading state")
    #expect(session.isRestored)
  }

  /// A folder in which nothing can be made, also by the superuser.
  @Test(arguments: ["/proc/nowhere", "/dev/null"]) func aStateFolderThatTakesNothing(home: String) throws {
    var launch = try Newsreader.launch([Newsreader.seeds], size: Size(columns: 160, rows: 24))
    launch.environment["XDG_STATE_HOME"] = home
    let session = try PtySession(launch)
    try session.waitFor("Nothing is kept: \(home)/newsreader")
    try session.send("s")
    try session.waitFor("★")
    try session.send("q")
    #expect(try session.waitForExit() == .exited(2))
    #expect(session.isRestored)
    #expect(session.screen.text.contains("1 change not saved: "))
  }

  @Test(arguments: ["device.md", "folder.md", "pipe.md"]) func onlyFilesAreReplaced(name: String) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/" + name
      if name == "device.md" { #expect(symlink("/dev/full", path) == 0) }
      if name == "folder.md" { #expect(mkdir(path, 0o700) == 0) }
      if name == "pipe.md" { #expect(mkfifo(path, 0o600) == 0) }
      var before = stat()
      #expect(stat(path, &before) == 0)
      let session = try Newsreader.start(size: Size(columns: 200, rows: 24))
      try session.send(":w! \(path)\r")
      try session.waitFor("\(path): cannot be written: it is no file")
      try session.send(":w \(path)\r")
      try session.waitFor("Exists already")
      try session.quit()
      var after = stat()
      #expect(stat(path, &after) == 0 && after.st_ino == before.st_ino && after.st_mode == before.st_mode)
    }
  }

  @Test func whatIsReplacedKeepsItsPermissionsAndLinksStay() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/mine.md", "old\n")
      #expect(chmod(folder + "/mine.md", 0o600) == 0)
      #expect(symlink("mine.md", folder + "/link.md") == 0 && symlink("none.md", folder + "/loose.md") == 0)
      let session = try Newsreader.start(size: Size(columns: 200, rows: 24))
      try session.send(":w! \(folder)/link.md\r")
      try session.waitFor("Saved in \(folder)/link.md")
      // One that leads to nothing is no name for a new file.
      try session.send(":w! \(folder)/loose.md\r")
      try session.waitFor("\(folder)/loose.md: cannot be written: No such file or directory")
      try session.quit()
      #expect(readFile(folder + "/mine.md")?.hasPrefix("---\nid: ") == true)
      var found = stat()
      for link in ["/link.md", "/loose.md"] {
        #expect(lstat(folder + link, &found) == 0 && found.st_mode & S_IFMT == S_IFLNK)
      }
      #expect(stat(folder + "/mine.md", &found) == 0 && found.st_mode & 0o777 == 0o600)
      #expect(!FileManager.default.fileExists(atPath: folder + "/mine.md.part"))
    }
  }

  /// As on a full disk, nothing more can be written: the old text stays, and the screen goes on.
  /// What the sanitizers need of files of their own is refused as well.
  @Test(.disabled(if: Newsreader.isSanitized)) func whatCannotBeWrittenWholeIsNotWritten() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/old.md", "old\n")
      let session = try Newsreader.shell(
        #"ulimit -f 8; trap '' XFSZ; "$newsreader" --no-state "$seeds"; echo "status $?""#,
        size: Size(columns: 200, rows: 24))
      try session.waitFor("5 articles")
      for name in ["old.md", "new.md"] {
        try session.send(":w! \(folder)/\(name)\r")
        try session.waitFor("\(name): cannot be written: File too large")
      }
      #expect(readFile(folder + "/old.md") == "old\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["old.md"])
      try session.send("q")
      try session.end(saying: "status 0")
    }
  }

  /// A frame is gathered in a file of no name before it is sent; where files may hold nothing it is drawn without.
  @Test(.disabled(if: Newsreader.isSanitized)) func noFileMayHoldAnything() throws {
    let session = try Newsreader.shell(
      #"ulimit -f 0; "$newsreader" --no-state "$seeds"; echo "status $?""#)
    try session.waitFor("5 articles")
    try session.send("j")
    try session.waitFor("2/5")
    try session.send("q")
    try session.end(saying: "status 0")
  }

  /// The text of an article is what a program reads, never a part of its command.
  @Test func noTextBecomesACommand() throws {
    try withTemporaryFolder { folder in
      let evil = "$(touch \(folder)/owned) `touch \(folder)/owned` ; touch \(folder)/owned | sh & \" ' \\"
      try writeFile(folder + "/page.md", "---\nheadline: \(evil)\nsource: \(evil)\n---\n\n\(evil)\n")
      try writeFile(folder + "/config", "bind list x pipe cat ;touch \(folder)/owned\n")
      let session = try PtySession(Newsreader.launch(["--config", folder + "/config", folder + "/page.md"]))
      try session.waitFor("1 article")
      try session.send("|cat $(touch \(folder)/owned) `touch \(folder)/owned`\r")
      try session.waitFor("Enter goes on")
      try session.send("\r")
      try session.waitFor(" LIST ")
      try session.send("x")
      try session.waitFor("Enter goes on")
      try session.send("\r")
      try session.waitFor(" LIST ")
      try session.send(":w \(folder)/$(touch${IFS}owned).md\r")
      try session.waitFor("Saved in")
      try session.quit()
      #expect(!FileManager.default.fileExists(atPath: folder + "/owned"))
      #expect(FileManager.default.fileExists(atPath: folder + "/$(touch${IFS}owned).md"))
    }
  }

  /// Wherever the stack ends, before the program begins it is the system that has no words for it.
  @Test(.disabled(if: Newsreader.isSanitized)) func littleStack() throws {
    try withTemporaryFolder { folder in
      let expression = String(repeating: "(", count: 3000) + "a" + String(repeating: ")", count: 3000)
      for kilobytes in stride(from: 48, through: 208, by: 16) {
        let run = try CommandRun.shell(
          "unset SWIFT_BACKTRACE; ulimit -c 0; ulimit -s \(kilobytes); \"$newsreader\" --version >\(folder)/begun 2>&1; "
            + "\"$newsreader\" list --query '\(expression)' \"$seeds\"; echo \"status $?\"")
        guard readFile(folder + "/begun")?.hasPrefix("0.") == true else { continue }
        guard run.output.contains("status 139") else { continue }
        #expect(run.errors.contains("newsreader: ended by a fault: too little stack"), "\(kilobytes) KiB")
      }
    }
  }

  /// A configuration may name only files of the user's own.
  @Test func aConfigurationOfOthersIsNotRead() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/more", "bind list x quit\n")
      try writeFile(folder + "/config", "source \(folder)/more\n")
      #expect(chmod(folder + "/more", 0o646) == 0)
      let refused = "\(folder)/more: not read: it must belong to you, and not be writable by everybody"
      let open = try CommandRun.newsreader("--check-config", "--config", folder + "/config")
      #expect(open.output == "\(folder)/config:1:8: expected a file that can be read: \(refused)\n")
      let session = try Newsreader.start(size: Size(columns: 240, rows: 24))
      try session.send(":source \(folder)/more\r")
      try session.waitFor("not read: it must belong to you")
      try session.quit()
      #expect(chmod(folder + "/more", 0o600) == 0)
      if geteuid() == 0 {
        #expect(chown(folder + "/more", 65_534, 65_534) == 0)
        let foreign = try CommandRun.newsreader("--check-config", "--config", folder + "/config")
        #expect(foreign.output == open.output)
      }
    }
  }
}
