import ArticleStore
import NewsArchive
import Testing

@Suite("Result sets") struct ResultSetTests {
  private func set(_ articles: Int...) -> ResultSet {
    ResultSet(articles: articles.map { ArticleIndex($0) }, revision: 1)
  }

  @Test("know where an article stands, in any order") func positions() {
    #expect(set(2, 5, 9).position(of: ArticleIndex(5)) == 1)
    #expect(set(9, 2, 5).position(of: ArticleIndex(5)) == 2)
    #expect(set(2, 5, 9).position(of: ArticleIndex(4)) == nil)
    #expect(set(9, 2, 5).position(of: ArticleIndex(4)) == nil)
  }

  @Test("say where the cursor goes when its article is gone") func nearest() {
    #expect(set(2, 5, 9).nearestPosition(to: ArticleIndex(5)) == 1)
    #expect(set(2, 5, 9).nearestPosition(to: ArticleIndex(6)) == 2)
    #expect(set(2, 5, 9).nearestPosition(to: ArticleIndex(10)) == 2)
    #expect(set(9, 2, 5).nearestPosition(to: ArticleIndex(3)) == 2)
    #expect(set().nearestPosition(to: ArticleIndex(3)) == nil)
  }

  @Test("come in each order, equals in file order, the unknown last either way") func orders() throws {
    func date(_ year: Int, _ month: Int? = nil) throws -> ArticleDate {
      try #require(ArticleDate(year: year, month: month, certainty: .stated))
    }
    let store = try ArticleStore(samples: [
      [
        Sample(headline: "banana", outlet: "Zed", date: date(2019)),
        Sample(headline: "Cherry", body: ["long long long long long"], outlet: nil, date: nil),
        Sample(headline: "apple", body: ["x"], outlet: "Abc", date: date(2019, 3)),
        Sample(headline: "Banana", outlet: "Zed", date: date(2019, 1)),
      ]
    ])
    func found(_ key: SortOrder.Key, _ isReversed: Bool = false) -> [UInt32] {
      store.results(nil, order: SortOrder(key, isReversed: isReversed)).articles.map(\.value)
    }
    #expect(found(.file) == [0, 1, 2, 3])
    #expect(found(.file, true) == [3, 2, 1, 0])
    #expect(found(.date) == [2, 3, 0, 1])
    #expect(found(.date, true) == [0, 3, 2, 1])
    #expect(found(.source) == [2, 0, 3, 1])
    #expect(found(.source, true) == [0, 3, 2, 1])
    #expect(found(.headline) == [2, 0, 3, 1])
    #expect(found(.headline, true) == [1, 0, 3, 2])
    #expect(found(.length) == [1, 0, 3, 2])
    #expect(found(.length, true) == [2, 0, 3, 1])
  }
}
