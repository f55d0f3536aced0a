internal import CPlatform

/// Where each line of a text begins and ends; line ends `\n`, `\r\n`, lone `\r` and form feed are all understood.
///
/// Four bytes a line. A file without a final line end has the same lines as one with it; an empty file has none.
package struct LineIndex: Sendable {
  /// Offset of each line's first byte, and as the last entry the length of the text.
  private let starts: [UInt32]
  private var text: FileBytes

  /// Finds the lines; O(bytes).
  package init(_ text: FileBytes) {
    self.text = text
    starts = text.withBytes { bytes in LineIndex.scan(bytes) }
  }

  /// The same lines in another place where the text is kept.
  package func keeping(_ text: FileBytes) -> LineIndex {
    precondition(text.count == self.text.count)
    var index = self
    index.text = text
    return index
  }

  /// Number of lines.
  package var count: Int { starts.count - 1 }
  package var isEmpty: Bool { count == 0 }

  /// The bytes of a line by its 0-based index, without its line end. O(1).
  package func range(at index: Int) -> ByteRange {
    let lower = starts[index]
    var upper = starts[index + 1]
    while upper > lower, LineIndex.isLineEnd(text[Int(upper) - 1]) { upper -= 1 }
    return ByteRange(lower: lower, upper: upper)
  }

  /// The bytes of a line by its number.
  package subscript(_ line: LineNumber) -> ByteRange { range(at: line.index) }

  /// The line that holds the byte at `offset`. O(log lines).
  package func line(at offset: Int) -> LineNumber {
    var low = 0
    var high = max(count, 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return LineNumber(index: low)
  }

  /// Lends the offsets of the lines' first bytes and, as the last, the length of the text.
  package func withStarts<R>(_ body: (UnsafeBufferPointer<UInt32>) -> R) -> R {
    starts.withUnsafeBufferPointer(body)
  }

  /// Whether a byte ends a line or is part of what does.
  @inlinable
  package static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x0C }

  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return [0] }
    var hasOtherEnds = false
    let feeds = scan_count_line_feeds(base, bytes.count, &hasOtherEnds)
    // And room for the beginning of the first line, and for what is scanned in one go; the end of a last line without a
    // line feed needs one less.
    var starts = [UInt32](unsafeUninitializedCapacity: feeds + 3) { room, count in
      room.initializeElement(at: 0, to: 0)
      guard !hasOtherEnds, let behind = room.baseAddress else { return count = 1 }
      scan_line_feeds(base, bytes.count, behind + 1)
      count = feeds + 1
    }
    if hasOtherEnds { scanMixed(bytes, into: &starts) }
    if Int(starts[starts.count - 1]) != bytes.count { starts.append(UInt32(bytes.count)) }
    return starts
  }

  private static func scanMixed(_ bytes: UnsafeBufferPointer<UInt8>, into starts: inout [UInt32]) {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard isLineEnd(byte) else { continue }
      if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
      starts.append(UInt32(offset))
    }
  }
}
