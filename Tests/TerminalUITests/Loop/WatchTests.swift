import CPlatform
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

#if os(Linux)
  /// What the system tells of a folder that is watched.
  @Suite struct WatchTests {
    private enum Change: CaseIterable {
      case make, write, truncate, replace, delete, moveAway, lock, makeFolder
    }

    @Test(arguments: Change.allCases) private func everyChangeIsTold(change: Change) throws {
      try withTemporaryFolder { place in
        let (folder, file) = (place + "/news", place + "/news/a.txt")
        try writeFile(file, "text")
        try writeFile(place + "/other", "text")
        let watch = platform_watch_open()
        defer { platform_watch_close(watch) }
        #expect(platform_watch_add(watch, folder) >= 0)
        #expect(platform_wait([watch], 1, 0).readable == 0)
        switch change {
        case .make: try writeFile(folder + "/b.txt", "text")
        case .write: try writeFile(file, "other text")
        case .truncate: truncate(file, 0)
        case .replace: rename(place + "/other", file)
        case .delete: unlink(file)
        case .moveAway: rename(file, place + "/elsewhere")
        case .lock: chmod(file, 0)
        case .makeFolder: mkdir(folder + "/new", 0o700)
        }
        #expect(platform_wait([watch], 1, 0).readable == 1)
        platform_watch_drain(watch)
        #expect(platform_wait([watch], 1, 0).readable == 0)
      }
    }
  }
#endif
