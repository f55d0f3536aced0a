import NewsArchive
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
    RelatedIndex(store).target(of: text, from: ArticleIndex(origin))?.article.value
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
      index.target(of: text, from: ArticleIndex(origin))?.article.value
    }
    #expect(target("Grain prices rise again in the north of the country", from: 2) == nil)
    #expect(target("Grain price falls again in the north of the country", from: 2) == 0)
    #expect(target("10 boats lost in fog", from: 0) == nil)
    #expect(target("Storm cuts water to all villages", from: 0) == nil)
    #expect(target("A storm cuts the power to all villages", from: 0) == 2)
  }

  @Test("score below 1 where the words differ") func scores() {
    let match = RelatedIndex(store).target(
      of: "Anna Berg’s harbour visit brings new tide of trade to islands", from: ArticleIndex(5))
    #expect((match?.score ?? 0) > 0.7)
    #expect((match?.score ?? 1) < 1)
  }
}
