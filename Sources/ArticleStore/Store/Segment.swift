internal import NewsArchive
internal import TextCore

/// Some thousand articles that follow one another in the store: their pages, and the columns that filters scan.
///
/// The store is a list of segments, all sealed but the last. A copy of the store shares them, so an append after a
/// copy copies one segment's columns at most.
struct Segment: Sendable {
  /// A segment that holds so many articles is sealed; a single page may bring more.
  static let capacity = 8192
  /// The column entry of an article without a source.
  static let noSource = UInt32.max

  /// The places of the first article and the first page in the whole store.
  let firstArticle: Int
  let firstPage: Int
  private(set) var pages: [Page] = []
  /// The local place of each page's first article, and as the last entry the number of articles.
  private(set) var starts: [UInt32] = [0]
  private(set) var sources: [UInt32] = []
  private(set) var dates: [DateEntry] = []
  private(set) var ids: [UInt64] = []
  /// What searches keep; a new one with every append, so that copies of the segment never see one another's.
  private(set) var cache = SegmentCache()

  init(firstArticle: Int, firstPage: Int) {
    self.firstArticle = firstArticle
    self.firstPage = firstPage
  }

  /// Number of articles.
  var count: Int { ids.count }
  var isFull: Bool { count >= Segment.capacity }
  /// The places of its articles in the whole store.
  var articles: Range<Int> { firstArticle..<firstArticle + count }

  /// Adds a page whose outlets stand at `outlets` in the store's table. O(articles of the page).
  mutating func append(_ page: Page, outlets: [SourceIndex]) {
    pages.append(page)
    for outline in page.outlines {
      sources.append(outline.outlet.map { outlets[Int($0)].value } ?? Segment.noSource)
      dates.append(DateEntry(outline.date))
      ids.append(outline.id.value)
    }
    starts.append(UInt32(ids.count))
    cache = SegmentCache()
  }

  /// The page of an article by its local place, and the article's place in that page. O(log pages).
  func location(of local: Int) -> (page: Int, article: Int) {
    var low = 0
    var high = pages.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= local { low = middle } else { high = middle }
    }
    // Pages without articles share their start with the next one; the search ends on the last of equals.
    return (low, local - Int(starts[low]))
  }

  /// The local places of a page's articles.
  func articles(ofPage page: Int) -> Range<Int> { Int(starts[page])..<Int(starts[page + 1]) }

  /// The pages that a run of articles, by their local places, stands on.
  func pages(of articles: Range<Int>) -> Range<Int> {
    guard let last = articles.last else { return 0..<0 }
    return location(of: articles.lowerBound).page..<location(of: last).page + 1
  }

  /// The folded titles, made at the first question.
  var titles: TitleColumn { cache.titles.value { TitleColumn(pages) } }

  /// What searches keep of the texts of a page's articles, found at the first question.
  func texts(ofPage number: Int) -> TextColumn {
    cache.texts(ofPage: number, of: pages.count) { TextColumn(pages[number]) }
  }

  /// The local places whose articles have this id.
  func places(of id: ArticleID) -> [Int] {
    ids.withUnsafeBufferPointer { ids in ids.indices.filter { ids[$0] == id.value } }
  }
}
