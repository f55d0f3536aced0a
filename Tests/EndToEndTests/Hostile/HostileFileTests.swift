import Foundation
import Screen
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Things in folders that are no plain files, and files that do not stay as they are.
@Suite struct HostileFileTests {
  private static let page = HostileText.page([HostileText.ascii("of the harbour")])

  /// A folder with one page and one of everything that is none.
  private func withOddities(_ body: (_ folder: String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try HostileText.write(Self.page, to: HostileText.ascii(folder + "/page.txt"))
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      #expect(symlink("loop", folder + "/loop") == 0)
      #expect(symlink(".", folder + "/self") == 0)
      #expect(symlink("/dev/zero", folder + "/zero") == 0)
      try withSocket(folder + "/socket") { try body(folder) }
    }
  }

  private func withSocket(_ path: String, _ body: () throws -> Void) throws {
    #if canImport(Glibc)
      let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
    #endif
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(bound == 0)
    try body()
  }

  @Test func whatIsNoFileIsPassedOverAndNamedInTheHealth() throws {
    try withOddities { folder in
      let list = try CommandRun.newsreader("list", folder)
      #expect(list.lines.count == 1)
      #expect(list.errors == "newsreader: \(folder)/loop: cannot be read: Too many levels of symbolic links\n")
      let health = try CommandRun.newsreader("health", folder)
      for name in ["pipe", "socket", "zero"] {
        #expect(health.output.contains("\n  \(folder)/\(name): neither a file nor a folder\n"))
      }
      #expect(health.output.contains("\n  \(folder)/self: a link to a folder that it stands in, not followed\n"))
      let session = try PtySession(Newsreader.launch([folder], size: Size(columns: 200, rows: 40)))
      try session.waitFor("loop: cannot be read")
      try session.send("HG")
      try session.waitFor("/zero: neither a file nor a folder")
      try session.send("Q")
      #expect(try session.waitForExit() == .exited(2))
      #expect(session.isRestored)
    }
  }

  @Test func whatIsNoFileAndNamedIsToldOf() throws {
    try withOddities { folder in
      for (name, reason) in [
        ("socket", "cannot be read: No such device or address"), ("zero", "binary file"),
        ("loop", "cannot be read: Too many levels of symbolic links"),
        ("page.txt/x", "cannot be read: Not a directory"),
      ] {
        let run = try CommandRun.newsreader("list", folder + "/" + name)
        #expect(run.status == .exited(2) && run.output == "")
        #expect(run.errors == "newsreader: \(folder)/\(name): \(reason)\n")
      }
    }
  }

  #if os(Linux)
    @Test(arguments: [
      "/proc/self/mem", "/proc/self/pagemap", "/dev/urandom", "/dev/zero", "/dev/ptmx", "/proc/kcore", "/proc/kmsg",
    ])
    func filesOfTheSystemEnd(path: String) throws {
      let run = try CommandRun.newsreader("list", path)
      #expect(run.status == .exited(2) && run.output == "")
      #expect(run.errors.hasPrefix("newsreader: \(path): ") && run.errors.split(separator: "\n").count == 1)
    }

    /// Files without a size, and names that come and go while they are read.
    @Test func foldersOfTheSystemEnd() throws {
      for path in ["/proc/self/net", "/proc/sys/kernel"] {
        let status = try CommandRun.newsreader("list", path).status
        #expect([.exited(0), .exited(1), .exited(2)].contains(status), "\(path)")
      }
    }
  #endif

