import ArticleStore
import Testing

@Suite("Saved filters within a query") struct SavedFilterQueryTests {
  private let saved = [
    "korea": "source:yonhap,kcna OR title:korea", "week": "date:7d", "my list": "@korea -@week",
    "me": "a @you", "you": "b -@me", "self": "@self", "broken": "date:soon", "uses broken": "@broken",
    "uses nothing": "@nothing",
  ]

  @Test(
    "stand for what they find",
    arguments: [
      ("@korea", "source:yonhap,kcna OR title:korea"), ("@korea word", "(source:yonhap,kcna OR title:korea) word"),
      ("-@week", "-date:7d"), ("@\"my list\" x", "(source:yonhap,kcna OR title:korea) -date:7d x"),
      ("a OR @week", "a OR date:7d"), ("word", "word"),
    ])
  func meaning(written: String, meaning: String) throws {
    let query = try Query.parse(written, using: saved)
    #expect(try query.expanded(using: saved) == Query.parse(meaning))
    #expect(try Query.parse(query.text) == query)
  }

  @Test(
    "that cannot be used are an error where their names stand",
    arguments: [
      ("a @wek", 4, "the name of a saved filter, not “wek”: broken, korea, me, my list, self, us"),
      ("@me", 2, "a saved filter that does not use itself, as “me” does"),
      ("x (a OR -@self)", 11, "a saved filter that does not use itself, as “self” does"),
      ("@korea @\"uses broken\"", 9, "a saved filter that can be read; in “broken” column 6: expected a date"),
      ("@\"uses nothing\"", 2, "the name of a saved filter, not “nothing”"),
    ])
  func errors(text: String, column: Int, expected: String) {
    let error = #expect(throws: QueryError.self) { try Query.parse(text, using: saved) }
    #expect(error?.column == column)
    #expect(error?.expected.hasPrefix(expected) == true, "\(error?.description ?? "")")
  }

  @Test("where none is saved the error says so") func none() {
    let error = #expect(throws: QueryError.self) { try Query.parse("@x", using: [:]) }
    #expect(error?.description == "column 2: expected the name of a saved filter; none is saved")
  }

  @Test("that multiply each other end in an error, not in memory") func excess() {
    let doubling = Dictionary(
      uniqueKeysWithValues: (0..<40).map { ("f\($0)", $0 == 0 ? "a" : "(@f\($0 - 1) b) OR (@f\($0 - 1) c)") })
    let error = #expect(throws: QueryError.self) { try Query.parse("@f39", using: doubling) }
    #expect(error?.expected == "at most 100 saved filters within each other")
    let chain = Dictionary(uniqueKeysWithValues: (0..<100_000).map { ("f\($0)", "-(@f\($0 + 1) x)") })
    #expect(throws: QueryError.self) { try Query.parse("@f0", using: chain) }
  }

  @Test("find nothing before they are put in") func unexpanded() throws {
    var store = ArticleStore()
    store.append(.sample("a.txt", [Sample(headline: "Korea", body: ["word"])]))
    #expect(try store.count(of: Query.parse("@korea")) == 0)
    #expect(try Query.parse("a -@korea").usesSaved && !Query.parse("a korea").usesSaved)
  }
}
