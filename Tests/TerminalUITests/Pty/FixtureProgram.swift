import Screen
import TestSupport
import Testing

/// The program that shows what the terminal does, in a terminal of its own.
enum FixtureProgram {
  static func path() throws -> String { try #require(BuiltProduct.path("TerminalFixture")) }

  /// A launch that a test may change.
  static func launch(_ arguments: String..., size: Size = Size(columns: 80, rows: 24)) throws -> PtySession.Launch {
    PtySession.Launch(try path(), arguments, size: size)
  }

  /// Starts the program and waits for its first screen.
  static func start(_ launch: PtySession.Launch) throws -> PtySession {
    let session = try PtySession(launch)
    // The whole first frame, as far as the window has room for it.
    try session.waitFor(launch.size.rows > 13 ? "item 9 of the list" : "ready")
    return session
  }

  /// Starts it in a usual terminal.
  static func start(_ arguments: String..., size: Size = Size(columns: 80, rows: 24)) throws -> PtySession {
    try start(PtySession.Launch(try path(), arguments, size: size))
  }

  /// Starts it from a shell with job control, which takes the terminal when the program stops, waits for Return and
  /// brings it back.
  static func startInShell() throws -> PtySession {
    let script = "set -m; \(try path()); echo shell has it; read line; fg; echo the end"
    return try start(PtySession.Launch("/bin/sh", ["-c", script]))
  }
}

extension PtySession {
  /// Whether nothing of the program's modes is left, neither in the kernel nor on the screen.
  var isRestored: Bool { areModesRestored && screen.modes == .initial }
}
