import ArticleStore
import CPlatform
import NewsArchive
import Reader
import Screen
import TerminalUI

/// The loop of the interactive program, on the one thread that owns the terminal and the state:
///
///     wait for keys, signals, the mailbox or the timer
///     take in everything there is: message → state → effects
///     draw once
struct EventLoop: ~Copyable {
  var terminal: CursesTerminal
  private var state: ReaderState
  let mailbox: Mailbox<Message>
  private let background: Background
  private let searches: SearchWorker
  /// Keeps what is to be there in the next run; nil where nothing is.
  private let keeper: StateKeeper?
  /// Changes that are kept by nobody.
  private var unkept = 0
  private let archive: LiveArchive
  private var follower: ArchiveFollower?
  /// The deadline in milliseconds of the platform's clock. Swift's own clocks lay their values out at run time, and the
  /// loop with them, for which the first frame would have to wait.
  private var timer: (token: TimerToken, deadline: Int64)?
  /// When an article is to be read ahead, by the same clock; nil when none is.
  private var readingAhead: Int64?
  /// When the keeper was asked last whether another copy of the program has written.
  private var lastLook: Int64 = 0
  /// When the archive was read anew last because a text was no longer what had been read, and the faults of mapped files
  /// that were known then.
  private var lastRereading: (time: Int64, faults: UInt32) = (0, 0)
  private var rows = RowCache()
  /// What is begun behind the next frame, which shows nothing of it.
  private var later: [Effect] = []
  /// Why it is to end; nil while it runs.
  private var end: End?

  /// Why the loop ended.
  enum End {
    case quit
    /// All was read, and there is no article.
    case nothingFound
    /// A signal asked for it, or the terminal went away.
    case signal(Int32)
  }

  init(
    terminal: consuming CursesTerminal, state: ReaderState, mailbox: Mailbox<Message>, keeper: StateKeeper?,
    archive: LiveArchive
  ) {
    self.terminal = terminal
    self.state = state
    self.mailbox = mailbox
    self.keeper = keeper
    self.archive = archive
    background = Background(mailbox: mailbox, stateFile: keeper?.path)
    searches = SearchWorker(mailbox: mailbox)
  }

  /// Takes in what is there from the start and runs until the user quits; the terminal is restored when it returns.
  /// Gives the last state back.
  consuming func run(opening messages: [Message]) -> (end: End, state: ReaderState) {
    // What they ask for is done behind the first frame, which shows nothing of it.
    let effects = messages.flatMap { state.update($0) }
    draw()
    keeper?.start()
    for effect in effects { perform(effect) }
    let end = loop()
    // The terminal's own keys are signals again once it is given back: a ^C typed behind `q` must not end the program
    // before what was done last is kept.
    platform_interrupts_ignore()
    return (end, state)
  }

  private mutating func loop() -> End {
    while true {
      if let end { return end }
      // It may have come while another program had the terminal, and was waited for there.
      if let signal = ProcessSignals.termination { return .signal(signal) }
      let wakeup = terminal.wait(for: [mailbox.descriptor], milliseconds: remainingMilliseconds())
      if let signal = wakeup.termination { return .signal(signal) }
      takeMail(after: wakeup)
      if wakeup.hasEvents { takeEvents() }
      // What was typed before the terminal went away still counts, a `q` above all.
      if wakeup.isClosed, end == nil { return .signal(platform_hangup_signal()) }
      fireTimer()
      if end == nil { draw() }
    }
  }

  private mutating func draw() {
    // The window may have changed while another program, or the shell, had the terminal; no signal tells of that.
    if terminal.size != state.size { take(.input(.resize(terminal.size))) }
    terminal.draw(ReaderView.frame(state, &rows))
    let begun = later
    later = []
    for effect in begun { perform(effect) }
  }

  /// The most messages of workers taken before keys and signals are looked at again: a flood of them delays neither.
  private static let mailAtOnce = 64

  private mutating func takeMail(after wakeup: Wakeup) {
    guard wakeup.isReady(0) || state.loading != nil else { return }
    // The list is put together once for all pages that have come since the last frame.
    var (pages, loaded): ([Page], LoadProgress?) = ([], nil)
    for message in mailbox.take(atMost: EventLoop.mailAtOnce) {
      if case .loaded(let more, let progress) = message {
        pages += more
        loaded = progress
        continue
      }
      if let progress = loaded { take(.loaded(pages, progress: progress)) }
      (pages, loaded) = ([], nil)
      take(message)
    }
    if let progress = loaded { take(.loaded(pages, progress: progress)) }
  }

  private mutating func takeEvents() {
    lookAtKept()
    var lastDrawn = platform_milliseconds()
    for event in terminal.events() where end == nil && ProcessSignals.termination == nil {
      take(.input(event))
      // Whoever holds a key down, or pastes as keys, sees what becomes of them.
      guard platform_milliseconds() - lastDrawn >= EventLoop.longestUnseen, end == nil else { continue }
      draw()
      lastDrawn = platform_milliseconds()
    }
    lookAtText()
  }

