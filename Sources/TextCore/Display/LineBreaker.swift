/// Breaks text into rows, greedily, in the spirit of Unicode's line breaking algorithm (UAX #14).
///
/// Rows end after blanks, after hyphens, dashes and slashes, and between ideographs, kana and Hangul syllables; never
/// before closing nor after opening punctuation; never at a no-break space. Scripts that need a dictionary (Thai, Khmer)
/// break at blanks only. A word longer than a row is split where the row ends.
package enum LineBreaker {
  /// The rows of a text as ranges of glyph indices, ascending; the glyphs between two rows, and before or behind them,
  /// are blanks.
  ///
  /// No row is wider than `columns` (at least 1), the first not wider than `firstColumns` if that is less; the one
  /// exception is a wide glyph where there is one column. A first row too narrow for its first word stays empty. Blanks
  /// at the start of the text are kept, as they indent. Text without visible glyphs has one empty row. O(glyphs).
  package static func rows(_ text: DisplayText, columns: Int, firstColumns: Int? = nil) -> [Range<Int>] {
    let columns = max(1, columns)
    let first = min(max(1, firstColumns ?? columns), columns)
    var wrapping = Wrapping(glyphs: text.glyphs, columns: columns, firstColumns: first)
    wrapping.run()
    return wrapping.rows
  }
}

/// One run of the line breaker over one text.
private struct Wrapping {
  let glyphs: [Glyph]
  let columns: Int
  var limit: Int
  var rows: [Range<Int>] = []

  /// Where the row being filled begins, and where its last glyph that is no blank ends; equal while it has none.
  private var start = 0
  private var end = 0
  private var used = 0
  /// The last place where the row may end: its end there, the next row's start, and the columns up to that start.
  private var opportunity: (end: Int, next: Int, used: Int)?
  private var context = BreakContext()

  init(glyphs: [Glyph], columns: Int, firstColumns: Int) {
    self.glyphs = glyphs
    self.columns = columns
    limit = firstColumns
  }

  mutating func run() {
    var current = classAt(0)
    var index = 0
    while index < glyphs.count {
      let wordsEnd = endOfWords(from: index)
      if wordsEnd > index {
        index = wordsEnd
        current = classAt(index)
        continue
      }
      let glyph = glyphs[index]
      defer { index += 1 }
      let following = classAt(index + 1)
      let mayBreak = context.mayBreak(before: current, following: following)
      current = following
      if mayBreak, end > start { opportunity = (end, index, used) }
      used += Int(glyph.width)
      guard !glyph.isBlank else { continue }
      while used > limit, breakRow(before: index) {}
      end = index + 1
    }
    if end > start || rows.isEmpty { rows.append(start..<max(start, end)) }
  }

  /// Goes over words of ASCII letters, one space between them, as far as they fit in the row; gives the place behind. That
  /// is most of a text, and all there is to know of it is that a row may end before each word.
  private mutating func endOfWords(from start: Int) -> Int {
    var place = start
    while true {
      let letters = context.isInWord || context.isBeforeWord ? lettersThatFit(from: place) : 0
      guard letters > 0 else { return place }
      if context.isBeforeWord {
        // Of a word that does not fit as a whole, the row it stands in is still to be found.
        guard !isLetter(place + letters) else { return place }
        if end > self.start { opportunity = (end, place, used) }
      }
      context.noteLetters(letters)
      used += letters
      place += letters
      end = place
      guard place < glyphs.count, glyphs[place].base == " ", isLetter(place + 1) else { return place }
      context.noteBlank()
      used += 1
      place += 1
    }
  }

  private func isLetter(_ place: Int) -> Bool {
    place < glyphs.count && (glyphs[place].base.value | 0x20) &- 0x61 < 26
  }

  /// How many ASCII letters that follow from a place on fit in the row.
  private func lettersThatFit(from start: Int) -> Int {
    let end = min(glyphs.count, start + limit - used)
    var place = start
    while place < end, isLetter(place) { place += 1 }
    return place - start
  }

  /// What stands at a place; behind the end a blank.
  private func classAt(_ index: Int) -> BreakClass { index < glyphs.count ? BreakClass(glyphs[index]) : .blank }

