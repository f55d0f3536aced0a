import ArticleStore
import NewsArchive
import Testing
import TextCore

/// Results against the slowest reading of the language: every article asked by itself, on its text as one `String`.
@Suite("Results equal a brute-force oracle") struct OracleTests {
  private let today = ArticleDate(year: 2019, month: 3, day: 1, certainty: .stated)

  @Test("on random stores and queries") func results() {
    var random = SeededGenerator(seed: 21)
    var hits = 0
    for _ in 0..<500 {
      let (store, samples) = StoreMaker.store(&random)
      let facts = Facts(samples.map { ArticleID($0.id ?? 0) }, &random)
      let context = QueryContext(today: today, reading: facts)
      let oracle = Oracle(samples: samples, store: store, facts: facts, today: today)
      for _ in 0..<24 {
        let query = QueryMaker.query(&random, depth: 2)
        let expected = store.indices.filter { oracle.finds(query, $0.offset) }
        let found = store.results(query, context: context)
        #expect(found.articles == expected, "\(query.text)")
        #expect(store.search(query, pages: 0..<store.pageCount, context: context) == expected)
        #expect((store.emptyReason(of: query.conjuncts, context: context) == nil) == !expected.isEmpty)
        hits += expected.isEmpty || expected.count == store.count ? 0 : 1
      }
    }
    #expect(hits > 3_000, "the queries drawn tell articles apart")
  }

  @Test("also where a previous result is narrowed") func narrowing() {
    var random = SeededGenerator(seed: 22)
    var narrowed = 0
    for _ in 0..<400 {
      var (store, _) = StoreMaker.store(&random)
      let wider = QueryMaker.query(&random, depth: 2)
      let narrower = Query.and([wider, QueryMaker.query(&random, depth: 1)])
      let other = QueryMaker.query(&random, depth: 2)
      let previous = store.results(wider, context: QueryContext(today: today))
      let backwards = SortOrder(.file, isReversed: true)
      let ordered = SortOrder(random.pick([.date, .source, .headline, .length]), isReversed: .random(using: &random))
      let sorted = store.results(wider, order: ordered, context: QueryContext(today: today))
      for query in [narrower, other] where query.narrows(wider) {
        let expected = store.results(query, order: ordered, context: QueryContext(today: today))
        let found = store.results(query, order: ordered, context: QueryContext(today: today), narrowing: sorted)
        #expect(found == expected, "\(query.text)")
      }
      let unordered = store.results(wider, order: backwards, context: QueryContext(today: today))
      store.append(.sample("late.txt", StoreMaker.samples(&random)))
      for query in [narrower, other] where query.narrows(wider) {
        narrowed += 1
        let context = QueryContext(today: today)
        let expected = store.results(query, context: context).articles
        #expect(store.results(query, context: context, narrowing: previous).articles == expected, "\(query.text)")
        let searched = store.search(query, pages: 0..<store.pageCount, context: context, among: previous)
        #expect(searched == expected, "\(query.text)")
        let again = store.search(query, pages: 0..<store.pageCount, context: context, among: unordered)
        #expect(again == expected, "\(query.text)")
      }
    }
    #expect(narrowed >= 400)
  }

  @Test(
    "a longer word narrows a shorter one, not the other way round",
    arguments: [
      ("sanctions", "sanc", true), ("sanc", "sanctions", false), ("a sanctions", "sanc", true), ("a", "", true),
      ("title:ab", "title:b", true), ("title:ab", "b", false), ("-a", "-ab", true), ("-ab", "-a", false),
      ("source:a", "source:a,b", true), ("source:a,b", "source:a", false), ("x", "y", false), ("É", "e", true),
    ])
  func narrows(narrower: String, wider: String, expected: Bool) throws {
    #expect(try Query.parse(narrower).narrows(Query.parse(wider)) == expected)
  }
}

/// What a reader did in the tests.
struct Facts: ReadingFacts {
  private var read: Set<ArticleID> = []
  private var starred: Set<ArticleID> = []
  private var tagged: [ArticleID: [String]] = [:]

  init(_ articles: [ArticleID], _ random: inout SeededGenerator) {
    for article in articles {
      if Bool.random(using: &random) { read.insert(article) }
      if Bool.random(using: &random) { starred.insert(article) }
      tagged[article] = random.pick([[], ["work"], ["été", "Work"]])
    }
  }

  func isRead(_ article: ArticleID) -> Bool { read.contains(article) }
  func isStarred(_ article: ArticleID) -> Bool { starred.contains(article) }
  func tags(of article: ArticleID) -> [String] { tagged[article] ?? [] }
}

/// Draws small stores.
enum StoreMaker {
  static func samples(_ random: inout SeededGenerator) -> [Sample] {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in
      Sample(
        headline: text(&random, words: 1...3),
        body: (0..<Int.random(in: 1...3, using: &random)).map { _ in text(&random, words: 0...5) },
        outlet: random.pick([nil] + QueryMaker.outlets),
        date: random.pick([nil, QueryMaker.date(&random), QueryMaker.date(&random, .inferred)]),
        id: random.next() % 50)
    }
  }

  static func store(_ random: inout SeededGenerator) -> (ArticleStore, [Sample]) {
    var store = ArticleStore()
    var all: [Sample] = []
    for number in 0..<Int.random(in: 0...4, using: &random) {
      let samples = samples(&random)
      store.append(.sample("\(number).txt", topic: number == 1 ? "Alpha été" : nil, samples))
      all += samples
    }
    return (store, all)
  }

  private static func text(_ random: inout SeededGenerator, words: ClosedRange<Int>) -> String {
    let blanks = [" ", " ", "  ", "\u{A0}", " \u{2009}"]
    let some = [
      "ALPHA", "Alpha,", "beta", "gamma", "de\u{301}lta", "DELTA", "STRASSE", "être", "one", "tw\u{AD}o", "\"quoted\"",
      "北京", "δελτα", "x–y", "it’s",
    ]
    return (0..<Int.random(in: words, using: &random)).map { _ in random.pick(some) + random.pick(blanks) }.joined()
  }
}

