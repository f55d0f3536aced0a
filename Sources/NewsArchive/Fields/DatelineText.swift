internal import TextCore

/// The parts of `PORT ELLIS, June 9 (Agency) —` at the beginning of a paragraph, as views into it.
struct DatelineText {
  var place: ByteView
  var date: WrittenDate?
  var dateText: ByteView?
  var agency: ByteView?
  /// All of it with its dash.
  var raw: ByteView

  /// Longest dateline, in bytes.
  static let limit = 100

  /// Whether a line begins as a dateline may, in capitals.
  @inline(__always)
  static func mayBegin(_ line: ByteView) -> Bool {
    let (first, second) = (line[0], line[1])
    return (first.isUpper || first.isHigh && first != 0xE2 && first != 0xC2)
      && (second.isUpper || second == 0x2E || second.isHigh)
  }

  /// Reads a dateline: a place in capitals, perhaps a region and a date, perhaps an agency in brackets, a dash.
  static func read(_ line: ByteView) -> DatelineText? {
    guard mayBegin(line) else { return nil }
    let head = line.prefix(limit)
    let open = head.firstIndex(of: 0x28)
    if let open, open >= 3, let result = withAgency(line, head, open) { return result }
    return withoutAgency(line, head)
  }

  private static func withAgency(_ line: ByteView, _ head: ByteView, _ open: Int) -> DatelineText? {
    guard isPlace(head.prefix(open)), let close = head.firstIndex(of: 0x29, from: open) else { return nil }
    let agency = head.slice(open + 1, close).trimmed()
    guard agency.count >= 2, agency.count <= 40, agency.wordCount() <= 4, agency[0].isUpper || agency[0].isHigh
    else { return nil }
    var cursor = Cursor(line, at: close + 1)
    guard takeDash(&cursor) else { return nil }
    var result = DatelineText(place: head.prefix(open), agency: agency, raw: line.prefix(cursor.offset))
    splitDate(&result)
    return result
  }

  private static func withoutAgency(_ line: ByteView, _ head: ByteView) -> DatelineText? {
    var offset = 0
    while offset < head.count {
      var cursor = Cursor(line, at: offset)
      if head[offset].isBlank, takeDash(&cursor), line[cursor.offset].isBlank {
        let place = head.prefix(offset)
        guard isPlace(place), letters(place) >= 4 else { return nil }
        var result = DatelineText(place: place, raw: line.prefix(cursor.offset))
        splitDate(&result)
        return result.place.wordCount() <= 3 ? result : nil
      }
      if head[offset] == 0x2E, head[offset + 1] == 0x20, offset > 24 { return nil }
      offset += 1
    }
    return nil
  }

  private static func takeDash(_ cursor: inout Cursor) -> Bool {
    cursor.skipBlanks()
    for dash: StaticString in ["—", "–", "--", "-", "_", "―", ":"] where cursor.take(caseless: dash) { return true }
    return false
  }

  private static func letters(_ view: ByteView) -> Int {
    var count = 0
    for offset in 0..<view.count where view[offset].isLetter || view[offset].isHigh { count += 1 }
    return count
  }

  /// A place's first word is in capitals; a region or a date may follow behind commas.
  private static func isPlace(_ view: ByteView) -> Bool {
    var index = 0
    var capitals = 0
    while index < view.count, !view[index].isBlank, view[index] != 0x2C {
      if view[index].isLower { return false }
      if view[index].isUpper || view[index].isHigh { capitals += 1 }
      if view[index].isDigit { return false }
      index += 1
    }
    return capitals >= 3 && view.wordCount() <= 8 && view.firstIndex(of: 0x3A) == nil
      || capitals >= 2 && view[1] == 0x2E && view.wordCount() <= 5
  }

  /// Takes a date off the place's end.
  private static func splitDate(_ result: inout DatelineText) {
    let place = result.place.trimmed()
    result.place = place
    var comma = place.firstIndex(of: 0x2C)
    while let at = comma {
      var cursor = Cursor(place, at: at + 1)
      cursor.skipBlanks()
      DateText.skipWeekday(&cursor)
      let start = cursor.offset
      if let date = DateText.read(&cursor) {
        result.date = date
        result.dateText = place.slice(start, cursor.offset)
        result.place = place.prefix(at).trimmed()
        return
      }
      comma = place.firstIndex(of: 0x2C, from: at + 1)
    }
  }
}
