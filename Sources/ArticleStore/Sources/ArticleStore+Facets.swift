internal import TextCore

extension ArticleStore {
  /// The outlets that match what is typed, best first: at the start of the name, inside it, letter by letter in order;
  /// then the greater count, then the name. Case and accents are ignored.
  ///
  /// Counts are of the articles that `query` finds; outlets of which it finds none are left out.
  /// O(articles) where there is a query, else O(outlets).
  package func facets(
    matching typed: String, within query: Query? = nil, context: QueryContext = QueryContext()
  ) -> [SourceFacet] {
    let needle = FoldedText.needle(typed)
    let counts = counts(within: query, context: context)
    var found: [(facet: SourceFacet, rank: MatchRank)] = []
    for (offset, entry) in sources.enumerated() where counts[offset] > 0 {
      guard let match = NameMatch(needle, in: entry.name) else { continue }
      let facet = SourceFacet(
        source: SourceIndex(offset), name: entry.name, count: counts[offset], matched: match.ranges,
        rank: match.rank)
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
  package func counts(within query: Query?, context: QueryContext = QueryContext()) -> [Int] {
    guard let query, query != .everything else { return sources.map(\.count) }
    var counts = Array(repeating: 0, count: sources.count)
    let resolved = ResolvedQuery(query, in: self, context)
    for segment in segments {
      resolved.matches(in: segment, among: ArticleSet(allIn: 0..<segment.count)).forEach { place in
        let source = segment.sources[place]
        if source != Segment.noSource { counts[Int(source)] += 1 }
      }
    }
    return counts
  }
}

extension ArticleStore {
  /// Which outlets a name means: those called exactly so, case and accents ignored, else those whose name contains it.
  func sourcesNamed(_ name: String) -> [Bool] {
    let wanted = FoldedText.needle(name)
    let names = sources.map { FoldedText.needle($0.name) }
    let exact = names.map { $0 == wanted }
    return exact.contains(true) ? exact : names.map { ByteSearch.firstIndex(of: wanted, in: $0) != nil }
  }
}
