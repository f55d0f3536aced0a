internal import NewsArchive
internal import TextCore

/// The folded titles of a segment one after another, so that a filter by title is one scan.
struct TitleColumn: Sendable {
  /// Each title in its comparable form, and a line feed after it, which no needle holds.
  let bytes: [UInt8]
  /// Where each title begins, and as the last entry the length of `bytes`.
  let starts: [UInt32]

  /// O(length of the titles).
  init(_ pages: [Page]) {
    var bytes: [UInt8] = []
    var starts: [UInt32] = []
    bytes.reserveCapacity(pages.reduce(0) { $0 + $1.titles.bytes.count })
    starts.reserveCapacity(pages.reduce(1) { $0 + $1.titles.starts.count })
    for page in pages {
      let start = UInt32(bytes.count)
      starts += page.titles.starts.lazy.map { start + $0 }
      bytes += page.titles.bytes
    }
    starts.append(UInt32(bytes.count))
    self.bytes = bytes
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  /// Where a title stands in `bytes`, without the line feed.
  func range(of article: Int) -> Range<Int> { Int(starts[article])..<Int(starts[article + 1]) - 1 }

  /// The members of `candidates` whose title holds the needle. One scan of all titles where candidates are many.
  func matches(_ needle: TextNeedle, among candidates: ArticleSet) -> ArticleSet {
    guard !needle.folded.isEmpty else { return candidates }
    guard candidates.count * 8 < count else { return scan(needle.folded, among: candidates) }
    return bytes.withUnsafeBufferPointer { bytes in
      candidates.filter { article in
        let title = UnsafeBufferPointer(rebasing: bytes[range(of: article)])
        return ByteSearch.firstIndex(of: needle.folded, in: title, from: 0) != nil
      }
    }
  }

  private func scan(_ needle: [UInt8], among candidates: ArticleSet) -> ArticleSet {
    let (first, end) = (starts[candidates.bounds.lowerBound], starts[candidates.bounds.upperBound])
    return candidates.intersection { words in
      bytes.withUnsafeBufferPointer { bytes in
        ByteSearch.findLines(holding: needle, in: UnsafeBufferPointer(rebasing: bytes[Int(first)..<Int(end)]), words)
      }
    }
  }
}
