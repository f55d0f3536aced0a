internal import TextCore

/// The year and month that a page gives above its articles: `Archive for May, 2019`, `Clippings, 1923–1931`.
struct PageTop {
  /// The years from the first to the last that is named; nil where none is.
  var years: ClosedRange<Int>?
  var month: Int?

  /// Lines of a page that can be its title.
  private static let depth = 4

  /// Reads the lines above a page's first article, or above whatever on its top is a date or running text.
  static func read(_ page: PageText, _ lines: Range<Int>) -> PageTop {
    var top = PageTop()
    for line in lines.prefix(depth) {
      let record = page.lines[line]
      if record.count > 160 || record.hasAny([.date, .dateline, .source, .headerField]) || page.isProse(line) { break }
      top.add(page.view(line))
    }
    return top
  }

  private mutating func add(_ view: ByteView) {
    var offset = 0
    while offset < view.count {
      if month == nil, view[offset].isUpper, !view[offset - 1].isLetter {
        var cursor = Cursor(view, at: offset)
        if let date = DateText.read(&cursor), date.year != nil { month = date.month }
      }
      var cursor = Cursor(view, at: offset)
      let isStart = view[offset].isDigit && !view[offset - 1].isDigit
      if isStart, let year = cursor.number(), year.digits == 4, (1780...2100).contains(year.value) {
        years = min(years?.lowerBound ?? year.value, year.value)...max(years?.upperBound ?? year.value, year.value)
      }
      offset += 1
    }
  }
}
