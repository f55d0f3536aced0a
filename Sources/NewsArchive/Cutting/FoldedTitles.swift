internal import TextCore

/// The titles of a page's articles as searches compare them, one behind the other. Made while the page is cut and its bytes
/// are at hand: of a mapped file they would have to be looked up again in the system's cache.
package struct FoldedTitles: Sendable {
  /// Each title in its comparable form (`FoldedText`), and a line feed after it, which no needle holds.
  package private(set) var bytes: [UInt8] = []
  /// Where each title begins.
  package private(set) var starts: [UInt32] = []

  /// None.
  init() {}

  /// O(length of the titles).
  init(of page: Page) {
    // All at once: folding asks for room at each title, and would copy what is there as often.
    bytes.reserveCapacity(
      page.outlines.reduce(0) { $0 + $1.headline.count + $1.headlineContinuation.count + 2 })
    starts.reserveCapacity(page.outlines.count)
    for (index, outline) in page.outlines.enumerated() {
      starts.append(UInt32(bytes.count))
      append(page, index, outline)
      bytes.append(0x0A)
    }
  }

  private mutating func append(_ page: Page, _ index: Int, _ outline: ArticleOutline) {
    guard !outline.headline.isEmpty else {
      return FoldedText.append(Array(page.title(at: index).utf8)[...], to: &bytes)
    }
    guard !outline.headlineContinuation.isEmpty else {
      return page.text.withBytes(outline.headline) { FoldedText.append($0, to: &bytes) }
    }
    let whole = page.text.withBytes(outline.headline) { Array($0) } + [0x20]
    FoldedText.append((whole + page.text.withBytes(outline.headlineContinuation) { Array($0) })[...], to: &bytes)
  }
}
