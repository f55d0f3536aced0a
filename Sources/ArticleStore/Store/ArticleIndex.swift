/// The place of an article in the store, in file order. Lasts as long as the store only grows; `ArticleID` outlives it.
package struct ArticleIndex: Hashable, Comparable, Sendable {
  package var value: UInt32

  package init(_ value: Int) { self.value = UInt32(value) }

  package init(value: UInt32) { self.value = value }

  /// The place as an index into an array with one entry per article.
  package var offset: Int { Int(value) }

  package static func < (left: ArticleIndex, right: ArticleIndex) -> Bool { left.value < right.value }
}

/// The place of an outlet in the store's table of sources, in order of appearance.
///
/// 32 bits, because an odd archive may have more outlets than 16 bits count.
package struct SourceIndex: Hashable, Comparable, Sendable {
  package var value: UInt32

  package init(_ value: Int) { self.value = UInt32(value) }

  package init(value: UInt32) { self.value = value }

  /// The place as an index into `ArticleStore.sources`.
  package var offset: Int { Int(value) }

  package static func < (left: SourceIndex, right: SourceIndex) -> Bool { left.value < right.value }
}
