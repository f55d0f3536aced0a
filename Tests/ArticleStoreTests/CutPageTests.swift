import NewsArchive
import TestSupport
import Testing
import TextCore

@testable import ArticleStore

/// Queries, titles and links on pages that went through the cutter.
@Suite("Pages as they are cut") struct CutPageTests {
  private static let pageText = """
    Archive for ‘Harbours’

    Port of Larne opens a second quay

    LARNE, May 6 (Coastal Wire) — The second quay of the port was opened on Monday by the harbour master, who thanked
    all who had worked on it.

    Ships of every size may now call at any state of the tide, she said.

    Source: Coastal Wire

    Dredging of the inner basin to start\u{A0}soon

    The inner basin will be dredged from June, the council said in a notice on its door, and will be shut for a month.

    Port of Larne opens a second quay

    Fishing boats will be given berths at the old quay for as long as the work goes on.

    Source: The Islander

    """

  private let store: ArticleStore

  init() {
    var errors: [SourceAliases.ParseError] = []
    let aliases = SourceAliases(text: "TI = The Islander; Islander Weekly\n", file: "aliases", errors: &errors)
    #expect(errors.isEmpty)
    var store = ArticleStore(aliases: aliases)
    store.append(Page(path: "harbours.txt", file: FileBytes(Self.pageText), aliases: aliases))
    self.store = store
  }

  private func found(_ query: String) throws -> [UInt32] { try store.results(Query.parse(query)).articles.map(\.value) }

  @Test("an outlet is found by its name, its full name and its aliases") func aliases() throws {
    #expect(store.sources.map(\.name) == ["Coastal Wire", "TI"])
    for name in ["ti", "\"the islander\"", "\"Islander Weekly\"", "islander"] {
      #expect(try found("source:\(name)") == [1])
    }
    #expect(try found("source:wire") == [0])
  }

  @Test("facets match the full name as well, without marks in the short one") func facets() {
    let facet = store.facets(matching: "island").first
    #expect(facet?.name == "TI")
    #expect(facet?.matched == [])
    #expect(facet?.fullName == "The Islander")
    #expect(store.facets(matching: "t").first?.fullName == nil)
  }

  @Test(
    "fields that only a whole article has",
    arguments: [
      ("place:larne", [0]), ("place:/^larne$/", [0]), ("place:quay", []), ("topic:harbours", [0, 1]),
      ("topic:quay", []),
      ("has:place", [0]), ("has:topic", [0, 1]), ("has:related", [1]), ("has:tweet", []), ("title:\"start soon\"", [1]),
    ])
  func fields(query: String, expected: [UInt32]) throws { #expect(try found(query) == expected) }

  @Test("titles are searched as they are shown") func titles() throws {
    for article in store.indices {
      #expect(
        store.segments[0].titles.bytes[store.segments[0].titles.range(of: article.offset)].elementsEqual(
          FoldedText.needle(store.title(of: article))))
    }
  }

  @Test("a related headline leads to its article, and back") func links() {
    let index = RelatedIndex(store)
    let links = index.links(of: ArticleIndex(1))
    #expect(links.map(\.target) == [ArticleIndex(0)])
    #expect(links.first?.score == 1)
    #expect(index.links(of: ArticleIndex(0)).isEmpty)
    #expect(index.backLinks(to: ArticleIndex(0)) == [ArticleIndex(1)])
    #expect(index.backLinks(to: ArticleIndex(1)) == [])
    #expect(index.backLinks(to: ArticleIndex(0)) { true } == nil)
    #expect(index.revision == store.revision)
  }
}

@Suite("Related headlines") struct RelatedTests {
  private let store = ArticleStore(samples: [
    [
      Sample(headline: "Minister Anna Berg’s harbour visit brings new tide of trade to islands"),
      Sample(headline: "Trade talks go on"), Sample(headline: "Storm shuts harbour"),
    ],
    [Sample(headline: "Trade talks go on"), Sample(headline: "北京 2008"), Sample(headline: nil, body: ["…"])],
  ])

  private func target(_ text: String, from origin: Int = 5) -> UInt32? {
    RelatedText(text, of: ArticleIndex(origin), in: RelatedIndex(store)).target()?.article.value
  }

