internal import TextCore

extension Query {
  /// Whether every article this query finds is one that `wider` finds, so that its result can be narrowed. Tells from
  /// the form alone: false may only mean that it cannot be seen.
  package func narrows(_ wider: Query) -> Bool {
    wider.conjuncts.allSatisfy { wanted in
      conjuncts.contains { $0.implies(wanted) }
    }
  }

  private func implies(_ other: Query) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.any(let parts), _): return parts.allSatisfy { $0.implies(other) }
    case (_, .any(let parts)): return parts.contains { implies($0) }
    case (.all(let parts), _): return parts.contains { $0.implies(other) }
    case (.not(let left), .not(let right)): return right.implies(left)
    case (.term(.text(let field, .literal(let longer))), .term(.text(let wantedField, .literal(let shorter)))):
      // What stands in the longer text stands wherever that does.
      return field == wantedField && FoldedText.holds(FoldedText.needle(longer), FoldedText.needle(shorter))
    default: return false
    }
  }
}
