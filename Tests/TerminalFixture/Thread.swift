#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A thread that does one thing.
struct Thread {
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private let work: Work

  init(_ body: @escaping @Sendable () -> Void) { work = Work(body) }

  /// Starts the thread and lets go of it.
  func start() {
    #if canImport(Glibc)
      var thread: pthread_t = 0
    #else
      var thread: pthread_t?
    #endif
    let argument = Unmanaged.passRetained(work).toOpaque()
    let result = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, argument)
    guard result == 0 else { return Unmanaged<Work>.fromOpaque(argument).release() }
  }
}