  @Test(
    "mean the same words, else the most in common, else nothing",
    arguments: [
      ("STORM shuts  harbour", 2), ("Berg’s harbour visit brings new tide of trade to islands", 0),
      ("harbour visit brings trade", nil), ("Storm shuts", nil), ("Storm shuts harbour again for good", nil), ("", nil),
      ("北京 2008", 4), ("nothing like it", nil),
    ])
  func targets(text: String, expected: UInt32?) { #expect(target(text) == expected) }

  @Test("prefer an article of the same page, and never mean their own") func nearness() {
    #expect(target("Trade talks go on", from: 5) == 3)
    #expect(target("Trade talks go on", from: 2) == 1)
    #expect(target("Trade talks go on", from: 1) == 3)
    #expect(target("Storm shuts harbour", from: 2) == nil)
  }

  @Test("differ in no word that has a meaning of its own") func contradictions() {
    let store = ArticleStore(samples: [
      [
        Sample(headline: "Grain prices fall again in the north of the country"),
        Sample(headline: "12 boats lost in fog"),
        Sample(headline: "Storm cuts power to all villages"),
      ]
    ])
    let index = RelatedIndex(store)
    func target(_ text: String, from origin: Int) -> UInt32? {
      RelatedText(text, of: ArticleIndex(origin), in: index).target()?.article.value
    }
    #expect(target("Grain prices rise again in the north of the country", from: 2) == nil)
    #expect(target("Grain price falls again in the north of the country", from: 2) == 0)
    #expect(target("10 boats lost in fog", from: 0) == nil)
    #expect(target("Storm cuts water to all villages", from: 0) == nil)
    #expect(target("A storm cuts the power to all villages", from: 0) == 2)
  }

  @Test("score below 1 where the words differ") func scores() {
    let text = "Anna Berg’s harbour visit brings new tide of trade to islands"
    let match = RelatedText(text, of: ArticleIndex(5), in: RelatedIndex(store)).target()
    #expect((match?.score ?? 0) > 0.7)
    #expect((match?.score ?? 1) < 1)
  }
}

/// What related headlines mean and who links to whom, beside what asking all articles one by one says.
@Suite("Related headlines in many articles") struct RelatedOracleTests {
  private let index: RelatedIndex
  private let store: ArticleStore
  private static let vocabulary = [
    "Harbour", "Council", "Ferry", "Island", "Storm", "Budget", "Museum", "Tariff", "River", "Theatre", "12", "15",
    "opens", "shuts", "in", "the", "north",
  ]

  init() {
    var random = SplitMix(state: 31)
    func headline() -> String {
      (0..<Int.random(in: 4...7, using: &random)).map { _ in Self.vocabulary.randomElement(using: &random) ?? "" }
        .joined(separator: " ")
    }
    var store = ArticleStore()
    for page in 0..<4 {
      let headlines = (0..<12).map { _ in "The \(headline())" }
      var text = "Archive for ‘Page \(page)’\n\n"
      for title in headlines {
        text +=
          "\(title)\n\nLARNE, May 6 (Coastal Wire) — The second quay of the port was opened on Monday by the harbour "
        text += "master, who thanked all who had worked on it.\n\n"
        text += (headlines.randomElement(using: &random) ?? "") + "\n\n"
        text += "Ships of every size may now call at any state of the tide, she said to those who had come.\n\n"
        text += "Related articles\n\nThe \(headline())\n\nSource: Coastal Wire\n\n"
      }
      store.append(Page(path: "\(page).txt", file: FileBytes(text), aliases: SourceAliases()))
    }
    self.store = store
    index = RelatedIndex(store)
  }

  /// The meaning of a link, with nothing left out that would save time.
  private func meaning(of text: String, in origin: ArticleIndex) -> ArticleIndex? {
    let tokens = TitleTokens.tokens(text)
    let known = tokens.compactMap { index.number(of: $0) }
    let unknown = Double(Set(tokens.indices.filter { index.number(of: tokens[$0]) == nil }).count)
    var best: (article: ArticleIndex, score: Double, isNear: Bool)?
    for candidate in store.indices where candidate != origin {
      let title = Array(index.words(of: candidate))
      let both = Set(title).intersection(known).sorted().reduce(0) { $0 + index.weight($1) }
      let either =
        Set(title).union(known).sorted().reduce(0) { $0 + index.weight($1) } + unknown * index.weight(holders: 1)
      let isSame = unknown == 0 && title == known
      let isOwn = known.count == tokens.count && Array(index.words(of: origin)) == known
      let isFitting = !isOwn && Set(title).intersection(known).count >= 3 && both / either >= 0.5
      guard isSame || isFitting else { continue }
      if !isSame, TitleTokens.contradict(tokens, TitleTokens.tokens(store.title(of: candidate))) { continue }
      let score = isSame ? 1 : min(both / either, 0.999)
      let isNear = store.page(of: candidate).path == store.page(of: origin).path
      if let best, (best.score, best.isNear ? 1 : 0) >= (score, isNear ? 1 : 0) { continue }
      best = (candidate, score, isNear)
    }
    return best?.article
  }

  @Test("mean what fits best") func meanings() {
    var found = 0
    for article in store.indices {
      for link in index.links(of: article) {
        #expect(link.target == meaning(of: link.text, in: article), "\(link.text)")
        found += link.target == nil ? 0 : 1
      }
    }
    #expect(found > store.count / 2)
  }

  @Test("lead back, however often that is asked") func backLinks() {
    var linking: [ArticleIndex: [ArticleIndex]] = [:]
    for article in store.indices {
      for target in Set(index.links(of: article).compactMap(\.target)) { linking[target, default: []].append(article) }
    }
    for _ in 0..<2 {
      for article in store.indices { #expect(index.backLinks(to: article) == linking[article, default: []]) }
    }
  }
}
