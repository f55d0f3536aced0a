import ArticleStore
import Reader
import Synchronization
import TextCore
import TerminalUI

/// Answers search requests on all processors: a few pages first, so that something is to be seen at once. Answers come
/// in file order, each when it tells as much again as was known before it, so that the screen is not drawn without need.
/// A newer request makes an older one void.
final class SearchWorker: Sendable {
  private let mailbox: Mailbox<Message>
  private let newest = Atomic<Int>(0)

  /// Pages of the first portion, and of each later one: some hundred articles, and some thousand.
  private static let firstPortion = 16
  private static let portion = 128

  init(mailbox: Mailbox<Message>) { self.mailbox = mailbox }

  /// Starts a search; older ones stop at their next page.
  func start(_ request: SearchRequest, in store: ArticleStore, context: QueryContext) {
    newest.store(request.token, ordering: .relaxed)
    let isCancelled: @Sendable () -> Bool = { [self] in newest.load(ordering: .relaxed) != request.token }
    let answer = Answer(request: request, store: store, mailbox: mailbox)
    OrderedWork(portions: SearchWorker.portions(of: store.pageCount)) { pages in
      store.search(request.query, pages: pages, context: context, among: request.known, isCancelled: isCancelled)
    } deliver: { found, pages in
      if let found, !isCancelled() { answer.add(found, upTo: pages.upperBound) }
    }.start(steppingBack: true) {}
  }

  /// Makes every search void.
  func cancel() { newest.store(-1, ordering: .relaxed) }

  private static func portions(of pages: Int) -> [Range<Int>] {
    let first = min(firstPortion, pages)
    return [0..<first]
      + stride(from: first, to: pages, by: portion).map { start in start..<min(start + portion, pages) }
  }

  /// Joins what the portions of a search have found, and tells of it.
  private final class Answer: Sendable {
    private let request: SearchRequest
    private let store: ArticleStore
    private let mailbox: Mailbox<Message>
    private let known = Lock(Known())

    private struct Known {
      var found: [ArticleIndex] = []
      /// How much of it has been told.
      var told = 0
    }

    init(request: SearchRequest, store: ArticleStore, mailbox: Mailbox<Message>) {
      self.request = request
      self.store = store
      self.mailbox = mailbox
    }

    /// Takes in what the next portion has found, which ends before a page.
    func add(_ found: [ArticleIndex], upTo page: Int) {
      known.withLock { known in
        known.found += found
        let isDone = page == store.pageCount
        let isNews = !known.found.isEmpty && known.found.count >= 2 * known.told
        guard isDone || isNews else { return }
        let isOrdered = isDone && request.order != .file
        let progress = SearchProgress(
          token: request.token, found: Array(known.found[known.told...]), asked: store.articleCount(before: page),
          ordered: isOrdered ? store.sorted(known.found, by: request.order, relevantTo: request.query) : nil,
          isDone: isDone)
        known.told = known.found.count
        mailbox.post(.found(progress))
      }
    }
  }
}
