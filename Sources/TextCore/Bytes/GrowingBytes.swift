internal import CPlatform

/// Bytes of which nobody knows how many there will be. A large piece of memory grows where it is, without a copy beside
/// it, and where there is none left that is no fault of the program's.
package struct GrowingBytes: ~Copyable {
  private var memory: UnsafeMutablePointer<UInt8>?
  private var capacity = 0
  package private(set) var count = 0

  package init() {}

  /// Room for `more` bytes, of which `fill` says how many it has written; nil where there is none, and nothing is lost.
  package mutating func append(
    upTo more: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Int
  ) -> Int? {
    if memory == nil || capacity - count < more {
      guard let grown = platform_memory_resized(memory, count + more) else { return nil }
      memory = grown
      capacity = count + more
    }
    let written = fill(UnsafeMutableRawBufferPointer(start: memory.map { $0 + count }, count: more))
    precondition(written <= more)
    count += max(0, written)
    return written
  }

  package func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    body(UnsafeBufferPointer(start: memory, count: count))
  }

  /// The bytes, of which none are copied.
  package consuming func taken() -> FileBytes {
    guard let memory else { return FileBytes("") }
    // What was asked for and not filled is given back.
    let fitting = platform_memory_resized(memory, count)
    self.memory = nil
    return FileBytes(ByteBlock(adopting: fitting ?? memory, count))
  }

  deinit { platform_memory_free(memory) }
}
