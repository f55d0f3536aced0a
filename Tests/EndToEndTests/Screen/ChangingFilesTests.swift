import Screen
import TestSupport
import Testing

/// Files that change in every way there is under `set follow on`.
@Suite struct ChangingFilesTests {
  /// A filter, and whether the article is being read or only under the cursor.
  struct Way: Sendable {
    let seed: UInt64
    let filter: String
    let isReading: Bool
  }

  private static let ways = [
    Way(seed: 1, filter: "", isReading: false), Way(seed: 2, filter: "title:ship", isReading: true),
    Way(seed: 3, filter: "harbour", isReading: false), Way(seed: 4, filter: "-title:crane", isReading: false),
    Way(seed: 5, filter: "saturday", isReading: true),
  ]

  private let size = Size(columns: 110, rows: 100)

  /// The list in the end is that of a reader who starts then, with its filter and its marks, and the article under the
  /// cursor, which is never gone, is there all the time.
  @Test(arguments: ways) func theListIsThatOfAFreshStart(way: Way) throws {
    try withTemporaryFolder { place in
      let folder = place + "/news"
      var writer = ChangingFiles(folder: folder, aside: place + "/aside", seed: way.seed)
      try writer.begin()
      defer { writer.unlock() }
      var launch = try Newsreader.launch([folder], size: size)
      launch.environment["XDG_STATE_HOME"] = place + "/state"
      try markAll(launch)
      let session = try open(launch, filter: way.filter)
      try session.send(":set follow on\r")
      try select(session)
      if way.isReading { try session.send("\r") }
      for round in 1...6 {
        // Changes that come while something lies above the list wait until it is gone.
        for keys in ["z", "E", "h", "z"] {
          try writer.changeAll()
          try session.send(keys)
        }
        try writer.mark(round)
        try session.waitFor(ChangingFiles.mark(round))
        try session.waitUntil("the article still there in round \(round)") { isKept($0, isRead: way.isReading) }
      }
      if way.isReading { try session.send("h") }
      let fresh = try open(launch, filter: way.filter)
      try select(fresh)
      try fresh.waitUntil("the marks that are kept") { $0.row($0.cursor.row).contains("★") }
      let expected = list(fresh.screen)
      try session.waitUntil("what a fresh reader shows:\n\(fresh.screen.text)\nand not") {
        isKept($0, isRead: false) && list($0) == expected
      }
      try session.send("Q")
      try fresh.send("Q")
      #expect(try session.waitForExit() == fresh.waitForExit())
      #expect(session.isRestored && fresh.isRestored)
    }
  }

  /// Marks the articles that are there as read, and the one that stays with a star.
  private func markAll(_ launch: PtySession.Launch) throws {
    let session = try open(launch, filter: "")
    try select(session)
    try session.send("As")
    try session.waitUntil("the marks") { $0.row($0.cursor.row).contains("★") && !$0.text.contains("●") }
    try session.quit()
  }

  /// Starts a reader and waits until all is read and the filter in force.
  private func open(_ launch: PtySession.Launch, filter: String) throws -> PtySession {
    let session = try PtySession(launch)
    try session.waitUntil("all read") { $0.row(0).contains("articles") && !$0.row(0).contains("loading") }
    try session.waitFor(ChangingFiles.kept)
    guard !filter.isEmpty else { return session }
    try session.send(":filter \(filter)\r")
    try session.waitUntil("the filter and all it finds") { screen in
      screen.text.contains("[\(filter) ") && screen.text.contains(" LIST ") && !screen.text.contains("searching")
    }
    return session
  }

  /// Goes down the list to the article that stays.
  private func select(_ session: PtySession) throws {
    try session.send("gg")
    try session.waitUntil("the top") { $0.row($0.cursor.row).contains("Ship mark") }
    while !isKept(session.screen, isRead: false) {
      let row = session.screen.cursor.row
      try session.send("j")
      try session.waitUntil("the row below") { $0.cursor.row == row + 1 }
    }
  }

  /// Whether the article that stays is under the cursor, or being read.
  private func isKept(_ screen: VirtualScreen, isRead: Bool) -> Bool {
    isRead
      ? screen.row(1).hasSuffix("│ " + ChangingFiles.kept) && screen.text.contains(" READ ")
      : screen.row(screen.cursor.row).contains(ChangingFiles.kept)
  }

  /// What stands left of the article, and how many articles there are.
  private func list(_ screen: VirtualScreen) -> [String] {
    let rows = (1..<screen.size.rows - 4).map { screen.row($0).prefix { $0 != "│" } }
    return [screen.row(0)] + rows.map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }
}
