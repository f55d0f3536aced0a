import ArticleStore
import NewsArchive
import Testing
import TextCore

@Suite("Search") struct SearchTests {
  private let store = ArticleStore(samples: [
    [
      Sample(headline: "Talks resume", body: ["The “SANCTIONS” stay,", "", "and sanctions", "bite."], outlet: "Alpha"),
      Sample(headline: "Café life", body: ["A résumé of sanc\u{AD}tions and tea."], outlet: "Beta"),
    ],
    [Sample(headline: "Nothing", body: ["to see here"], outlet: "Alpha")],
    [Sample(headline: "Санкции", body: ["Новые САНКЦИИ", "ещё и ещё"], outlet: "Gamma")],
  ])

  private func found(_ query: String) throws -> [UInt32] {
    try store.results(Query.parse(query)).articles.map(\.value)
  }

  @Test(
    "ignores case, accents and the kind of white space, and looks inside words",
    arguments: [
      ("sanctions", [0, 1]), ("SANCTIONS", [0, 1]), ("anction", [0, 1]), ("resume", [0, 1]), ("Résumé", [0, 1]),
      ("\"stay, and sanctions bite\"", [0]), ("\"and sanctions\"", [0]), ("\"sanctions and\"", [1]), ("cafe", [1]),
      ("\"“sanctions”\"", [0]), ("САНКЦИИ", [3]), ("еще", [3]), ("санкц сее", []), ("sanctions -tea", [0]),
      ("title:sanctions", []), ("title:talks OR title:cafe", [0, 1]), ("/s.nctions/", [0, 1]), ("/^and s/", [0]),
      ("/bite\\.$/", [0]), ("/новые\\s\\w+$/", [3]), ("/r[eé]sum[^a]/", [0, 1]), ("source:alpha sanctions", [0]),
    ])
  func finds(query: String, expected: [UInt32]) throws { #expect(try found(query) == expected) }

  @Test("goes page by page") func pages() throws {
    let query = try Query.parse("sanctions")
    #expect(store.search(query, pages: 0..<1)?.map(\.value) == [0, 1])
    #expect(store.search(query, pages: 1..<3) == [])
    #expect((0...4).map { store.articleCount(before: $0) } == [0, 2, 3, 4, 4])
  }

  @Test(
    "counts the occurrences",
    arguments: [
      ("sanctions", [2, 1, 0, 0]), ("sanctions OR bite -talk", [3, 1, 0, 0]), ("санкции", [0, 0, 0, 2]),
      ("source:beta", [0, 0, 0, 0]), ("/e/", [4, 5, 4, 0]),
    ])
  func counts(query: String, expected: [Int]) throws {
    let query = try Query.parse(query)
    #expect(store.hitCounts(of: query, in: Array(store.indices)) == expected)
  }

  @Test("stops counting at a limit") func limitedCounts() throws {
    #expect(try store.hitCounts(of: Query.parse("sanctions e"), in: [ArticleIndex(0)], limit: 1) == [2])
  }

  @Test("stops when told so") func cancellation() throws {
    var asked = 0
    let answer = try store.search(Query.parse("sanctions"), pages: 0..<3) {
      asked += 1
      return asked > 2
    }
    #expect(answer == nil)
    #expect(asked > 2)
  }

  @Test(
    "marks in shown text what was found",
    arguments: [
      ("sanctions", "New Sanc\u{AD}tions.", [4..<15]), ("e", "éte\u{301}", [0..<2, 3..<6]),
      ("\"a b\"", "x a \u{A0}\n b", [2..<9]),
      ("a -b", "ab", [0..<1]), ("ab bc", "abc", [0..<3]), ("/b+/ a", "abba", [0..<4]), ("title:x", "x", [0..<1]),
      ("source:a", "a", []), ("/^b/", "b b", [0..<1]), ("ss", "Straße", [4..<6]),
    ])
  func marks(query: String, text: String, expected: [Range<Int>]) throws {
    #expect(try Highlighter(Query.parse(query)).ranges(in: text) == expected)
  }

  @Test("shows the words around the first place on one line") func snippets() throws {
    let long = ArticleStore(samples: [
      [Sample(headline: "Head", body: ["one two three four five six seven", "eight nine", "ten eleven twelve"])]
    ])
    let snippet = try long.snippet(of: ArticleIndex(0), for: Query.parse("eight"), length: 30)
    #expect(snippet?.text == "…seven eight nine ten eleven…")
    #expect(snippet?.matches == [9..<14])
    #expect(try long.snippet(of: ArticleIndex(0), for: Query.parse("head"), length: 12)?.text == "Head one two…")
    #expect(try long.snippet(of: ArticleIndex(0), for: Query.parse("twelve"), length: 12)?.text == "…twelve")
    #expect(try long.snippet(of: ArticleIndex(0), for: Query.parse("absent")) == nil)
    #expect(try long.snippet(of: ArticleIndex(0), for: Query.parse("is:unread")) == nil)
  }

  @Test("shows the body rather than the headline, however far down") func deepSnippets() throws {
    let filler = Array(repeating: "filler without end and purpose", count: 5_000)
    let endless = String(repeating: "é", count: 80_000)
    let store = ArticleStore(samples: [
      [
        Sample(headline: "A needle", body: filler + ["the needle", "is here"]),
        Sample(headline: "x", body: [endless + " needle"]),
      ]
    ])
    let query = try Query.parse("needle")
    #expect(store.snippet(of: ArticleIndex(0), for: query, length: 20)?.text == "…the needle is here")
    #expect(store.snippet(of: ArticleIndex(1), for: query, length: 20)?.text == "…needle")
  }

  @Test("a snippet is short and holds a match, whatever the length asked for") func snippetProperty() throws {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<300 {
      let (store, _) = StoreMaker.store(&random)
      let query = Query.typed(random.pick(QueryMaker.words))
      let length = Int.random(in: 1...40, using: &random)
      for article in store.results(query).articles {
        let snippet = store.snippet(of: article, for: query, length: length)
        #expect((snippet?.text.count ?? .max) <= length + 2)
        #expect(length < 20 || snippet?.matches.isEmpty == false, "\(query.text): \(snippet?.text ?? "none")")
      }
    }
  }

  @Test("relevance: more occurrences, rarer words and shorter articles first") func relevance() throws {
    let store = ArticleStore(samples: [
      [
        Sample(headline: "a", body: ["common filler filler filler filler filler"]),
        Sample(headline: "b", body: ["common rare filler filler filler filler"]),
        Sample(headline: "c", body: ["common common filler filler filler"]),
        Sample(headline: "d", body: ["common"]),
      ]
    ])
    func order(_ query: String, _ isReversed: Bool = false) throws -> [UInt32] {
      try store.results(Query.parse(query), order: SortOrder(.relevance, isReversed: isReversed)).articles.map(\.value)
    }
    #expect(try order("common OR rare") == [1, 3, 2, 0])
    #expect(try order("common OR rare", true) == [0, 2, 3, 1])
    // How rare a word is, is told by the archive: all that is found holds both.
    #expect(try order("common rare") == [1])
    let uneven = ArticleStore(samples: [
      [
        Sample(headline: "a", body: [String(repeating: "common ", count: 40) + "rare"]),
        Sample(
          headline: "b", body: [String(repeating: "rare ", count: 8) + "common" + String(repeating: " x", count: 32)]),
      ] + (0..<30).map { Sample(headline: "c\($0)", body: ["common"]) }
    ])
    let best = try uneven.results(Query.parse("common rare"), order: SortOrder(.relevance, isReversed: false))
    #expect(best.articles.map(\.value) == [1, 0])
    #expect(try order("filler") == [0, 1, 2])
    #expect(try order("-absent") == [0, 1, 2, 3])
  }

  @Test(
    "an empty result names the part that excludes everything",
    arguments: [
      ("source:alpha absent", "absent", true, 2), ("source:alpha tea", "tea", false, 2),
      ("title:nothing source:beta is:unread", "title:nothing", false, 1), ("absent", "absent", true, 4),
      ("title:nothing title:talks title:cafe", nil, false, 0),
    ])
  func emptiness(query: String, part: String?, isEmptyAlone: Bool, countWithout: Int) throws {
    let parts = try Query.parse(query).conjuncts
    let reason = store.emptyReason(of: parts)
    #expect(reason?.part.map { parts[$0].text } == part)
    #expect(reason?.isEmptyAlone == isEmptyAlone)
    #expect(reason?.countWithout == countWithout)
  }

  @Test("what finds something is not empty") func notEmpty() throws {
    #expect(try store.emptyReason(of: [Query.parse("tea")]) == nil)
    #expect(try store.emptyReason(of: [Query.parse("absent"), .source("alpha")], isCancelled: { true }) == nil)
  }

  @Test(arguments: ["/((a{1,10}){1,10}){1,10}b/", "title:/((a{1,10}){1,10}){1,10}b/"])
  func aSearchIsGivenUpWithinALine(query: String) throws {
    let line = String(repeating: "a", count: 20_000)
    let store = ArticleStore(samples: [[Sample(headline: line, body: [line], outlet: "Alpha")]])
    var asked = 0
    // Once for the query, once for the page or the check, and then as the expression runs.
    let found = try store.search(Query.parse(query), pages: 0..<1) {
      asked += 1
      return asked > 5
    }
    #expect(found == nil && (6...8).contains(asked), "asked \(asked) times")
  }
}
