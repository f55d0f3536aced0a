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
    // All at once: folding asks for room at each title, and would copy the column as often.
    let length = pages.reduce(0) { sum, page in
      page.outlines.reduce(sum) { $0 + $1.headline.count + $1.headlineContinuation.count + 2 }
    }
    bytes.reserveCapacity(length + length / 2)
    starts.reserveCapacity(pages.reduce(1) { $0 + $1.outlines.count })
    for page in pages {
      for (index, outline) in page.outlines.enumerated() {
        starts.append(UInt32(bytes.count))
        TitleColumn.append(page, index, outline, to: &bytes)
        bytes.append(0x0A)
      }
      page.text.letGo()
    }
    starts.append(UInt32(bytes.count))
    self.bytes = bytes
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  /// Where a title stands in `bytes`, without the line feed.
  func range(of article: Int) -> Range<Int> { Int(starts[article])..<Int(starts[article + 1]) - 1 }

  private static func append(_ page: Page, _ index: Int, _ outline: ArticleOutline, to bytes: inout [UInt8]) {
    guard !outline.headline.isEmpty else {
      return FoldedText.append(Array(page.title(at: index).utf8)[...], to: &bytes)
    }
    guard !outline.headlineContinuation.isEmpty else {
      return page.text.withBytes(outline.headline) { FoldedText.append($0, to: &bytes) }
    }
    let whole = page.text.withBytes(outline.headline) { Array($0) } + [0x20]
    FoldedText.append((whole + page.text.withBytes(outline.headlineContinuation) { Array($0) })[...], to: &bytes)
  }

  /// The members of `candidates` whose title holds the needle. One scan of all titles where candidates are many.
  func matches(_ needle: TextNeedle, among candidates: ArticleSet) -> ArticleSet {
    guard !needle.folded.isEmpty else { return candidates }
    return bytes.withUnsafeBufferPointer { bytes in
      if candidates.count * 8 < count {
        return candidates.filter { article in
          let title = UnsafeBufferPointer(rebasing: bytes[range(of: article)])
          return ByteSearch.firstIndex(of: needle.folded, in: title, from: 0) != nil
        }
      }
      return scan(needle.folded, bytes, among: candidates)
    }
  }

  private func scan(
    _ needle: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, among candidates: ArticleSet
  ) -> ArticleSet {
    var found = ArticleSet(emptyIn: candidates.bounds)
    var article = candidates.bounds.lowerBound
    var offset = Int(starts[article])
    let end = Int(starts[candidates.bounds.upperBound])
    while let hit = ByteSearch.firstIndex(of: needle, in: bytes, from: offset), hit < end {
      while Int(starts[article + 1]) <= hit { article += 1 }
      if candidates.contains(article) { found.insert(article) }
      offset = Int(starts[article + 1])
    }
    return found
  }
}
