import ArticleStore
import Testing

@Suite("Filters as chips") struct QueryEditingTests {
  @Test(
    "join within a field, and must all hold across fields",
    arguments: [
      ("", "source:a", "source:a"), ("source:a", "source:b", "source:a,b"), ("source:a,b", "source:c", "source:a,b,c"),
      ("source:a", "source:a", "source:a"), ("source:a is:unread", "source:b", "source:a,b is:unread"),
      ("source:a", "-source:b", "source:a -source:b"), ("-source:a", "source:b", "-source:a source:b"),
      ("word", "more", "word more"),
      ("date:2019", "date:stated", "date:2019,stated"),
      ("source:a OR title:b", "source:c", "(source:a OR title:b) source:c"),
    ])
  func adding(query: String, part: String, expected: String) throws {
    #expect(try Query.parse(query).adding(Query.parse(part)) == Query.parse(expected))
  }
}
