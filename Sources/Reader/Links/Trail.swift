import ArticleStore

/// The articles one came through by links, for going back and forth among them as in a browser.
package struct Trail: Equatable, Sendable {
  /// Articles kept each way, as many as vim keeps of its jumps.
  static let limit = 100

  private var behind: [ArticleIndex] = []
  private var ahead: [ArticleIndex] = []

  package init() {}

  /// Notes the article that is left for another; what was ahead is forgotten.
  mutating func leave(_ article: ArticleIndex) {
    ahead = []
    push(article, on: \.behind)
  }

  /// The article one came from; nil at the beginning. The present one is ahead from then on.
  mutating func goBack(from present: ArticleIndex?) -> ArticleIndex? {
    guard let target = behind.popLast() else { return nil }
    if let present { push(present, on: \.ahead) }
    return target
  }

  /// The article one went back from; nil where one did not.
  mutating func goForward(from present: ArticleIndex?) -> ArticleIndex? {
    guard let target = ahead.popLast() else { return nil }
    if let present { push(present, on: \.behind) }
    return target
  }

  /// Takes over new places of all articles; those that are gone are left out.
  mutating func move(_ place: (ArticleIndex) -> ArticleIndex?) {
    behind = behind.compactMap(place)
    ahead = ahead.compactMap(place)
  }

  private mutating func push(_ article: ArticleIndex, on side: WritableKeyPath<Trail, [ArticleIndex]>) {
    self[keyPath: side].append(article)
    if self[keyPath: side].count > Trail.limit { self[keyPath: side].removeFirst() }
  }
}
