internal import TextCore

/// Where a typed text matches a name, best first.
package enum MatchRank: UInt8, Comparable, Sendable {
  case prefix, substring, subsequence

  package static func < (left: MatchRank, right: MatchRank) -> Bool { left.rawValue < right.rawValue }
}

/// How well a typed text matches a name, case and accents ignored: at its start, inside, or letter by letter in order. The
/// last takes names and texts as people write them; what is longer is looked for as a whole only.
struct NameMatch: Hashable, Comparable {
  let rank: MatchRank
  /// What matched, in UTF-8 offsets of the name, ascending and apart.
  let ranges: [Range<Int>]

  /// The longest name and text that are compared letter by letter, in bytes.
  private static let lettersLimit = 512

  /// Nil if `typed`, folded, does not match. An empty text matches every name at its start. O(name + typed).
  init?(_ typed: [UInt8], in name: String) {
    let (bytes, offsets) = Folding.foldedWithOffsets(name)
    if typed.isEmpty {
      self.init(rank: .prefix, ranges: [])
    } else if let start = ByteSearch.firstIndex(of: typed, in: bytes) {
      self.init(
        rank: start == 0 ? .prefix : .substring,
        ranges: [Folding.originalRange(start..<start + typed.count, offsets: offsets)])
    } else if let places = NameMatch.subsequence(typed, in: bytes) {
      self.init(
        rank: .subsequence, ranges: NameMatch.joined(places.map { Folding.originalRange($0, offsets: offsets) }))
    } else {
      return nil
    }
  }

  private init(rank: MatchRank, ranges: [Range<Int>]) {
    self.rank = rank
    self.ranges = ranges
  }

  static func < (left: NameMatch, right: NameMatch) -> Bool { left.rank < right.rank }

  /// The places of the needle's letters in order, each as early as it can stand; whole letters, never parts of one.
  private static func subsequence(_ needle: [UInt8], in bytes: [UInt8]) -> [Range<Int>]? {
    guard max(needle.count, bytes.count) <= lettersLimit else { return nil }
    var places: [Range<Int>] = []
    var from = 0
    for letter in letters(of: needle) where !needle[letter].elementsEqual([0x20]) {
      let candidates = letters(of: bytes, from: from)
      guard let found = candidates.first(where: { bytes[$0].elementsEqual(needle[letter]) }) else { return nil }
      places.append(found)
      from = found.upperBound
    }
    return places.isEmpty ? nil : places
  }

  /// The UTF-8 sequences of a text, each as its range.
  private static func letters(of bytes: [UInt8], from start: Int = 0) -> [Range<Int>] {
    let leads = (start..<bytes.count).filter { bytes[$0] & 0xC0 != 0x80 }
    return leads.indices.map { leads[$0]..<($0 + 1 < leads.count ? leads[$0 + 1] : bytes.count) }
  }

  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.reduce(into: []) { joined, range in
      if let last = joined.last, last.upperBound >= range.lowerBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
  }
}
