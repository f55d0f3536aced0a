extension Query {
  /// The query with one more filter: beside another of the same field it is one more choice (OR), else it must hold as
  /// well (AND). Exclusions and filters of the text must always hold.
  package func adding(_ part: Query) -> Query {
    var parts = conjuncts
    if let field = part.choiceField, let place = parts.firstIndex(where: { $0.choiceField == field }) {
      parts[place] = .or([parts[place], part])
    } else {
      parts.append(part)
    }
    return .and(parts)
  }

  /// The field that a choice is of: a term, or some of one field; nil for everything else.
  private var choiceField: String? {
    switch self {
    case .term(.text(.text, _)), .not, .all: return nil
    case .term(let term): return term.fieldName
    case .any(let parts):
      guard let field = parts.first?.choiceField else { return nil }
      return parts.allSatisfy { $0.choiceField == field } ? field : nil
    }
  }
}
