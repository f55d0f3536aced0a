import ArticleStore
import CPlatform
import NewsArchive
import Reader
import Screen
import Synchronization
import TerminalUI

/// One run of the interactive program.
enum Session {
  /// Opens an archive and reads it in the terminal; where standard output is none, or one that only prints
  /// lines, writes it as plain text. Returns the exit status.
  static func run(
    paths: [String], selection: Selection, state place: StatePlace = .standard,
    configuration configurationPlace: ConfigurationPlace = .standard
  ) -> Int32 {
    let configuration = configurationPlace.read()
    let paths = configuration?.paths(given: paths) ?? paths
    guard platform_is_terminal(1), !platform_terminal_is_dumb() else {
      configuration?.problems.forEach { complain($0.description) }
      return Listing.text(paths: paths, selection: selection)
    }
    let loader = Loader(paths)
    let archive = LiveArchive(paths)
    var position = 0
    var problems: [String] = []
    guard let first = firstPage(loader, archive, position: &position, problems: &problems) else {
      problems.forEach(complain)
      if problems.isEmpty { complain("no article found: expected pages of text with headlines and paragraphs") }
      return ExitStatus.trouble
    }
    do {
      let mailbox = try Mailbox<Message>()
      let terminal = try CursesTerminal(TerminalOptions(reportsMouse: false))
      let state = ReaderState(
        store: ArticleStore(aliases: loader.aliases), size: terminal.size, traits: terminal.traits,
        today: selection.today, startFilter: selection.filter, startQuery: selection.query,
        configuration: configuration)
      let progress = LoadProgress(filesRead: position, filesInAll: loader.count)
      var opening = [Message.loaded([first], progress: progress)]
      if position == loader.count {
        opening.append(.loadingFinished(problems: problems))
      } else {
        loadRest(loader, archive, from: position, problems: problems, into: mailbox)
      }
      let keeper = try place.path.map { path throws(TerminalError) in try StateKeeper(path: path, mailbox: mailbox) }
      let (end, left) = EventLoop(terminal: terminal, state: state, mailbox: mailbox, keeper: keeper, archive: archive)
        .run(opening: opening)
      keeper?.finish()
      // The screen is gone with what its status row said; what could not be read is said once more.
      configuration?.problems.forEach { complain($0.description) }
      left.problems.forEach(complain)
      if case .signal(let signal) = end { ProcessSignals.die(by: signal) }
      return left.problems.isEmpty ? ExitStatus.success : ExitStatus.trouble
    } catch {
      complain("\(error)")
      return ExitStatus.trouble
    }
  }

  /// The first page with an article in it. It is cut before the screen is opened: the first frame has something to show,
  /// and an archive with nothing in it is told of on an untouched terminal.
  private static func firstPage(_ loader: Loader, _ archive: LiveArchive, position: inout Int, problems: inout [String])
    -> Page?
  {
    while position < loader.count {
      defer { position += 1 }
      let part = loader.part(position)
      archive.note([part])
      switch part.outcome {
      case .page(let page): if !page.outlines.isEmpty { return page }
      case .problem(let text): problems.append(text)
      }
    }
    return nil
  }

  /// Reads the other files on threads of their own and posts them in their order, in portions that double: the first
  /// rows come at once, and a large archive is not taken in page by page.
  private static func loadRest(
    _ loader: Loader, _ archive: LiveArchive, from start: Int, problems: [String], into mailbox: Mailbox<Message>
  ) {
    let problems = Problems(problems)
    let work = loader.work(on: start..<loader.count) { parts, range in
      archive.note(parts)
      var pages: [Page] = []
      for part in parts {
        switch part.outcome {
        case .page(let page): pages.append(page)
        case .problem(let text): problems.add(text)
        }
      }
      mailbox.post(
        .loaded(pages, progress: LoadProgress(filesRead: range.upperBound, filesInAll: loader.count)))
    }
    work.start { mailbox.post(.loadingFinished(problems: problems.all)) }
  }

  /// What went wrong on several threads.
  private final class Problems: Sendable {
    private let texts: Mutex<[String]>
    init(_ texts: [String]) { self.texts = Mutex(texts) }

    func add(_ text: String) { texts.withLock { $0.append(text) } }
    var all: [String] { texts.withLock { $0 } }
  }
}
