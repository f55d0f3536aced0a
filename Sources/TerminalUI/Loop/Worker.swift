internal import CPlatform

/// A thread of its own for work that must not keep the screen waiting.
package enum Worker {
  private final class Job {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs `body` on a new thread; where the system refuses one, here and now.
  package static func start(_ body: @escaping @Sendable () -> Void) {
    if !startThread(body) { body() }
  }

  /// Runs `body` on a new thread; false, and nothing is run, where the system refuses one.
  package static func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
    let job = Unmanaged.passRetained(Job(body))
    let started = platform_thread_start(
      { context in
        guard let context else { return }
        Unmanaged<Job>.fromOpaque(context).takeRetainedValue().body()
      }, job.toOpaque())
    if !started { job.release() }
    return started
  }
}
