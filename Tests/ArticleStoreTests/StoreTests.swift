import ArticleStore
import NewsArchive
import Testing
import TextCore

@Suite("The store") struct StoreTests {
  @Test("is empty at first") func empty() {
    let store = ArticleStore()
    #expect(store.isEmpty)
    #expect(store.results(nil).isEmpty)
    #expect(store.facets(matching: "").isEmpty)
    #expect(store.index(of: ArticleID(1)) == nil)
  }

  @Test("keeps pages in order and finds each article's page") func order() {
    let store = ArticleStore(samples: [
      [Sample(headline: "One"), Sample(headline: "Two")], [], [Sample(headline: "Three")], [],
    ])
    #expect(store.count == 3)
    #expect(store.pageCount == 4)
    #expect(store.pages.map(\.path) == ["0.txt", "1.txt", "2.txt", "3.txt"])
    #expect(store.indices.map { store.title(of: $0) } == ["One", "Two", "Three"])
    #expect(store.indices.map { store.page(of: $0).path } == ["0.txt", "0.txt", "2.txt"])
    #expect(store.indices.map { store.location(of: $0).index } == [0, 1, 0])
  }

  @Test("counts articles by outlet, one entry for a name on many pages") func interning() {
    var store = ArticleStore(outlets: ["Alpha", "Beta", nil, "Alpha"])
    store.append(.sample("more.txt", [Sample(outlet: "Gamma"), Sample(outlet: "Beta"), Sample(outlet: nil)]))
    #expect(store.sources.map(\.name) == ["Alpha", "Beta", "Gamma"])
    #expect(store.sources.map(\.count) == [2, 2, 1])
    #expect(store.articlesWithoutSource == 2)
    #expect(store.indices.map { store.sourceName(of: $0) } == ["Alpha", "Beta", nil, "Alpha", "Gamma", "Beta", nil])
    #expect(store.sourceIndex(named: "Gamma") == SourceIndex(2))
    #expect(store.sourceIndex(named: "gamma") == nil)
    #expect(store.summary == (7, 3))
  }

  @Test("stays right over many segments and more outlets than 16 bits count") func large() {
    var store = ArticleStore()
    for number in 0..<700 {
      store.append(.sample("\(number)", (0..<100).map { Sample(headline: nil, outlet: "Outlet \(number) \($0)") }))
    }
    #expect(store.count == 70_000)
    #expect(store.sources.count == 70_000)
    for number in [0, 8_191, 8_192, 8_199, 8_200, 65_535, 65_536, 69_999] {
      #expect(store.sourceName(of: ArticleIndex(number)) == "Outlet \(number / 100) \(number % 100)")
      #expect(store.page(of: ArticleIndex(number)).path == "\(number / 100)")
    }
    #expect(store.results(.source("Outlet 699 7")).articles == [ArticleIndex(69_907)])
  }

  @Test("a copy never sees what is appended later") func copies() {
    var store = ArticleStore(outlets: ["Alpha"])
    let copy = store
    store.append(.sample("more.txt", [Sample(outlet: "Beta"), Sample(outlet: "Alpha")]))
    #expect(copy.count == 1)
    #expect(copy.sources.map(\.count) == [1])
    #expect(copy.results(nil).count == 1)
    #expect(store.results(nil).count == 3)
    #expect(store.revision != copy.revision)
  }

  @Test("finds articles by id, also those it holds twice") func ids() {
    var store = ArticleStore(samples: [[Sample(id: 5), Sample(id: 6)], [Sample(id: 5)]])
    #expect(store.index(of: ArticleID(5)) == ArticleIndex(0))
    #expect(store.indices(of: ArticleID(5)) == [ArticleIndex(0), ArticleIndex(2)])
    #expect(store.id(of: ArticleIndex(1)) == ArticleID(6))
    #expect(store.index(of: ArticleID(7)) == nil)
    store.append(.sample("late.txt", [Sample(id: 7)]))
    #expect(store.index(of: ArticleID(7)) == ArticleIndex(3))
    let several = store.indices(of: Set([ArticleID(5), ArticleID(7), ArticleID(8)]))
    #expect(store.duplicates() == [[ArticleIndex(0), ArticleIndex(2)]])
    #expect(ArticleStore().duplicates().isEmpty)
    #expect(several == [ArticleID(5): [ArticleIndex(0), ArticleIndex(2)], ArticleID(7): [ArticleIndex(3)]])
  }
}
