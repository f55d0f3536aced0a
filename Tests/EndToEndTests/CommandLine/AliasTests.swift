import TestSupport
import Testing

@testable import newsreader

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The user's own names of outlets.
@Suite struct AliasTests {
  private static let page = """
    Bridge opens at last

    The bridge opened on Saturday, and the board was glad of it.

    Source: The Quayside Gazette of Skarvik

    Lamps for the quay

    The lamps were lit on Sunday, and nobody was there to see it.

    Source: QG

    """

  @Test func theyAddToThoseThatShip() throws {
    try withTemporaryFolder { folder in
      let variables = ["XDG_CONFIG_HOME": folder]
      func sources() throws -> [Substring] {
        let run = try CommandRun.newsreader("list", "--format", "tsv", "-", input: Self.page, environment: variables)
        #expect(run.errors == "" && run.status == .exited(0))
        return run.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false)[2] }
      }
      #expect(try sources() == ["The Quayside Gazette of Skarvik", "QG"])
      try writeFile(folder + "/newsreader/source-aliases", "QG = The Quayside Gazette of Skarvik\n")
      #expect(try sources() == ["QG", "QG"])
    }
  }

  @Test func aBadLineIsSaidAndTheRestCounts() throws {
    try withTemporaryFolder { folder in
      let file = folder + "/.config/newsreader/source-aliases"
      try writeFile(file, "# mine\nnonsense\nQG = The Quayside Gazette of Skarvik\n")
      let run = try CommandRun.newsreader(
        "list", "--filter", "qg", "-", input: Self.page, environment: ["HOME": folder])
      #expect(run.errors == "newsreader: \(file):2: expected 'name = other name; …'\n")
      #expect(run.lines.count == 2)
      #expect(run.status == .exited(2))
    }
  }

  /// As the configuration they count only where they are the user's own, and not too many to be read before the first
  /// frame. What is refused is no reason to read no articles.
  @Test func whatIsNotTheUsersOwnFileIsNotRead() throws {
    try withTemporaryFolder { folder in
      let file = folder + "/newsreader/source-aliases"
      func expectRefusal(_ text: String) throws {
        let run = try CommandRun.newsreader(
          "list", "-", input: Self.page, environment: ["XDG_CONFIG_HOME": folder])
        #expect(run.errors == "newsreader: \(file): not read: \(text)\n")
        #expect(run.lines.count == 2 && run.status == .exited(2))
      }
      try writeFile(file, "QG = The Quayside Gazette of Skarvik\n")
      #expect(chmod(file, 0o646) == 0)
      try expectRefusal("it must belong to you, and not be writable by everybody")
      if geteuid() == 0 {
        #expect(chmod(file, 0o600) == 0 && chown(file, 65_534, 65_534) == 0)
        try expectRefusal("it must belong to you, and not be writable by everybody")
        #expect(chown(file, 0, 0) == 0)
      }
      #expect(chmod(file, 0o600) == 0)
      try writeFile(file, String(repeating: "# nothing\n", count: 1 << 17))
      try expectRefusal("a list of outlets has at most 1 MiB")
      #expect(unlink(file) == 0 && mkfifo(file, 0o600) == 0)
      try expectRefusal("a list of outlets must be a file, not a pipe or a device")
    }
  }

  @Test(
    arguments: [
      (["XDG_CONFIG_HOME": "/c", "HOME": "/h"], "/c/newsreader/source-aliases"),
      (["XDG_CONFIG_HOME": "c", "HOME": "/h"], "/h/.config/newsreader/source-aliases"),
      (["XDG_CONFIG_HOME": "", "HOME": "/h"], "/h/.config/newsreader/source-aliases"), ([:], nil), (["HOME": ""], nil),
    ] as [([String: String], String?)])
  func whereTheyAre(variables: [String: String], path: String?) {
    #expect(UserFolder.configurationFile("source-aliases", in: { variables[$0] }) == path)
  }
}
