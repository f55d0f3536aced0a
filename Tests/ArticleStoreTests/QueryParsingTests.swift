import ArticleStore
import NewsArchive
import Testing

@Suite("The query language") struct QueryParsingTests {
  @Test(
    "prints each query in one form that parses to the same",
    arguments: [
      ("", ""),
      ("   ", ""),
      ("word", "word"),
      ("two words", "two words"),
      ("two AND words", "two words"),
      ("one OR two OR three", "text:one,two,three"),
      ("a b OR c d", "a b OR c d"),
      ("(a OR b) c", "text:a,b c"),
      ("a (b title:c OR d)", "a (b title:c OR d)"),
      ("-word", "-word"),
      ("!word", "-word"),
      ("NOT word", "-word"),
      ("!-word", "word"),
      ("-(a b)", "-(a b)"),
      ("-(a OR b)", "-text:a,b"),
      ("a a", "a"),
      ("((a))", "a"),
      ("* a", "a"),
      ("-*", "-*"),
      ("\"a phrase\"", "\"a phrase\""),
      ("\"word\"", "word"),
      ("\"with \\\"quotes\\\" and \\\\\"", "\"with \\\"quotes\\\" and \\\\\""),
      ("\"OR\"", "\"OR\""),
      ("1,000", "\"1,000\""),
      ("ORDER", "ORDER"),
      ("source:scmp,xinhua", "source:scmp,xinhua"),
      ("source:\"China Daily\"", "source:\"China Daily\""),
      ("SOURCE:x", "source:x"),
      ("source:a OR source:b", "source:a,b"),
      ("topic:korea title:summit tag:x", "topic:korea title:summit tag:x"),
      ("byline:lee place:seoul", "byline:lee place:seoul"),
      ("text:word", "word"),
      ("is:unread is:starred", "is:unread is:starred"),
      ("has:caption,tweet", "has:caption,tweet"),
      ("date:2019", "date:2019"),
      ("date:2019..2019", "date:2019"),
      ("date:2019-03..", "date:2019-03.."),
      ("date:..2019-06-18", "date:..2019-06-18"),
      ("date:2019-03..2019-06", "date:2019-03..2019-06"),
      ("date:today", "date:today"),
      ("date:7d", "date:7d"),
      ("date:7d..", "date:7d"),
      ("date:2w..1w", "date:2w..1w"),
      ("date:stated,inferred", "date:stated,inferred"),
      ("words:500", "words:500"),
      ("words:500.. words:..900 words:1..2", "words:500.. words:..900 words:1..2"),
      ("/ab+c/", "/ab+c/"),
      ("title:/a\\/b \"c\"/", "title:/a\\/b \"c\"/"),
      ("mid-word", "\"mid-word\""),
      ("@korea -@\"my list\"", "@korea -@\"my list\""),
      ("@a OR @b", "@a OR @b"),
      ("\"@word\" b@c", "\"@word\" b@c"),
      ("\"\u{301}a\u{600}\" \"b\"", "\"\u{301}a\u{600}\" b"),
      ("title:\u{93E}a (\u{301}b)", "title:\u{93E}a \"\u{301}b\""),
      ("/\u{301}\\/\u{301}/", "/\u{301}\\/\u{301}/"),
    ])
  func forms(written: String, printed: String) throws {
    let query = try Query.parse(written)
    #expect(query.text == printed)
    #expect(try Query.parse(printed) == query)
  }

