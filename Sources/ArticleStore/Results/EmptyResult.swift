/// Why parts that must all hold find nothing together: the one that excludes everything, and what there would be
/// without it.
package struct EmptyResult: Hashable, Sendable {
  /// Place of the part that is the cause; nil where none of them alone is.
  package let part: Int?
  /// Whether the part finds nothing even by itself.
  package let isEmptyAlone: Bool
  /// How many articles the others find.
  package let countWithout: Int
}

extension ArticleStore {
  /// Which of some parts that must all hold is the cause that they find nothing: one that finds nothing by itself, else
  /// the one without which most is found. The first of equals. Nil if they find something.
  ///
  /// Asks the store up to twice for each part. `isCancelled` is asked at every page that is read; then the answer is nil.
  package func emptyReason(
    of parts: [Query], context: QueryContext = QueryContext(), isCancelled: () -> Bool = { false }
  ) -> EmptyResult? {
    func count(_ parts: [Query]) -> Int {
      let query = Query.and(parts)
      return query == .everything ? self.count : self.count(of: query, context: context, isCancelled: isCancelled)
    }
    func others(_ place: Int) -> [Query] { parts.indices.filter { $0 != place }.map { parts[$0] } }
    guard count(parts) == 0 else { return nil }
    if parts.count == 1 {
      return isCancelled() ? nil : EmptyResult(part: 0, isEmptyAlone: true, countWithout: self.count)
    }
    for place in parts.indices where count([parts[place]]) == 0 {
      let rest = count(others(place))
      return isCancelled() ? nil : EmptyResult(part: place, isEmptyAlone: true, countWithout: rest)
    }
    let without = parts.indices.map { count(others($0)) }
    guard !isCancelled() else { return nil }
    guard let best = without.max(), best > 0 else {
      return EmptyResult(part: nil, isEmptyAlone: false, countWithout: 0)
    }
    return EmptyResult(part: without.firstIndex(of: best), isEmptyAlone: false, countWithout: best)
  }
}
