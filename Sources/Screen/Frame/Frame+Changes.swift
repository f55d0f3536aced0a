internal import TextCore

extension Frame {
  /// The columns of a row from the first to the last cell that looks otherwise than in `other`, widened so that they cut
  /// no wide glyph, neither one of this frame nor one of the other; nil if nothing does. All columns where the other has
  /// no such row, or one of another length. O(columns).
  package func changedColumns(ofRow row: Int, from other: Frame?) -> Range<Int>? {
    let new = cells(ofRow: row)
    guard let old = other?.cells(ofRow: row), old.count == new.count else { return new.isEmpty ? nil : 0..<new.count }
    return new.withUnsafeBufferPointer { new in
      old.withUnsafeBufferPointer { old in
        haveSameBytes(new, old) ? nil : changed(new, old)
      }
    }
  }

  private func changed(_ new: UnsafeBufferPointer<Cell>, _ old: UnsafeBufferPointer<Cell>) -> Range<Int>? {
    var (first, end) = (0, new.count)
    while first < end, new[first] == old[first] { first += 1 }
    guard first < end else { return nil }
    while new[end - 1] == old[end - 1] { end -= 1 }
    while first > 0, new[first].isContinuation || old[first].isContinuation { first -= 1 }
    while end < new.count, new[end].isContinuation || old[end].isContinuation { end += 1 }
    return first..<end
  }

  /// Whether two rows are equal byte by byte. Nearly all rows of a frame are, and this finds it out ten times as fast as
  /// comparing cells; rows that differ only in bytes between fields are compared as cells after all.
  private func haveSameBytes(_ new: UnsafeBufferPointer<Cell>, _ old: UnsafeBufferPointer<Cell>) -> Bool {
    guard let new = UnsafeRawPointer(new.baseAddress), let other = UnsafeRawPointer(old.baseAddress) else {
      return true
    }
    let count = old.count * MemoryLayout<Cell>.stride
    var difference: UInt64 = 0
    for place in stride(from: 0, to: count - 7, by: 8) {
      difference |=
        new.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        ^ other.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }
    for place in count & ~7..<count {
      difference |= UInt64(
        new.load(fromByteOffset: place, as: UInt8.self) ^ other.load(fromByteOffset: place, as: UInt8.self))
    }
    return difference == 0
  }
}
