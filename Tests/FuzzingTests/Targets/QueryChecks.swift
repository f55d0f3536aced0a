import ArticleStore
import NewsArchive
import TextCore

/// What must hold of any text at a place for queries: it is a query that prints to text which means the same, or an
/// error within it; and whatever it asks, of whatever store, has an answer that its counterparts agree with.
enum QueryChecks {
  static func violation(of bytes: [UInt8]) -> String? {
    let line = bytes.prefix { $0 != 0x0A }
    let text = String(decoding: line, as: UTF8.self)
    var store = store
    store.append(Page(path: "input", file: FileBytes(bytes.dropFirst(line.count + 1)), aliases: store.aliases))
    let typed = Query.typed(text)
    if let violation = printViolation(typed) ?? answerViolation(typed, store) { return "as it is typed: " + violation }
    if let problem = Query.problem(ofTyped: text), !(1...text.count + 1).contains(problem.column) {
      return "a problem of what is typed in column \(problem.column)"
    }
    do throws(QueryError) {
      let query = try Query.parse(text)
      return printViolation(query) ?? answerViolation(query, store)
    } catch {
      guard (1...text.count + 1).contains(error.column) else { return "an error in column \(error.column)" }
      return error.expected.isEmpty ? "an error that says nothing" : nil
    }
  }

  private static let store: ArticleStore = {
    var store = ArticleStore()
    let text = """
      Lamps on the quay

      The quay has lamps, the board said. Délta 北京 1,000.

      Source: Quayside Wire

      20/08/2016

      A second bell

      It's “quoted”, and a-b; see http://a.example/b.

      """
    store.append(Page(path: "page", file: FileBytes(text), aliases: SourceAliases()))
    return store
  }()

  private static func printViolation(_ query: Query) -> String? {
    guard let again = try? Query.parse(query.text) else { return "“\(query.text)” is printed, but no query" }
    guard again == query else { return "“\(query.text)” reads as another query" }
    return again.text == query.text ? nil : "“\(query.text)” prints as “\(again.text)”"
  }

  private static func answerViolation(_ query: Query, _ store: ArticleStore) -> String? {
    let context = QueryContext(
      today: ArticleDate(year: 2016, month: 8, day: 21, certainty: .stated), reading: SomeFacts())
    let found = store.results(query, context: context).articles
    guard found == found.sorted(), found.allSatisfy({ $0.offset < store.count }) else { return "results out of order" }
    let rest = store.results(.negation(of: query), context: context).articles
    guard Set(found).isDisjoint(with: rest), found.count + rest.count == store.count else {
      return "what is found and what is not are not all"
    }
    guard store.search(query, pages: 0..<store.pageCount, context: context) == found else {
      return "the search by pages finds something else"
    }
    guard store.count(of: query, context: context) == found.count else { return "another count" }
    guard (store.emptyReason(of: query.conjuncts, context: context) == nil) != found.isEmpty else {
      return "a wrong reason why nothing is found"
    }
    for key in SortOrder.Key.allCases {
      let sorted = store.results(query, order: SortOrder(key, isReversed: true), context: context).articles
      guard sorted.sorted() == found else { return "other articles by \(key.rawValue)" }
    }
    for article in found {
      guard let snippet = store.snippet(of: article, for: query) else { continue }
      guard snippet.matches.allSatisfy({ $0.upperBound <= snippet.text.utf8.count }) else {
        return "a match outside of its snippet"
      }
    }
    return nil
  }

  /// What a reader did, by the ids alone.
  private struct SomeFacts: ReadingFacts {
    func isRead(_ article: ArticleID) -> Bool { article.value & 1 == 0 }
    func isStarred(_ article: ArticleID) -> Bool { article.value & 2 == 0 }
    func tags(of article: ArticleID) -> [String] { article.value & 4 == 0 ? ["work", "Été"] : [] }
  }
}
