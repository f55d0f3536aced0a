internal import CPlatform

/// Search for bytes in bytes, at the speed of memory.
///
/// The caseless search takes A–Z and a–z for equal and every other byte as it is; text with other letters is folded
/// first (`Folding`) and then searched exactly. Matches are non-overlapping, from the left. An empty needle is found
/// once at each place, also at the end. No search allocates.
package enum ByteSearch {
  /// Which bytes count as equal.
  package enum Matching: Sendable { case exact, ignoringASCIICase }

  /// Offset of the first match at or after `start`, nil if there is none. O(length) but for texts made to be slow.
  package static func firstIndex(
    of needle: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int = 0, _ matching: Matching = .exact
  ) -> Int? {
    needle.withUnsafeBufferPointer { find($0, in: text, from: start, matching) }
  }

  /// As `firstIndex` over a buffer, in the bytes of an array.
  package static func firstIndex(
    of needle: [UInt8], in text: [UInt8], from start: Int = 0, _ matching: Matching = .exact
  ) -> Int? {
    text.withUnsafeBufferPointer { firstIndex(of: needle, in: $0, from: start, matching) }
  }

  /// Whether there is a match.
  package static func contains(
    _ needle: [UInt8], in text: UnsafeBufferPointer<UInt8>, _ matching: Matching = .exact
  ) -> Bool {
    firstIndex(of: needle, in: text, matching) != nil
  }

  /// Whether bytes that stand somewhere occur, case and all.
  package static func contains(
    _ needle: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    find(needle, in: text, from: 0, .exact) != nil
  }

  /// Number of matches.
  package static func count(
    of needle: [UInt8], in text: UnsafeBufferPointer<UInt8>, _ matching: Matching = .exact
  ) -> Int {
    var count = 0
    forEachMatch(of: needle, in: text, matching) { _ in
      count += 1
      return true
    }
    return count
  }

  /// Calls `body` with the offset of each match until it returns false.
  package static func forEachMatch(
    of needle: [UInt8], in text: UnsafeBufferPointer<UInt8>, _ matching: Matching = .exact, _ body: (Int) -> Bool
  ) {
    needle.withUnsafeBufferPointer { needle in
      var start = 0
      while let found = find(needle, in: text, from: start, matching), body(found) {
        start = found + max(1, needle.count)
      }
    }
  }

  /// Offsets of the matches, at most `limit`.
  package static func matches(
    of needle: [UInt8], in text: UnsafeBufferPointer<UInt8>, _ matching: Matching = .exact, limit: Int = .max
  ) -> [Int] {
    var found: [Int] = []
    guard limit > 0 else { return found }
    forEachMatch(of: needle, in: text, matching) { offset in
      found.append(offset)
      return found.count < limit
    }
    return found
  }

  /// Sets the bit of each line that holds a needle, the first line's at 0, in words where all are clear and that have one
  /// for each line. Each line ends with its line feed; the needle has none. O(length), however many lines hold it.
  package static func findLines(
    holding needle: [UInt8], in text: UnsafeBufferPointer<UInt8>, _ words: UnsafeMutableBufferPointer<UInt64>
  ) {
    guard let base = text.baseAddress, let words = words.baseAddress else { return }
    needle.withUnsafeBufferPointer { needle in
      guard let first = needle.baseAddress else { return }
      scan_lines_holding(base, text.count, first, needle.count, words)
    }
  }

  /// Offset of the first byte at or after `start` that is not ASCII; the text's length if there is none.
  @inline(__always)
  package static func firstNonASCII(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress, start < text.count else { return text.count }
    return start + Int(scan_ascii(base + start, text.count - start))
  }

  private static func find(
    _ needle: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int, _ matching: Matching
  ) -> Int? {
    guard start >= 0, start <= text.count, needle.count <= text.count - start else { return nil }
    guard let base = text.baseAddress, let needleBase = needle.baseAddress, !needle.isEmpty else { return start }
    let found =
      switch matching {
      case .exact: scan_exact(base + start, text.count - start, needleBase, needle.count)
      case .ignoringASCIICase: scan_caseless(base + start, text.count - start, needleBase, needle.count)
      }
    return found > text.count ? nil : start + Int(found)
  }
}
