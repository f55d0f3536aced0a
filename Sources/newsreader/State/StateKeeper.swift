import CPlatform
import Reader
import Synchronization
import TextCore
import TerminalUI

/// Keeps the reading state on a thread of its own, which alone has the database: reads it at the start, writes changes
/// one by one as they come, tries again what failed, and reads again what another copy of the program has written.
final class StateKeeper: Sendable {
  private enum Order {
    case keep(StateChange)
    /// See whether another copy of the program has written.
    case look
    case end
  }

  let path: String
  private let isNamed: Bool
  private let mailbox: Mailbox<Message>
  private let orders: Mailbox<Order>
  /// Has something in it once all orders are done.
  private let done: Mailbox<Void>
  private let isStarted = Atomic(false)
  private let balance = Lock(Balance())

  /// What was ordered and what became of it.
  private struct Balance {
    var ordered = 0
    var written = 0
    /// What stands in the way.
    var trouble: String?
    /// What became of a file that was overwritten.
    var loss: String?
  }

  /// Opens nothing yet. Throws only when the process has no descriptor left.
  init(path: String, isNamed: Bool, mailbox: Mailbox<Message>) throws(TerminalError) {
    self.path = path
    self.isNamed = isNamed
    self.mailbox = mailbox
    orders = try Mailbox()
    done = try Mailbox()
  }

  /// Opens the database and begins to write; what was ordered before is not lost. Once, when the first frame stands.
  func start() {
    let started = Worker.startThread { [self] in
      run()
      done.post(())
    }
    isStarted.store(started, ordering: .relaxed)
    guard !started else { return }
    let trouble = "no thread is left for the reading state"
    balance.withLock { $0.trouble = trouble }
    mailbox.post(.keepingTrouble("Nothing is kept: \(trouble)"))
  }

  /// Has a change written; returns at once.
  func keep(_ change: StateChange) {
    balance.withLock { $0.ordered += 1 }
    orders.post(.keep(change))
  }

  /// Has what another copy of the program wrote meanwhile read; returns at once, and nothing comes where nothing is new.
  func look() { orders.post(.look) }

  /// Waits until everything is written, but no longer than a user would: another program may hold the file. What is
  /// lost, or was in danger to be, as a line; nil where nothing is.
  func finish() -> String? {
    if isStarted.load(ordering: .relaxed) {
      orders.post(.end)
      _ = platform_wait([done.descriptor], 1, StateKeeper.lastPatience)
    }
    return balance.withLock { balance in
      let lost = balance.ordered - balance.written
      guard lost > 0 else { return balance.loss }
      return "\(Counted.text(lost, "change")) not saved: \(balance.trouble ?? "\(path): it took too long")"
    }
  }

  /// How long the end waits for what is not written yet, in milliseconds.
  private static let lastPatience: Int32 = 2000

  // MARK: - On the thread

  private func run() {
    let writer = StateWriter(path: path, isNamed: isNamed)
    var isEnding = false
    writer.work(mailbox.post)
    while !isEnding {
      note(writer)
      _ = platform_wait([orders.descriptor], 1, writer.shouldTryAgain ? StateKeeper.retryInterval : -1)
      for order in orders.takeAll() {
        switch order {
        case .end: isEnding = true
        case .look: break
        case .keep(let change): writer.add(change)
        }
      }
      writer.work(mailbox.post)
    }
    note(writer)
  }

  /// How long to wait before what failed is tried again while nobody does anything, in milliseconds.
  private static let retryInterval: Int32 = 2000

  private func note(_ writer: StateWriter) {
    balance.withLock {
      $0.written = writer.written
      $0.trouble = writer.trouble
      $0.loss = writer.loss
    }
  }
}