  @Test(
    "says where it stops making sense, and what was expected",
    arguments: [
      (")", 1, "a word"),
      ("a )", 3, "the end"),
      ("(a", 3, "‘)’"),
      ("a OR", 5, "a word"),
      ("OR a", 1, "a word"),
      ("a AND", 6, "a word"),
      ("a AND OR b", 7, "a word"),
      ("-", 2, "a word"),
      ("()", 2, "a word"),
      ("\"open", 6, "‘\"’"),
      ("\"\"", 1, "a word"),
      ("a \"  \"", 3, "a word"),
      ("/open", 6, "‘/’"),
      ("//", 2, "a regular expression"),
      ("/a(b/", 5, "‘)’"),
      ("x /\\/a)/", 7, "the end"),
      ("/*a/", 2, "something to repeat"),
      ("/[a/", 2, "‘]’"),
      ("/a{2/", 5, "‘}’"),
      ("/a{999}/", 4, "a number"),
      ("/a{3,2}/", 6, "3 or more"),
      ("/a{x}/", 4, "a number up to 100"),
      ("/a{2,/", 6, "a number up to 100"),
      ("/\\q/", 3, "one of d"),
      ("/[z-a]/", 5, "a range of ASCII"),
      ("/[a-é]/", 5, "a range of ASCII"),
      ("x/y /[^海]/", 6, "ASCII characters only"),
      ("x /[^]/", 4, "‘]’ after this ‘[’"),
      ("/(){100}{100}{100}{100}{100}/", 2, "a shorter regular expression"),
      ("sorce:x", 1, "a field"),
      ("a sorce:x", 3, "a field"),
      ("source:", 8, "the name of a source"),
      ("source:a,", 10, "the name of a source"),
      ("tag: x", 5, "a tag"),
      ("title:", 7, "a word"),
      ("@", 2, "the name of a saved filter"),
      ("a @ b", 4, "the name of a saved filter"),
      ("@\"open", 7, "‘\"’"),
      ("date:", 6, "a date"),
      ("date:soon", 6, "a date"),
      ("date:2019-13", 6, "a date"),
      ("date:2019-02-29", 6, "a date"),
      ("date:19", 6, "a date"),
      ("date:..", 8, "a date"),
      ("date:2019..x", 12, "a date"),
      ("date:x..2019", 6, "a date"),
      ("date:2019-06..2019-01", 15, "a date that is not before 2019-06"),
      ("date:3d..7d", 10, "a date that is not before 3d"),
      ("date:today..1w", 13, "a date that is not before today"),
      ("date:2020..2019-12-31", 12, "a date that is not before 2020"),
      ("is:done", 4, "one of read"),
      ("has:", 5, "one of headline"),
      ("words:many", 7, "a number"),
      ("words:..", 7, "a number"),
      ("words:9..1", 7, "a number"),
      ("ä\u{301}ö \"open", 9, "‘\"’"),
      ("a \"\u{301}", 4, "‘\"’"),
      ("a (\u{301} b", 6, "‘)’"),
      ("/\u{301}(/", 3, "‘)’"),
    ])
  func errors(text: String, column: Int, expected: String) {
    let error = #expect(throws: QueryError.self) { try Query.parse(text) }
    #expect(error?.column == column)
    #expect(error?.expected.hasPrefix(expected) == true, "\(error?.description ?? "")")
  }

  @Test("an error reads as one line") func message() {
    let error = #expect(throws: QueryError.self) { try Query.parse("words:x") }
    #expect(error?.description == "column 7: expected a number of words such as 500, 500.. or 100..500")
  }

  @Test("nesting without end is an error, not a crash") func depth() {
    let error = #expect(throws: QueryError.self) {
      try Query.parse(String(repeating: "(", count: 100_000) + "a" + String(repeating: ")", count: 100_000))
    }
    #expect(error?.column == 101)
    #expect(throws: QueryError.self) { try Query.parse(String(repeating: "!", count: 100_000) + "a") }
    let nested = #expect(throws: QueryError.self) { try Query.parse("/" + String(repeating: "(", count: 1000) + "/") }
    #expect(nested?.description == "column 52: expected at most 50 levels")
  }

  @Test("any query prints to text that parses to the same query") func roundTrip() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let query = QueryMaker.query(&random, depth: 3)
      #expect(try Query.parse(query.text) == query, "\(query.text)")
    }
  }

  @Test("any text is a query or an error within it") func totality() {
    var random = SeededGenerator(seed: 12)
    let pieces = [
      "a", "\"", "/", "(", ")", "-", "!", ":", ",", " ", "OR", "AND", "date", "is", "2019", "..", "\\", "é", "*", "[",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in random.pick(pieces) }.joined()
      do throws(QueryError) {
        let query = try Query.parse(text)
        let again = try Query.parse(query.text)
        #expect(again == query, "\(text)")
      } catch {
        #expect((1...text.count + 1).contains(error.column), "\(text): \(error)")
      }
    }
  }

  @Test(
    "what is being typed is never an error",
    arguments: [
      ("", ""), ("one two", "one two"), ("\"a phr", "\"a phr\""), ("-", ""), ("one -tw", "one -tw"), ("\"", ""),
      ("/", ""), ("/ab", "\"/ab\""), ("/a+/", "/a+/"), ("/a(/", ""), ("/a\\/b/ c", "/a\\/b/ c"), ("//", ""),
      ("/ /", "/ /"), ("-\"a b\" c", "-\"a b\" c"),
      ("source:x", "\"source:x\""),
    ])
  func typed(text: String, expected: String) { #expect(Query.typed(text).text == expected) }

  @Test(
    "of what is typed only a finished expression can be wrong",
    arguments: [
      ("", nil), ("/a(", nil), ("/a+/ \"open -x", nil), ("//", nil), ("/ /", nil), ("a /b(/", 6), ("-/*a/ c", 3),
      ("/\\/a(/", 6),
      ("/ok/ /é(/", 9),
    ])
  func typedProblem(text: String, column: Int?) { #expect(Query.problem(ofTyped: text)?.column == column) }

  @Test("what is typed in another scope asks that field") func typedTitle() {
    #expect(Query.typed("a -b", in: .title).text == "title:a -title:b")
  }
}
