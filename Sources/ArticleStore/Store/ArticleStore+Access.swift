package import NewsArchive
internal import TextCore

extension ArticleStore {
  /// The places of all articles, ascending.
  package var indices: some RandomAccessCollection<ArticleIndex> { (0..<count).lazy.map(ArticleIndex.init(_:)) }

  /// All pages in order.
  package var pages: some Sequence<Page> { segments.lazy.flatMap(\.pages) }

  /// The numbers that the header shows: "5 articles · 3 sources".
  package var summary: (articles: Int, sources: Int) { (count, sources.count) }

  /// What the list needs of an article. O(log pages).
  package func outline(_ article: ArticleIndex) -> ArticleOutline {
    let place = location(of: article)
    return place.page.outlines[place.index]
  }

  /// The page an article stands on. O(log pages).
  package func page(of article: ArticleIndex) -> Page { location(of: article).page }

  /// The page an article stands on, and its place there. O(log pages).
  package func location(of article: ArticleIndex) -> (page: Page, index: Int) {
    let segment = segments[segmentIndex(of: article.offset)]
    let place = segment.location(of: article.offset - segment.firstArticle)
    return (segment.pages[place.page], place.article)
  }

  /// The outlet of an article; nil where it is unknown. O(log segments).
  package func sourceIndex(of article: ArticleIndex) -> SourceIndex? {
    let segment = segments[segmentIndex(of: article.offset)]
    let value = segment.sources[article.offset - segment.firstArticle]
    return value == Segment.noSource ? nil : SourceIndex(value: value)
  }

  /// The one name of an outlet.
  package func sourceName(_ source: SourceIndex) -> String { sources[source.offset].name }

  /// The outlet's name of an article; nil where it is unknown.
  package func sourceName(of article: ArticleIndex) -> String? { sourceIndex(of: article).map(sourceName) }

  /// The headline, or where there is none the first words of the text. Makes a `String`.
  package func title(of article: ArticleIndex) -> String {
    let place = location(of: article)
    return place.page.title(at: place.index)
  }

  /// The whole article with its blocks, made from the page's text.
  package func article(_ article: ArticleIndex) -> Article {
    let place = location(of: article)
    return place.page.article(at: place.index)
  }

  /// The lasting name of an article. O(log segments).
  package func id(of article: ArticleIndex) -> ArticleID {
    let segment = segments[segmentIndex(of: article.offset)]
    return ArticleID(segment.ids[article.offset - segment.firstArticle])
  }

  /// The first article with this id. One scan of 8 bytes an article, about a millisecond per million.
  package func index(of id: ArticleID) -> ArticleIndex? { indices(of: id).first }

  /// All articles with this id, ascending: an archive may hold an article twice. One scan.
  package func indices(of id: ArticleID) -> [ArticleIndex] {
    segments.flatMap { segment in segment.places(of: id).map { ArticleIndex(segment.firstArticle + $0) } }
  }

  /// All articles with any of these ids, in one scan: for marks and positions by the hundred.
  package func indices(of ids: Set<ArticleID>) -> [ArticleID: [ArticleIndex]] {
    var found: [ArticleID: [ArticleIndex]] = [:]
    for segment in segments {
      for (local, value) in segment.ids.enumerated() where ids.contains(ArticleID(value)) {
        found[ArticleID(value), default: []].append(ArticleIndex(segment.firstArticle + local))
      }
    }
    return found
  }

  /// Articles that the archive holds more than once, each group ascending, groups by their first. O(n log n).
  package func duplicates() -> [[ArticleIndex]] {
    let byID = indices.map { (id: id(of: $0), article: $0) }.sorted { ($0.id, $0.article) < ($1.id, $1.article) }
    var groups: [[ArticleIndex]] = []
    var lower = 0
    for upper in byID.indices.map({ $0 + 1 }) where upper == byID.count || byID[upper].id != byID[lower].id {
      if upper - lower > 1 { groups.append(byID[lower..<upper].map(\.article)) }
      lower = upper
    }
    return groups.sorted { $0[0] < $1[0] }
  }

  /// The segment of an article by its place in the store. O(log segments).
  func segmentIndex(of offset: Int) -> Int {
    precondition(offset >= 0 && offset < count, "no article at \(offset): the store has \(count)")
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].firstArticle <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
