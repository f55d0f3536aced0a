internal import TextCore
internal import NewsArchive

extension ArticleStore {
  /// The outlets that match what is typed, best first: at the start of the name, inside it, letter by letter in order;
  /// then the greater count, then the name. Case and accents are ignored. The full name that the
  /// alias files give an outlet counts like its name.
  ///
  /// Counts are of the articles that `query` finds; outlets of which it finds none are left out.
  /// O(articles) where there is a query, else O(outlets).
  package func facets(
    matching typed: String, within query: Query? = nil, context: QueryContext = QueryContext()
  ) -> [SourceFacet] {
    facets(matching: typed, counts: counts(within: query, context: context))
  }

  /// The same with the counts by `SourceIndex`; a source without one is left out. O(outlets).
  package func facets(matching typed: String, counts: [Int]) -> [SourceFacet] {
    let needle = FoldedText.needle(typed)
    var found: [SourceFacet] = []
    for (offset, entry) in sources.prefix(counts.count).enumerated() where counts[offset] > 0 {
      let own = NameMatch(needle, in: entry.name)
      let fullName = aliases.outlet(named: entry.name)?.fullName
      let full = fullName.flatMap { NameMatch(needle, in: $0) }
      guard let match = [own, full].compactMap(\.self).min() else { continue }
      let isOwn = match == own
      found.append(
        SourceFacet(
          source: SourceIndex(offset), name: entry.name, count: counts[offset], matched: isOwn ? match.ranges : [],
          rank: match.rank, fullName: isOwn ? nil : fullName))
    }
    found.sort { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      if left.count != right.count { return left.count > right.count }
      return left.name < right.name
    }
    return found
  }

  /// How many of some articles are from each outlet, by `SourceIndex`. O(articles).
  package func counts(of articles: [ArticleIndex]) -> [Int] {
    articles.reduce(into: Array(repeating: 0, count: sources.count)) { counts, article in
      if let source = sourceIndex(of: article) { counts[Int(source.value)] += 1 }
    }
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
  /// Which outlets a name means, case and accents ignored: those called exactly so or known by it, else those whose
  /// name or full name contains it. By `SourceIndex`.
  func sourcesNamed(_ name: String) -> [Bool] {
    let wanted = FoldedText.needle(name)
    let known = FoldedText.needle(aliases.canonicalName(of: name))
    let names = sources.map { FoldedText.needle($0.name) }
    let exact = names.map { $0 == wanted || $0 == known }
    if exact.contains(true) { return exact }
    return zip(sources, names).map { source, folded in
      let full = aliases.outlet(named: source.name)?.fullName
      return FoldedText.holds(folded, wanted) || full.map { FoldedText.holds(FoldedText.needle($0), wanted) } ?? false
    }
  }
}
