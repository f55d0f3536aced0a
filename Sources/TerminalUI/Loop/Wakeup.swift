/// Why the event loop woke.
package struct Wakeup: Hashable, Sendable {
  /// Keys, mouse, paste or a signal about the screen wait in `events()`.
  package var hasEvents: Bool
  /// The terminal is gone: its window was closed or the connection lost.
  package var isClosed: Bool
  /// The signal that asks the program to end.
  package var termination: Int32?
  /// Bit i: the i-th of the other descriptors is readable or closed.
  package var others: UInt32

  /// Whether one of the other descriptors has something, by its place in the list.
  package func isReady(_ index: Int) -> Bool { others & (1 << UInt32(index)) != 0 }
}