  /// Ends the row, at the last opportunity or else right before the glyph at `index`; false if nothing can be moved.
  private mutating func breakRow(before index: Int) -> Bool {
    if let place = opportunity {
      close(end: place.end, next: place.next, used: place.used)
    } else if start < index, end <= start {
      dropLeadingBlanks()
    } else if limit < columns, rows.isEmpty {
      rows.append(start..<start)
      limit = columns
      dropLeadingBlanks()
    } else if start < index {
      close(end: end, next: index, used: used - Int(glyphs[index].width))
    } else {
      return false
    }
    return true
  }

  private mutating func dropLeadingBlanks() {
    while glyphs[start].isBlank {
      used -= Int(glyphs[start].width)
      start += 1
    }
    end = max(end, start)
  }

  private mutating func close(end rowEnd: Int, next: Int, used before: Int) {
    rows.append(start..<rowEnd)
    start = next
    end = max(end, next)
    used -= before
    limit = columns
    opportunity = nil
  }
}

/// The rules between two neighbours, and what has to be known of the glyphs before them.
private struct BreakContext {
  /// The last glyph, and the last that is no blank with what stood before that.
  private var previous: BreakClass = .blank
  private var solid: BreakClass = .letter
  private var beforeSolid: BreakClass = .blank
  /// How much of `://` has been seen since the last blank; 3 means that this is a link.
  private var linkMarks = 0

  /// Whether a row may end before a glyph of class `current`; to be asked for each glyph in turn.
  mutating func mayBreak(before current: BreakClass, following: BreakClass) -> Bool {
    let answer = current != .blank && (previous == .blank ? afterBlank(current, following) : between(current))
    note(current)
    return answer
  }

  /// Whether the glyph before is a letter.
  var isInWord: Bool { previous == .letter }

  /// Whether a row may end before a letter here, which then begins a word.
  var isBeforeWord: Bool {
    previous == .blank && solid != .opening && solid != .wideOpening && solid != .initialQuote
  }

  /// Goes on by letters, as by each of them.
  mutating func noteLetters(_ count: Int) {
    beforeSolid = count > 1 ? .letter : previous
    solid = .letter
    previous = .letter
    if linkMarks < 3 { linkMarks = 0 }
  }

  mutating func noteBlank() {
    previous = .blank
    linkMarks = 0
  }

  private mutating func note(_ current: BreakClass) {
    guard current != .blank else { return noteBlank() }
    if linkMarks < 3 { linkMarks = current == .stop ? 1 : current == .slash && linkMarks > 0 ? linkMarks + 1 : 0 }
    beforeSolid = previous
    solid = current
    previous = current
  }

  /// After blanks all may begin a row but punctuation that closes and a dash that stands alone, which is better at the
  /// end of a row; nothing may after an opening (UAX #14, LB13–LB15).
  private func afterBlank(_ current: BreakClass, _ following: BreakClass) -> Bool {
    let isAtEnd = following == .blank || following == .stop || following == .closing
    switch current {
    case .closing, .wideClosing, .question: return false
    case .finalQuote, .stop: if isAtEnd { return false }
    case .dash: if following == .blank { return false }
    default: break
    }
    switch solid {
    case .opening, .wideOpening: return false
    case .initialQuote: return !(beforeSolid == .blank || beforeSolid == .opening)
    default: return true
    }
  }

  private func between(_ current: BreakClass) -> Bool {
    switch current {
    case .glue, .hyphen, .dash, .slash, .question, .quote, .finalQuote, .closing, .wideClosing, .stop: return false
    default: break
    }
    switch previous {
    case .glue, .quote, .opening, .wideOpening, .initialQuote: return false
    case .hyphen: return isWord(beforeSolid) && current != .digit
    case .dash: return true
    case .slash: return linkMarks == 3 || !(beforeSolid == .digit && current == .digit)
    case .question where linkMarks == 3, .ampersand where linkMarks == 3: return true
    case .ideograph, .wideClosing: return true
    default: return current == .ideograph || current == .wideOpening
    }
  }

  private func isWord(_ kind: BreakClass) -> Bool {
    switch kind {
    case .letter, .digit, .stop, .closing, .finalQuote, .ideograph: true
    default: false
    }
  }
}
