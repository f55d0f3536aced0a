import ArticleStore
import NewsArchive

/// An archive that was read whole, for the commands that print.
struct Archive {
  private(set) var store: ArticleStore
  /// What could not be read, one line each.
  private(set) var problems: [String] = []

  /// Reads everything; each problem is said on standard error at once, and what can be read is read.
  static func readAll(_ paths: [String], keepsAllText: Bool = false) -> Archive {
    var loader = Loader(paths, keepsAllText: keepsAllText)
    var archive = Archive(store: ArticleStore(aliases: loader.aliases))
    while let part = loader.next() {
      switch part {
      case .page(let page): archive.store.append(page)
      case .problem(let text):
        complain(text)
        archive.problems.append(text)
      }
    }
    return archive
  }

  /// An article by its 1-based number or its id.
  func article(named name: String) -> ArticleIndex? {
    if let id = ArticleID(name), let index = store.index(of: id) { return index }
    guard let number = Int(name), (1...max(1, store.count)).contains(number), number <= store.count else { return nil }
    return ArticleIndex(number - 1)
  }

  /// The exit status: trouble outweighs whether something was found.
  func status(found: Bool) -> Int32 {
    !problems.isEmpty ? ExitStatus.trouble : found ? ExitStatus.success : ExitStatus.noMatch
  }
}
