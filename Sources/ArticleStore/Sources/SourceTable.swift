/// An outlet and how many articles of the store are from it.
package struct SourceEntry: Hashable, Sendable {
  /// The outlet's one name for filtering.
  package let name: String
  package internal(set) var count: Int
}

/// The outlets of the store, each name once, in order of appearance.
struct SourceTable: Sendable {
  private(set) var entries: [SourceEntry] = []
  /// The place of each name, once there are more than a few.
  private var places: [String: SourceIndex] = [:]

  /// Up to so many names are looked through one by one, which is as fast and spares small archives the dictionary: its
  /// type is made at run time, before the first frame.
  private static let few = 16

  /// The place of a name; a new one is added. O(1).
  mutating func intern(_ name: String) -> SourceIndex {
    if let known = index(of: name) { return known }
    let index = SourceIndex(entries.count)
    entries.append(SourceEntry(name: name, count: 0))
    if entries.count > Self.few {
      for place in places.count..<entries.count { places[entries[place].name] = SourceIndex(place) }
    }
    return index
  }

  mutating func count(_ more: Int, for source: SourceIndex) { entries[source.offset].count += more }

  func index(of name: String) -> SourceIndex? {
    if entries.count > Self.few { return places[name] }
    return entries.firstIndex { $0.name == name }.map { SourceIndex($0) }
  }
}
