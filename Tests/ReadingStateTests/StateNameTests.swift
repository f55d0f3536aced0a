import ArticleStore
import NewsArchive
import Testing

@testable import ReadingState

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Names that are no file, lead to none, or mean something else to SQLite.
@Suite("Names of a state") struct StateNameTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a pipe is refused at once, also beside the file", arguments: ["", "-journal", "-wal", "-shm"])
  func pipe(suffix: String) throws {
    if !suffix.isEmpty { _ = try ReadingState(path: folder.file) }
    try #require(mkfifo(folder.file + suffix, 0o600) == 0)
    let names = folder.names
    let refusal = ReadingStateError.cannotOpen(path: folder.file + suffix, reason: "it is no regular file")
    for origin in [ReadingState.Origin.own, .named, .anybodys] {
      #expect(throws: refusal) { try ReadingState(path: folder.file, origin: origin) }
    }
    #expect(throws: refusal) { try ReadingState(readingOnly: folder.file) }
    for isNamed in [true, false] {
      #expect(throws: refusal) { _ = try ReadingState.toRead(folder.file, isNamed: isNamed) }
    }
    #expect(folder.names == names)
  }

  @Test("nothing is made beside a device") func device() throws {
    let link = folder.path + "/null"
    try #require(symlink("/dev/null", link) == 0)
    #expect(throws: ReadingStateError.cannotOpen(path: link, reason: "it is no regular file")) {
      try ReadingState(path: link, origin: .named)
    }
    #expect(folder.names == ["null"])
  }

  @Test(
    "what SQLite reads in its own way is a name as any other",
    arguments: [":memory:", "file:y.db?mode=rwc", "file:x?mode=memory"])
  func ownWay(name: String) throws {
    for path in [folder.path + "/" + name, folder.path + "/deep//" + name, "/" + folder.path + "/" + name] {
      do { try ReadingState(path: path).setStarred(true, [ArticleID(7)]) }
      #expect(try ReadingState(readingOnly: path).record().starred == [ArticleID(7)])
    }
    #expect(folder.names.contains(name))
    // Only a relative name is of its own kind; a test cannot change the folder that others work in.
    #expect(Database.plain(name) == "./" + name)
  }

  @Test("what a link leads to is made for the user alone") func dangling() throws {
    try #require(symlink(folder.path + "/real.db", folder.file) == 0)
    try ReadingState(path: folder.file).setStarred(true, [ArticleID(7)])
    var found = stat()
    #expect(lstat(folder.path + "/real.db", &found) == 0 && found.st_mode & 0o777 == 0o600)
    #expect(lstat(folder.file, &found) == 0 && found.st_mode & S_IFMT == S_IFLNK)
  }
}
