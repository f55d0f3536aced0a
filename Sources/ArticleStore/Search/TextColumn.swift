internal import NewsArchive
internal import TextCore

/// What searches keep of the texts of a page's articles: where each stands, and its accented words, folded, which cannot
/// be found by looking at its bytes. A hundred bytes an article where names have accents, few where the text is plain.
struct TextColumn: Sendable {
  /// The bytes of each article in the page's text: where they stand together a search of all texts need not look each one
  /// up among the lines.
  private let extents: [ByteRange]
  /// The accented words of one article after the other, each with a line feed behind it, which no probe holds.
  private var words: [UInt8] = []
  /// Where each article's words begin, and as the last entry where the last one's end.
  private var starts: [UInt32] = [0]

  /// Reads the articles of a page in one go, and lets go of its text. O(text).
  init(_ page: Page) {
    extents = page.outlines.indices.map { page.extent(at: $0) }
    starts.reserveCapacity(extents.count + 1)
    for extent in extents {
      page.text.withBytes(extent) { AccentedWords.append($0, to: &words) }
      starts.append(UInt32(clamping: words.count))
    }
    page.text.letGo()
  }

  /// Where an article stands, by its place on the page.
  func extent(_ index: Int) -> ByteRange { extents[index] }

  /// Whether an article's text is plain (`PlainText`).
  func isPlain(_ index: Int) -> Bool { starts[index] == starts[index + 1] }

  /// Whether one of the article's accented words holds a probe (`TextNeedle`). O(their length).
  func holds(_ probe: [UInt8], at index: Int) -> Bool {
    guard !isPlain(index) else { return false }
    return words.withUnsafeBufferPointer { words in
      let own = words[Int(starts[index])..<Int(starts[index + 1])]
      return ByteSearch.contains(probe, in: UnsafeBufferPointer(rebasing: own))
    }
  }
}
