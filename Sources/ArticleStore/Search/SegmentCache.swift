internal import NewsArchive
internal import Synchronization
internal import TextCore

/// What searches find out about a segment and keep for the next one. Shared by all copies of the same segment; all of
/// it follows from the segment alone, so it makes no difference who asked first.
final class SegmentCache: Sendable {
  let titles = Lazy<TitleColumn>()
  private let plainness = Mutex<[Plainness]>([])

  private enum Plainness: UInt8 { case unknown, plain, other }

  /// Whether a page's text is plain (`PlainText`). One pass over the page at the first question.
  func isPlain(page: Int, of pages: [Page]) -> Bool {
    let known = plainness.withLock { $0.isEmpty ? .unknown : $0[page] }
    if known != .unknown { return known == .plain }
    let isPlain = pages[page].text.withBytes(PlainText.isPlain)
    plainness.withLock { flags in
      if flags.isEmpty { flags = Array(repeating: .unknown, count: pages.count) }
      flags[page] = isPlain ? .plain : .other
    }
    return isPlain
  }
}
