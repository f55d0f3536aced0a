internal import NewsArchive
internal import TextCore

extension Page {
  /// The bytes of an article, from the first byte of its first line to the last of its last line of text: a closing
  /// source line is no part of what it says. O(1).
  func extent(at index: Int) -> ByteRange {
    let outline = outlines[index]
    let last = outline.lastTextLine
    guard last.index < lines.count, outline.firstLine <= last else { return .empty }
    return ByteRange(lower: lines[outline.firstLine].lower, upper: lines[last].upper)
  }
}
