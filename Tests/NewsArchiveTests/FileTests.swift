import Foundation
import Testing
import TextCore
@testable import NewsArchive

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of its own for one test, removed with all in it at the end.
private final class Scratch {
  let path: String

  init() throws {
    var template = Array("/tmp/newsreader-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw ArchiveError(path: "/tmp", reason: .missing) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { remove(path) }

  private func remove(_ path: String) {
    var target = [CChar](repeating: 0, count: 8)
    let isLink = readlink(path, &target, target.count) >= 0
    if !isLink, let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { remove(path + "/" + name) }
      }
      closedir(folder)
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  func folder(_ name: String) { mkdir(path + "/" + name, 0o755) }

  func file(_ name: String, _ text: String) {
    guard let file = fopen(path + "/" + name, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}

@Suite struct FileTests {
  @Test func listsFoldersInByteOrderWithoutHiddenFiles() throws {
    let scratch = try Scratch()
    for name in ["b", "a", "a/z"] { scratch.folder(name) }
    for name in ["b/2.txt", "a.txt", "a/1.txt", "a/z/3.txt", ".hidden", "Z.txt"] { scratch.file(name, "x") }
    let walker = ArchiveWalker([scratch.path])
    #expect(walker.errors.isEmpty)
    #expect(
      walker.files.map { $0.dropFirst(scratch.path.count + 1) } == [
        "Z.txt", "a.txt", "a/1.txt", "a/z/3.txt", "b/2.txt",
      ])
  }

  @Test func aLoopOfLinksEnds() throws {
    let scratch = try Scratch()
    scratch.folder("a")
    scratch.file("a/1.txt", "x")
    symlink(scratch.path, scratch.path + "/a/up")
    #expect(ArchiveWalker([scratch.path]).files == [scratch.path + "/a/1.txt"])
  }

  /// Twenty folders with two links each to the next: a million paths, unless a folder is followed once.
  @Test func linksToFoldersOfLinksDoNotMultiply() throws {
    let scratch = try Scratch()
    for level in 0...20 { scratch.folder("\(level)") }
    for level in 0..<20 {
      symlink("../\(level + 1)", scratch.path + "/\(level)/one")
      symlink("../\(level + 1)", scratch.path + "/\(level)/two")
    }
    scratch.file("20/1.txt", "x")
    let walker = ArchiveWalker([scratch.path + "/0"])
    let first = scratch.path + "/0" + String(repeating: "/one", count: 20) + "/1.txt"
    #expect(walker.files == [first] && walker.errors.isEmpty)
  }

  @Test func deepFoldersAreListedOrReported() throws {
    let scratch = try Scratch()
    var path = ""
    for level in 0..<410 {
      path += level == 0 ? "d" : "/d"
      scratch.folder(path)
      if level == 100 || level == 405 { scratch.file(path + "/1.txt", "x") }
    }
    let walker = ArchiveWalker([scratch.path])
    #expect(walker.files.count == 1)
    #expect(walker.errors.map(\.reason) == [.tooDeep])
  }

  @Test func linksToWhatTheArchiveStandsInAreNotFollowed() throws {
    let scratch = try Scratch()
    for folder in ["archive", "elsewhere"] { #expect(mkdir(scratch.path + "/" + folder, 0o700) == 0) }
    scratch.file("beside.txt", "text")
    scratch.file("archive/a.txt", "text")
    scratch.file("elsewhere/b.txt", "text")
    let archive = scratch.path + "/archive"
    #expect(symlink("/", archive + "/root") == 0 && symlink("..", archive + "/up") == 0)
    #expect(symlink("../elsewhere", archive + "/other") == 0)
    let walker = ArchiveWalker([archive])
    #expect(walker.files == [archive + "/a.txt", archive + "/other/b.txt"] && walker.errors.isEmpty)
    let skipped = ["root", "up"].map { ArchiveError(path: "\(archive)/\($0)", reason: .aboveArchive) }
    #expect(walker.skipped.sorted { $0.path < $1.path } == skipped)
  }

  #if os(Linux)
    @Test func foldersOfTheSystemArePassedOver() throws {
      let scratch = try Scratch()
      scratch.file("a.txt", "text")
      #expect(symlink("/proc", scratch.path + "/proc") == 0)
      let walker = ArchiveWalker([scratch.path, "/proc"])
      #expect(walker.files == [scratch.path + "/a.txt"])
      #expect(walker.skipped == [ArchiveError(path: scratch.path + "/proc", reason: .madeUp)])
      #expect(walker.errors == [ArchiveError(path: "/proc", reason: .madeUp)])
      #expect(ArchiveWalker.firstFile(of: ["/proc"]) == nil)
    }
  #endif

  @Test func errorsNameThePath() throws {
    let scratch = try Scratch()
    let missing = scratch.path + "/none"
    let walker = ArchiveWalker([missing, "-", scratch.path])
    #expect(walker.files == ["-"])
    #expect(
      walker.errors == [
        ArchiveError(path: missing, reason: .missing), ArchiveError(path: scratch.path, reason: .emptyFolder),
      ])
    #expect(throws: ArchiveError(path: missing, reason: .missing)) { try FileReader.file(missing).text }
    #expect(throws: ArchiveError.self) { try FileReader.file(scratch.path).text }
  }

  /// Names that sort otherwise as a file than as a folder, and more files than are listed at once.
  @Test(arguments: [
    ["b.txt", "a/z.txt", "a-b.txt", "a.txt"], ["b/c/d.txt", "b/c.txt", "b0.txt"], ["a/b/c/d.txt", "z.txt"],
    ["é.txt", "z.txt"],
  ])
  func theFirstFileIsThatOfTheListing(names: [String]) throws {
    let scratch = try Scratch()
    for name in names { scratch.file(name, "text") }
    for number in 0..<70 { scratch.file("zz\(number).txt", "text") }
    #expect(ArchiveWalker.firstFile(of: [scratch.path]) == ArchiveWalker([scratch.path]).files.first)
    #expect(ArchiveWalker.firstFile(of: [scratch.path]) != nil)
    #expect(ArchiveWalker.firstFile(of: [scratch.path + "/" + names[0]]) == nil)
    #expect(ArchiveWalker.firstFile(of: [scratch.path + "/nothing"]) == nil)
    #expect(ArchiveWalker.firstFile(of: ["-"]) == nil && ArchiveWalker.firstFile(of: []) == nil)
  }

  @Test func behindALinkOrAnEmptyFolderTheFirstFileIsNotGuessed() throws {
    let scratch = try Scratch()
    for number in 0..<70 { scratch.file("m\(number).txt", "text") }
    #expect(symlink(scratch.path + "/m3.txt", scratch.path + "/a.txt") == 0)
    #expect(ArchiveWalker.firstFile(of: [scratch.path]) == nil)
    #expect(unlink(scratch.path + "/a.txt") == 0)
    #expect(ArchiveWalker.firstFile(of: [scratch.path]) == scratch.path + "/m0.txt")
    #expect(mkdir(scratch.path + "/b", 0o700) == 0)
    #expect(ArchiveWalker.firstFile(of: [scratch.path]) == nil)
  }

  @Test(arguments: [0, 1, 70_000, 200_000]) func readsWholeFiles(count: Int) throws {
    let scratch = try Scratch()
    scratch.file("f", String(repeating: "a", count: count))
    #expect(try FileReader.file(scratch.path + "/f").text.count == count)
  }

  /// A named pipe is what a shell gives for `<(command)`: open, and empty until the command says something.
  @Test func waitsForAWriterThatPauses() throws {
    let scratch = try Scratch()
    let pipe = scratch.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    // Both ways, so that opening waits for nobody and the pipe has a writer from the start.
    let writer = open(pipe, O_RDWR)
    let text = reading(pipe)
    for part in ["first ", "second"] {
      #expect(part.withCString { write(writer, $0, part.utf8.count) } == part.utf8.count)
      while unread(writer) > 0 { sched_yield() }
    }
    close(writer)
    #expect(text() == "first second")
  }

  /// As `cat` waits for whoever is to write, though the pipe is opened without waiting.
  @Test func waitsForAWriterThatIsStillToCome() throws {
    let scratch = try Scratch()
    let pipe = scratch.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let text = reading(pipe)
    // It can be opened for writing as soon as somebody reads.
    var writer: Int32 = -1
    while writer < 0 {
      writer = open(pipe, O_WRONLY | O_NONBLOCK)
      sched_yield()
    }
    #expect(write(writer, "news", 4) == 4)
    close(writer)
    #expect(text() == "news")
  }

  /// Reads a file on a thread of its own; what is returned waits for its text.
  private func reading(_ path: String) -> () -> String {
    let found = Lock<String?>(nil)
    Thread.detachNewThread {
      let text = (try? FileReader.file(path).text.string) ?? "not read"
      found.withLock { $0 = text }
    }
    return {
      while true {
        if let text = found.withLock({ $0 }) { return text }
        sched_yield()
      }
    }
  }

  /// Nobody can become the writer of a pipe without a name.
  @Test func aPipeWhoseWriterIsThroughIsEmpty() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[1])
    defer { close(ends[0]) }
    #expect(try FileReader.file("/dev/fd/\(ends[0])").text.count == 0)
  }

  private func unread(_ descriptor: Int32) -> Int32 {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0)
  }

  @Test func readsWhatHasNoSize() throws {
    #expect(try FileReader.file("/proc/self/status").text.count > 0)
  }

  @Test func aDeviceThatNeverEndsIsKnownAsNoText() {
    #expect(throws: ArchiveError(path: "/dev/zero", reason: .binary)) { try FileReader.file("/dev/zero").text }
  }
}
