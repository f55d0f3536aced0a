internal import NewsArchive
internal import TextCore

extension Page {
  /// The bytes of an article, from the first byte of its first line to the last of its last. O(1).
  func extent(at index: Int) -> ByteRange {
    let outline = outlines[index]
    guard outline.lastLine.index < lines.count, outline.firstLine <= outline.lastLine else { return .empty }
    return ByteRange(lower: lines[outline.firstLine].lower, upper: lines[outline.lastLine].upper)
  }
}
