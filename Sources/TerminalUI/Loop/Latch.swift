internal import CPlatform

/// A door that one thread waits at until another opens it, once.
///
/// Safe to share: the C side guards what it holds.
final class Latch: @unchecked Sendable {
  private let latch: OpaquePointer

  /// Closed; nil where there is no memory for it.
  init?() {
    guard let latch = platform_latch_make() else { return nil }
    self.latch = latch
  }

  deinit { platform_latch_free(latch) }

  func open() { platform_latch_open(latch) }

  /// Returns when the latch is open.
  func wait() { platform_latch_wait(latch) }
}
