import NewsArchive
import Reader
import TextCore
import TerminalUI

/// How a session begins: with the first page that has an article, cut before the screen is opened – the first frame has
/// something to show, and an archive with nothing in it is told of on an untouched terminal. Where that would take longer
/// than anybody looks at a blank screen, with an empty one on which the first page comes as the others do.
struct Opening {
  /// The names of outlets that all pages are read with.
  let aliases: SourceAliases
  private let paths: [String]
  private let archive: LiveArchive
  /// Nil where it takes long.
  private let first: Page?
  private let rest: Rest
  /// What was wrong with files that were read before the first page.
  private var problems: [String]
  /// What was passed over until then without a word.
  private var skipped: [String] = []

  /// What is still to be read.
  private enum Rest {
    /// All parts of a loader from a place on.
    case parts(Loader, from: Int)
    /// Whatever a listing of the paths finds, but the page of this path, which has been read.
    case listing(without: String?)
  }

  /// Reads the first page. Nil if there is none; why has been said on standard error.
  init?(_ paths: [String], _ archive: LiveArchive) {
    self.paths = paths
    self.archive = archive
    // In a long listing the first file is found sooner than all the others.
    if let path = ArchiveWalker.firstFile(of: paths) {
      let (aliases, problems) = Loader.aliases()
      let part = FileReader.isQuick(path) ? Loader.read(path, aliases) : nil
      if part == nil || part?.page != nil {
        if let part { archive.note([part]) }
        (self.aliases, self.problems) = (aliases, problems)
        first = part?.page
        rest = .listing(without: part?.path)
        return
      }
    }
    let loader = Loader(paths)
    aliases = loader.aliases
    problems = []
    var position = 0
    var page: Page?
    while page == nil, position < loader.count, loader.path(position).map(FileReader.isQuick) != false {
      let part = loader.part(position)
      archive.note([part])
      position += 1
      if let problem = part.problem { problems.append(problem) }
      if let text = part.skipped { skipped.append(text) }
      page = part.page
    }
    first = page
    rest = .parts(loader, from: position)
    guard page == nil, position == loader.count else { return }
    problems.forEach(complain)
    Opening.complainOfNothing(problems)
    return nil
  }

  /// Says that there is no article, where nothing else has been said that explains it.
  static func complainOfNothing(_ problems: [String]) {
    if problems.isEmpty { complain("no article found: expected pages of text with headlines and paragraphs") }
  }

  /// The messages that the first frame is made of. The other files are read on threads of their own, which post what
  /// comes of them.
  func begin(into mailbox: Mailbox<Message>) -> [Message] {
    switch rest {
    case .parts(let loader, let start):
      let opening = opening(LoadProgress(filesRead: start, filesInAll: loader.count))
      guard start < loader.count else { return opening + [.loadingFinished(problems: problems, skipped: skipped)] }
      load(loader, from: start, without: nil, into: mailbox)
      return opening
    case .listing(let path):
      Worker.start {
        let loader = Loader(ArchiveWalker(paths), aliases: aliases)
        let known = (0..<loader.count).first { loader.path($0) == path }
        load(loader, from: 0, without: known, into: mailbox)
      }
      return opening(LoadProgress(filesRead: 1, filesInAll: nil))
    }
  }

  private func opening(_ progress: LoadProgress) -> [Message] {
    first.map { [.loaded([$0], progress: progress)] } ?? []
  }

  /// Reads the files on all cores and posts them in their order, in portions that double: the first rows come at once,
  /// and a large archive is not taken in page by page.
  private func load(_ loader: Loader, from start: Int, without known: Int?, into mailbox: Mailbox<Message>) {
    let outcome = Outcome(problems: problems, skipped: skipped)
    let pace = LoadingPace()
    let work = loader.work(on: start..<loader.count, without: known) { [archive] parts, range in
      archive.note(parts)
      outcome.add(parts)
      let progress = LoadProgress(filesRead: range.upperBound, filesInAll: loader.count)
      let message = Message.loaded(parts.compactMap(\.page), progress: progress)
      if pace.isDue() { mailbox.post(message) } else { mailbox.postQuietly(message) }
    }
    work.start { mailbox.post(outcome.message) }
  }

  /// What several threads could not read.
  private final class Outcome: Sendable {
    private let texts: Lock<(problems: [String], skipped: [String])>

    init(problems: [String], skipped: [String]) { texts = Lock((problems, skipped)) }

    func add(_ parts: [Loader.Part]) {
      texts.withLock { texts in
        texts.problems += parts.compactMap(\.problem)
        texts.skipped += parts.compactMap(\.skipped)
      }
    }

    var message: Message { texts.withLock { .loadingFinished(problems: $0.problems, skipped: $0.skipped) } }
  }
}
