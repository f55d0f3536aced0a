internal import CPlatform
internal import TextCore

/// Finds the non-blank lines of a text and marks what each looks like. O(bytes at both ends of each line).
enum LineScanner {
  /// Lines longer than this are running text: only their ends are looked at.
  static let shortLimit = 220

  /// What was found.
  struct Scan {
    var lines: [Line] = []
    /// Whether a line may bear a date that only other dates can tell: the order of its day and month, or its century.
    var hasOpenDates = false
  }

  /// The non-blank lines within a range of line indices.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ index: LineIndex, _ range: Range<Int>) -> Scan {
    index.withStarts { starts in scan(bytes, starts, range) }
  }

  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ starts: UnsafeBufferPointer<UInt32>, _ range: Range<Int>
  ) -> Scan {
    var scan = Scan()
    scan.lines.reserveCapacity(min(range.count, bytes.count / 2 + 1))
    let text = ByteView(bytes, bytes.indices)
    for number in range {
      let lower = Int(starts[number])
      var upper = Int(starts[number + 1])
      // The one byte of a line, but for the last, is its end.
      if upper - lower == 1, number + 1 < range.upperBound { continue }
      // No line of an index is empty. Nearly all end with a line feed alone, and what stands before it is above all line
      // ends, so that no other module need be asked.
      if bytes[upper - 1] == 0x0A { upper -= 1 }
      while upper > lower, bytes[upper - 1] <= 0x0D, LineIndex.isLineEnd(bytes[upper - 1]) { upper -= 1 }
      guard upper > lower else { continue }
      let view = text.slice(lower, upper).trimmed()
      guard !view.isEmpty else { continue }
      let marks = marks(
        of: view, indent: view.lower - lower, trailing: upper - view.upper, &scan.hasOpenDates)
      scan.lines.append(
        Line(lower: UInt32(view.lower), length: UInt32(view.count), index: UInt32(number), marks: marks))
      if marks.contains(.via) { clearRepeatedVia(&scan.lines, bytes) }
    }
    return scan
  }

  /// A line that stands twice is a picture's text or a link, whatever its first word; outlets are named once.
  private static func clearRepeatedVia(_ lines: inout [Line], _ bytes: UnsafeBufferPointer<UInt8>) {
    guard lines.count > 1 else { return }
    let (before, last) = (lines[lines.count - 2], lines[lines.count - 1])
    let views = [before, last].map { ByteView(bytes, Int($0.lower)..<Int($0.lower) + $0.count) }
    guard views[0].equals(views[1]) else { return }
    lines[lines.count - 2].marks.remove(.via)
    lines[lines.count - 1].marks.remove(.via)
  }

  /// Everything that can be seen of one line.
  private static func marks(
    of view: ByteView, indent: Int, trailing: Int, _ hasOpenDates: inout Bool
  ) -> LineMarks {
    var marks = startMarks(view)
    marks.formUnion(endMarks(view))
    if indent > 0 {
      marks.insert(indent >= 4 || view.bytes[view.lower - 1] == 0x09 ? [.indented, .deepIndent] : .indented)
    }
    if trailing > 0 { marks.insert(.softEnd) }
    if DatelineText.mayBegin(view), DatelineText.read(view) != nil { marks.insert(.dateline) }
    if CaptionText.isCaption(view) { marks.insert(.caption) }
    guard view.count <= shortLimit else { return marks }
    shortMarks(view, &marks, &hasOpenDates)
    return marks
  }

  private static func startMarks(_ view: ByteView) -> LineMarks {
    let first = view[0]
    let second = view[1]
    if first.isLower { return .startsLower }
    if first.isDigit { return .startsDigit }
    switch first {
    case 0x2A:  // *
      return second.isBlank && view.count > 1 ? [.bullet, .star] : []
    case 0x2D, 0x2B:  // - +
      if second.isBlank, view.count > 1 { return [.bullet] }
      return second == 0x2D && view[2].isBlank ? .startsGlue : []
    case 0x2C, 0x3B, 0x29, 0x2E:  // , ; ) .
      return first == 0x2E && (second == 0x2E || second.isLetter) ? [] : .startsGlue
    case 0x22, 0x27, 0x60: return .startsQuote
    case 0x23: return isHeading(view) ? .heading : []
    case 0xE2: return punctuationStart(view)
    case 0xC2:  // « ·
      return second == 0xB7 ? [.bullet, .glyphBullet] : []
    default: return []
    }
  }

  /// Beginnings in the block of general punctuation: dashes, quotation marks, bullets.
  private static func punctuationStart(_ view: ByteView) -> LineMarks {
    switch (view[1], view[2]) {
    case (0x80, 0x98), (0x80, 0x9C): .startsQuote
    case (0x80, 0x99), (0x80, 0x9D): .startsGlue
    case (0x80, 0x93), (0x80, 0x94): view[3].isBlank ? .startsGlue : []
    case (0x80, 0xA2), (0x97, 0x8F), (0x96, 0xAA), (0x97, 0xA6), (0x96, 0xB6): [.bullet, .glyphBullet]
    default: []
    }
  }

  private static func isHeading(_ view: ByteView) -> Bool {
    var level = 0
    while view[level] == 0x23 { level += 1 }
    return level <= 6 && view[level].isBlank && view.count > level + 1
  }

  private static func endMarks(_ view: ByteView) -> LineMarks {
    let last = view.fromEnd(0)
    if last == 0x2E { return .stop }
    var offset = 0
    var closers = 0
    while closers < 6 {
      let byte = view.fromEnd(offset)
      if byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D {
        offset += 1
      } else if byte == 0x9D || byte == 0x99, view.fromEnd(offset + 1) == 0x80, view.fromEnd(offset + 2) == 0xE2 {
        offset += 3
      } else {
        break
      }
      closers += 1
    }
    if view.count > 40, last | 0x20 == 0x67 || last | 0x20 == 0x65 || last == 0x6D,
      view.hasCaselessSuffix("continue reading") || view.hasCaselessSuffix("read more") || view.hasSuffix(". Enditem")
    {
      return .stop
    }
    if offset == 1, last == 0x29, endsBeforeBracket(view) { return .stop }
    switch view.fromEnd(offset) {
    case 0x2E: return .stop
    case 0x3F, 0x21: return [.stop, .question]
    case 0x3A: return .colonEnd
    case 0x2C, 0x3B, 0x28, 0x5B: return closers == 0 ? .openEnd : []
    case 0x2D: return closers == 0 && view.fromEnd(1).isBlank ? .openEnd : []
    case 0x9C, 0x98, 0x93, 0x94, 0xA6:
      guard view.fromEnd(offset + 1) == 0x80, view.fromEnd(offset + 2) == 0xE2 else { return [] }
      return view.fromEnd(offset) == 0xA6 ? .stop : closers == 0 ? .openEnd : []
    case 0x82: return view.fromEnd(offset + 1) == 0x80 && view.fromEnd(offset + 2) == 0xE3 ? .stop : []  // 。
    case 0x9F:  // ？ ؟
      return view.fromEnd(offset + 1) == 0xBC || view.fromEnd(offset + 1) == 0xD8 ? [.stop, .question] : []
    case 0x81: return view.fromEnd(offset + 1) == 0xBC ? .stop : []  // ！
    default: return []
    }
  }

  /// `… came in. (Outlet)`: the sentence ended before the brackets.
  private static func endsBeforeBracket(_ view: ByteView) -> Bool {
    let tail = view.suffix(60)
    guard let open = tail.lastIndex(of: 0x28), open >= 2, tail[open - 1].isBlank else { return false }
    return tail[open - 2] == 0x2E || tail[open - 2] == 0x21 || tail[open - 2] == 0x9D
  }

  /// The marks that only a short line can have.
  private static func shortMarks(_ view: ByteView, _ marks: inout LineMarks, _ hasOpenDates: inout Bool) {
    let first = view[0].asciiLowercased
    marks.vocabulary = VocabularyTable.category(of: view)
    if isDivider(view) { marks.insert(.divider) }
    if first == 0x73 || first == 0x28 || first == 0x5B || first == 0x2D || first == 0x2A || first == 0x5F,
      let source = SourceLine.read(view)
    {
      marks.insert(.source)
      if source.date?.isOpen ?? (source.citation != nil || view.hasDigit) { hasOpenDates = true }
    }
    if first == 0x76 || first == 0x28, isVia(view) { marks.insert(.via) }
    if !marks.contains(.source), view.count <= DateLine.limit, canBeDate(view), let line = DateLine.read(view) {
      marks.insert(.date)
      if line.date.isOpen { hasOpenDates = true }
    }
    if first == 0x40, isHandle(view) { marks.insert(.handle) }
    if first == 0x62, BylineText.read(view) != nil { marks.insert(.byline) }
    if first == 0x69, view.hasCaselessPrefix("image copyright") || view.hasCaselessPrefix("image caption") {
      marks.insert(.image)
    }
    if HeaderField.read(view) != nil {
      marks.insert(.headerField)
      if view.hasDigit { hasOpenDates = true }
    }
    if view.count <= (marks.contains(.stop) ? 80 : 140) { shapeMarks(view, &marks) }
  }

  /// Capitals, program text and art, from counting what the line is made of.
  private static func shapeMarks(_ view: ByteView, _ marks: inout LineMarks) {
    let shape = view.shape
    let (upper, lower, symbols) = (shape.capitals, shape.small, shape.symbols)
    if upper >= 3, lower == 0 { marks.insert(.capitals) }
    if symbols >= 3, symbols * 3 > upper + lower { marks.insert(.art) }
    let last = view.fromEnd(0)
    if last == 0x7B || last == 0x7D || last == 0x3B || symbols >= 3 && symbols * 12 > upper + lower {
      marks.insert(.code)
    }
  }

  private static func canBeDate(_ view: ByteView) -> Bool {
    view.prefix(40).hasDigit || view[0].isUpper && view.fromEnd(0) == 0x79 && DateText.isFullWeekday(view)
  }

  /// `---`, `====`, `* * *`, `###`, `_____`: three or more of one mark and nothing else.
  private static func isDivider(_ view: ByteView) -> Bool {
    let mark = view[0]
    guard isDividerMark(mark) || mark == 0xE2 && (view[1] == 0x80 || view[1] == 0x94) else { return false }
    if mark == 0xE2 {
      guard view.count >= 6, view.count % 3 == 0 else { return false }
      for offset in 3..<view.count where view[offset] != view[offset - 3] { return false }
      return view[1] == 0x94 || view[2] == 0x94 || view[2] == 0x95
    }
    var marks = 0
    for offset in 0..<view.count {
      if isDividerMark(view[offset]) {
        marks += 1
      } else if !view[offset].isBlank {
        return false
      }
    }
    return marks >= 3
  }

  private static func isDividerMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x3D, 0x2A, 0x23, 0x5F, 0x7E, 0x2B: true
    default: false
    }
  }

  /// `via Headline | Outlet.`: begins so, and does not run on as a sentence.
  private static func isVia(_ view: ByteView) -> Bool {
    var cursor = Cursor(view)
    _ = cursor.take(0x28)
    guard cursor.take(caseless: "via"), cursor.byte == 0x3A || cursor.byte.isBlank else { return false }
    cursor.skip(":")
    return cursor.byte.isUpper || cursor.byte.isDigit || cursor.byte.isHigh || cursor.byte == 0x22
  }

  private static func isHandle(_ view: ByteView) -> Bool {
    guard view.count >= 3, view.count <= 40 else { return false }
    for offset in 1..<view.count where !(view[offset].isLetter || view[offset].isDigit || view[offset] == 0x5F) {
      return view[offset].isBlank && offset >= 3 && view.count - offset <= 24
    }
    return true
  }
}
