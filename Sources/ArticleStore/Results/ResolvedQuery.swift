internal import TextCore

/// A query made ready for one store: names of outlets looked up once, so that a segment is a scan of its columns.
struct ResolvedQuery {
  private indirect enum Node {
    case sources([Bool])
    case not(Node)
    case all([Node])
    case any([Node])
  }

  private let root: Node

  init(_ query: Query, in store: ArticleStore) {
    root = ResolvedQuery.resolve(query, in: store)
  }

  /// The members of `candidates` that the query finds.
  func matches(in segment: Segment, among candidates: ArticleSet) -> ArticleSet {
    ResolvedQuery.matches(root, in: segment, among: candidates)
  }

  private static func resolve(_ query: Query, in store: ArticleStore) -> Node {
    switch query {
    case .term(.source(let name)): .sources(store.sourcesNamed(name))
    case .not(let inner): .not(resolve(inner, in: store))
    case .all(let parts): .all(parts.map { resolve($0, in: store) })
    case .any(let parts): .any(parts.map { resolve($0, in: store) })
    }
  }

  private static func matches(_ node: Node, in segment: Segment, among candidates: ArticleSet) -> ArticleSet {
    switch node {
    case .sources(let isWanted):
      segment.sources.withUnsafeBufferPointer { sources in
        candidates.filter { sources[$0] != Segment.noSource && isWanted[Int(sources[$0])] }
      }
    case .not(let inner): candidates.subtracting(matches(inner, in: segment, among: candidates))
    case .all(let parts):
      parts.reduce(candidates) { left, part in left.isEmpty ? left : matches(part, in: segment, among: left) }
    case .any(let parts): union(of: parts, in: segment, among: candidates)
    }
  }

  private static func union(of parts: [Node], in segment: Segment, among candidates: ArticleSet) -> ArticleSet {
    var found = ArticleSet(emptyIn: candidates.bounds)
    for part in parts {
      let rest = candidates.subtracting(found)
      if rest.isEmpty { break }
      found.formUnion(matches(part, in: segment, among: rest))
    }
    return found
  }
}

extension ArticleStore {
  /// Which outlets a name means: those called exactly so, case and accents ignored, else those whose name contains it.
  func sourcesNamed(_ name: String) -> [Bool] {
    let wanted = Folding.fold(name.trimmed)
    let names = sources.map { Folding.fold($0.name) }
    let exact = names.map { $0 == wanted }
    return exact.contains(true) ? exact : names.map { $0.contains(wanted) }
  }
}
