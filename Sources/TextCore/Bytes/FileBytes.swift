/// The text of one file: UTF-8 bytes that never change, kept once and shared by all who read them.
///
/// A copy of this value shares the bytes. Everything above keeps `ByteRange`s into it and makes a `String` only for
/// what is on the screen or goes out.
package struct FileBytes: Sendable {
  private let storage: [UInt8]

  /// Takes the bytes over; no copy is made of a uniquely held array.
  package init(_ bytes: [UInt8]) { storage = bytes }

  package init(_ text: String) { storage = Array(text.utf8) }

  /// Length in bytes.
  package var count: Int { storage.count }
  package subscript(_ offset: Int) -> UInt8 { storage[offset] }

  /// Whether both texts are the same, byte by byte. O(count).
  package func hasSameBytes(as other: FileBytes) -> Bool { storage == other.storage }

  /// Lends the bytes to `body` without copying; the pointer must not escape.
  @inline(__always)
  package func withBytes<R, E: Error>(_ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R) throws(E) -> R {
    try storage.withUnsafeBufferPointer(body)
  }

  /// The bytes of a range, O(1), sharing the storage.
  package func slice(_ range: ByteRange) -> ArraySlice<UInt8> { storage[range.indices] }

  /// The text of a range as it stands in the file; ill-formed UTF-8 is replaced by U+FFFD. O(length).
  package func string(_ range: ByteRange) -> String { String(decoding: storage[range.indices], as: UTF8.self) }
}
