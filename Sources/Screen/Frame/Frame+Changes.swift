internal import TextCore

extension Frame {
  /// The columns of a row from the first to the last cell that looks otherwise than in `other`, widened so that they cut
  /// no wide glyph, neither one of this frame nor one of the other; nil if nothing does. All columns where the other has
  /// no such row, or one of another length. O(columns).
  package func changedColumns(ofRow row: Int, from other: Frame?) -> Range<Int>? {
    let new = cells(ofRow: row)
    guard let old = other?.cells(ofRow: row), old.count == new.count else { return new.isEmpty ? nil : 0..<new.count }
    return new.withUnsafeBufferPointer { new in
      old.withUnsafeBufferPointer { old in changed(new, old) }
    }
  }

  /// Where the run of printable ASCII in one style ends that begins where a span does; there, if there is none. O(run).
  package static func endOfASCII(in cells: UnsafeBufferPointer<Cell>, _ span: Range<Int>) -> Int {
    var column = span.lowerBound
    guard column < span.upperBound else { return column }
    let style = cells[column].style
    while column < span.upperBound, cells[column].glyph.isASCII, !cells[column].isContinuation,
      cells[column].style == style
    {
      column += 1
    }
    return column
  }

  private func changed(_ new: UnsafeBufferPointer<Cell>, _ old: UnsafeBufferPointer<Cell>) -> Range<Int>? {
    guard let bytes = UnsafeRawPointer(new.baseAddress), let others = UnsafeRawPointer(old.baseAddress) else {
      return nil
    }
    let size = MemoryLayout<Cell>.stride
    // Nearly all rows are as they were, and the whole of one is compared in less time than it takes to ask each cell.
    guard areDifferent(bytes, others, 0..<new.count * size) else { return nil }
    let differs = { (column: Int) in areDifferent(bytes, others, column * size..<(column + 1) * size) }
    var (first, end) = (0, new.count)
    while !differs(first) { first += 1 }
    while !differs(end - 1) { end -= 1 }
    while first > 0, new[first].isContinuation || old[first].isContinuation { first -= 1 }
    while end < new.count, new[end].isContinuation || old[end].isContinuation { end += 1 }
    return first..<end
  }

  /// Whether bytes of cells are not the same; `range` is one of whole cells.
  @inline(__always)
  private func areDifferent(
    _ bytes: UnsafeRawPointer, _ others: UnsafeRawPointer, _ range: Range<Int>
  ) -> Bool {
    var difference: UInt64 = 0
    var place = range.lowerBound
    while place < range.upperBound {
      difference |=
        bytes.load(fromByteOffset: place, as: UInt64.self) ^ others.load(fromByteOffset: place, as: UInt64.self)
      place &+= 8
    }
    return difference != 0
  }
}
