internal import CPlatform
internal import TextCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Messages from workers to the thread that owns the screen: posting wakes it, nobody waits for the other.
package final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Lock<[Message]>([])
  private let wake: platform_wake

  /// Opens an empty mailbox; throws only when the process has no descriptor left.
  package init() throws(TerminalError) {
    var wake = platform_wake()
    guard platform_wake_open(&wake) else { throw .system(call: "eventfd", code: errno) }
    self.wake = wake
  }

  deinit { platform_wake_close(wake) }

  /// Readable while messages may be waiting.
  package var descriptor: Int32 { wake.receiver }

  /// Adds a message; from any thread.
  package func post(_ message: Message) {
    postQuietly(message)
    platform_wake_post(wake)
  }

  /// The same without waking anybody, where the other looks within a moment anyway.
  package func postQuietly(_ message: Message) { messages.withLock { $0.append(message) } }

  /// Adds a message and takes those away that it makes void; from any thread.
  package func post(_ message: Message, replacing isVoid: (Message) -> Bool) {
    messages.withLock { waiting in
      waiting.removeAll(where: isVoid)
      waiting.append(message)
    }
    platform_wake_post(wake)
  }

  /// All messages in the order they came; none wait afterwards.
  package func takeAll() -> [Message] { take(atMost: .max) }

  /// The first messages in the order they came. Where more wait the mailbox stays readable.
  package func take(atMost limit: Int) -> [Message] {
    // Drained first: a message posted in between may wake once too often, and never too seldom.
    platform_wake_drain(wake)
    let (taken, isMore) = messages.withLock { waiting in
      let taken = Array(waiting.prefix(limit))
      waiting.removeFirst(taken.count)
      return (taken, !waiting.isEmpty)
    }
    if isMore { platform_wake_post(wake) }
    return taken
  }
}
