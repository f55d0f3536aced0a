internal import NewsArchive
internal import TextCore

extension Check {
  /// The members of `candidates` that pass. Asks `isCancelled` at every page where pages are read, and within one as an
  /// expression runs.
  func matches(in segment: Segment, among candidates: ArticleSet, _ isCancelled: () -> Bool) -> ArticleSet {
    guard let budget = expression?.budget else { return passing(in: segment, among: candidates, isCancelled) }
    return withoutActuallyEscaping(isCancelled) { isCancelled in
      budget.isCancelled = isCancelled
      defer { budget.isCancelled = nil }
      return passing(in: segment, among: candidates, isCancelled)
    }
  }

  /// What matches its expression, where it has one.
  private var expression: PatternMatcher? {
    switch self {
    case .title(let matcher), .topic(let matcher), .text(let matcher), .byline(let matcher), .place(let matcher):
      matcher.isRegex ? matcher : nil
    case .sources, .days, .certainty, .tag, .state, .words, .has, .nothing: nil
    }
  }

  private func passing(in segment: Segment, among candidates: ArticleSet, _ isCancelled: () -> Bool) -> ArticleSet {
    switch self {
    case .sources(let isWanted):
      return candidates.filter { article in
        let source = segment.sources[article]
        return source != Segment.noSource && isWanted[Int(source)]
      }
    case .days(let days):
      guard let days else { return ArticleSet(emptyIn: candidates.bounds) }
      return candidates.filter { segment.dates[$0].lies(in: days) }
    case .certainty(let certainty):
      return candidates.filter { segment.dates[$0].certainty == certainty }
    case .title(let matcher):
      return titles(of: segment, matching: matcher, among: candidates)
    case .state(let flag, let facts):
      return candidates.filter { Check.holds(flag, ArticleID(segment.ids[$0]), facts) }
    case .tag(let tag, let facts):
      return candidates.filter { article in
        facts?.tags(of: ArticleID(segment.ids[article])).contains { FoldedText.needle($0) == tag } ?? false
      }
    case .nothing: return ArticleSet(emptyIn: candidates.bounds)
    case .text, .byline, .place, .topic, .words, .has:
      return pages(of: segment, among: candidates, isCancelled)
    }
  }

  private static func holds(_ flag: ReadingFlag, _ id: ArticleID, _ facts: (any ReadingFacts)?) -> Bool {
    switch flag {
    case .read: facts?.isRead(id) ?? false
    case .unread: !(facts?.isRead(id) ?? false)
    case .starred: facts?.isStarred(id) ?? false
    case .tagged: !(facts?.tags(of: id).isEmpty ?? true)
    }
  }

  private func titles(
    of segment: Segment, matching matcher: PatternMatcher, among candidates: ArticleSet
  ) -> ArticleSet {
    let column = segment.titles
    guard matcher.isRegex else { return column.matches(matcher.needle, among: candidates) }
    return candidates.filter { !matcher.ranges(inFolded: Array(column.bytes[column.range(of: $0)]), limit: 1).isEmpty }
  }

  /// The members that pass, page by page.
  private func pages(
    of segment: Segment, among candidates: ArticleSet, _ isCancelled: () -> Bool
  ) -> ArticleSet {
    var found = ArticleSet(emptyIn: candidates.bounds)
    for number in segment.pages(of: candidates.bounds) {
      if isCancelled() { break }
      let articles = segment.articles(ofPage: number)
      let wanted = articles.filter { candidates.contains($0) }
      guard !wanted.isEmpty else { continue }
      let reader = PageReader(segment: segment, number: number)
      for article in wanted where passes(article - articles.lowerBound, reader) { found.insert(article) }
    }
    return found
  }

  private func passes(_ index: Int, _ reader: PageReader) -> Bool {
    switch self {
    case .text(let matcher): reader.holds(matcher, at: index)
    case .words(let range): range.contains(reader.words(at: index))
    case .byline(let matcher): reader.holds(matcher, at: index) { $0.byline }
    case .place(let matcher): reader.holds(matcher, at: index) { $0.dateline?.place }
    case .topic(let matcher): reader.holds(matcher, at: index, else: reader.page.topic) { $0.topic }
    case .has(let feature): reader.has(feature, at: index)
    case .sources, .days, .certainty, .title, .state, .tag, .nothing: false
    }
  }
}

/// One page of a segment, as searches read it. A class, because it is handed on for every article, and a copy would
/// count the references to all that a page holds.
final class PageReader {
  let segment: Segment
  let page: Page
  private let number: Int
  private lazy var texts = segment.texts(ofPage: number)

  init(segment: Segment, number: Int) {
    self.segment = segment
    self.number = number
    page = segment.pages[number]
  }

  /// Whether a pattern occurs between the first and the last line of an article.
  func holds(_ matcher: PatternMatcher, at index: Int) -> Bool {
    matcher.occurs(in: page.text, texts.extent(index)) { texts.holds($0, at: index) }
  }

  /// How often it does.
  func count(of matcher: PatternMatcher, at index: Int, limit: Int) -> Int {
    matcher.count(in: page.text, texts.extent(index), limit: limit) { texts.isPlain(index) }
  }

  /// Whether a pattern occurs in a field of an article.
  ///
  /// The article is made only where it can: a field stands in the article's own lines, or is the page's (`inherited`).
  /// An expression may ask how the field begins or ends, which its lines do not tell.
  func holds(
    _ matcher: PatternMatcher, at index: Int, else inherited: String? = nil, field: (Article) -> String?
  ) -> Bool {
    let canHold =
      matcher.isRegex || (inherited.map(matcher.matches) ?? false) || holds(matcher, at: index)
    return canHold && (field(page.article(at: index)).map(matcher.matches) ?? false)
  }

  /// Runs of bytes between white space in the article's lines.
  func words(at index: Int) -> Int {
    page.text.withBytes(texts.extent(index)) { bytes in
      var count = 0
      var isInWord = false
      for byte in bytes {
        let isBlank = FoldedText.isBlank(byte)
        if !isBlank, !isInWord { count += 1 }
        isInWord = !isBlank
      }
      return count
    }
  }

  func has(_ feature: ArticleFeature, at index: Int) -> Bool {
    let outline = page.outlines[index]
    switch feature {
    case .headline: return !outline.headline.isEmpty
    case .source: return outline.outlet != nil
    case .date: return outline.date != nil
    case .topic where page.topic != nil: return true
    case .topic, .byline, .place, .url, .caption, .tweet, .related, .quote, .comment: break
    }
    let article = page.article(at: index)
    switch feature {
    case .topic: return article.topic != nil
    case .byline: return article.byline != nil
    case .place: return article.dateline?.place != nil
    case .url: return article.url != nil
    default: return article.blocks.contains { feature.kinds.contains($0.kind) }
    }
  }
}

extension ArticleFeature {
  /// The kinds of block that give an article the feature.
  fileprivate var kinds: [BlockKind] {
    switch self {
    case .caption: [.caption]
    case .tweet: [.tweet]
    case .related: [.related]
    case .quote: [.pullquote, .quote]
    case .comment: [.comment]
    case .headline, .source, .date, .byline, .place, .topic, .url: []
    }
  }
}
