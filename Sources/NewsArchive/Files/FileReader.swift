internal import CPlatform
package import TextCore

/// Reads files whole, whatever else happens to them meanwhile.
package enum FileReader {
  /// Largest file that is read, in bytes: offsets are 32 bits wide.
  package static let limit = UInt64(UInt32.max)

  /// What a file gave.
  package struct File: Sendable {
    /// Its bytes, copied.
    package let text: FileBytes
    /// The same where the system keeps them, for when the copy has been cut; nil where the copy is to be kept.
    package let mapped: FileBytes?
    package let stamp: FileStamp?

    package init(text: FileBytes, mapped: FileBytes? = nil, stamp: FileStamp? = nil) {
      self.text = text
      self.mapped = mapped
      self.stamp = stamp
    }
  }

  /// Sizes of files that are mapped, in bytes: a copy of a smaller one costs no more than asking for its pages, and one of
  /// a larger would take too long each time a part of it is looked at.
  private static let mappedSizes = 1 << 15...1 << 20

  /// The largest file that is read and cut within some ten milliseconds, in bytes, at half a gigabyte a second.
  private static let quickSize = UInt64(4) << 20

  /// Whether what a path names, `-` for standard input, can be read and cut before anybody notices that they wait: a file
  /// of no great size, and nothing that brings its text bit by bit. What cannot be looked at is refused as quickly.
  package static func isQuick(_ path: String) -> Bool {
    var facts = nr_file_facts()
    let error = path == "-" ? nr_file_facts_of_descriptor(0, &facts) : nr_file_facts_of(path, &facts)
    return error != 0 || facts.kind == NR_FILE_REGULAR.asInt32 && facts.size <= quickSize
  }

  /// Whether what a path names, `-` for standard input, can be read but once: what has come through a pipe does not come
  /// again.
  package static func isReadOnce(_ path: String) -> Bool {
    var facts = nr_file_facts()
    return path == "-" || nr_file_facts_of(path, &facts) == 0 && facts.kind == NR_FILE_PIPE.asInt32
  }

  /// All bytes of a file. A file that shrinks while it is read gives what was there, one that grows what it has when
  /// its end is reached; neither traps. O(size).
  ///
  /// With the stamp the file had when reading began; nil where it cannot be trusted to tell a later change.
  /// Where `allowance` is used up, a file that has been left alone is mapped as well.
  package static func file(
    _ path: String, allowance: CopyAllowance? = nil
  ) throws(ArchiveError) -> File {
    let descriptor = nr_file_open(path)
    guard descriptor >= 0 else { throw ArchiveError(path: path, errno: -descriptor) }
    defer { nr_file_close(descriptor) }
    var facts = nr_file_facts()
    let error = nr_file_facts_of_descriptor(descriptor, &facts)
    guard error == 0 else { throw ArchiveError(path: path, errno: error) }
    switch facts.kind {
    case NR_FILE_FOLDER.asInt32: throw ArchiveError(path: path, errno: 21)
    case NR_FILE_PIPE.asInt32: nr_pipe_await_writer(descriptor)
    // From a terminal nothing comes until somebody types.
    case NR_FILE_OTHER.asInt32 where platform_is_terminal(descriptor):
      throw ArchiveError(path: path, reason: .notAFile)
    default: break
    }
    let stamp = FileStamp(facts).flatMap { $0.isSettled ? $0 : nil }
    let size = facts.kind == NR_FILE_REGULAR.asInt32 ? facts.size : 0
    guard size < limit else { throw ArchiveError(path: path, reason: .tooLarge) }
    // A byte more than there should be, so that the end is found in one go.
    let capacity = Int(size) + 1
    var result: Int64 = 0
    let text = FileBytes(capacity: capacity) { memory in
      result = nr_file_read(descriptor, memory.baseAddress, memory.count)
      return max(0, Int(result))
    }
    guard result >= 0 else { throw ArchiveError(path: path, errno: Int32(-result)) }
    guard result < capacity else {
      return File(text: try rest(descriptor, path, after: text, limit: limit), stamp: stamp)
    }
    let isMapped = stamp != nil && mappedSizes.contains(text.count) && allowance.map { !$0.take(text.count) } == true
    let mapped = isMapped ? FileBytes(mapping: descriptor, count: text.count) : nil
    return File(text: text, mapped: mapped, stamp: stamp)
  }

  /// All bytes of an open descriptor up to its end, for standard input; the descriptor stays open. `limit` bytes are too
  /// many.
  package static func bytes(
    descriptor: Int32, name: String, limit: UInt64 = limit
  ) throws(ArchiveError) -> FileBytes {
    try rest(descriptor, name, after: FileBytes(""), limit: limit)
  }

  /// Reads on in growing pieces until the end.
  private static func rest(
    _ descriptor: Int32, _ path: String, after start: FileBytes, limit: UInt64
  ) throws(ArchiveError) -> FileBytes {
    var bytes = GrowingBytes()
    var piece = start.count
    var isAtEnd = false
    var result: Int? = bytes.append(upTo: piece) { memory in
      start.withBytes { memory.copyBytes(from: $0) }
      return piece
    }
    while true {
      guard let read = result else { throw ArchiveError.outOfMemory(path) }
      guard read >= 0 else { throw ArchiveError(path: path, errno: Int32(-read)) }
      guard bytes.count < limit else { throw ArchiveError(path: path, reason: .tooLarge) }
      // What never ends, as a device may not, need not be read to its limit to be known as no text.
      if bytes.withBytes(TextDecoder.isBinary) { throw ArchiveError(path: path, reason: .binary) }
      if isAtEnd { return bytes.taken() }
      piece = max(1 << 16, bytes.count / 2)
      result = bytes.append(upTo: piece) { Int(nr_file_read(descriptor, $0.baseAddress, $0.count)) }
      isAtEnd = result ?? 0 < piece
    }
  }
}

/// How much text is copied before files are mapped instead: an archive that fits stays as it was read, whatever happens
/// to its files; of a larger one nothing is in memory twice, and to copy it would be half of the work of reading it.
package final class CopyAllowance: Sendable {
  private let left: Lock<Int>

  /// `bytes` may be copied.
  package init(_ bytes: Int = 16 << 20) { left = Lock(bytes) }

  /// Takes `bytes` from what is left; false if that was not enough.
  func take(_ bytes: Int) -> Bool {
    left.withLock { left in
      guard left >= bytes else { return false }
      left -= bytes
      return true
    }
  }
}

extension Int {
  fileprivate var asInt32: Int32 { Int32(truncatingIfNeeded: self) }
}

extension UInt32 {
  fileprivate var asInt32: Int32 { Int32(truncatingIfNeeded: self) }
}
