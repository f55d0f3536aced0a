import Foundation
import Screen
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct ConfigurationTests {
  @Test func aFileOfMoreThanAMebibyteIsNotRead() throws {
    try withTemporaryFolder { folder in
      let file = folder + "/config"
      try writeFile(file, "set measure 80\n#" + String(repeating: "x", count: (1 << 20) - 17) + "\n")
      #expect(try CommandRun.newsreader("--check-config", "--config", file).status == .exited(0))
      try writeFile(file, "set measure 80\n#" + String(repeating: "x", count: (1 << 20) - 16) + "\n")
      let run = try CommandRun.newsreader("--check-config", "--config", file)
      #expect(run.status == .exited(1))
      #expect((run.output + run.errors).contains("\(file): not read: a configuration has at most 1 MiB"))
    }
  }

  @Test func checkingNamesFileLineAndWhatWasExpected() throws {
    try withTemporaryFolder { folder in
      let file = folder + "/newsreader/config"
      let variables = ["XDG_CONFIG_HOME": folder]
      let missing = try CommandRun.newsreader("--check-config", environment: variables)
      #expect(missing.status == .exited(0) && missing.output == "" && missing.errors == "")
      try writeFile(file, "set measure 80\n")
      let good = try CommandRun.newsreader("--check-config", environment: variables)
      #expect(good.status == .exited(0) && good.output == "")
      try writeFile(file, "set measure 80\nset measure wide\nsource more\n")
      let bad = try CommandRun.newsreader("--check-config", environment: variables)
      #expect(bad.status == .exited(1))
      #expect(
        bad.output == """
          \(file):2:13: expected a number from 20 to 200
          \(file):3:8: expected a file that can be read: \(folder)/newsreader/more: no such file or folder

          """)
      let nothing = try CommandRun.newsreader("--check-config", "--config", "/dev/null")
      #expect(nothing.status == .exited(0) && nothing.errors == "")
      let place = try CommandRun.newsreader("--check-config", "--config", folder)
      #expect(place.status == .exited(1) && (place.output + place.errors).contains("directory"))
      let named = try CommandRun.newsreader("--check-config", "--config", folder + "/nowhere")
      #expect(named.status == .exited(1) && named.output == "\(folder)/nowhere: no such file or folder\n")
    }
  }

  @Test func onlyTheUsersOwnFilesAreRead() throws {
    try withTemporaryFolder { folder in
      let file = folder + "/config"
      try writeFile(file, "set measure 80\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file)
      let run = try CommandRun.newsreader("--check-config", "--config", file)
      #expect(run.status == .exited(1))
      #expect(run.output == "\(file): not read: it must belong to you, and not be writable by everybody\n")
    }
  }

  /// Whether or not somebody is about to write into the pipe, it is not waited for.
  @Test(arguments: [false, true]) func aPipeIsNoConfiguration(hasWriter: Bool) throws {
    try withTemporaryFolder { folder in
      let file = folder + "/newsreader/config"
      try writeFile(file, "")
      #expect(unlink(file) == 0 && mkfifo(file, 0o600) == 0)
      let writer = hasWriter ? open(file, O_RDWR | O_CLOEXEC) : -1
      defer { if writer >= 0 { close(writer) } }
      let line = "\(file): not read: a configuration must be a file, not a pipe or a device\n"
      let environment = ["XDG_CONFIG_HOME": folder]
      let check = try CommandRun.newsreader("--check-config", environment: environment)
      #expect(check.output == line && check.status == .exited(1))
      let list = try CommandRun.newsreader("list", environment: environment)
      #expect(list.errors == "newsreader: " + line && list.lines.count == 5 && list.status == .exited(0))
      let zero = try CommandRun.newsreader("--check-config", "--config", "/dev/zero")
      #expect(zero.output.contains("not a pipe or a device") && zero.status == .exited(1))
    }
  }

  @Test func theArchiveIsOpenedWhereNoPathIsGiven() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/.config/newsreader/config", "set archive ~/news\nnonsense\n")
      try writeFile(folder + "/news/page.txt", "Lamps for the quay\n\nThe lamps were lit on Sunday by the warden.\n")
      let environment = ["HOME": folder]
      for arguments in [["list"], []] {
        var launch = try Newsreader.launch(arguments)
        launch.environment = environment
        let run = try CommandRun.run(launch)
        #expect(run.output.contains("Lamps for the quay") && run.status == .exited(0))
        #expect(
          run.errors
            == "newsreader: \(folder)/.config/newsreader/config:2:1: expected a command, not “nonsense”\n")
      }
      let given = try CommandRun.newsreader("list", Newsreader.seeds, environment: environment)
      #expect(given.lines.count == 5 && given.errors == "")
    }
  }

  @Test func theReaderStartsWithItAndSaysWhatIsWrong() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/newsreader/config", "filter source:xinhua\nbind list x quit\nset colour red\n")
      var launch = try Newsreader.launch([Newsreader.seeds], size: Size(columns: 200, rows: 24))
      launch.environment["XDG_CONFIG_HOME"] = folder
      let session = try PtySession(launch)
      try session.waitFor("[source:xinhua ×]")
      try session.waitFor("newsreader/config:3:5: expected one of measure, ")
      try session.send("x")
      #expect(try session.waitForExit() == .exited(0))
      #expect(session.screen.text.contains("config:3:5: expected one of"))
      #expect(session.isRestored)
    }
  }
}
