internal import TextCore

/// The headlines of other articles as links to them are known by.
struct OtherHeadlines {
  /// Arrays, as they are few and sets would be types to make before the first article is shown.
  private var hashes: [UInt64] = []
  private var stems: [[UInt64]] = []

  /// Fewer words in common than this are chance.
  private static let leastShared = 3

  mutating func add(_ headline: ByteView) {
    hashes.append(QuoteFolding.hash(headline))
    stems.append(Self.stems(headline))
  }

  /// Whether a line is one of the headlines, case and quotation marks aside, or has three of four words in common with
  /// one: links are often shortened. O(headlines).
  func contain(_ line: ByteView) -> Bool {
    if hashes.contains(QuoteFolding.hash(line)) { return true }
    let words = Self.stems(line)
    guard words.count >= Self.leastShared else { return false }
    return stems.contains { others in
      let longest = max(words.count, others.count)
      guard 4 * min(words.count, others.count) >= 3 * longest else { return false }
      let shared = words.reduce(0) { $0 + (others.contains($1) ? 1 : 0) }
      return shared >= Self.leastShared && 4 * shared >= 3 * longest
    }
  }

  /// The first six letters of each word of four letters and more, hashed.
  private static func stems(_ view: ByteView) -> [UInt64] {
    var found: [UInt64] = []
    var index = 0
    while index < view.count {
      while index < view.count, !(view[index].isLetter || view[index].isHigh) { index += 1 }
      let start = index
      while index < view.count, view[index].isLetter || view[index].isHigh { index += 1 }
      guard index - start >= 4 else { continue }
      var hash = StableHash()
      for offset in start..<min(start + 6, index) { hash.add(view[offset].asciiLowercased) }
      found.append(hash.value)
    }
    return found
  }
}
