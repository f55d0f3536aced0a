package import ArticleStore

/// The prompt that filters by source, and where the list was when it was opened.
package struct SourcePrompt: Sendable {
  package internal(set) var editor: LineEditor
  /// Place of the picked one among the sources that match the term at the caret; nil while none is picked.
  package internal(set) var picked: Int?
  /// What Esc puts back.
  let previousFilter: SourceFilter
  let previousList: ListState

  init(filter: SourceFilter, list: ListState) {
    editor = LineEditor(SourceTerms.text(of: filter))
    previousFilter = filter
    previousList = list
  }

  /// The sources that match the term at the caret, best first; all of them while the term is empty.
  package func matches(in store: ArticleStore) -> [SourceFacet] {
    store.facets(matching: SourceTerms.current(in: editor.text, caret: editor.caret).text, within: nil)
  }

  /// The filter the prompt stands for right now; the list shows what it leaves.
  package func filter(in store: ArticleStore) -> SourceFilter {
    guard picked != nil else { return SourceTerms.filter(editor.text, in: store) }
    var settled = self
    settled.settlePick(in: store)
    return SourceTerms.filter(settled.editor.text, in: store)
  }

  /// Terms that match no source of the store.
  package func unmatched(in store: ArticleStore) -> [String] {
    SourceTerms.parse(editor.text)
      .filter { !$0.text.isEmpty && SourceTerms.names(matching: $0, in: store).isEmpty }
      .map(\.text)
  }

  /// Writes the picked source out in place of the term at the caret.
  mutating func settlePick(in store: ArticleStore) {
    let found = matches(in: store)
    guard let picked, found.indices.contains(picked) else { return }
    let current = SourceTerms.current(in: editor.text, caret: editor.caret)
    editor.replace(current.range, with: (current.isExcluded ? "!" : "") + SourceTerms.quoted(found[picked].name))
    self.picked = nil
  }
}
