package import ArticleStore
import TextCore

/// A search of the text of all articles that a worker answers piece by piece.
package struct SearchRequest: Equatable, Sendable {
  /// Grows with each request; answers to older ones are void.
  package let token: Int
  package let query: Query
  package let order: SortOrder
  /// What a search that this one narrows has found so far: of what it has asked, only this need be asked again.
  package let known: ResultSet?
}

/// What a search has found so far.
package struct SearchProgress: Sendable {
  package let token: Int
  /// More of what was found, in file order.
  package let found: [ArticleIndex]
  /// The number of articles that have been asked by now, from the first on.
  package let asked: Int
  /// With the last piece, all articles in the order asked for.
  package let ordered: [ArticleIndex]?
  package let isDone: Bool

  package init(token: Int, found: [ArticleIndex], asked: Int, ordered: [ArticleIndex]?, isDone: Bool) {
    self.token = token
    self.found = found
    self.asked = asked
    self.ordered = ordered
    self.isDone = isDone
  }
}

/// The search behind the list.
package struct SearchState: Sendable {
  package let request: SearchRequest
  package internal(set) var isDone = false
  /// What was found so far, in file order.
  package internal(set) var found: ResultSet
  /// How often what was asked for occurs in articles that were on the screen.
  package internal(set) var counts: [ArticleIndex: Int] = [:]
  /// Whether the list still shows what was there before.
  var isFresh = true
  /// Whether the list goes to its top with what is found, whatever was under the cursor.
  var startsAtTop = false
  /// Whether what the list shows is an answer as well, and stays until it is known where the article under the cursor
  /// goes: from a part without it the cursor would go to another.
  var keepsPlace = false

  /// Whether what was found takes the place of what the list shows. `anchor` is the article to stay on.
  func isShown(keeping anchor: ArticleIndex?) -> Bool {
    if isDone { return true }
    return !found.isEmpty && (!keepsPlace || anchor.map { found.position(of: $0) != nil } ?? true)
  }

  init(_ request: SearchRequest, in store: ArticleStore) {
    self.request = request
    found = .unasked(in: store)
  }
}

/// A search that is done, with all it found in the order of the list.
struct DoneSearch: Sendable {
  let search: SearchState
  let results: ResultSet

  /// Whether the same question would have the same answer. What was read or starred may have changed since.
  func answers(_ query: Query, order: SortOrder, in store: ArticleStore) -> Bool {
    search.request.query == query && search.request.order == order && results.revision == store.revision
      && !query.asksForReading
  }
}

/// What is looked for in the open article.
package struct FindState: Equatable, Sendable {
  package let text: String
  package var query: Query { Query.typed(text) }
}

/// The matches in the open article, for marking and for going from one to the next.
package struct PaneMarks: Equatable, Sendable {
  /// For each passage, the ranges of glyphs that match.
  package internal(set) var passages: [[Range<Int>]] = []
  /// All matches in reading order.
  package internal(set) var places: [TextAnchor] = []
  /// The match one is at.
  package internal(set) var current: Int?

  package var count: Int { places.count }

  /// Marks what a query asks for, of expressions what the budget allows. O(text).
  package init(_ query: Query?, in document: ArticleDocument, _ budget: StepBudget = StepBudget(StepBudget.screen)) {
    guard let query else { return }
    let highlighter = Highlighter(query, budget)
    guard !highlighter.isEmpty else { return }
    passages = document.passages.map { passage in
      guard passage.role != .details else { return [] }
      let ranges = highlighter.ranges(in: passage.source).map(passage.text.glyphRange)
      // The numbers of links are no part of the article.
      return ranges.filter { range in !passage.labels.contains { $0.overlaps(range) } }
    }
    for (passage, ranges) in passages.enumerated() {
      places += ranges.map { TextAnchor(passage: passage, glyph: $0.lowerBound) }
    }
  }

  package func ranges(in passage: Int) -> [Range<Int>] { passages.indices.contains(passage) ? passages[passage] : [] }

  /// Those of a passage that share a glyph with a row of it. O(log matches), as a passage may have a million of them.
  func ranges(in passage: Int, within row: Range<Int>) -> ArraySlice<Range<Int>> {
    guard passages.indices.contains(passage) else { return [] }
    let ranges = passages[passage]
    let first = ranges.firstPlace { $0.upperBound > row.lowerBound }
    return ranges[first...].prefix { $0.lowerBound < row.upperBound }
  }
}

extension [Range<Int>] {
  /// The first place at which `isBehind` holds, where it holds from some place on. O(log count).
  fileprivate func firstPlace(where isBehind: (Range<Int>) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
