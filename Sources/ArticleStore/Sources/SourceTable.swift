/// An outlet and how many articles of the store are from it.
package struct SourceEntry: Hashable, Sendable {
  /// The outlet's one name for filtering.
  package let name: String
  package internal(set) var count: Int
}

/// The outlets of the store, each name once, in order of appearance.
struct SourceTable: Sendable {
  private(set) var entries: [SourceEntry] = []
  private var places: [String: SourceIndex] = [:]

  /// The place of a name; a new one is added. O(1).
  mutating func intern(_ name: String) -> SourceIndex {
    if let known = places[name] { return known }
    let index = SourceIndex(entries.count)
    entries.append(SourceEntry(name: name, count: 0))
    places[name] = index
    return index
  }

  mutating func count(_ more: Int, for source: SourceIndex) { entries[source.offset].count += more }

  func index(of name: String) -> SourceIndex? { places[name] }
}
