import ArticleStore

extension FilterState {
  /// Moves what of `query` a prompt could have said to where that prompt keeps it, so that it can be changed there: what
  /// was loaded or written out is as good as what was typed. What the prompt cannot say stays.
  mutating func takeOver(_ scope: PromptScope, in store: ArticleStore, using saved: [String: String]) {
    let (mine, rest) = (
      query.conjuncts.filter { isSaid($0, at: scope) }, query.conjuncts.filter { !isSaid($0, at: scope) }
    )
    guard !mine.isEmpty else { return }
    switch scope {
    case .source:
      guard let merged = sources.joined(with: mine, in: store) else { return }
      sources = merged
    case .title, .text:
      let field: TextField = scope == .title ? .title : .text
      let typed = [scope == .title ? title : text] + mine.map(\.typed)
      let joined = typed.filter { !$0.isEmpty }.joined(separator: " ")
      let meant = Query.and(Query.typed(typed[0], in: field).conjuncts.filter { $0 != .everything } + mine)
      guard Query.typed(joined, in: field) == meant else { return }
      if scope == .title { title = joined } else { text = joined }
    case .here, .tag, .tags, .command, .help: return
    }
    set(.and(rest), using: saved)
  }

  private func isSaid(_ part: Query, at scope: PromptScope) -> Bool {
    switch (part, scope) {
    case (.term(.source), .source), (.term(.text(.text, _)), .text), (.term(.text(.title, _)), .title): true
    case (.not(let inner), _): if case .term = inner { isSaid(inner, at: scope) } else { false }
    case (.any(let parts), .source): parts.allSatisfy { if case .term(.source) = $0 { true } else { false } }
    default: false
    }
  }
}

extension SourceFilter {
  /// This and parts of a query about sources as one filter; nil where it could not say the same: two parts that both
  /// name what is shown, or a name that is no source's.
  fileprivate func joined(with parts: [Query], in store: ArticleStore) -> SourceFilter? {
    var joined = self
    for part in parts {
      switch part {
      case .term(.source(let name)): guard joined.show([name], in: store) else { return nil }
      case .not(.term(.source(let name))):
        guard let name = SourceFilter.name(name, in: store) else { return nil }
        joined.exclude(name)
      case .any(let terms):
        guard joined.show(terms.flatMap(\.sourceNames), in: store) else { return nil }
      default: return nil
      }
    }
    return joined
  }

  /// Shows some sources; false where others are shown already, or one is none.
  private mutating func show(_ names: [String], in store: ArticleStore) -> Bool {
    let known = names.compactMap { SourceFilter.name($0, in: store) }
    guard included.isEmpty, known.count == names.count, excluded.isDisjoint(with: known) else { return false }
    known.forEach { include($0) }
    return true
  }

  /// The name of the source that a term of a query means, where it means just one.
  private static func name(_ written: String, in store: ArticleStore) -> String? {
    let names = SourceTerms.names(
      matching: SourceTerms.Term(text: written, isExcluded: false, isQuoted: false, range: 0..<0), in: store)
    return names.count == 1 && names[0].count == written.count ? names[0] : nil
  }
}

extension Query {
  fileprivate var sourceNames: [String] { if case .term(.source(let name)) = self { [name] } else { [] } }

  /// As it is typed at a prompt for titles or texts.
  fileprivate var typed: String {
    switch self {
    case .term(.text(_, let pattern)): Query.term(.text(.text, pattern)).text
    case .not(let inner): "-" + inner.typed
    default: text
    }
  }
}
