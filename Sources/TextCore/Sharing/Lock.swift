#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A value that one thread at a time gets at, behind a POSIX mutex.
///
/// It stands in for the standard library's `Mutex`: the thread sanitizer sees the order that a POSIX mutex makes, but not
/// the one made inside of a library that was built without it, and takes two threads that waited for one another there
/// for a race.
///
/// Safe to share: the value is touched only while the mutex is held.
package final class Lock<Value: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var value: Value

  package init(_ value: Value) {
    self.value = value
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// Lends the value to `body`, which must not ask for it again.
  package func withLock<R>(_ body: (inout Value) -> R) -> R {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body(&value)
  }
}
