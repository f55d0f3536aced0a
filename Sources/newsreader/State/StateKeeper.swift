import CPlatform
import Reader
import ReadingState
import Synchronization
import TerminalUI

/// Keeps the reading state on a thread of its own, which alone has the database: reads it at the start, writes changes
/// one by one as they come, and reads again what another copy of the program has written meanwhile.
final class StateKeeper: Sendable {
  private enum Order {
    case keep(StateChange)
    /// See whether another copy of the program has written.
    case look
    case end
  }

  private let path: String
  private let mailbox: Mailbox<Message>
  private let orders: Mailbox<Order>
  /// Has something in it once all orders are done.
  private let done: Mailbox<Void>
  private let isStarted = Atomic(false)

  /// Opens nothing yet. Throws only when the process has no descriptor left.
  init(path: String, mailbox: Mailbox<Message>) throws(TerminalError) {
    self.path = path
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
    if !started { mailbox.post(.notice("Nothing is kept: no thread is left for the reading state")) }
  }

  /// Has a change written; returns at once.
  func keep(_ change: StateChange) { orders.post(.keep(change)) }

  /// Has what another copy of the program wrote meanwhile read; returns at once, and nothing comes where nothing is new.
  func look() { orders.post(.look) }

  /// Waits until everything is written, but no longer than a user would: another program may hold the file.
  func finish() {
    guard isStarted.load(ordering: .relaxed) else { return }
    orders.post(.end)
    _ = platform_wait([done.descriptor], 1, StateKeeper.lastPatience)
  }

  /// How long the end waits for what is not written yet, in milliseconds.
  private static let lastPatience: Int32 = 2000

  // MARK: - On the thread

  private func run() {
    do {
      let database = try ReadingState(path: path)
      if let setAside = database.setAside { mailbox.post(.notice("\(setAside)")) }
      var version = try database.externalVersion()
      var written = 0
      mailbox.post(.stateLoaded(try StoredState(database, written: written)))
      var isTold = false
      while true {
        _ = platform_wait([orders.descriptor], 1, -1)
        for order in orders.takeAll() {
          switch order {
          case .end: return
          case .look: break
          case .keep(let change):
            written += 1
            do {
              try database.write(change)
            } catch {
              // Told once: a full disk would say it at every article.
              if !isTold { mailbox.post(.notice("\(error)")) }
              isTold = true
            }
          }
        }
        // What cannot be read now is at the next look; what is written does not depend on it.
        if let newest = try? database.externalVersion(), newest != version,
          let stored = try? StoredState(database, written: written)
        {
          version = newest
          mailbox.post(.stateLoaded(stored))
        }
      }
    } catch {
      mailbox.post(.notice("Nothing is kept: \(error)"))
    }
  }
}

extension StoredState {
  /// Reads all that is stored; `written` changes of this run are in it. O(rows).
  init(_ database: ReadingState, written: Int) throws(ReadingStateError) {
    self.init()
    self.written = written
    (record, journal) = try database.recordAndJournal()
    for scope in PromptScope.allCases { history[scope] = try database.prompts(scope: scope.rawValue).reversed() }
  }
}

extension ReadingState {
  fileprivate func write(_ change: StateChange) throws(ReadingStateError) {
    switch change {
    case .done(let step): try perform(step)
    case .undone(let step): try undo(step)
    case .redone(let step): try redo(step)
    case .noted(let change): try write([change])
    case .entered(let text, let scope): try rememberPrompt(text, scope: scope.rawValue)
    }
  }
}
