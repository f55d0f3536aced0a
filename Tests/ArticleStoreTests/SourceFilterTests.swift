import ArticleStore
import NewsArchive
import Testing

@Suite("Filter by source") struct SourceFilterTests {
  private let store = ArticleStore(outlets: ["Alpha Post", "Beta", nil, "Alpha", "Gamma Post", "Beta"])

  private func found(_ filter: SourceFilter) -> [UInt32] { store.results(filter.query).articles.map(\.value) }

  @Test("shows one, several, or all but some") func filters() {
    #expect(found(SourceFilter()) == [0, 1, 2, 3, 4, 5])
    #expect(found(SourceFilter(included: ["Beta"])) == [1, 5])
    #expect(found(SourceFilter(included: ["Beta", "Alpha"])) == [1, 3, 5])
    #expect(found(SourceFilter(excluded: ["Beta"])) == [0, 2, 3, 4])
    #expect(found(SourceFilter(included: ["Gamma Post", "Beta"], excluded: ["Beta"])) == [4])
    #expect(found(SourceFilter(included: ["Nobody"])) == [])
  }

  @Test("including and excluding undo one another") func editing() {
    var filter = SourceFilter()
    filter.include("Beta")
    filter.exclude("Beta")
    #expect(filter == SourceFilter(excluded: ["Beta"]))
    filter.include("Beta")
    #expect(filter == SourceFilter(included: ["Beta"]))
    #expect(!filter.isEmpty && SourceFilter().isEmpty && SourceFilter().query == nil)
  }

  @Test(
    "a name means the outlet called so, else those that contain it",
    arguments: [
      ("alpha", [3]), ("ALPHA POST", [0]), ("post", [0, 4]), ("eta", [1, 5]), ("zeta", []),
    ])
  func names(name: String, expected: [UInt32]) {
    #expect(store.results(.source(name)).articles.map(\.value) == expected)
  }

  @Test("facets: start of the name, inside, letter by letter; then count; then name") func ranking() {
    let store = ArticleStore(outlets: [
      "Xavier", "Mexico Sun", "Six Towns", "Sun Index", "Xi Times", "Six Towns", "Arc",
    ])
    func names(_ typed: String) -> [String] { store.facets(matching: typed).map(\.name) }
    #expect(names("") == ["Six Towns", "Arc", "Mexico Sun", "Sun Index", "Xavier", "Xi Times"])
    #expect(names("x") == ["Xavier", "Xi Times", "Six Towns", "Mexico Sun", "Sun Index"])
    #expect(names("XI") == ["Xi Times", "Mexico Sun", "Xavier"])
    #expect(names("sx") == ["Six Towns", "Sun Index"])
    #expect(names("  arc ") == ["Arc"])
    #expect(names("arcs") == [])
  }

  @Test("facets mark what matched") func marks() {
    let store = ArticleStore(outlets: ["Sun Index"])
    #expect(store.facets(matching: "").first?.matched == [])
    #expect(store.facets(matching: "sun").first?.matched == [0..<3])
    #expect(store.facets(matching: "ind").first?.matched == [4..<7])
    #expect(store.facets(matching: "snx").first?.matched == [0..<1, 2..<3, 8..<9])
  }

  @Test("facets count within the other filters and leave out what has none left") func within() {
    let facets = store.facets(matching: "a", within: .negation(of: .source("Beta")))
    #expect(facets.map(\.name) == ["Alpha", "Alpha Post", "Gamma Post"])
    #expect(facets.map(\.count) == [1, 1, 1])
    #expect(store.counts(within: .source("Beta")) == [0, 2, 0, 0])
  }
}
