import ArticleStore
import NewsArchive
import Testing

@Suite("Copies on other threads") struct ConcurrencyTests {
  @Test("search one state of the store while it grows") func growing() async throws {
    let query = try Query.parse("title:number sanctions OR résumé")
    let answers = await withTaskGroup(of: (Int, Int?, Int).self) { group in
      var store = ArticleStore()
      for number in 0..<40 {
        store.append(.sample("\(number)", [Sample(headline: "Number", body: ["sanctions, a résumé"], outlet: "A")]))
        let copy = store
        for _ in 0..<2 {
          group.addTask {
            copy.prepareFilters()
            return (copy.count, copy.search(query, pages: 0..<copy.pageCount)?.count, copy.results(query).count)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count == 80)
    for (count, searched, found) in answers {
      #expect(searched == count)
      #expect(found == count)
    }
  }

  @Test("a title filter finds what came after an earlier one") func appended() throws {
    var store = ArticleStore(outlets: ["A"])
    let query = try Query.parse("title:number")
    #expect(store.results(query).count == 1)
    store.append(.sample("more", [Sample(headline: "Number 2")]))
    #expect(store.results(query).count == 2)
  }
}
