/// The articles that a query finds, in order, with the revision of the store they were found in.
package struct ResultSet: Sendable, Equatable {
  package private(set) var articles: [ArticleIndex]
  /// The store's revision when this was made; another revision means that there may be more to find.
  package let revision: Int
  /// How many articles and sources the store had: what has come since was not asked. 0 where it is not known.
  private(set) var storeCount: Int
  let sourceCount: Int
  /// The order they were put in; nil where it is not known.
  let order: SortOrder?
  /// Whether the articles ascend, so that a position is found by bisection.
  let isInFileOrder: Bool

  /// `articles` each once, in any order.
  package init(articles: [ArticleIndex], revision: Int) {
    self.init(articles: articles, revision: revision, order: nil, storeCount: 0, sourceCount: 0)
  }

  init(articles: [ArticleIndex], revision: Int, order: SortOrder?, storeCount: Int, sourceCount: Int) {
    self.order = order
    self.articles = articles
    self.revision = revision
    self.storeCount = storeCount
    self.sourceCount = sourceCount
    isInFileOrder =
      order == .file || zip(articles, articles.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// Nothing found, in a store of this revision.
  package static func empty(revision: Int) -> ResultSet { ResultSet(articles: [], revision: revision) }

  /// Nothing asked yet of any article of this store.
  package static func unasked(in store: ArticleStore) -> ResultSet {
    ResultSet(
      articles: [], revision: store.revision, order: .file, storeCount: 0, sourceCount: store.sources.count)
  }

  /// Adds what was found in file order behind what is here, up to the article at `storeCount`. O(what is added).
  package mutating func append(_ found: [ArticleIndex], asked storeCount: Int) {
    articles += found
    self.storeCount = storeCount
  }

  package var count: Int { articles.count }
  package var isEmpty: Bool { articles.isEmpty }
  package subscript(_ position: Int) -> ArticleIndex { articles[position] }

  /// Where an article stands in the list; nil if it was not found. O(log count) in file order, else one scan.
  package func position(of article: ArticleIndex) -> Int? {
    guard isInFileOrder else { return articles.firstIndex(of: article) }
    let place = lowerBound(of: article)
    return place < articles.count && articles[place] == article ? place : nil
  }

  /// In file order, those of the articles that stand in a range. O(log count).
  func articles(in range: Range<ArticleIndex>) -> ArraySlice<ArticleIndex> {
    let lower = lowerBound(of: range.lowerBound)
    return articles[lower..<max(lower, lowerBound(of: range.upperBound))]
  }

  /// The same articles in file order.
  var inFileOrder: ResultSet {
    guard !isInFileOrder else { return self }
    return ResultSet(
      articles: articles.sorted(), revision: revision, order: .file, storeCount: storeCount,
      sourceCount: sourceCount)
  }

  /// In file order, the position of the first article at or after `article`; else of the nearest place there is.
  /// Where the cursor goes when its article is filtered out.
  package func nearestPosition(to article: ArticleIndex) -> Int? {
    guard !isEmpty else { return nil }
    if let exact = position(of: article) { return exact }
    if isInFileOrder { return min(lowerBound(of: article), articles.count - 1) }
    let following = articles.indices.filter { articles[$0] > article }.min { articles[$0] < articles[$1] }
    return following ?? articles.count - 1
  }

  private func lowerBound(of article: ArticleIndex) -> Int {
    var low = 0
    var high = articles.count
    while low < high {
      let middle = (low + high) / 2
      if articles[middle] < article { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
