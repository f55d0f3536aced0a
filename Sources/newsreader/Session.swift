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
  static func run(paths: [String], selection: Selection, state place: StatePlace = .standard) -> Int32 {
    guard platform_is_terminal(1), !platform_terminal_is_dumb() else {
      return Listing.text(paths: paths, selection: selection)
    }
    let loader = Loader(paths)
    var position = 0
    var problems: [String] = []
    // The first page is cut before the screen is opened: the first frame has something to show, and an archive with
    // nothing in it is told of on an untouched terminal.
    var first: Page?
    while first == nil, position < loader.count {
      defer { position += 1 }
      switch loader.part(position) {
      case .page(let page): first = page.outlines.isEmpty ? nil : page
      case .problem(let text): problems.append(text)
      }
    }
    guard let first else {
      problems.forEach(complain)
      if problems.isEmpty { complain("no article found: expected pages of text with headlines and paragraphs") }
      return ExitStatus.trouble
    }
    do {
      let mailbox = try Mailbox<Message>()
      let terminal = try CursesTerminal(TerminalOptions(reportsMouse: false))
      let state = ReaderState(
        store: ArticleStore(aliases: loader.aliases), size: terminal.size, traits: terminal.traits,
        today: selection.today, startFilter: selection.filter, startQuery: selection.query)
      let progress = LoadProgress(filesRead: position, filesInAll: loader.count)
      var opening = [Message.loaded([first], progress: progress)]
      if position == loader.count {
        opening.append(.loadingFinished(problems: problems))
      } else {
        loadRest(loader, from: position, problems: problems, into: mailbox)
      }
      let keeper = try place.path.map { path throws(TerminalError) in try StateKeeper(path: path, mailbox: mailbox) }
      let (end, left) = EventLoop(terminal: terminal, state: state, mailbox: mailbox, keeper: keeper)
        .run(opening: opening)
      keeper?.finish()
      // The screen is gone with what its status row said; what could not be read is said once more.
      left.problems.forEach(complain)
      if case .signal(let signal) = end { ProcessSignals.die(by: signal) }
      return left.problems.isEmpty ? ExitStatus.success : ExitStatus.trouble
    } catch {
      complain("\(error)")
      return ExitStatus.trouble
    }
  }

  /// Reads the other files on threads of their own and posts them in their order, in portions that double: the first
  /// rows come at once, and a large archive is not taken in page by page.
  private static func loadRest(_ loader: Loader, from start: Int, problems: [String], into mailbox: Mailbox<Message>) {
    let problems = Problems(problems)
    let work = loader.work(on: start..<loader.count) { parts, range in
      var pages: [Page] = []
      for part in parts {
        switch part {
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
