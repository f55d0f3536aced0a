internal import TextCore

/// Heads that the page marks: front matter, mail headers, items on one line.
extension AnatomyReader {
  mutating func readFrontMatter() {
    guard let matter = FrontMatter.read(page, line, result.lines) else { return }
    result.headline = matter.headline?.range ?? .empty
    result.source = matter.source
    result.byline = matter.byline
    result.topic = matter.topic
    result.id = matter.id
    result.isDateInferred = matter.isDateInferred
    result.url = matter.url
    if let date = matter.date {
      var cursor = Cursor(date)
      result.date = DateText.read(&cursor) ?? Self.year(date)
    }
    while line < matter.end {
      let isHeadline =
        page.view(line).range.lower <= result.headline.lower && result.headline.upper <= page.view(line).range.upper
      take(isHeadline && !result.headline.isEmpty ? .headline : .furniture, "front matter")
    }
  }

  static func year(_ view: ByteView) -> WrittenDate? {
    var cursor = Cursor(view)
    guard let year = cursor.number(), year.digits == 4, cursor.isAtEnd, year.value > 0 else { return nil }
    return WrittenDate(year: year.value)
  }

  mutating func readMailHeader() {
    while line < end, page.lines[line].has(.headerField) {
      let field = HeaderField.read(page.view(line))
      switch field?.name {
      case .subject:
        if let words = field.map({ Self.subject($0.value) }), !words.isEmpty { result.headline = words.range }
        take(.headline, "subject")
      case .date:
        if let value = field?.value {
          var cursor = Cursor(value)
          DateText.skipWeekday(&cursor)
          result.date = DateText.read(&cursor)
        }
        take(.dateLine, "mail date")
      default: take(.furniture, "mail header")
      }
    }
  }

  /// A wire's subject without its code and time: the last of the parts between wide gaps; no `Re:` or `Fwd:`.
  static func subject(_ value: ByteView) -> ByteView {
    var view = value
    for prefix: StaticString in ["re:", "fwd:", "fw:"] where view.hasCaselessPrefix(prefix) {
      view = view.dropping(first: prefix.utf8CodeUnitCount).trimmed()
    }
    if let gap = view.findLast("  "), gap > 0, view.prefix(gap).string.utf8.contains(where: \.isDigit) {
      let rest = view.dropping(first: gap).trimmed()
      if rest.count >= 4 { return rest }
    }
    return view
  }

  mutating func readBrief() {
    guard line < end else { return }
    let view = page.view(line)
    guard let brief = BriefText.read(view) ?? BriefText.read(view, page.aliases) else { return }
    result.headline = HeadlineText.read(brief.headline, page.aliases).words.range
    result.date = brief.date
    result.source = brief.source
    result.byline = brief.byline
    result.textStart = (line, brief.textStart)
  }
}
