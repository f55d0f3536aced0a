internal import CPlatform

/// A thread of its own for work that must not keep the screen waiting.
package enum Worker {
  private final class Job {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs `body` on a new thread; where the system refuses one, here and now. One that steps back leaves the processor
  /// to the thread of the screen where both want it.
  package static func start(steppingBack: Bool = false, _ body: @escaping @Sendable () -> Void) {
    if !startThread(steppingBack: steppingBack, body) { body() }
  }

  /// Runs `body` on a new thread; false, and nothing is run, where the system refuses one.
  package static func startThread(steppingBack: Bool = false, _ body: @escaping @Sendable () -> Void) -> Bool {
    let job = Unmanaged.passRetained(Job(body))
    let started = platform_thread_start(
      { context in
        guard let context else { return }
        Unmanaged<Job>.fromOpaque(context).takeRetainedValue().body()
      }, job.toOpaque(), steppingBack)
    if !started { job.release() }
    return started
  }
}
