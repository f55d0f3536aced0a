internal import TextCore

/// A page while it is being read: its bytes, lent, and its non-blank lines.
struct PageText {
  let bytes: UnsafeBufferPointer<UInt8>
  var lines: [Line]
  let aliases: SourceAliases
  /// Blank lines before the first line; many at the file's beginning.
  var firstGap = 99
  /// What some line or other looked like when the lines were found, and a bit for each vocabulary: what no line has need
  /// not be looked for in all of them.
  private let seen: LineMarks
  private let vocabularies: UInt16
  /// Whether a line may have looked like a date that only other dates can tell.
  let hasOpenDates: Bool

  /// O(lines).
  init(bytes: UnsafeBufferPointer<UInt8>, scan: LineScanner.Scan, aliases: SourceAliases) {
    self.bytes = bytes
    lines = scan.lines
    hasOpenDates = scan.hasOpenDates
    self.aliases = aliases
    var (seen, vocabularies) = (LineMarks(), UInt16(0))
    for line in lines {
      seen.formUnion(line.marks)
      vocabularies |= 1 << UInt16(line.marks.rawValue >> 28)
    }
    self.seen = seen
    self.vocabularies = vocabularies
  }

  var count: Int { lines.count }

  /// Whether any line may have one of these marks; not asked of `code`, which is also given later.
  func mayHave(_ marks: LineMarks) -> Bool { !seen.isDisjoint(with: marks) }

  /// Whether any line may be of a vocabulary; not asked of `furniture` and `comment`, which are also given later.
  func mayHave(_ vocabulary: Vocabulary) -> Bool { vocabularies >> UInt16(vocabulary.rawValue) & 1 != 0 }

  /// Takes from lines what they only look like: fields of front matter, program text, comments. O(lines).
  mutating func settleMarks() {
    if mayHave(.divider) { FrontMatter.clearMarks(&self) }
    guard !FrontMatter.isExport(self) else { return }
    if mayHave(.startsQuote) { CodeFences.mark(&self) }
    if mayHave(Vocabulary.comments) { CommentThreads.mark(&self) }
  }

  /// The text of a line without the blanks at its ends.
  func view(_ line: Int) -> ByteView {
    let record = lines[line]
    return ByteView(bytes, Int(record.lower)..<Int(record.lower + record.length))
  }

  func view(_ range: ByteRange) -> ByteView { ByteView(bytes, range.indices) }

  /// Blank lines before a line.
  func gap(before line: Int) -> Int {
    guard line > 0, line < count else { return line == 0 ? firstGap : 0 }
    return Int(lines[line].index) - Int(lines[line - 1].index) - 1
  }

  /// Blank lines after a line; a large number after the last.
  func gap(after line: Int) -> Int { line + 1 < count ? gap(before: line + 1) : 99 }

  /// Whether a line reads as running text: it ends as a sentence does or is too long for anything else.
  func isProse(_ line: Int) -> Bool {
    let record = lines[line]
    if record.hasAny([.divider, .source, .date, .headerField, .heading, .image]) { return false }
    if record.vocabulary != .none { return false }
    return record.count > 160 || record.has(.stop) && (record.count > 60 || !record.has(.question))
      || record.has(.dateline) || record.has(.softEnd) && record.count > 60
  }

  /// Whether a line could be a headline by its looks: short, not a sentence, not something else.
  func isHeadlineLike(_ line: Int) -> Bool {
    let record = lines[line]
    guard record.count >= 2, record.vocabulary == .none, !record.hasAny(.notHeadline) else { return false }
    if record.has(.bullet), !record.has(.star) { return false }
    if record.has(.colonEnd) || record.has(.startsLower) && (record.count >= 100 || record.has(.stop)) { return false }
    if isTornOff(line) || SourceLine.isAddress(view(line)) { return false }
    let longest = record.hasAny(.startsLower) ? 100 : 200
    guard view(line)[0].isHigh && !record.has(.startsQuote) ? record.count <= 2 * longest : record.count <= longest
    else { return false }
    return !record.has(.stop) || record.has(.question) || endsInAbbreviation(line)
  }

  /// Whether the next line takes up the sentence of this one.
  private func isTornOff(_ line: Int) -> Bool {
    guard line + 1 < count, gap(before: line + 1) <= 1 else { return false }
    let next = lines[line + 1]
    return next.has(.startsGlue) && next.vocabulary == .none
      || next.has(.startsLower) && !next.has(.byline) && lines[line].hasAny([.softEnd, .openEnd])
  }

  /// Whether the final full stop belongs to a word such as `U.S.`.
  private func endsInAbbreviation(_ line: Int) -> Bool {
    let text = view(line)
    return text.fromEnd(0) == 0x2E && text.fromEnd(1).isUpper && (text.fromEnd(2) == 0x2E || text.fromEnd(2).isBlank)
  }
}
