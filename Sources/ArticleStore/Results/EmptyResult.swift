/// Why a query finds nothing: the part that excludes everything, and what there would be without it.
package struct EmptyResult: Hashable, Sendable {
  /// One of the parts that must all hold; nil where none of them alone is the cause.
  package let part: Query?
  /// Whether the part finds nothing even by itself.
  package let isEmptyAlone: Bool
  /// How many articles the query finds without the part.
  package let countWithout: Int
}

extension ArticleStore {
  /// Which part of a query that finds nothing is the cause: a part that finds nothing by itself, else the part without
  /// which most is found. The first of equals. Nil if the query finds something. Asks the query once for each part.
  package func emptyReason(of query: Query, context: QueryContext = QueryContext()) -> EmptyResult? {
    guard count(of: query, context: context) == 0 else { return nil }
    let parts = query.conjuncts
    let without = parts.indices.map { place in
      count(of: .and(parts.enumerated().filter { $0.offset != place }.map(\.element)), context: context)
    }
    if let place = parts.indices.first(where: { count(of: parts[$0], context: context) == 0 }) {
      return EmptyResult(part: parts[place], isEmptyAlone: true, countWithout: without[place])
    }
    let best = without.max() ?? 0
    guard best > 0, let place = without.firstIndex(of: best) else {
      return EmptyResult(part: nil, isEmptyAlone: false, countWithout: 0)
    }
    return EmptyResult(part: parts[place], isEmptyAlone: false, countWithout: best)
  }
}