  @Test func namesThatAreNoTextAreOpened() throws {
    try withTemporaryFolder { folder in
      let bytes: [UInt8] = [0x6E, 0xFF, 0xC3, 0x28, 0xF4, 0x8F, 0xBE, 0x80]
      let deep = HostileText.ascii(folder + "/") + bytes
      #expect(mkdir((deep.map { CChar(bitPattern: $0) } + [0]), 0o700) == 0)
      try HostileText.write(Self.page, to: deep + HostileText.ascii("/") + bytes)
      let list = try CommandRun.newsreader("list", folder)
      #expect(list.status == .exited(0) && list.lines.count == 1 && list.errors == "")
      let named = try CommandRun.shell("\"$newsreader\" list \(folder)/n*/n*; cd \(folder); \"$newsreader\" list *")
      #expect(named.lines.count == 2 && named.errors == "")
      let binary = deep + HostileText.ascii("/b") + [0xC5]
      try HostileText.write([0], to: binary)
      for command in ["list", "health", "explain"] {
        let run = try CommandRun.newsreader(command, folder)
        let all = (run.output + run.errors).unicodeScalars
        #expect(!all.contains { $0.value >= 0x10FF00 } && all.contains("\u{FFFD}"), "\(command)")
      }
      let query = try CommandRun.shell("\"$newsreader\" list --query \"$(printf '\\305(')\" \(folder)")
      #expect(query.errors.unicodeScalars.allSatisfy { $0.value < 0x10FF00 } && query.errors.contains("\u{FFFD}("))
      #expect(unlink(binary.map { CChar(bitPattern: $0) } + [0]) == 0)
      let session = try PtySession(Newsreader.launch([folder], size: Size(columns: 200, rows: 24)))
      try session.waitFor("1 article")
      try session.send("E")
      try session.waitFor("n\u{FFFD}\u{FFFD}(")
      try session.send("Q")
      #expect(try session.waitForExit() == .exited(0))
    }
  }

  /// Written, cut off and removed again and again while all of them are read.
  @Test func filesThatChangeWhileTheyAreRead() throws {
    try withTemporaryFolder { folder in
      let script = """
        cd \(folder); for n in 1 2 3 4 5 6 7 8; do cp "$page" $n; done
        while :; do cp "$page" 1; : > 2; cat "$page" "$page" >> 3; rm -f 4; mv 5 6; cp "$page" 5; mkdir 7d; rmdir 7d; : > 3
        done & busy=$!
        for n in 1 2 3 4 5 6 7 8 9 10; do
          "$newsreader" list . >/dev/null 2>&1; echo "status $?"
        done; kill $busy
        """
      let run = try CommandRun.shell(script)
      #expect(run.lines.count == 10)
      // What was there at the moment it was looked for is read; what had gone by then is told of.
      #expect(run.lines.allSatisfy { $0 == "status 0" || $0 == "status 2" }, "\(run.output)")
    }
  }

  /// 100,000 for a long run, a tenth of them in others: making the names takes most of the time.
  @Test func manyFilesInOneFolder() throws {
    let count = Soak.isLong ? 100_000 : 10_000
    try withTemporaryFolder { folder in
      let script = """
        mkdir \(folder)/many; cd \(folder)/many; seq -w \(count) | xargs touch; cp "$page" 0; cp "$page" z
        exec "$newsreader" list .
        """
      let run = try CommandRun.shell(script)
      #expect(run.status == .exited(2) && run.lines.count == 10)
      #expect(run.errors.split(separator: "\n").count { $0.hasSuffix(": no text in it") } == count)
    }
  }

  @Test func foldersThatMayNotBeReadAreToldOf() throws {
    try withTemporaryFolder { folder in
      try HostileText.write(Self.page, to: HostileText.ascii(folder + "/page.txt"))
      // The superuser may read everything: another user tries, where there is one to become.
      let script = """
        chmod 755 \(folder); mkdir \(folder)/secret; cp "$page" \(folder)/secret/a; chmod 0 \(folder)/secret
        if [ "$(id -u)" = 0 ]; then
          XDG_CONFIG_HOME=; cp "$newsreader" \(folder)/program; chmod 644 \(folder)/page.txt
          setpriv --reuid=65534 --regid=65534 --clear-groups \(folder)/program list \(folder)/secret \(folder)/page.txt
        else "$newsreader" list \(folder)/secret \(folder)/page.txt; fi; echo "status $?"; chmod 700 \(folder)/secret
        """
      let run = try CommandRun.shell(script)
      #expect(run.lines.last == "status 2" && run.lines.count == 2, "\(run.output)")
      #expect(run.errors == "newsreader: \(folder)/secret: cannot be read: Permission denied\n")
    }
  }
}
