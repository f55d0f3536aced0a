/// The names outlets go by, folded, each with the number of its outlet: a hash table over one array of bytes, so that
/// filling it allocates no `String` and costs next to nothing at the start of the program.
struct OutletNames: Sendable {
  private struct Entry: Sendable {
    var hash: UInt64
    /// The folded name's place in `bytes`.
    var start: Int
    var count: Int
    var outlet: Int
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing: index into `entries` plus one, 0 for a free place; a power of two, at most half full.
  private var places: [Int32] = []
  /// Bytes of the longest folded name.
  private(set) var longest = 0

  /// How many places there are with the first name; a power of two.
  private let firstPlaces: Int

  /// Room for half as many names as places without growing; the standard is enough for those that ship with the
  /// program.
  init(firstPlaces: Int = 1024) { self.firstPlaces = firstPlaces }

  var isEmpty: Bool { entries.isEmpty }

  /// A name to look for, measured once for all tables that are asked. O(name), without allocation.
  struct Key {
    fileprivate let name: NameFolding
    fileprivate var hash = StableHash()
    fileprivate var count = 0

    init(_ name: NameFolding) {
      self.name = name
      var rest = name
      while let byte = rest.next() {
        hash.add(byte)
        count += 1
      }
    }
  }

  /// The outlet a name stands for, nil for an unknown one. O(name), without allocation.
  func outlet(_ name: Key) -> Int? {
    guard !places.isEmpty else { return nil }
    return entry(name).map { entries[$0].outlet }
  }

  /// The outlet a name stands for; one that stands for none is made to stand for `outlet`. O(name).
  @discardableResult
  mutating func insert(_ name: Key, outlet: Int) -> Int {
    if (entries.count + 1) * 2 > places.count { grow() }
    if let known = entry(name) { return entries[known].outlet }
    let start = bytes.count
    var rest = name.name
    while let byte = rest.next() { bytes.append(byte) }
    entries.append(Entry(hash: name.hash.value, start: start, count: name.count, outlet: outlet))
    longest = max(longest, name.count)
    settle(entries.count - 1)
    return outlet
  }

  private func entry(_ name: Key) -> Int? {
    let hash = name.hash.value
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 {
      let index = Int(places[place]) - 1
      if entries[index].hash == hash, entries[index].count == name.count, spells(entries[index], name.name) {
        return index
      }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private func spells(_ entry: Entry, _ name: NameFolding) -> Bool {
    var rest = name
    for offset in entry.start..<entry.start + entry.count where rest.next() != bytes[offset] { return false }
    return true
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: max(firstPlaces, places.count * 2))
    for index in entries.indices { settle(index) }
  }

  private mutating func settle(_ index: Int) {
    var place = Int(truncatingIfNeeded: entries[index].hash) & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = Int32(index + 1)
  }
}

/// The bytes of a name as they are compared: lower case (ASCII), without blanks at the ends, dots and a leading `the`,
/// and with one space between words.
struct NameFolding {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset: Int
  private let end: Int
  private var hasBegun = false

  /// Must not outlive the bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
    dropArticle()
  }

  init(_ view: ByteView) { self.init(view.bytes, view.lower..<view.upper) }

  private mutating func dropArticle() {
    var rest = self
    guard rest.next() == UInt8(ascii: "t"), rest.next() == UInt8(ascii: "h"), rest.next() == UInt8(ascii: "e"),
      rest.next() == UInt8(ascii: " ")
    else { return }
    self = rest
    hasBegun = false
  }

  /// Whether both are the same name.
  func isSame(as other: NameFolding) -> Bool {
    var (left, right) = (self, other)
    while let byte = left.next() {
      if right.next() != byte { return false }
    }
    return right.next() == nil
  }

  /// The next byte, nil at the end. A blank comes only once something follows it.
  mutating func next() -> UInt8? {
    var isAfterBlank = false
    var place = offset
    while place < end {
      let byte = bytes[place]
      if byte.isBlank {
        isAfterBlank = true
      } else if byte != UInt8(ascii: ".") {
        let isBlankDue = isAfterBlank && hasBegun
        hasBegun = true
        offset = isBlankDue ? place : place + 1
        return isBlankDue ? 0x20 : byte.asciiLowercased
      }
      place += 1
    }
    offset = end
    return nil
  }
}
