import TestSupport
import Testing

/// Output that goes to other programs.
@Suite struct PipeTests {
  @Test func aPipeGetsPlainText() throws {
    let run = try CommandRun.shell(#""$newsreader" "$seeds" | cat"#)
    #expect(run.status == .exited(0))
    #expect(try run.output == CommandRun.newsreader("read", Newsreader.seeds).output)
  }

  /// Whether the reader that has enough ends it by the signal or by the failed write, nothing is said.
  @Test(arguments: ["", "trap '' PIPE;"])
  func aReaderThatHasEnough(trap: String) throws {
    let script = """
      \(trap) mkdir "$0.d"; for n in 1 2 3 4 5 6 7 8; do cp "$page" "$0.d/$n"; done
      { "$newsreader" export "$0.d"; echo "status $?" >&2; } | head -c 20 | wc -c
      """
    try withTemporaryFolder { folder in
      let run = try CommandRun.shell(script.replacing("$0", with: folder + "/pages"))
      #expect(run.output.contains("20"))
      #expect(["status 141\n", "status 0\n"].contains(run.errors), "\(run.errors)")
    }
  }

  #if os(Linux)
    @Test(arguments: ["list", "show 1", "export", "keys", "read"])
    func aFullDiskIsSaid(command: String) throws {
      let run = try CommandRun.shell(#""$newsreader" \#(command) >/dev/full"#)
      #expect(run.status == .exited(2))
      #expect(run.errors == "newsreader: standard output: cannot be written: No space left on device\n")
    }
  #endif
}
