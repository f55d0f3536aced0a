internal import TextCore

/// A line that names the outlet an article was taken from.
struct SourceLine {
  /// The outlet as written, without the label.
  var name: ByteView
  /// What follows the name in a citation: title, author, date, pages.
  var citation: ByteView?
  /// The date right behind the name, where it has a year.
  var date: WrittenDate?
  var url: ByteView?

  /// Longest line that can be nothing but a source, in bytes.
  static let limit = 200

  /// Reads `Source: X` where it is the whole line: any case, blanks before the colon; nil if a sentence runs on.
  static func read(_ line: ByteView) -> SourceLine? {
    var view = line
    if view[0] == 0x28 || view[0] == 0x5B { view = view.dropping(first: 1).dropping(last: 1) }
    while view[0] == 0x2D || view[0] == 0x2A || view[0] == 0x5F { view = view.dropping(first: 1).trimmed() }
    while view.fromEnd(0) == 0x2A || view.fromEnd(0) == 0x5F { view = view.dropping(last: 1) }
    var cursor = Cursor(view)
    guard cursor.take(caseless: "source") else { return nil }
    if cursor.byte | 0x20 == 0x73 { cursor.offset += 1 }
    cursor.skipBlanks()
    guard takeColon(&cursor) else { return nil }
    cursor.skip(":*_")
    let rest = cursor.rest.trimmed()
    guard !rest.isEmpty else { return nil }
    if let cited = cited(rest) { return cited }
    guard rest.count <= limit else { return nil }
    if rest.fromEnd(0) == 0x2C, isName(rest.dropping(last: 1)) {
      return SourceLine(name: rest.dropping(last: 1), citation: rest.suffix(1))
    }
    if isAddress(rest) { return SourceLine(name: host(of: rest), citation: nil, url: rest) }
    if let name = behindHeadline(rest) { return SourceLine(name: name) }
    var name = rest
    while name.fromEnd(0) == 0x2E || name.fromEnd(0) == 0x7C || name.fromEnd(0) == 0x5D {
      let end = name.fromEnd(0) == 0x2E && name.wordCount() > 4 ? name.count : 1
      guard end == 1 else { return nil }
      name = name.dropping(last: 1).trimmed()
    }
    return isName(name) ? SourceLine(name: name) : nil
  }

  /// The outlet in `Headline | Section | Outlet` or `Headline – Outlet`.
  private static func behindHeadline(_ rest: ByteView) -> ByteView? {
    var view = rest
    if view.fromEnd(0) == 0x2E || view.fromEnd(0) == 0x7C { view = view.dropping(last: 1).trimmed() }
    guard view.count > 12, view.contains(0x7C) || view.contains(0x2D) || view.contains(0xE2) else { return nil }
    for (bar, length) in [(" | ", 3), (" – ", 5), (" — ", 5), (" - ", 3)] as [(StaticString, Int)] {
      guard let at = view.findLast(bar), at >= 12, view.prefix(at).wordCount(limit: 3) >= 3 else { continue }
      let name = view.dropping(first: at + length).trimmed()
      if name.wordCount(limit: 7) <= 6, isName(name) { return name }
    }
    return nil
  }

  private static func takeColon(_ cursor: inout Cursor) -> Bool {
    cursor.take(0x3A) || cursor.take(caseless: "：")
  }

  /// Where the name ends in `NAME, 9/7/88 "Title," by …` and `Name| 2021-07-15|Editor: …`: at the comma or bar before a
  /// date or a quotation.
  private static func cited(_ rest: ByteView) -> SourceLine? {
    func ending(at end: Int, _ date: WrittenDate?) -> SourceLine {
      SourceLine(
        name: rest.prefix(end).trimmed(), citation: rest.dropping(first: end), date: date?.year == nil ? nil : date)
    }
    if let bar = rest.firstIndex(of: 0x7C), bar >= 2, bar <= 60 {
      var cursor = Cursor(rest, at: bar + 1)
      cursor.skipBlanks()
      if let date = DateText.read(&cursor) { return ending(at: bar, date) }
    }
    guard let comma = rest.firstIndex(of: 0x2C), comma >= 2, comma <= 60 else { return nil }
    guard rest.prefix(comma).wordCount() <= 8 else { return nil }
    var cursor = Cursor(rest, at: comma + 1)
    cursor.skipBlanks()
    DateText.skipWeekday(&cursor)
    if let date = DateText.read(&cursor) { return ending(at: comma, date) }
    let quotes = cursor.byte == 0x22 || cursor.rest.hasPrefix("“") || cursor.rest.hasPrefix("``")
    return quotes ? ending(at: comma, nil) : nil
  }

  static func isAddress(_ view: ByteView) -> Bool {
    // `ht` or `ww`, which few words begin with.
    let second = view[1] | 0x20
    guard second == 0x74 || second == 0x77 else { return false }
    return (view.hasCaselessPrefix("http://") || view.hasCaselessPrefix("https://") || view.hasCaselessPrefix("www."))
      && !view.contains(0x20)
  }

  /// The host of an address, without `www.`.
  static func host(of address: ByteView) -> ByteView {
    var view = address
    if let scheme = view.find("://") { view = view.dropping(first: scheme + 3) }
    if view.hasCaselessPrefix("www.") { view = view.dropping(first: 4) }
    return view.prefix(view.firstIndex(of: 0x2F) ?? view.count)
  }

  /// Whether words could be an outlet's name: few, and not written like a sentence.
  static func isName(_ view: ByteView) -> Bool {
    guard view.count >= 2, view.count <= 100 else { return false }
    var words = 0
    var plain = 0
    var index = 0
    while index < view.count {
      while view[index].isBlank, index < view.count { index += 1 }
      let start = index
      while !view[index].isBlank, index < view.count { index += 1 }
      guard index > start else { break }
      words += 1
      let word = view.slice(start, index)
      if word[0].isLower, !isConnective(word), word.firstIndex(of: 0x2E) == nil { plain += 1 }
    }
    return words <= 10 && (plain == 0 || plain == 1 && words <= 3)
  }

  private static func isConnective(_ word: ByteView) -> Bool {
    let words: [StaticString] = [
      "of", "the", "and", "for", "on", "in", "at", "de", "la", "le", "du", "des", "del", "der", "die", "und", "et", "y",
      "al", "el", "&", "by", "via", "com", "da", "do", "e", "van",
    ]
    for candidate in words where word.equals(caseless: candidate) { return true }
    return false
  }
}
