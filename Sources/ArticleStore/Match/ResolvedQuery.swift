internal import NewsArchive
internal import TextCore

/// A query made ready for one store on one thread: names looked up, dates counted, patterns prepared, and what is cheap
/// to ask put first.
struct ResolvedQuery {
  indirect enum Node {
    case check(Check)
    case not(Node)
    case all([Node])
    case any([Node])
  }

  let root: Node

  init(_ query: Query, in store: ArticleStore, _ context: QueryContext) {
    root = ResolvedQuery.resolve(query, in: store, context)
  }

  private static func resolve(_ query: Query, in store: ArticleStore, _ context: QueryContext) -> Node {
    switch query {
    case .term(let term): .check(Check(term, in: store, context))
    case .not(let inner): .not(resolve(inner, in: store, context))
    case .all(let parts): .all(cheapFirst(parts.map { resolve($0, in: store, context) }))
    case .any(let parts): .any(cheapFirst(parts.map { resolve($0, in: store, context) }))
    }
  }

  private static func cheapFirst(_ nodes: [Node]) -> [Node] {
    nodes.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
  }

  /// The members of `candidates` that the query finds. Stops early, with an answer of no meaning, when `isCancelled`
  /// says so, which is asked at every page.
  func matches(in segment: Segment, among candidates: ArticleSet, isCancelled: () -> Bool) -> ArticleSet {
    ResolvedQuery.matches(root, in: segment, among: candidates, isCancelled)
  }

  func matches(in segment: Segment, among candidates: ArticleSet) -> ArticleSet {
    matches(in: segment, among: candidates, isCancelled: { false })
  }
}

extension ResolvedQuery {
  private static func matches(
    _ node: Node, in segment: Segment, among candidates: ArticleSet, _ isCancelled: () -> Bool
  ) -> ArticleSet {
    if candidates.isEmpty || isCancelled() { return candidates }
    switch node {
    case .check(let check):
      return check.matches(in: segment, among: candidates, isCancelled)
    case .not(let inner):
      return candidates.subtracting(matches(inner, in: segment, among: candidates, isCancelled))
    case .all(let parts):
      return parts.reduce(candidates) { matches($1, in: segment, among: $0, isCancelled) }
    case .any(let parts):
      var (found, rest) = (ArticleSet(emptyIn: candidates.bounds), candidates)
      for part in parts {
        let more = matches(part, in: segment, among: rest, isCancelled)
        found.formUnion(more)
        rest.subtract(more)
      }
      return found
    }
  }
}

extension ResolvedQuery.Node {
  /// Cost for an article, in no unit: orders the parts of an AND or OR.
  var cost: Int {
    switch self {
    case .check(let check): check.cost
    case .not(let inner): inner.cost
    case .all(let parts), .any(let parts): parts.map(\.cost).max() ?? 0
    }
  }
}
