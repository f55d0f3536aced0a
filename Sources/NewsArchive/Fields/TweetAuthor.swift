internal import TextCore

/// Who wrote a tweet, where name and handle stand on one line: `Ann Lee ✔ @annlee`, `Bo Chen@bochen`.
struct TweetAuthor {
  var name: ByteView
  var handle: ByteView

  static func read(_ line: ByteView) -> TweetAuthor? {
    guard line.count <= 80, line[0].isUpper || line[0].isHigh, let at = line.lastIndex(of: 0x40), at >= 3 else {
      return nil
    }
    let handle = line.dropping(first: at)
    guard handle.count >= 3 else { return nil }
    for offset in 1..<handle.count
    where !(handle[offset].isLetter || handle[offset].isDigit || handle[offset] == 0x5F) { return nil }
    var name = line.prefix(at).trimmed()
    for mark in checkMarks where name.hasSuffix(mark) { name = name.dropping(last: mark.utf8CodeUnitCount).trimmed() }
    return isName(name, words: 1...5) ? TweetAuthor(name: name, handle: handle) : nil
  }

  private static let checkMarks: [StaticString] = ["\u{FE0F}", "✔", "✓", "☑", "✅"]

  /// The mark of a verified account, alone on a line.
  static func isCheckMark(_ view: ByteView) -> Bool {
    guard view.count <= 6 || view.count == 16 else { return false }
    return checkMarks.contains { view.hasPrefix($0) && view.count <= $0.utf8CodeUnitCount + 3 }
      || view.equals(caseless: "verified account")
  }

  /// How many liked it: `20`, `23.4K`.
  static func isCount(_ view: ByteView) -> Bool {
    guard view[0].isDigit, view.count <= 8 else { return false }
    for offset in 1..<view.count where !view[offset].isDigit {
      let isMark = view[offset] == 0x2E || view[offset] == 0x2C
      let isUnit = offset == view.count - 1 && (view[offset] == 0x4B || view[offset] == 0x4D)
      guard isMark || isUnit else { return false }
    }
    return true
  }

  /// Whether words are written as names are: with capitals, letters, dots, hyphens.
  static func isName(_ view: ByteView, words: ClosedRange<Int>) -> Bool {
    guard words.contains(view.wordCount()) else { return false }
    var atStart = true
    for offset in 0..<view.count {
      let byte = view[offset]
      if byte.isBlank {
        atStart = true
        continue
      }
      if atStart, !(byte.isUpper || byte.isHigh) { return false }
      guard byte.isLetter || byte.isHigh || byte == 0x2E || byte == 0x27 || byte == 0x2D else { return false }
      atStart = false
    }
    return true
  }
}
