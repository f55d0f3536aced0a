internal import NewsArchive
internal import TextCore

/// The accented words of a page's articles, folded: what of a text cannot be found by looking at its bytes. A hundred
/// bytes an article where names have accents, none where the text is plain.
struct AccentColumn: Sendable {
  /// The words of one article after the other, each with a line feed behind it, which no probe holds.
  private var words: [UInt8] = []
  /// Where each article's words begin, and as the last entry where the last one's end.
  private var starts: [UInt32] = [0]

  /// Reads the articles of a page, which stand at `extents` in its text. O(text).
  init(_ page: Page, _ extents: ArraySlice<ByteRange>) {
    starts.reserveCapacity(extents.count + 1)
    for extent in extents {
      page.text.withBytes(extent) { AccentedWords.append($0, to: &words) }
      starts.append(UInt32(clamping: words.count))
    }
  }

  /// Whether an article's text is plain (`PlainText`), by its place on the page.
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
