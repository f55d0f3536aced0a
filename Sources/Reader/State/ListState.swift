package import ArticleStore

/// The list of headlines: what is in it, where the cursor is and what is on the screen.
package struct ListState: Sendable {
  package var results: ResultSet
  /// What the results answer; nil where that is not known.
  private(set) var query: Query?
  /// Position of the cursor in the results; 0 where there are none.
  package var cursor: Int
  package var viewport: Viewport
  /// Percent of the height that the list scrolls by at least when the cursor leaves it. Half: the eye finds the cursor in
  /// the middle, and all the steps to the edge touch two rows where single rows would have every row written anew.
  package var scrollJump = Settings().scrollJump

  package init(results: ResultSet) {
    self.results = results
    cursor = 0
    viewport = Viewport()
  }

  package var count: Int { results.count }
  /// The article under the cursor.
  package var selected: ArticleIndex? { cursor < results.count ? results.articles[cursor] : nil }

  /// Moves the cursor to a position, as far as there are rows, and shows it.
  package mutating func moveCursor(to position: Int) {
    cursor = min(max(position, 0), max(0, count - 1))
    viewport.reveal(cursor, of: count, jump: viewport.height * scrollJump / 100)
  }

  /// Moves the screen by whole rows and takes the cursor along, as less and vim do by pages.
  package mutating func scroll(by rows: Int) {
    viewport.top += rows
    viewport.clamp(to: count)
    moveCursor(to: cursor + rows)
  }

  /// Takes over the results of a query and stays on the same article; where it is gone, on the nearest there is.
  package mutating func replace(_ new: ResultSet, of query: Query? = nil, keeping article: ArticleIndex?) {
    self.query = query
    let offset = cursor - viewport.top
    results = new
    cursor = article.flatMap { new.nearestPosition(to: $0) } ?? 0
    viewport.top = cursor - offset
    viewport.clamp(to: count)
    moveCursor(to: cursor)
  }
}
