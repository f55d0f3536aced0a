package import ArticleStore

/// A name that can be picked at a prompt, with the number of articles behind it.
package struct PromptChoice: Equatable, Sendable {
  package let name: String
  /// Nil where it is not known yet.
  package let count: Int?
  /// What of the name matches what is typed, in UTF-8 offsets.
  package let matched: [Range<Int>]

  init(_ facet: SourceFacet, isCounted: Bool) {
    name = facet.name
    count = isCounted ? facet.count : nil
    matched = facet.matched
  }

  init(_ facet: TagFacet) {
    name = facet.name
    count = facet.count
    matched = facet.matched
  }
}

extension Prompt {
  /// What can be picked for the term at the caret, best first: sources, or tags. All there are while nothing is typed.
  package func choices(in store: ArticleStore, context: QueryContext) -> [PromptChoice] {
    switch scope {
    case .source:
      matches(in: store, context: context).map { PromptChoice($0, isCounted: knowsCounts(in: store)) }
    case .tag, .tags:
      record.tagFacets(matching: TagTerms.current(in: editor.text, caret: editor.caret).name).map(PromptChoice.init)
    case .title, .text, .here, .command, .help: []
    }
  }

  /// The text with what is picked written out.
  func settledText(in store: ArticleStore, context: QueryContext) -> String {
    var settled = self
    settled.settlePick(in: store, context: context)
    return settled.editor.text
  }

  /// Writes what is picked out in place of the term at the caret.
  mutating func settlePick(in store: ArticleStore, context: QueryContext) {
    guard let place = picked else { return }
    picked = nil
    let found = choices(in: store, context: context)
    guard found.indices.contains(place) else { return }
    if scope == .source {
      let current = SourceTerms.current(in: editor.text, caret: editor.caret)
      editor.replace(current.range, with: (current.isExcluded ? "!" : "") + SourceTerms.quoted(found[place].name))
    } else {
      let current = TagTerms.current(in: editor.text, caret: editor.caret)
      editor.replace(current.range, with: (current.isExcluded ? "-" : "") + found[place].name)
    }
  }

  /// Whether a character typed behind a picked name ends it.
  func endsPick(_ character: Character) -> Bool {
    switch scope {
    case .source: character == ","
    case .tag, .tags: TagTerms.isSeparator(character)
    case .title, .text, .here, .command, .help: false
    }
  }
}
