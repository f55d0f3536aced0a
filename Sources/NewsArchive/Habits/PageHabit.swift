internal import TextCore

/// What a page does to begin and end its articles, found over the whole page before it is cut.
package struct PageHabit: Sendable {
  /// How articles begin.
  struct Openers: OptionSet {
    var rawValue: UInt16
    static let dateAbove = Openers(rawValue: 1 << 0)
    static let dateUnder = Openers(rawValue: 1 << 1)
    static let bylineUnder = Openers(rawValue: 1 << 2)
    static let heading = Openers(rawValue: 1 << 3)
    static let star = Openers(rawValue: 1 << 4)
    static let mailHeader = Openers(rawValue: 1 << 5)
    static let brief = Openers(rawValue: 1 << 6)
    static let colonSource = Openers(rawValue: 1 << 7)
    static let frontMatter = Openers(rawValue: 1 << 8)
    static let sourceAbove = Openers(rawValue: 1 << 9)
    static let sourceUnder = Openers(rawValue: 1 << 10)
    static let underline = Openers(rawValue: 1 << 11)
  }

  /// How articles end.
  struct Closers: OptionSet {
    var rawValue: UInt8
    static let source = Closers(rawValue: 1 << 0)
    static let via = Closers(rawValue: 1 << 1)
    static let postMeta = Closers(rawValue: 1 << 2)
  }

  /// How articles are told apart where nothing opens or ends them.
  enum Split: UInt8 { case none, dividers, gaps, groups, capitals, flat, items }

  var openers: Openers = []
  var closers: Closers = []
  var split = Split.none
  /// Number of `#` of the headings that are headlines.
  var headingLevel = 0
  /// Whether `3/4/19` is the third of April.
  var dayFirst = true
  /// Whether some dates can only have the day first and others only the month.
  var datesContradict = false
  /// Whether there are dates whose order of day and month had to be decided, and years of two digits.
  var hasNumericDates = false
  var hasShortYears = false
  /// What years of two digits mean.
  var shortYears = ShortYears.standard
  /// Whether articles are dated without a year, or with a weekday only.
  var hasPartialDates = false
  /// Whether a line stands between each headline and its date: a deck or an outlet.
  var hasStackedHeads = false
  /// Whether lines are broken at a measure, so that a paragraph is a run of lines.
  var isWrapped = false
  /// Whether this program wrote the page, so that every block is marked.
  var isExport = false
  /// Whether blanks at line ends mean nothing here, because complete sentences have them too.
  var softEndsAreNoise = false
  /// The outlet named on the page's top for all articles.
  var pageSource = ByteRange.empty
  /// The date on the page's top for all articles.
  var pageDate: WrittenDate?
  /// 0-based line indices: articles lie between them.
  var firstLine: UInt32 = 0
  var footerLine: UInt32 = .max

  package init() {}

  /// The habit in words, as `explain` prints it.
  package var text: String {
    let opening: [(Openers, String)] = [
      (.dateAbove, "a date line above the headline"), (.dateUnder, "a date line under the headline"),
      (.bylineUnder, "a byline under the headline"), (.heading, "markdown headings"), (.star, "starred headlines"),
      (.mailHeader, "mail headers"), (.brief, "items on one line"), (.colonSource, "an outlet's name and a colon"),
      (.frontMatter, "front matter"), (.sourceAbove, "a source line above"),
      (.sourceUnder, "a source line under the headline"), (.underline, "underlined headlines"),
    ]
    let closing: [(Closers, String)] = [
      (.source, "a source line"), (.via, "a via line"), (.postMeta, "the post's categories"),
    ]
    var parts: [String] = []
    let opens = opening.filter { openers.contains($0.0) }.map(\.1)
    let closes = closing.filter { closers.contains($0.0) }.map(\.1)
    if !opens.isEmpty { parts.append("opens articles with " + opens.joined(separator: ", ")) }
    if !closes.isEmpty { parts.append("ends articles with " + closes.joined(separator: ", ")) }
    switch split {
    case .none: if parts.isEmpty { parts.append("holds one article") }
    case .dividers: parts.append("divides articles with rules")
    case .gaps: parts.append("sets headlines off by blank lines")
    case .groups: parts.append("sets each item off by blank lines, its headline right above its text")
    case .capitals: parts.append("sets headlines in capitals")
    case .flat: parts.append("runs articles together; pictures and datelines tell them apart")
    case .items: parts.append("one paragraph an article")
    }
    if isExport { parts.append("written by this program's export") }
    if isWrapped { parts.append("lines broken at a measure") }
    if hasNumericDates { parts.append(dayFirst ? "day before month" : "month before day") }
    if hasShortYears {
      parts.append("two-digit years from \(shortYears.range.lowerBound) to \(shortYears.range.upperBound)")
    }
    return parts.joined(separator: "; ")
  }
}
