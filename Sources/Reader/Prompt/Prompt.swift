package import ArticleStore

/// What is typed at the prompt is looked for in.
package enum PromptScope: String, CaseIterable, Hashable, Sendable {
  /// Sources: the list shows articles from those that match.
  case source
  /// Headlines.
  case title
  /// The whole text of all articles.
  case text
  /// The text of the article in the pane; the list stays as it is.
  case here
  /// Tags: the list shows articles that have them.
  case tag
  /// Tags to be put on articles, or taken off.
  case tags
  /// A command of the program.
  case command
  /// What the help has; the list stays as it is.
  case help

  /// What stands at the left end of the prompt.
  package var label: String { self == .command ? ":" : rawValue + ": " }

  /// What the status row calls it.
  var modeLabel: String {
    switch self {
    case .source, .title, .tag: "FILTER"
    case .text: "SEARCH"
    case .here: "FIND"
    case .tags: "TAGS"
    case .command: "COMMAND"
    case .help: "HELP"
    }
  }

  /// The scopes whose texts are kept in the history: what the help was narrowed to says nothing of an archive.
  package static let remembered: [PromptScope] = allCases.filter { $0 != .help }

  /// The scopes `Tab` goes through: what is looked for most stands next to the one that `/` opens.
  static let searches: [PromptScope] = [.source, .text, .title, .here]
}

/// The prompt while it is open, and what Esc puts back.
package struct Prompt: Sendable {
  package internal(set) var scope: PromptScope
  package internal(set) var editor: LineEditor
  /// Place of the picked one among the choices for the term at the caret; nil while none is picked.
  package internal(set) var picked: Int?
  /// How far back in the history the text was taken from; nil while it is new.
  var historyPlace: Int?
  /// What completion offers for a command while one of its candidates stands in the text; nil while none does.
  var completion: Completion?
  /// What was typed before a text was taken from the history: only texts that begin with it are.
  var historyStart = ""
  /// What was known of the reader when the prompt was opened: its tags can be picked.
  let record: ReadingRecord
  /// The counts of the sources that the other filters let through, as far as they are known.
  var sourceCounts: SourceCounts?
  /// Searches that were done while it was open, the newest last: what Backspace leads back to is there at once.
  private(set) var searches: [DoneSearch] = []
  let previousFilter: FilterState
  /// What is filtered by besides what is typed: what was before, and sources that were typed on the way.
  private(set) var base: FilterState
  /// The same with the sources that the text stood for in the scope it was taken along from: typing anew looks within
  /// these. Nil unless the text was taken along from there just now.
  private(set) var carried: FilterState?
  let previousList: ListState
  let previousSearch: SearchState?
  let previousFind: FindState?
  /// The pane as it was, with what it showed and how far that was scrolled.
  let previousPane: PaneState
  /// The help it was opened from; nil where there was none.
  var previousOverlay: OverlayState?

  /// Opens in a scope with a text, and keeps of the reader what Esc is to put back.
  init(_ scope: PromptScope, text: String, base: FilterState, over state: ReaderState) {
    self.scope = scope
    editor = LineEditor(text)
    record = state.kept.record
    previousFilter = state.filter
    self.base = base
    previousList = state.list
    previousSearch = state.search
    previousFind = state.find
    previousPane = state.pane
    previousOverlay = state.overlay
  }

  /// Goes to another scope with what was typed.
  mutating func change(to scope: PromptScope, in store: ArticleStore, context: QueryContext) {
    if scope != .text, scope != .title {
      carried = nil
    } else if self.scope == .source,
      let sources = SourceTerms.plainFilter(
        editor.text, in: store, counts: counts(in: store, context: context))
    {
      carried = base
      carried?.sources = sources
    }
    self.scope = scope
    historyPlace = nil
  }

  /// Changes the text. Where it was taken along from the sources and something else is begun, those stay in force, as
  /// what is selected elsewhere gives way to what is typed.
  mutating func edit(to new: LineEditor) {
    let before = editor.text
    editor = new
    guard let carried, new.text != before else { return }
    self.carried = nil
    let added = new.text.hasPrefix(before) ? new.text.dropFirst(before.count) : ""
    if added.first?.isWhitespace == true { return }
    base = carried
    editor = LineEditor(String(added))
  }

  /// Goes on with the text as it is.
  mutating func keepText() { carried = nil }

  /// Keeps a search that is done, in place of the oldest of many.
  mutating func keep(_ search: DoneSearch) {
    searches.removeAll { $0.search.request.query == search.search.request.query }
    searches = searches.suffix(Prompt.mostSearches - 1) + [search]
  }

  /// So many keys are taken back without asking again.
  private static let mostSearches = 16

  /// The sources that match the term at the caret, best first; all of them while the term is empty.
  package func matches(in store: ArticleStore, context: QueryContext) -> [SourceFacet] {
    guard scope == .source else { return [] }
    return store.facets(
      matching: SourceTerms.current(in: editor.text, caret: editor.caret).text,
      counts: counts(in: store, context: context))
  }

  /// How many articles of each source the other filters let through, by `SourceIndex`.
  func counts(in store: ArticleStore, context: QueryContext) -> [Int] {
    if let sourceCounts, sourceCounts.isOf(base.others, in: store) { return sourceCounts.counts }
    return SourceCounts(quick: base.others, in: store, context).counts
  }

  /// Whether these counts are those of all other filters: a search of texts tells only when it is done.
  func knowsCounts(in store: ArticleStore) -> Bool {
    base.others?.readsText != true || sourceCounts.map { $0.isOf(base.others, in: store) && $0.isExact } ?? false
  }
}
