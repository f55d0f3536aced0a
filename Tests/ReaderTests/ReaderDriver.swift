import ArticleStore
import NewsArchive
import Reader
import Screen
import TestSupport
import TextCore

/// A reader without a terminal: keys in, frames out. Timers fire when the script is over, as they would when the user
/// rests.
struct ReaderDriver {
  private(set) var state: ReaderState
  /// Effects other than timers, in the order they were asked for.
  private(set) var effects: [Effect] = []
  /// The searches that were asked for.
  private(set) var searches: [SearchRequest] = []
  /// The folders that were to be listed.
  private(set) var folders: [String] = []
  /// What is to be there in the next run.
  private(set) var kept: [StateChange] = []
  /// The changes of what is kept that were made by commands, step by step.
  var keptChanges: [[ReadingChange]] {
    kept.compactMap { if case .done(let step) = $0 { step.changes } else { nil } }
  }
  private var timer: TimerToken?
  /// Whether articles are read before they are opened.
  var readsAhead = true

  /// Starts with pages loaded.
  init(
    columns: Int = 80, rows: Int = 24, pages: [Page] = [page(harbourPage)], colors: Int = 256, isUnicode: Bool = true,
    takesClipboard: Bool = true, startQuery: Query = .everything, configuration: Configuration? = nil
  ) {
    state = ReaderState(
      size: Size(columns: columns, rows: rows),
      traits: TerminalTraits(colors: colors, isUnicode: isUnicode, takesClipboard: takesClipboard),
      startQuery: startQuery, configuration: configuration)
    send(.loaded(pages, progress: LoadProgress(filesRead: pages.count, filesInAll: pages.count)))
    send(.loadingFinished(problems: []))
    rest()
  }

  static func page(_ text: String, path: String = "harbour.txt") -> Page {
    Page(path: path, file: FileBytes(text), aliases: SourceAliases())
  }

  /// Presses the keys of a script in the user's notation, then rests.
  mutating func press(_ script: String) throws {
    for key in try KeyNotation.parse(script) { send(.input(.key(key))) }
    rest()
  }

  mutating func resize(_ columns: Int, _ rows: Int) { send(.input(.resize(Size(columns: columns, rows: rows)))) }

  mutating func send(_ message: Message) {
    for effect in state.update(message) {
      switch effect {
      case .startTimer(let token, _): timer = token
      case .search(let request):
        searches.append(request)
        answer(effect)
      case .measureHealth, .indexRelated, .findBackLinks, .countSaved, .explainEmptiness, .countSources: answer(effect)
      case .readAhead: if readsAhead { answer(effect) }
      case .cancelSearch, .cancelExplaining, .prepareFilters: break
      case .keep(let change): kept.append(change)
      case .listFiles(let folder): folders.append(folder)
      case .quit, .suspend, .redraw, .readConfiguration, .open, .copy, .pipe, .save, .reload, .follow,
        .reportMouse:
        effects.append(effect)
      }
    }
  }

  /// Does at once what the program has a worker do.
  private mutating func answer(_ effect: Effect) {
    if let answer = state.answer(to: effect) { send(answer) }
  }

  /// Lets the newest timer fire.
  mutating func rest() {
    guard let token = timer else { return }
    timer = nil
    send(.timer(token))
  }

  var frame: Frame { ReaderView.frame(state) }
  /// The screen as text, with a last line that tells where the hardware cursor is.
  var screen: String {
    let cursor = frame.cursor.map { "cursor \($0.row):\($0.column)" } ?? "no cursor"
    return frame.text + "\n" + cursor
  }
  func row(_ row: Int) -> String { frame.text(ofRow: row) }
}
