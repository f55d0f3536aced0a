import ArticleStore
import Reader
import Synchronization
import TerminalUI

/// Answers search requests on threads of its own: a few pages first, so that something is to be seen at once, then the
/// rest in portions on two threads. Answers come in file order; a newer request makes an older one void.
final class SearchWorker: Sendable {
  private let mailbox: Mailbox<Message>
  private let newest = Atomic<Int>(0)

  /// Pages of the first portion, and of each later one: some hundred articles, and some thousand.
  private static let firstPortion = 16
  private static let portion = 256

  init(mailbox: Mailbox<Message>) { self.mailbox = mailbox }

  /// Starts a search; older ones stop at their next page.
  func start(_ request: SearchRequest, in store: ArticleStore, context: QueryContext) {
    newest.store(request.token, ordering: .relaxed)
    let job = Job(request: request, store: store, context: context, mailbox: mailbox) { [self] in
      newest.load(ordering: .relaxed) != request.token
    }
    Worker.start { job.run() }
  }

  /// Makes every search void.
  func cancel() { newest.store(-1, ordering: .relaxed) }

  /// One search.
  private final class Job: Sendable {
    private let request: SearchRequest
    private let store: ArticleStore
    private let context: QueryContext
    private let mailbox: Mailbox<Message>
    private let isCancelled: @Sendable () -> Bool
    private let portions: [Range<Int>]
    private let nextPortion = Atomic<Int>(0)
    private let progress = Mutex(Progress())

    /// Portions that are done but not sent, because one before them is not done.
    private struct Progress {
      var waiting: [Int: [SearchHit]] = [:]
      var sent = 0
      var articles: [ArticleIndex] = []
    }

    init(
      request: SearchRequest, store: ArticleStore, context: QueryContext, mailbox: Mailbox<Message>,
      isCancelled: @escaping @Sendable () -> Bool
    ) {
      self.request = request
      self.store = store
      self.context = context
      self.mailbox = mailbox
      self.isCancelled = isCancelled
      let first = min(SearchWorker.firstPortion, store.pageCount)
      var portions = [0..<first]
      for start in stride(from: first, to: store.pageCount, by: SearchWorker.portion) {
        portions.append(start..<min(start + SearchWorker.portion, store.pageCount))
      }
      self.portions = portions
    }

    func run() {
      guard takePortion() else { return }
      if portions.count > 2 { Worker.start { self.takeAllPortions() } }
      takeAllPortions()
    }

    private func takeAllPortions() {
      while takePortion() {}
    }

    /// Searches the next portion and sends what is complete; false when there is none left or the search is void.
    private func takePortion() -> Bool {
      let number = nextPortion.add(1, ordering: .relaxed).oldValue
      guard number < portions.count,
        let hits = store.search(request.query, pages: portions[number], context: context, isCancelled: isCancelled)
      else { return false }
      progress.withLock { progress in
        progress.waiting[number] = hits
        var ready: [SearchHit] = []
        while let next = progress.waiting.removeValue(forKey: progress.sent) {
          ready += next
          progress.sent += 1
        }
        progress.articles += ready.map(\.article)
        send(ready, isDone: progress.sent == portions.count, all: progress.articles)
      }
      return true
    }

    private func send(_ hits: [SearchHit], isDone: Bool, all: [ArticleIndex]) {
      guard isDone || !hits.isEmpty, !isCancelled() else { return }
      let ordered =
        isDone && request.order != .file
        ? store.sorted(all, by: request.order, relevantTo: request.query) : nil
      mailbox.post(.found(SearchProgress(token: request.token, hits: hits, ordered: ordered, isDone: isDone)))
    }
  }
}
