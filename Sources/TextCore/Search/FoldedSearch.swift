/// Search for text as a reader sees it, whatever its case, accents and typography; for marking matches on the screen.
package enum FoldedSearch {
  /// Where `needle` occurs in `text`, as UTF-8 ranges of whole characters, ascending and apart; none for a needle that
  /// folds to nothing. O(length).
  package static func ranges(of needle: String, in text: String) -> [Range<Int>] {
    let folded = Folding.fold(needle)
    guard !folded.isEmpty else { return [] }
    let (bytes, offsets) = Folding.foldedWithOffsets(text)
    var ranges: [Range<Int>] = []
    let found = bytes.withUnsafeBufferPointer { ByteSearch.matches(of: folded, in: $0) }
    for start in found {
      let range = Folding.originalRange(start..<start + folded.count, offsets: offsets)
      // Two matches can share a character that folds to several letters: both are one to the eye.
      if let last = ranges.last, range.lowerBound < last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }
}
