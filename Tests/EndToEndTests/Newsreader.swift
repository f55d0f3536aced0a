import Screen
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program under test, as it was built together with the tests, or as `NEWSREADER_PROGRAM` names it: what is released
/// is linked otherwise.
enum Newsreader {
  static func path() throws -> String {
    if let other = getenv("NEWSREADER_PROGRAM") { return String(cString: other) }
    return try #require(BuiltProduct.path("newsreader"))
  }

  /// The page that ships with the program.
  static let seeds = package + "/seeds"
  /// The package the tests belong to.
  static let package = packageFolder()
  static let seedPage = seeds + "/000_ac394d466c368673.txt"

  /// Whether program and tests were built with a sanitizer.
  static var isSanitized: Bool { BuiltProduct.isSanitized }

  /// A launch that a test may change.
  static func launch(_ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24)) throws -> PtySession.Launch {
    var launch = PtySession.Launch(try path(), arguments, size: size)
    launch.environment["XDG_STATE_HOME"] = StateHomes.next()
    launch.environment["XDG_CONFIG_HOME"] = StateHomes.next()
    return launch
  }

  /// Starts the program in a terminal and waits until the five articles of the seeds stand there, down to the last row.
  static func start(_ launch: PtySession.Launch) throws -> PtySession {
    let session = try PtySession(launch)
    try session.waitFor("5 articles")
    try session.waitUntil("the whole status row") {
      let status = $0.row($0.size.rows - 1)
      return status.hasSuffix("¶1") || status.hasSuffix("par 1")
    }
    return session
  }

  /// Opens the seeds in a usual terminal.
  static func start(size: Size = Size(columns: 80, rows: 24)) throws -> PtySession {
    try start(launch([seeds], size: size))
  }

  /// Runs a script in a terminal, with `$newsreader`, `$seeds` and `$page` for the program and what it reads.
  static func shell(_ script: String, size: Size = Size(columns: 80, rows: 24)) throws -> PtySession {
    var launch = PtySession.Launch("/bin/sh", ["-c", script], size: size)
    launch.environment = try shellVariables()
    return try PtySession(launch)
  }

  static func shellVariables() throws -> [String: String?] {
    [
      "newsreader": try path(), "seeds": seeds, "page": seedPage, "XDG_STATE_HOME": StateHomes.next(),
      "XDG_CONFIG_HOME": StateHomes.next(),
    ]
  }
}

extension PtySession {
  /// Whether nothing of the program's modes is left, neither in the kernel nor on the screen.
  var isRestored: Bool { areModesRestored && screen.modes == .initial }

  /// Waits for what a shell says last, and expects the terminal back as it was.
  func end(saying words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try waitFor(words)
    #expect(try waitForExit() == .exited(0), sourceLocation: sourceLocation)
    #expect(isRestored, sourceLocation: sourceLocation)
  }

  /// Quits with `q` and expects the terminal back as it was.
  func quit(status: Int32 = 0, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try send("q")
    #expect(try waitForExit() == .exited(status), sourceLocation: sourceLocation)
    #expect(isRestored, sourceLocation: sourceLocation)
  }
}
