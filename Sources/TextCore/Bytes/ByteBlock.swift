internal import CPlatform

/// Memory that is there as long as somebody holds this: a copy of some bytes, or a file's own pages in the system's cache.
final class ByteBlock: @unchecked Sendable {
  // Sendable, as only who makes a copy writes to it, and nobody to a file's pages.
  let base: UnsafePointer<UInt8>
  let count: Int
  let isMapped: Bool

  /// Memory of `capacity` bytes and the bytes that `fill` writes to it; it returns how many there are.
  init(capacity: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(capacity, 1))
    count = fill(memory)
    precondition(count <= memory.count)
    base = UnsafePointer(memory.baseAddress.unsafelyUnwrapped)
    isMapped = false
  }

  /// Memory that was allocated with `malloc`, which is given over.
  init(adopting memory: UnsafeMutablePointer<UInt8>, _ count: Int) {
    base = UnsafePointer(memory)
    self.count = count
    isMapped = false
  }

  /// The first `count` bytes of an open file, not copied; nil where the system does not give them so.
  init?(mapping descriptor: Int32, count: Int) {
    guard let memory = platform_file_map(descriptor, count) else { return nil }
    base = memory
    self.count = count
    isMapped = true
  }

  /// Has what was looked at of a mapped file count as the program's memory no longer.
  func letGo() { if isMapped { platform_file_let_go(base, count) } }

  deinit {
    if isMapped {
      platform_file_unmap(base, count)
    } else {
      UnsafeMutablePointer(mutating: base).deallocate()
    }
  }
}
