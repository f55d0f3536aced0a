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
  /// A command of the program.
  case command

  /// What stands at the left end of the prompt.
  package var label: String { self == .command ? ":" : rawValue + ": " }

  /// What the status row calls it.
  var modeLabel: String {
    switch self {
    case .source, .title: "FILTER"
    case .text: "SEARCH"
    case .here: "FIND"
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
  /// Source scope: place of the picked one among the sources that match the term at the caret; nil while none is picked.
  package internal(set) var picked: Int?
  /// How far back in the history the text was taken from; nil while it is new.
  var historyPlace: Int?
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

  /// The sources that match the term at the caret, best first; all of them while the term is empty.
  package func matches(in store: ArticleStore, context: QueryContext) -> [SourceFacet] {
    guard scope == .source else { return [] }
    var others = previousFilter
    others.sources = SourceFilter()
    return store.facets(
      matching: SourceTerms.current(in: editor.text, caret: editor.caret).text, within: others.quick, context: context)
  }

  /// The text with the picked source written out.
  func settledText(in store: ArticleStore, context: QueryContext) -> String {
    var settled = self
    settled.settlePick(in: store, context: context)
    return settled.editor.text
  }

  /// Writes the picked source out in place of the term at the caret.
  mutating func settlePick(in store: ArticleStore, context: QueryContext) {
    guard let place = picked else { return }
    picked = nil
    let found = matches(in: store, context: context)
    guard found.indices.contains(place) else { return }
    let current = SourceTerms.current(in: editor.text, caret: editor.caret)
    editor.replace(current.range, with: (current.isExcluded ? "!" : "") + SourceTerms.quoted(found[place].name))
  }
}
