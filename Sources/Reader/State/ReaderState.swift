package import ArticleStore
package import NewsArchive
package import Screen

/// Everything the screen is drawn from. Only `update` changes it.
package struct ReaderState: Sendable {
  package internal(set) var store: ArticleStore
  /// The years of all dates in the store; nil while there is none.
  package internal(set) var years: ClosedRange<Int>?
  package internal(set) var keymap: Keymap
  package internal(set) var keys = KeyMachine()
  package internal(set) var size: Size
  package let traits: TerminalTraits

  package internal(set) var list: ListState
  package internal(set) var pane = PaneState()
  package internal(set) var filter = FilterState()
  package internal(set) var order = SortOrder.file
  package internal(set) var prompt: Prompt?
  /// The text search behind the list; nil where the list needs none.
  package internal(set) var search: SearchState?
  /// The counts of the sources beside the filter; nil until the next message is taken in.
  var sourceCounts: SourceCounts?
  /// What the counts of the sources were asked for last.
  var countedQuery: (query: Query, revision: Int)?
  /// Why the list is empty; nil where it is not.
  package internal(set) var emptiness: Emptiness?
  /// The names in the folder a path is typed of, and which folder was asked for last.
  var fileNames: FileNames?
  var askedFolder: String?
  /// What is looked for in the open article; goes before the search when matches are marked.
  package internal(set) var find: FindState?
  /// The day that `today` in a query means; nil where nobody told.
  package let today: ArticleDate?
  package internal(set) var overlay: OverlayState?
  package internal(set) var focus = Pane.list
  /// The article that is read although the list does not have it; nil while it is the one under the cursor.
  package internal(set) var visit: Visit?
  /// What is selected for the next command; nil where nothing is.
  package internal(set) var selection: Selection?
  /// The way one came by links.
  package internal(set) var trail = Trail()
  package internal(set) var isZoomed = false
  package internal(set) var settings = Settings()
  /// Names the user gave to commands.
  package internal(set) var aliases = Aliases()
  /// How the user wants elements of the screen to look.
  package internal(set) var looks = Looks()

  /// What the reader did, in this run and before: read, starred, tagged, marked, saved, entered.
  package internal(set) var kept = KeptState()
  /// Why not all of that is in the file; nil where it is.
  package internal(set) var keepingTrouble: String?
  /// What the next letter is waited for; nil where it is a key like any other.
  package internal(set) var awaited: LetterRequest?
  /// Where the text went on, as the status row has said it.
  var saidResumed: PaneState.Resumption?
  /// Where the last jump to a mark began.
  var jumpedFrom: ReadingPlace?
  /// Finds what related headlines mean; nil until all is loaded and the index is made.
  package internal(set) var related: RelatedIndex?
  /// The article whose back-links were asked for last.
  var backLinksArticle: ArticleIndex?
  /// How far loading is; nil when all is read.
  package internal(set) var loading: LoadProgress?
  /// What could not be read, one line each.
  package internal(set) var problems: [String] = []
  package internal(set) var notice: Notice? {
    didSet { if let notice { messages.add(notice.text, isProblem: notice.isProblem) } }
  }
  /// What the status row has said.
  package internal(set) var messages = MessageLog()
  /// What was passed over at the start without a word, one line each.
  package internal(set) var skipped: [String] = []
  /// The filter the program was started with, in force until another one is; sources may still be being loaded.
  var startFilter: String?
  /// The timer that lets the pane follow the cursor; nil when it already does.
  var followTimer: TimerToken?
  var lastTimer = 0
  var lastSearch = 0
  /// What is to be done outside, collected while a message is taken in.
  var outbox: [Effect] = []
  /// Changes of the archive that are still to be made.
  var archiveChanges: [ArchiveChange] = []
  /// What a change took away that was selected or read, until the user does something.
  var lost: LostPlace?
  /// Whether the files have been asked to be followed.
  var isFollowingFiles = false
  /// Whether the terminal reports the mouse.
  var isReportingMouse = true
  /// Whether the mouse holds the line between the panes.
  var isDraggingDivider = false
  /// Whether the last click has opened something: the second half of a double click has nothing more to do.
  var hasClickOpened = false
  /// The list's part of the screen as the configuration has it, and as it is known to whoever keeps it.
  var configuredShare = ScreenLayout.standardShare
  var knownShare = ScreenLayout.standardShare
  /// The article that timer was started for.
  var followedSelection: ArticleIndex?

  /// The reading of an article that the filter hides.
  package struct Visit: Equatable, Sendable {
    package let article: ArticleIndex
    /// What is under the list's cursor all the while.
    var selected: ArticleIndex?
  }

  /// A line for the status row that stays until the next key.
  package struct Notice: Equatable, Sendable {
    package let text: String
    package let isProblem: Bool
  }

  /// `store` is empty and knows the aliases of outlets; `startFilter` is text as the source prompt takes it, and
  /// `startQuery` is in force from the first frame, in place of one the configuration has.
  package init(
    store: ArticleStore = ArticleStore(), size: Size, traits: TerminalTraits, keymap: Keymap = .standard,
    today: ArticleDate? = nil, startFilter: String? = nil, startQuery: Query = .everything,
    configuration: Configuration? = nil
  ) {
    self.store = store
    self.startFilter = startFilter
    filter.set(startQuery, using: [:])
    self.today = today
    self.size = size
    self.traits = traits
    self.keymap = keymap
    list = ListState(results: ResultSet(articles: [], revision: store.revision))
    loading = LoadProgress(filesRead: 0, filesInAll: nil)
    guard let configuration else { return }
    take(configuration)
    isReportingMouse = settings.mouse
    if startQuery != .everything { filter.set(startQuery, using: [:]) }
  }

  /// The article that commands are about: the one being read, else the one under the cursor.
  package var subject: ArticleIndex? { visit?.article ?? list.selected }

  /// How everything looks.
  var theme: Theme { Theme(settings.theme, colors: traits.colors, looks: looks, isPlain: settings.plain) }

  /// The signs the program draws.
  var symbols: Symbols { Symbols(isUnicode: traits.isUnicode, isPlain: settings.plain) }

  /// How keys are shown.
  package var keyLabels: KeyLabels { settings.plain ? .words : traits.isUnicode ? .signs : .ascii }

  /// Which keys mean what right now.
  package var mode: Mode {
    if prompt != nil { return .prompt }
    if overlay != nil { return .help }
    return focus == .list ? .list : .reading
  }

  /// Whether something is selected where the keys go.
  var isSelecting: Bool { selection != nil && (mode == .list || mode == .reading) }

  /// The keys that count right now.
  var keymapNow: Keymap { isSelecting ? keymap.whileSelecting() : keymap }

  /// How the preferred key of a command is written on this terminal, in the mode the reader is in.
  package func label(for command: Command) -> String? {
    keymapNow.label(for: command, in: mode, keyLabels)
  }

  /// What queries may ask that the store does not know.
  package var context: QueryContext { QueryContext(today: today, reading: kept.record) }

  package var savedFilters: SavedFilters { SavedFilters(kept.record.filters) }

  /// The sources with their counts while no prompt is open: of what the other filters let through, where that is known
  /// at once.
  var idleFacets: [PromptChoice] {
    (sourceCounts ?? SourceCounts(quick: filter.others, in: store, context)).choices
  }

  /// What is marked in the text: what is looked for in this article, else what the list is filtered by.
  package var markedQuery: Query? { find?.query ?? filter.combined }

  /// Whether there is something to go to from match to match.
  var isSearching: Bool { markedQuery?.patterns.isEmpty == false }

  /// Where everything stands on the screen. O(1).
  package var layout: ScreenLayout { layout(with: focus) }

  /// Where everything would stand if a pane had the focus. O(1).
  func layout(with focus: Pane) -> ScreenLayout {
    ScreenLayout(size: size, focus: focus, zoomed: isZoomed || settings.plain, share: settings.share)
  }

  /// How the text of an article is set in the pane there is.
  package func textSetting(of article: ArticleIndex?) -> TextSetting { textSetting(of: article, in: layout) }

  /// How the text of an article is set in the pane of a layout.
  func textSetting(of article: ArticleIndex?, in layout: ScreenLayout) -> TextSetting {
    let settings = settings.adjusted { name in
      guard let source = article.flatMap({ store.sourceName(of: $0) }) else { return false }
      return SourceTerms.filter(name, in: store).included.contains(source)
    }
    return TextSetting(
      columns: max(1, min(settings.measure, layout.pane.columns - 2 * PaneView.margin)),
      showsCaptions: settings.captions, lineSpacing: settings.lineSpacing, isJustified: settings.justify,
      isPlain: settings.plain)
  }
}
