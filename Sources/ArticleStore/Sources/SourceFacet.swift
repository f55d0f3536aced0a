/// An outlet that matches what is being typed, with its count, for the row beside the prompt.
package struct SourceFacet: Hashable, Sendable {
  package let source: SourceIndex
  package let name: String
  /// Articles from this outlet among those the other filters let through.
  package let count: Int
  /// What matched, in UTF-8 offsets of `name`, to be marked; empty where nothing is typed or the full name matched.
  package let matched: [Range<Int>]
  /// How well it matches.
  package let rank: MatchRank
  /// The outlet's full name, where that matched better than the name.
  package let fullName: String?
}
