internal import TextCore

extension ArticleStore {
  /// The outlets that match what is typed, best first: at the start of the name, inside it, letter by letter in order;
  /// then the greater count, then the name. Case and accents are ignored.
  ///
  /// Counts are of the articles that `query` finds; outlets of which it finds none are left out.
  /// O(articles) where there is a query, else O(outlets).
  package func facets(matching typed: String, within query: Query? = nil) -> [SourceFacet] {
    let needle = Folding.fold(typed.trimmed)
    let counts = counts(within: query)
    var found: [(facet: SourceFacet, rank: NameMatch.Rank)] = []
    for (offset, entry) in sources.enumerated() where counts[offset] > 0 {
      guard let match = NameMatch(needle, in: entry.name) else { continue }
      let facet = SourceFacet(
        source: SourceIndex(offset), name: entry.name, count: counts[offset], matched: match.ranges)
      found.append((facet, match.rank))
    }
    found.sort { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      if left.facet.count != right.facet.count { return left.facet.count > right.facet.count }
      return left.facet.name < right.facet.name
    }
    return found.map(\.facet)
  }

  /// How many articles of each outlet a query finds, by `SourceIndex`.
  package func counts(within query: Query?) -> [Int] {
    guard let query, query != .everything else { return sources.map(\.count) }
    var counts = Array(repeating: 0, count: sources.count)
    for segment in segments {
      matches(of: query, in: segment).forEach { place in
        let source = segment.sources[place]
        if source != Segment.noSource { counts[Int(source)] += 1 }
      }
    }
    return counts
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmed: String {
    let tail = drop { $0.isWhitespace }
    return String(tail.reversed().drop { $0.isWhitespace }.reversed())
  }
}