/// The language read literally, one article at a time.
private struct Oracle {
  let samples: [Sample]
  let store: ArticleStore
  let facts: Facts
  let today: ArticleDate?

  func finds(_ query: Query, _ article: Int) -> Bool {
    switch query {
    case .term(let term): holds(term, article)
    case .not(let inner): !finds(inner, article)
    case .all(let parts): parts.allSatisfy { finds($0, article) }
    case .any(let parts): parts.contains { finds($0, article) }
    }
  }

  private func holds(_ term: QueryTerm, _ article: Int) -> Bool {
    let sample = samples[article]
    let id = ArticleID(sample.id ?? 0)
    switch term {
    case .source(let name): return sources(name).contains(sample.outlet)
    case .certainty(let wanted): return wanted.rawValue == sample.date.map { "\($0.certainty)" } ?? "unknown"
    case .date(let range): return days(of: sample.date).map { lies($0, in: range) } ?? false
    case .words(let range): return range.contains(text(sample).split(whereSeparator: \.isASCIIBlank).count)
    case .state(.read): return facts.isRead(id)
    case .state(.unread): return !facts.isRead(id)
    case .state(.starred): return facts.isStarred(id)
    case .state(.tagged): return !facts.tags(of: id).isEmpty
    case .tag(let tag): return facts.tags(of: id).contains { plain($0) == plain(tag) }
    case .has(.headline): return sample.headline != nil && sample.headline != ""
    case .has(.source): return sample.outlet != nil
    case .has(.date): return sample.date != nil
    case .has(.topic): return store.page(of: ArticleIndex(article)).topic != nil
    case .has, .saved: return false
    case .text(let field, let pattern): return field.text(sample, store, article).map { matches(pattern, $0) } ?? false
    }
  }

  private func text(_ sample: Sample) -> String { TextField.text.text(sample, store, 0) ?? "" }

  private func plain(_ text: String) -> String {
    String(decoding: Folding.fold(text), as: UTF8.self).split(whereSeparator: \.isASCIIBlank).joined(separator: " ")
  }

  private func matches(_ pattern: TextPattern, _ text: String) -> Bool {
    switch pattern {
    case .literal(let words):
      return plain(words).isEmpty || " \(plain(text)) ".contains(plain(words))
    case .regex(let expression):
      // Swift's own engine, on the same folded lines.
      let folded = String(decoding: Folding.fold(expression), as: UTF8.self)
      guard let regex = try? Regex(folded) else { return false }
      return text.split(separator: "\n").contains { line in
        let line = String(decoding: Folding.fold(line), as: UTF8.self)
        return line.matches(of: regex.anchorsMatchLineEndings().wordBoundaryKind(.simple)).contains {
          !$0.range.isEmpty
        }
      }
    }
  }

  private func sources(_ name: String) -> [String?] {
    let names = store.sources.map(\.name)
    let exact = names.filter { plain($0) == plain(name) }
    return exact.isEmpty ? names.filter { plain($0).contains(plain(name)) } : exact
  }

  private func days(of date: ArticleDate?) -> ClosedRange<Int>? {
    guard let date else { return nil }
    let (first, last) = (date.month ?? 1, date.month ?? 12)
    let lastDay = date.day ?? ArticleDate.days(inMonth: last, of: date.year)
    return key(date.year, first, date.day ?? 1)...key(date.year, last, lastDay)
  }

  private func lies(_ days: ClosedRange<Int>, in range: DateRange) -> Bool {
    if let lower = range.lower {
      guard let point = self.days(of: day(lower)), point.lowerBound <= days.lowerBound else { return false }
    }
    if let upper = range.upper {
      guard let point = self.days(of: day(upper)), days.upperBound <= point.upperBound else { return false }
    }
    return true
  }

  private func key(_ year: Int, _ month: Int, _ day: Int) -> Int { year * 10_000 + month * 100 + day }

  /// Counts back one day or month at a time.
  private func day(_ point: DatePoint) -> ArticleDate? {
    guard var (year, month, day) = today.map({ ($0.year, $0.month ?? 1, $0.day ?? 1) }) else { return nil }
    switch point {
    case .fixed(let date): return date
    case .today: return today
    case .ago(let number, .days), .ago(let number, .weeks):
      var rest = number
      if case .ago(_, .weeks) = point { rest *= 7 }
      while rest > 0 {
        rest -= 1
        day -= 1
        if day == 0 { (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1) }
        if day == 0 { day = ArticleDate.days(inMonth: month, of: year) }
      }
    case .ago(let number, .months):
      for _ in 0..<number { (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1) }
      day = min(day, ArticleDate.days(inMonth: month, of: year))
    case .ago(let number, .years):
      year -= number
      day = min(day, ArticleDate.days(inMonth: month, of: year))
    }
    return ArticleDate(year: year, month: month, day: day, certainty: .stated)
  }
}

extension TextField {
  fileprivate func text(_ sample: Sample, _ store: ArticleStore, _ article: Int) -> String? {
    switch self {
    case .text: ([sample.headline].compactMap(\.self) + sample.body).joined(separator: "\n")
    case .title: sample.headline
    case .topic: store.page(of: ArticleIndex(article)).topic
    case .byline, .place: nil
    }
  }
}

extension Character {
  fileprivate var isASCIIBlank: Bool { self == " " || self == "\n" || self == "\t" }
}
