internal import TextCore

/// What frames a page's articles: its title above, its furniture below.
struct PageFrame {
  /// The lines between title and footer.
  var articles: Range<Int>
  /// The page's subject.
  var topic: ByteView?

  static func find(_ page: PageText) -> PageFrame {
    if FrontMatter.isExport(page) { return PageFrame(articles: 0..<page.count, topic: nil) }
    let footer = footerStart(page)
    let (start, topic) = titleEnd(page, footer)
    return PageFrame(articles: start..<max(start, footer), topic: topic)
  }

  // MARK: - Title

  /// The line after a title in a blog's words, or after a trail of links; 0 where there is none.
  private static func titleEnd(_ page: PageText, _ footer: Int) -> (Int, ByteView?) {
    for line in 0..<min(footer, 6) {
      let view = page.view(line)
      if page.lines[line].vocabulary == .pageTitle { return (line + 1, topic(view)) }
      if isTrail(view), page.lines[line].count <= 160 {
        let name = view.dropping(first: (view.findLast("»") ?? view.findLast(">") ?? 0) + 1).trimmed()
        return (line + 1, name.isEmpty || name[0] == 0xBB ? nil : name)
      }
      if page.isProse(line) { break }
    }
    return (0, nil)
  }

  /// `Home » World » Asia`
  private static func isTrail(_ view: ByteView) -> Bool {
    guard view.hasCaselessPrefix("home") || view.hasCaselessPrefix("you are here") else { return false }
    return view.find(" » ") != nil || view.find(" > ") != nil || view.find(" / ") != nil || view.find(" › ") != nil
  }

  /// The subject in `Archive for ‘X’`, `Category Archives: X`; none in `Archive for July, 2017`.
  static func topic(_ view: ByteView) -> ByteView? {
    for (open, close) in [("‘", "’"), ("“", "”"), ("'", "'"), ("\"", "\"")] as [(StaticString, StaticString)] {
      guard let start = view.find(open), let end = view.findLast(close) else { continue }
      let from = start + open.utf8CodeUnitCount
      if end > from { return view.slice(from, end).trimmed() }
    }
    if let colon = view.firstIndex(of: 0x3A) {
      let name = view.dropping(first: colon + 1).trimmed()
      return name.isEmpty ? nil : name
    }
    for words: StaticString in [
      "archive for ", "archives for ", "posts tagged ", "entries tagged ", "search results for ",
    ]
    where view.hasCaselessPrefix(words) {
      let name = view.dropping(first: words.utf8CodeUnitCount).trimmed()
      var cursor = Cursor(name)
      if name.isEmpty || DateText.read(&cursor) != nil { return nil }
      return name.hasCaselessPrefix("the ") && name.hasCaselessSuffix("category") ? nil : name
    }
    return nil
  }

  // MARK: - Footer

  /// The first line of the page's furniture below; the number of lines where there is none.
  private static func footerStart(_ page: PageText) -> Int {
    var end = page.count
    if let start = blogroll(page, end) { end = start }
    if let start = pagerOrWidgets(page, end) { end = start }
    if let start = art(page, end) { end = start }
    return subscription(page, end) ?? end
  }

  /// Pairs of a blog's title and a tagline that is the same each time.
  private static func blogroll(_ page: PageText, _ end: Int) -> Int? {
    guard end >= 4 else { return nil }
    let tagline = page.view(end - 1)
    guard tagline.count <= 200 else { return nil }
    var pairs = 1
    while end - 1 - 2 * pairs >= 1, page.view(end - 1 - 2 * pairs).equals(tagline),
      page.lines[end - 2 * pairs - 2].count <= 200
    {
      pairs += 1
    }
    guard (2...40).contains(pairs), !page.view(end - 2).equals(tagline) else { return nil }
    return page.lines[end - 1].hasAny([.source, .via, .date]) ? nil : end - 2 * pairs
  }

  /// From a link to older pages, or from the title of a box, where no running text follows.
  private static func pagerOrWidgets(_ page: PageText, _ end: Int) -> Int? {
    var start: Int?
    var line = end - 1
    while line > 0 {
      let record = page.lines[line]
      if record.vocabulary == .pager || record.vocabulary == .widget {
        start = line
      } else if record.hasAny([.source, .date, .via, .caption, .dateline]) || page.isProse(line) && record.count > 140
        || record.vocabulary == .closer || record.vocabulary == .comments || record.vocabulary == .comment
        || record.vocabulary == .postEnd
        || record.vocabulary == .pageTitle
      {
        break
      }
      line -= 1
    }
    return start
  }

  /// Drawings made of punctuation, from the blank lines above them on: boards signed their files so.
  private static func art(_ page: PageText, _ end: Int) -> Int? {
    let first = max(end - 40, 0)
    let drawn = (first..<end).filter { page.lines[$0].has(.art) && !page.lines[$0].has(.divider) }
    guard drawn.count >= 4, let top = drawn.first else { return nil }
    var line = top
    while line > 0, page.gap(before: line) < 2, line > top - 6 { line -= 1 }
    return page.gap(before: line) >= 2 && line > 0 ? line : top
  }

  /// A last paragraph that asks the reader to subscribe.
  private static func subscription(_ page: PageText, _ end: Int) -> Int? {
    guard end >= 3, page.gap(before: end - 1) >= 1 else { return nil }
    let view = page.view(end - 1)
    guard view.count <= 900, !page.lines[end - 1].hasAny([.source, .via]) else { return nil }
    for words: StaticString in [
      "unsubscribe", "subscribe to ", "[sign up]", "[subscribe]", "sign up for our", "sign up to ",
    ]
    where view.find(words, caseless: true) != nil {
      return end - 1
    }
    return nil
  }
}
