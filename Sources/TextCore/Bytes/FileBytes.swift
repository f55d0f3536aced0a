internal import CPlatform

/// The text of one file, kept once and shared by all who read it.
///
/// A copy of this value shares the bytes. Everything above keeps `ByteRange`s into it and makes a `String` only for
/// what is on the screen or goes out.
///
/// The bytes never change – but for those of a mapped file, in which shows what other programs write to the file, and
/// zeros where it was cut short. What is lent of them is a copy, made at that moment: so nothing that looks twice sees two
/// things. What was found out about a mapped file before need not hold for the next copy.
package struct FileBytes: @unchecked Sendable {
  // Sendable, as nobody here writes to the bytes.
  private let bytes: UnsafeBufferPointer<UInt8>
  /// What keeps the bytes in memory; nil where they are part of the program.
  private let owner: ByteBlock?

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ owner: ByteBlock?) {
    self.bytes = bytes
    self.owner = owner
  }

  init(_ owner: ByteBlock) {
    self.init(UnsafeBufferPointer(start: owner.base, count: owner.count), owner)
  }

  /// Bytes that are part of the program and so are there as long as it runs.
  package init(ofProgram bytes: UnsafeBufferPointer<UInt8>) { self.init(bytes, nil) }

  /// What `fill` writes to memory of `capacity` bytes; it returns how many bytes that is.
  package init(capacity: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
    self.init(ByteBlock(capacity: capacity, fill))
  }

  /// The first `count` bytes of an open file, shared with the system's cache; nil where that is not to be had.
  package init?(mapping descriptor: Int32, count: Int) {
    guard let owner = ByteBlock(mapping: descriptor, count: count) else { return nil }
    self.init(owner)
  }

  /// Copies the bytes.
  package init(_ bytes: some Collection<UInt8>) {
    self.init(capacity: bytes.count) { $0.update(fromContentsOf: bytes) }
  }

  package init(_ text: String) { self.init(text.utf8) }

  /// Whether what other programs write to the file shows in the bytes.
  package var isMapped: Bool { owner?.isMapped ?? false }

  /// Length in bytes.
  package var count: Int { bytes.count }

  @inline(__always)
  package subscript(_ offset: Int) -> UInt8 {
    precondition(UInt(bitPattern: offset) < UInt(bitPattern: bytes.count), "byte beyond the end of the text")
    return bytes[offset]
  }

  /// Whether both texts are the same, byte by byte. O(count).
  package func hasSameBytes(as other: FileBytes) -> Bool {
    guard count == other.count, let base = bytes.baseAddress, let otherBase = other.bytes.baseAddress else {
      return count == other.count
    }
    defer { withExtendedLifetime((owner, other.owner)) {} }
    return memcmp(base, otherBase, count) == 0
  }

  /// Lends the bytes to `body`; the pointer must not escape. Copies only those of a mapped file.
  @inline(__always)
  package func withBytes<R, E: Error>(_ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R) throws(E) -> R {
    defer { withExtendedLifetime(owner) {} }
    return try isMapped ? FileBytes.withCopy(of: bytes, body) : body(bytes)
  }

  /// Lends the bytes of a range in the same way.
  @inline(__always)
  package func withBytes<R, E: Error>(
    _ range: ByteRange, _ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    defer { withExtendedLifetime(owner) {} }
    let part = UnsafeBufferPointer(rebasing: bytes[range.indices])
    return try isMapped ? FileBytes.withCopy(of: part, body) : body(part)
  }

  @inline(never)
  private static func withCopy<R, E: Error>(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    // As behind the text of a file of one's own, nothing bad comes of a character that would end behind its end.
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + 4)
    defer { copy.deallocate() }
    if let base = bytes.baseAddress { copy.update(from: base, count: bytes.count) }
    (copy + bytes.count).update(repeating: 0, count: 4)
    return try body(UnsafeBufferPointer(start: copy, count: bytes.count))
  }

  /// Whether a range holds a needle. Asks the bytes where they are, also those of a mapped file: one question has one
  /// answer, whatever is written there meanwhile. O(length).
  package func contains(_ needle: [UInt8], _ range: ByteRange, _ matching: ByteSearch.Matching) -> Bool {
    defer { withExtendedLifetime(owner) {} }
    return ByteSearch.contains(needle, in: UnsafeBufferPointer(rebasing: bytes[range.indices]), matching)
  }

  /// What was looked at of a mapped file counts as memory of the program; from here on no longer, until somebody looks
  /// again. For those who look at every file once.
  package func letGo() { owner?.letGo() }

  /// All but the first bytes, sharing the memory. O(1).
  package func dropping(first count: Int) -> FileBytes {
    FileBytes(UnsafeBufferPointer(rebasing: bytes.dropFirst(count)), owner)
  }

  /// All of the text, as `string` has it for a range.
  package var string: String { string(ByteRange(0..<count)) }

  /// The text of a range as it stands in the file; ill-formed UTF-8 is replaced by U+FFFD. O(length).
  package func string(_ range: ByteRange) -> String { withBytes(range) { String(decoding: $0, as: UTF8.self) } }
}
