extension Query {
  /// The patterns that an article's text may hold because the query asks for them: those of the fields `text` and
  /// `title` that are not excluded, each once.
  package var patterns: [TextPattern] { patterns(of: [.text, .title]).uniqued }

  /// The patterns of some fields that are not excluded.
  func patterns(of fields: Set<TextField>) -> [TextPattern] {
    switch self {
    case .term(.text(let field, let pattern)): fields.contains(field) ? [pattern] : []
    case .term: []
    case .not(let inner): inner.excludedPatterns(of: fields)
    case .all(let parts), .any(let parts): parts.flatMap { $0.patterns(of: fields) }
    }
  }

  /// What is excluded twice is asked for.
  private func excludedPatterns(of fields: Set<TextField>) -> [TextPattern] {
    switch self {
    case .term: []
    case .not(let inner): inner.patterns(of: fields)
    case .all(let parts), .any(let parts): parts.flatMap { $0.excludedPatterns(of: fields) }
    }
  }
}
