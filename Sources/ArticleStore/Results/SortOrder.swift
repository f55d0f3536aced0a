/// The order of a list. The direction is each key's natural one, and `isReversed` turns it round; articles that are
/// equal in the key stay in file order either way.
package struct SortOrder: Hashable, Sendable {
  /// What a list is ordered by. The raw value is its name in commands and menus.
  package enum Key: String, Hashable, Sendable, CaseIterable {
    /// The order of the files and of the articles in them.
    case file
    /// Newest first; unknown dates last.
    case date
    /// By the outlet's name; unknown sources last.
    case source
    /// By the title, case and accents ignored.
    case headline
    /// Longest first.
    case length
    /// Best answer to the words searched for first (BM25); file order where no words are searched for.
    case relevance
  }

  package var key: Key
  package var isReversed: Bool

  package init(_ key: Key, isReversed: Bool = false) {
    self.key = key
    self.isReversed = isReversed
  }

  package static let file = SortOrder(.file)
}