  /// Milliseconds that keys may be worked off without a frame in between.
  private static let longestUnseen: Int64 = 100

  /// Has the archive read anew where the text on the screen shows what was written to its file since, or where bytes of
  /// any file are gone.
  private mutating func lookAtText() {
    let (now, faults) = (platform_milliseconds(), platform_file_faults())
    guard end == nil, state.loading == nil, now - lastRereading.time >= EventLoop.lookInterval,
      faults != lastRereading.faults || state.subject.map({ state.store.page(of: $0).isOutdated }) == true
    else { return }
    lastRereading = (now, faults)
    background.reload(archive, from: state.store, isAsked: false)
  }

  /// Has the keeper see whether another copy of the program has written: when the user does something, a terminal that
  /// got the focus included, and not more often than anybody could follow. A program that nobody touches sleeps.
  private mutating func lookAtKept() {
    let now = platform_milliseconds()
    guard let keeper, now - lastLook >= EventLoop.lookInterval else { return }
    lastLook = now
    keeper.look()
  }

  /// Milliseconds between two looks.
  private static let lookInterval: Int64 = 500

  mutating func take(_ message: Message) {
    for effect in state.update(message) {
      if effect.isForLater { later.append(effect) } else { perform(effect) }
    }
    // An archive that was found empty before the screen was opened is not opened either.
    if case .loadingFinished = message, state.store.isEmpty { end = .nothingFound }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .quit: end = .quit
    case .redraw: terminal.refresh()
    case .suspend: terminal.suspend()
    case .search(let request): searches.start(request, in: state.store, context: state.context)
    case .cancelSearch: searches.cancel()
    case .measureHealth: background.measureHealth(of: state.store, problems: state.problems + state.skipped)
    case .prepareFilters: background.prepareFilters(of: state.store)
    case .indexRelated: background.indexRelated(state.store)
    case .findBackLinks(let article):
      if let index = state.related { background.findBackLinks(to: article, with: index) }
    case .readAhead: readingAhead = platform_milliseconds() + EventLoop.pauseBeforeReadingAhead
    case .keep(let change): keep(change)
    case .readConfiguration(let path, let aliases, let keymap):
      background.readConfiguration(path, aliases: aliases, keymap: keymap)
    case .open(let address): open(address)
    case .copy(let text): terminal.copy(PlainText.cleanLines(text))
    case .pipe(let parts, let words):
      pipe(PartsText(parts: parts, store: state.store, related: state.related).text(.text), to: words)
    case .save(let parts, let target):
      background.save(PartsText(parts: parts, store: state.store, related: state.related), in: target)
    case .countSaved(let filters, let saved):
      background.count(filters, using: saved, in: state.store, context: state.context)
    case .explainEmptiness(let question):
      background.explain(question, in: state.store, context: state.context)
    case .countSources(let query): background.countSources(of: query, in: state.store, context: state.context)
    case .cancelExplaining: background.cancelExplaining()
    case .listFiles(let folder): background.listFiles(in: folder)
    case .reload: background.reload(archive, from: state.store, isAsked: true)
    case .follow(let isOn):
      follower?.stop()
      follower = isOn ? background.follow(archive, from: state.store) : nil
    case .reportMouse(let isOn): terminal.reportMouse(isOn)
    case .startTimer(let token, let milliseconds):
      timer = (token, platform_milliseconds() + Int64(milliseconds))
    }
  }

  /// Has a change kept. Where nothing is, nothing is read either that it would have to be made on top of.
  private mutating func keep(_ change: StateChange) {
    if let keeper { return keeper.keep(change) }
    unkept += 1
    take(.stateWritten(unkept))
  }

  /// Milliseconds until there is something to do without anybody's asking; -1 if there never is.
  private func remainingMilliseconds() -> Int32 {
    let pace = state.loading == nil ? -1 : LoadingPace.milliseconds
    guard let deadline = [timer?.deadline, readingAhead].compactMap(\.self).min() else { return Int32(clamping: pace) }
    let rest = max(0, deadline - platform_milliseconds())
    return Int32(clamping: pace < 0 ? rest : min(rest, pace))
  }

  /// How long nothing has to come before an article is read ahead, in milliseconds: the terminal has the frame by then,
  /// and keys that follow each other at once wait for nothing.
  private static let pauseBeforeReadingAhead: Int64 = 2

  private mutating func fireTimer() {
    if let due = readingAhead, platform_milliseconds() >= due {
      readingAhead = nil
      take(.readAhead)
    }
    guard let due = timer, platform_milliseconds() >= due.deadline else { return }
    timer = nil
    take(.timer(due.token))
  }
}
