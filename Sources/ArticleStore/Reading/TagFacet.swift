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

  /// The tags by what they are without case and accents; of several that are the same then the one most used, then the
  /// first by name. Made once for many names that are looked up. O(tags on articles).
  package func tagsByFolding() -> [[UInt8]: String] {
    var counts: [String: Int] = [:]
    for name in tags.values.joined() { counts[name, default: 0] += 1 }
    return counts.reduce(into: [:]) { known, tag in
      let key = FoldedText.needle(tag.key)
      if let other = known[key], (counts[other] ?? 0, tag.key) > (tag.value, other) { return }
      known[key] = tag.key
    }
  }
}

extension [[UInt8]: String] {
  /// The tag that is the same but for case and accents; nil where there is none.
  package func tag(like name: String) -> String? { self[FoldedText.needle(name)] }

  /// The same, or where there is none the name itself, which is known from then on.
  package mutating func name(like name: String) -> String {
    let key = FoldedText.needle(name)
    if let known = self[key] { return known }
    self[key] = name
    return name
  }
}
