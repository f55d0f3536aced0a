import ArticleStore
import NewsArchive
import Reader
import TerminalUI
import TextCore

/// The files of an archive that may change: what was read of each and when, so that only what has changed since is read
/// again.
final class LiveArchive: Sendable {
  private let paths: [String]
  private let known = Lock(Known())

  /// What looking at the files came to.
  enum Look {
    case same
    case changed(ArchiveChange)
    /// They could not be looked at, or are no archive any more; why, in one line. What was read stays as it is.
    case failed(String)
  }

  private struct Known {
    /// What was read of each file last, by its path.
    var files: [String: Record] = [:]
    /// What was passed over, one line each.
    var skipped: Set<String> = []
    /// The articles as they were told last; nil before anything was.
    var store: ArticleStore?
    /// The folders in which something may change, as far as they were ever listed.
    var folders: [String] = []

    mutating func note(_ part: Loader.Part) {
      if let text = part.skipped { skipped.insert(text) }
      guard let path = part.path else { return }
      files[path] = Record(stamp: part.stamp, problem: part.problem)
    }
  }

  private struct Record {
    /// What tells whether the file has changed; nil where nothing does.
    let stamp: FileStamp?
    let problem: String?
  }

  init(_ paths: [String]) { self.paths = paths }

  /// Notes what was read; from any thread.
  func note(_ parts: [Loader.Part]) {
    known.withLock { known in parts.forEach { known.note($0) } }
  }

  /// Looks at all files and reads those that are not what they were; blocks until all is read. `store` is what was read
  /// at the start of the program. Where the user asked for it, an archive of which nothing is left because a path leads
  /// nowhere is told of, and what was read is not given up for it.
  ///
  /// `tell` gets what it came to before another call looks: so changes come in their order. Returns the folders in which
  /// something may change.
  func reload(from store: ArticleStore, isAsked: Bool = false, tell: (Look) -> Void) -> [String] {
    known.withLock { known in
      // What ships with the program does not change.
      guard !paths.isEmpty else {
        tell(.same)
        return []
      }
      let before = known.store ?? store
      let walker = ArchiveWalker(paths)
      let files = read(Loader(walker, aliases: before.aliases), before, known.files)
      // What is not there, or cannot be listed, may be again: it shows in the folder above.
      let folders =
        walker.folders + walker.files.map(LiveArchive.folder)
        + walker.errors.map(\.path).compactMap(LiveArchive.nearestFolder)
      let hasLost = isAsked && !before.isEmpty && files.allSatisfy { $0.page?.outlines.isEmpty != false }
      if let why = shortage(walker, files) ?? (hasLost ? dead(walker, files) : nil) {
        tell(.failed(why))
        return known.folders + folders
      }
      known.folders = folders
      let change = ArchiveUpdate(files, before)
        .change(knowing: Set(known.files.values.compactMap(\.problem)), known.skipped)
      (known.files, known.skipped) = ([:], [])
      files.forEach { known.note($0.part) }
      if let change { known.store = change.store }
      tell(change.map(Look.changed) ?? .same)
      return folders
    }
  }

  /// What could not be looked at because nothing was left to do it with: that it is gone is not known then.
  private func shortage(_ walker: ArchiveWalker, _ files: [FileUpdate]) -> String? {
    walker.errors.first(where: \.reason.isShortage)?.description ?? files.first(where: \.part.isShortage)?.part.problem
  }

  /// A given path that leads nowhere, or to what is no page; nil where there is none. A folder that is empty is what its
  /// owner made of it.
  private func dead(_ walker: ArchiveWalker, _ files: [FileUpdate]) -> String? {
    if let error = walker.errors.first(where: { paths.contains($0.path) && $0.reason != .emptyFolder }) {
      return error.description
    }
    return files.lazy.filter { $0.part.path.map(self.paths.contains) == true }.compactMap(\.part.problem).first
  }

  /// Reads what has changed on all cores.
  private func read(_ loader: Loader, _ before: ArticleStore, _ records: [String: Record]) -> [FileUpdate] {
    var pages: [String: [(place: Int, page: Page)]] = [:]
    for (place, page) in before.pages.enumerated().reversed() { pages[page.path, default: []].append((place, page)) }
    let old = (0..<loader.count).map { position in loader.path(position).flatMap { pages[$0]?.popLast() } }
    let found = Lock<[FileUpdate]>([])
    let work = OrderedWork(
      portions: OrderedWork<[FileUpdate]>.doubling(0..<loader.count, longest: Loader.longestPortion)
    ) { portion in
      portion.map { LiveArchive.look(loader, $0, at: old[$0], records) }
    } deliver: { updates, _ in
      found.withLock { $0 += updates }
    }
    work.runToEnd()
    return found.withLock { $0 }
  }

  /// Reads a file if it is not the one that was read.
  private static func look(
    _ loader: Loader, _ position: Int, at old: (place: Int, page: Page)?, _ records: [String: Record]
  ) -> FileUpdate {
    let path = loader.path(position)
    let record = path.flatMap { records[$0] }
    let isSame =
      record?.stamp != nil && record?.stamp == path.flatMap(FileStamp.init(of:))
      || path.map(FileReader.isReadOnce) == true
    if isSame, let record, let outcome = old.map({ .page($0.page) }) ?? record.problem.map(Loader.Part.Outcome.problem)
    {
      return FileUpdate(part: Loader.Part(outcome: outcome, path: path, stamp: record.stamp), oldPlace: old?.place)
    }
    let part = loader.part(position)
    // What a mapped file was cannot be seen any more.
    guard case .page(let page) = part.outcome, let old, !old.page.text.isMapped,
      page.text.hasSameBytes(as: old.page.text)
    else {
      return FileUpdate(part: part, oldPlace: nil)
    }
    return FileUpdate(
      part: Loader.Part(outcome: .page(old.page), path: path, stamp: part.stamp), oldPlace: old.place)
  }

  /// The nearest folder above a path that is there; nil where there is none.
  private static func nearestFolder(above path: String) -> String? {
    var path = path
    while path.utf8.count > 1, path.utf8.last == 0x2F { path.removeLast() }
    let above = folder(of: path)
    guard above != path else { return nil }
    return OutputFile.exists(above) ? above : nearestFolder(above: above)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
