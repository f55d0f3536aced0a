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
    }
  }

  /// The scopes `Tab` goes through.
  static let searches: [PromptScope] = [.source, .title, .text, .here]
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
  let previousList: ListState
  let previousSearch: SearchState?
  let previousFind: FindState?
  /// The article that was in the pane, and how far it was scrolled; nil where there was none.
  let previousPlace: (article: ArticleIndex, top: TextAnchor)?

  /// Where an article's text stood before the prompt; nil for any other article than the one that was shown then.
  func previousTop(of article: ArticleIndex?) -> TextAnchor? {
    previousPlace.flatMap { $0.article == article ? $0.top : nil }
  }

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
    let query = previousFilter.others
    let known = sourceCounts.flatMap { $0.isOf(query, in: store) ? $0 : nil }
    return store.facets(
      matching: SourceTerms.current(in: editor.text, caret: editor.caret).text,
      counts: (known ?? SourceCounts(query, in: store, context)).counts)
  }
}
