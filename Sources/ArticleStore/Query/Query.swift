/// Which articles to show: terms joined by AND, OR and NOT. Documentation/Query.md has the language it is written in.
///
/// Values are made by `and`, `or` and `not`, which keep them in one normal form, so that equal questions in equal order
/// are equal values, and the printed form parses to the same value.
package indirect enum Query: Hashable, Sendable {
  case term(QueryTerm)
  case not(Query)
  /// All of them; with none, every article.
  case all([Query])
  /// At least one of them; never empty.
  case any([Query])

  /// The query that finds every article.
  package static let everything = Query.all([])
  /// The query that finds none.
  package static let nothing = Query.not(.all([]))

  /// All of `parts` together: nested ANDs are one, repetitions count once, what finds everything says nothing.
  package static func and(_ parts: [Query]) -> Query {
    let flat = parts.flatMap { part in if case .all(let inner) = part { inner } else { [part] } }.uniqued
    return flat.count == 1 ? flat[0] : .all(flat)
  }

  /// At least one of `parts`: nested ORs are one, repetitions count once; of no parts, nothing.
  package static func or(_ parts: [Query]) -> Query {
    let flat = parts.flatMap { part in if case .any(let inner) = part { inner } else { [part] } }.uniqued
    return flat.isEmpty ? .nothing : flat.count == 1 ? flat[0] : .any(flat)
  }

  /// What `query` does not find; twice is not at all.
  package static func negation(of query: Query) -> Query {
    if case .not(let inner) = query { inner } else { .not(query) }
  }

  /// The articles of outlets whose name is, or else contains, this text.
  package static func source(_ name: String) -> Query { .term(.source(name)) }

  /// Whether the answer depends on what the reader did.
  package var asksForReading: Bool {
    switch self {
    case .term(.state), .term(.tag), .term(.saved): true
    case .term: false
    case .not(let inner): inner.asksForReading
    case .all(let parts), .any(let parts): parts.contains { $0.asksForReading }
    }
  }

  /// The parts that must all hold; the query itself where it is no AND.
  package var conjuncts: [Query] { if case .all(let parts) = self { parts } else { [self] } }
}

extension Array where Element: Hashable {
  /// The elements, each at its first place only.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
