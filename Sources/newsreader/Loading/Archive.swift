import ArticleStore
import CPlatform
import NewsArchive
import TextCore
import TerminalUI

/// An archive that was read whole, for the commands that print.
struct Archive: Sendable {
  private(set) var store: ArticleStore
  /// What could not be read, one line each.
  private(set) var problems: [String] = []
  /// What was passed over without a word, one line each.
  private(set) var skipped: [String] = []

  /// Reads everything; each problem is said on standard error at once, and what can be read is read.
  static func readAll(_ paths: [String], keepsAllText: Bool = false) -> Archive {
    let loader = Loader(paths, keepsAllText: keepsAllText)
    let archive = Shared(Archive(store: ArticleStore(aliases: loader.aliases)))
    let work = loader.work(on: 0..<loader.count) { parts, _ in
      archive.value.withLock { archive in
        for part in parts { archive.add(part) }
      }
    }
    work.runToEnd()
    return archive.value.withLock { $0 }
  }

  /// An archive that several threads read.
  private final class Shared: Sendable {
    let value: Lock<Archive>
    init(_ archive: Archive) { value = Lock(archive) }
  }

  private mutating func add(_ part: Loader.Part) {
    switch part.outcome {
    case .page(let page): store.append(page)
    case .problem(let text):
      complain(text)
      problems.append(text)
    case .skipped(let text): skipped.append(text)
    }
  }

  /// An article by its 1-based number or its id.
  func article(named name: String) -> ArticleIndex? {
    if let id = ArticleID(name), let index = store.index(of: id) { return index }
    guard let number = Int(name), (1...max(1, store.count)).contains(number), number <= store.count else { return nil }
    return ArticleIndex(number - 1)
  }

  /// The exit status: trouble outweighs whether something was found. Where a file was cut short while it was printed, that
  /// is said here, as part of it is missing.
  func status(found: Bool) -> Int32 {
    let isCutShort = platform_file_faults() > 0
    if isCutShort {
      complain("a file was cut short while its articles were read: expected files that stay as they are")
    }
    return !problems.isEmpty || isCutShort ? ExitStatus.trouble : found ? ExitStatus.success : ExitStatus.noMatch
  }
}
