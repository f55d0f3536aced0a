internal import CPlatform
internal import TextCore

/// Reads files whole, whatever else happens to them meanwhile.
package enum FileReader {
  /// Largest file that is read, in bytes: offsets are 32 bits wide.
  package static let limit = UInt64(UInt32.max)

  /// All bytes of a file. A file that shrinks while it is read gives what was there, one that grows what it has when
  /// its end is reached; neither traps. O(size).
  package static func bytes(of path: String) throws(ArchiveError) -> [UInt8] { try file(path).bytes }

  /// The same with the stamp the file had when reading began; nil where it cannot be trusted to tell a later change.
  package static func file(_ path: String) throws(ArchiveError) -> (bytes: [UInt8], stamp: FileStamp?) {
    let descriptor = nr_file_open(path)
    guard descriptor >= 0 else { throw ArchiveError(path: path, errno: -descriptor) }
    defer { nr_file_close(descriptor) }
    var facts = nr_file_facts()
    let error = nr_file_facts_of_descriptor(descriptor, &facts)
    guard error == 0 else { throw ArchiveError(path: path, errno: error) }
    if facts.kind == NR_FILE_FOLDER.asInt32 { throw ArchiveError(path: path, errno: 21) }
    let stamp = FileStamp(facts).flatMap { $0.isSettled ? $0 : nil }
    let bytes = try bytes(descriptor, path: path, expected: facts.kind == NR_FILE_REGULAR.asInt32 ? facts.size : 0)
    return (bytes, stamp)
  }

  /// All bytes of an open descriptor up to its end, for standard input; the descriptor stays open. `limit` bytes are too
  /// many.
  package static func bytes(
    descriptor: Int32, name: String, limit: UInt64 = limit
  ) throws(ArchiveError) -> [UInt8] {
    try bytes(descriptor, path: name, expected: 0, limit: limit)
  }

  /// Reads the expected number of bytes in one go, then on in growing pieces until the end.
  private static func bytes(
    _ descriptor: Int32, path: String, expected: UInt64, limit: UInt64 = limit
  ) throws(ArchiveError) -> [UInt8] {
    guard expected < limit else { throw ArchiveError(path: path, reason: .tooLarge) }
    var (bytes, end) = try piece(descriptor, path, Int(expected) + 1)
    while !end {
      // What never ends, as a device may not, need not be read to its limit to be known as no text.
      if TextDecoder.isBinary(bytes) { throw ArchiveError(path: path, reason: .binary) }
      let (more, isEnd) = try piece(descriptor, path, max(1 << 16, bytes.count / 2))
      bytes += more
      end = isEnd
      guard bytes.count < limit else { throw ArchiveError(path: path, reason: .tooLarge) }
    }
    return bytes
  }

  private static func piece(_ descriptor: Int32, _ path: String, _ capacity: Int) throws(ArchiveError)
    -> (bytes: [UInt8], isEnd: Bool)
  {
    var result: Int64 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      result = nr_file_read(descriptor, buffer.baseAddress, capacity)
      count = max(0, Int(result))
    }
    guard result >= 0 else { throw ArchiveError(path: path, errno: Int32(-result)) }
    return (bytes, result < capacity)
  }
}

extension Int {
  fileprivate var asInt32: Int32 { Int32(truncatingIfNeeded: self) }
}

extension UInt32 {
  fileprivate var asInt32: Int32 { Int32(truncatingIfNeeded: self) }
}
