internal import CPlatform

/// Text as searches compare it: case and accents folded, and every run of white space one space.
package enum FoldedText {
  /// The text to look for, without white space at its ends.
  package static func needle(_ text: String) -> [UInt8] {
    var bytes = Folding.fold(text)
    collapse(&bytes, from: 0)
    if bytes.last == 0x20 { bytes.removeLast() }
    if bytes.first == 0x20 { bytes.removeFirst() }
    return bytes
  }

  /// Appends the comparable form of a part of a file. O(length).
  package static func append(_ bytes: ArraySlice<UInt8>, to folded: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0, to: &folded) }
  }

  /// The same from bytes that are lent.
  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
    let start = folded.count
    // Most headlines: nothing but letters to be made small.
    if let base = bytes.baseAddress, scan_is_tidy(base, bytes.count) {
      folded.append(contentsOf: bytes)
      return folded.withUnsafeMutableBufferPointer { scan_lower_ascii($0.baseAddress.map { $0 + start }, bytes.count) }
    }
    Folding.fold(bytes, into: &folded)
    collapse(&folded, from: start)
  }

  /// The comparable form of a text, with the offset in the original of each byte, as `Folding.foldedWithOffsets`.
  package static func withOffsets(_ text: String) -> (bytes: [UInt8], offsets: [UInt32]) {
    let folded = Folding.foldedWithOffsets(text)
    var bytes: [UInt8] = []
    var offsets: [UInt32] = []
    for (index, byte) in folded.bytes.enumerated() {
      if isBlank(byte) {
        if bytes.last == 0x20 { continue }
        bytes.append(0x20)
      } else {
        bytes.append(byte)
      }
      offsets.append(folded.offsets[index])
    }
    if let end = folded.offsets.last { offsets.append(end) }
    return (bytes, offsets)
  }

  /// White space in folded text: all other spaces have become these.
  @inline(__always)
  package static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

  /// Without branches, because blanks come as they like: every byte is written, and the next one over it where it was
  /// a blank too many.
  private static func collapse(_ bytes: inout [UInt8], from start: Int) {
    let end = bytes.withUnsafeMutableBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return start }
      var target = start
      var wasBlank = false
      for index in start..<bytes.count {
        let byte = base[index]
        let isBlank = isBlank(byte)
        base[target] = isBlank ? 0x20 : byte
        target += isBlank && wasBlank ? 0 : 1
        wasBlank = isBlank
      }
      return target
    }
    bytes.removeLast(bytes.count - end)
  }

  /// Whether one comparable text occurs in another.
  package static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    ByteSearch.firstIndex(of: part, in: text) != nil
  }
}
