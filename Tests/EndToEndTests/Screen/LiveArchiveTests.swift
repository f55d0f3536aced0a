import Foundation
import Screen
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct LiveArchiveTests {
  private static func text(_ titles: String...) -> String {
    titles.map { "\($0)\n\nThe harbour saw it on Saturday, they said.\n\nSource: Quay Wire\n\n" }.joined()
  }

  private static func open(_ folder: String) throws -> PtySession {
    try PtySession(Newsreader.launch([folder], size: Size(columns: 100, rows: 24)))
  }

  @Test func reloadingShowsWhatCameChangedAndWent() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/b.txt", Self.text("Bridge opens"))
      try writeFile(folder + "/c.txt", Self.text("Crane falls"))
      let session = try Self.open(folder)
      try session.waitFor("2 articles")
      try writeFile(folder + "/a.txt", Self.text("Anchor found", "Apples landed"))
      try writeFile(folder + "/b.txt", Self.text("Bridge opens", "Bells ring"))
      try FileManager.default.removeItem(atPath: folder + "/c.txt")
      try session.send("R")
      try session.waitFor("4 articles")
      try session.waitFor("3 new articles, 1 gone")
      try session.waitUntil("the order of the files") { screen in
        let rows = (2..<6).map { String(screen.row($0).prefix(40)) }
        return zip(rows, ["Anchor found", "Apples landed", "Bridge opens", "Bells ring"]).allSatisfy { $0.contains($1) }
      }
      try session.send("R")
      try session.waitFor("Nothing has changed")
      try session.send("q")
      #expect(try session.waitForExit() == .exited(0))
    }
  }

  /// What the archive was stays on the screen when its path leads to something else, and each look says why.
  @Test(arguments: [
    ("/dev/null", "no text in it"), ("nowhere", "no such file or folder"), ("/dev/zero", "binary file"),
    ("/proc", "a folder of the system's own, not read"),
  ])
  func anArchiveThatLeadsNowhereIsKept(target: String, reason: String) throws {
    #if !os(Linux)
      guard target != "/proc" else { return }
    #endif
    try withTemporaryFolder { folder in
      let (place, away) = (folder + "/news", folder + "/away")
      try writeFile(place + "/b.txt", Self.text("Bridge opens"))
      let session = try PtySession(Newsreader.launch([place], size: Size(columns: 200, rows: 24)))
      try session.waitFor("1 article")
      try FileManager.default.moveItem(atPath: place, toPath: away)
      #expect(symlink(target, place) == 0)
      for _ in 0..<2 {
        try session.send("R")
        try session.waitFor("Not read anew: \(place): \(reason)")
        #expect(session.screen.row(0).contains("1 article") && session.screen.row(2).contains("Bridge opens"))
        try session.send("j")
        try session.waitUntil("no notice") { !$0.text.contains("Not read anew") }
      }
      #expect(unlink(place) == 0)
      try writeFile(away + "/c.txt", Self.text("Crane falls"))
      try FileManager.default.moveItem(atPath: away, toPath: place)
      try session.send("R")
      try session.waitFor("2 articles")
      try session.quit()
    }
  }

  /// With so few descriptors that files cannot be read, nothing that was read is given up, and no reason but that is
  /// named.
  @Test(.disabled(if: Newsreader.isSanitized), arguments: 4...22) func fewDescriptors(limit: Int) throws {
    try withTemporaryFolder { folder in
      for number in 0..<60 { try writeFile("\(folder)/\(number).txt", Self.text("Bridge \(number) opens")) }
      let session = try Newsreader.shell(
        #"ulimit -n \#(limit); exec "$newsreader" --no-state \#(folder)"#, size: Size(columns: 200, rows: 24))
      do {
        try session.waitUntil("everything read") { $0.row(0).contains("article") && !$0.row(0).contains("loading") }
      } catch PtyError.ended {
        #expect(session.screen.text.contains("Too many open files") || session.screen.text.contains("Error 24"))
        return
      }
      let count = { Int(session.screen.row(0).split(separator: " ").dropFirst().first ?? "") ?? 0 }
      let before = count()
      try session.send("R")
      try session.waitUntil("what came of it") { screen in
        ["Nothing has changed", "Not read anew", "new article", "the same"].contains { screen.text.contains($0) }
      }
      #expect(before > 0 && count() >= before)
      if session.screen.text.contains("Not read anew") { #expect(session.screen.text.contains("Too many open files")) }
      try session.send("Q")
      try session.waitForExit()
      #expect(session.isRestored)
    }
  }

  @Test func followingShowsChangesByItself() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/b.txt", Self.text("Bridge opens"))
      let session = try Self.open(folder)
      try session.waitFor("1 article")
      try session.send(":set follow on\r")
      try writeFile(folder + "/new/a.txt", Self.text("Anchor found"))
      try session.waitFor("2 articles")
      try writeFile(folder + "/new/deep/a.txt", Self.text("Apples landed"))
      try session.waitFor("3 articles")
      try FileManager.default.removeItem(atPath: folder + "/new")
      try session.waitFor("1 article ")
      try writeFile(folder + "/b.txt", Self.text("Bridge closes"))
      try session.waitFor("Bridge closes")
      try session.send("q")
      #expect(try session.waitForExit() == .exited(0))
    }
  }

  /// Folders and files that are given by name are found again when they are made again.
  @Test func whatIsRemovedAndMadeAgainIsFollowedAgain() throws {
    try withTemporaryFolder { folder in
      let (deep, file) = (folder + "/some/deep/news", folder + "/single/page.txt")
      try writeFile(deep + "/b.txt", Self.text("Bridge opens"))
      try writeFile(file, Self.text("Crane falls"))
      let session = try PtySession(Newsreader.launch([deep, file], size: Size(columns: 100, rows: 24)))
      try session.waitFor("2 articles")
      try session.send(":set follow on\r")
      for round in 1...2 {
        try FileManager.default.removeItem(atPath: folder + "/some")
        try FileManager.default.removeItem(atPath: folder + "/single")
        try session.waitFor("0 articles")
        try writeFile(deep + "/b.txt", Self.text("Bridge opens", "Bells ring \(round)"))
        try session.waitFor("Bells ring \(round)")
        try writeFile(file, Self.text("Crane stands \(round)"))
        try session.waitFor("3 articles")
        // And what happens in it from then on.
        try writeFile(deep + "/c.txt", Self.text("Dock drained"))
        try session.waitFor("4 articles")
      }
      // Made anew at once, under the same name.
      try FileManager.default.removeItem(atPath: deep)
      try writeFile(deep + "/d.txt", Self.text("Eel found"))
      try session.waitFor("Eel found")
      try writeFile(deep + "/e.txt", Self.text("Fog lifts"))
      try session.waitFor("Fog lifts")
      try session.send("q")
      #expect(try session.waitForExit() == .exited(0))
    }
  }

  /// What has come through a pipe does not come again; all else is followed.
  @Test func whatCameThroughAPipeStays() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/news/b.txt", Self.text("Bridge opens"))
      let session = try Newsreader.shell(
        "mkfifo \(folder)/pipe; cat \"$page\" >\(folder)/pipe & \"$newsreader\" \(folder)/pipe \(folder)/news")
      try session.waitFor("6 articles")
      try session.send("GR")
      try session.waitFor("Nothing has changed")
      try session.send(":set follow on\r")
      try writeFile(folder + "/news/c.txt", Self.text("Crane falls"))
      try session.waitFor("7 articles")
      // What is passed over is known from then on as well.
      #expect(mkfifo(folder + "/news/other", 0o600) == 0)
      try session.waitFor("their articles are the same")
      try session.send("HG")
      try session.waitFor("/news/other: neither")
      try session.send("Q")
      #expect(try session.waitForExit() == .exited(0))
    }
  }

  /// A folder that nobody may look into says so, and is there again when somebody may.
  @Test(.enabled(if: access("/usr/bin/setpriv", X_OK) == 0 || geteuid() != 0), .disabled(if: Newsreader.isSanitized))
  func aFolderThatMayBeListedAgainIsShownAgain() throws {
    try withTemporaryFolder { folder in
      let place = folder + "/news"
      try writeFile(place + "/b.txt", Self.text("Bridge opens"))
      var program = [try Newsreader.path(), "--no-state", place]
      if geteuid() == 0 {
        for path in [folder, place, place + "/b.txt"] { #expect(chown(path, 65_534, 65_534) == 0) }
        program = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] + program
      }
      var launch = PtySession.Launch(program[0], Array(program[1...]), size: Size(columns: 160, rows: 24))
      // Folders that the other user may not look into would be told of as well.
      launch.environment = ["XDG_STATE_HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent"]
      let session = try PtySession(launch)
      try session.waitFor("1 article")
      try session.send(":set follow on\r")
      for mode: mode_t in [0, 0o111] {
        #expect(chmod(place, mode) == 0)
        try session.waitFor("1 gone: \(place): cannot be read: Permission denied")
        #expect(chmod(place, 0o755) == 0)
        try session.waitFor("1 article ")
      }
      try session.quit()
    }
  }

  /// The superuser may read everything.
  @Test(.enabled(if: geteuid() != 0)) func whatMayBeReadAgainIsShownAgain() throws {
    try withTemporaryFolder { folder in
      let file = folder + "/b.txt"
      try writeFile(file, Self.text("Bridge opens"))
      try writeFile(folder + "/c.txt", Self.text("Crane falls"))
      let session = try Self.open(folder)
      try session.waitFor("2 articles")
      try session.send(":set follow on\r")
      for _ in 0..<2 {
        chmod(file, 0)
        try session.waitFor("1 article ")
        chmod(file, 0o600)
        try session.waitFor("2 articles")
      }
      try session.quit()
    }
  }

  /// Files that shrink, grow, are replaced or vanish while they are read are neither a trap nor a hang.
  @Test func filesMayChangeWhileTheyAreRead() throws {
    try withTemporaryFolder { folder in
      let names = (0..<300).map { folder + "/\($0).txt" }
      let long = String(repeating: Self.text("Bridge opens", "Crane falls", "Dock drained"), count: 30)
      for name in names { try writeFile(name, long) }
      let session = try Self.open(folder)
      for (number, name) in names.enumerated() {
        switch number % 4 {
        case 0: try FileHandle(forWritingTo: URL(fileURLWithPath: name)).truncate(atOffset: 100)
        case 1: try FileManager.default.removeItem(atPath: name)
        case 2: try writeFile(name + ".new", long)
        default: try writeFile(name, long + long)
        }
      }
      try session.waitUntil("everything read") { $0.row(0).contains("articles") && !$0.row(0).contains("loading") }
      try session.send("R")
      try session.waitUntil("the files as they are now") {
        let status = $0.row(23)
        return status.contains("Nothing has changed") || status.contains("new article") || status.contains("gone")
          // What cannot be read now is told in a row of its own.
          || status.contains("the same") || $0.row(21).contains(".txt: ")
      }
      try session.send("RGgg\rq")
      try session.waitFor("articles")
      try session.send("q")
      let end = try session.waitForExit()
      #expect(end == .exited(0) || end == .exited(2))
    }
  }

  @Test func readingTwentyTimesGivesTheSame() throws {
    try withTemporaryFolder { folder in
      for number in 0..<150 {
        try writeFile(
          folder + "/\(number % 7)/\(number).txt",
          Self.text((0...(number % 5)).map { "Ship \(number) lands \($0)" }.joined(separator: "\n\n")))
      }
      let first = try CommandRun.newsreader("list", folder)
      #expect(first.status == .exited(0))
      for _ in 0..<19 { #expect(try CommandRun.newsreader("list", folder).output == first.output) }
    }
  }
}
