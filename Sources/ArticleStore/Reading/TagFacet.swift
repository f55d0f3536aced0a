internal import TextCore

/// A tag that matches what is being typed, with the number of articles that have it.
package struct TagFacet: Hashable, Sendable {
  package let name: String
  package let count: Int
  /// What matched, in UTF-8 offsets of `name`; empty where nothing is typed.
  package let matched: [Range<Int>]
  package let rank: MatchRank
}

extension ReadingRecord {
  /// The tags that match what is typed, best first: at the start, inside, letter by letter in order; then the most
  /// used, then by name. Case and accents are ignored. O(tags).
  package func tagFacets(matching typed: String) -> [TagFacet] {
    let needle = FoldedText.needle(typed)
    var counts: [String: Int] = [:]
    for name in tags.values.joined() { counts[name, default: 0] += 1 }
    return counts.compactMap { name, count in
      NameMatch(needle, in: name).map { TagFacet(name: name, count: count, matched: $0.ranges, rank: $0.rank) }
    }
    .sorted { ($0.rank, $1.count, $0.name) < ($1.rank, $0.count, $1.name) }
  }

  /// The tag that is the same but for case and accents; nil where there is none.
  package func tag(like name: String) -> String? {
    let wanted = FoldedText.needle(name)
    return tagFacets(matching: name).first { FoldedText.needle($0.name) == wanted }?.name
  }
}
