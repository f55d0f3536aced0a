package import TextCore

/// What the list, the filter and the sort need of one article, as offsets into its page; no `String`.
package struct ArticleOutline: Sendable {
  /// First and last line in the file, source and date lines included.
  package var firstLine: LineNumber
  package var lastLine: LineNumber
  /// The headline's bytes on its first line, and on its second where it has two; both empty where it has none.
  package var headline: ByteRange
  package var headlineContinuation: ByteRange
  /// Index into the page's `outlets`; nil where no source is known.
  package var outlet: UInt16?
  package var date: ArticleDate?
  /// How sure the cut is, 0…100.
  package var confidence: UInt8
  package var id: ArticleID
  /// The last line that is not about where the article comes from: what searches read ends here.
  package var lastTextLine: LineNumber
  /// What the page marks the article's beginning with; the head is read accordingly.
  var opener = Boundary.Opener.headline

  package init(
    firstLine: LineNumber, lastLine: LineNumber, headline: ByteRange = .empty,
    headlineContinuation: ByteRange = .empty, outlet: UInt16? = nil, date: ArticleDate? = nil,
    confidence: UInt8 = 100, id: ArticleID
  ) {
    self.firstLine = firstLine
    self.lastLine = lastLine
    lastTextLine = lastLine
    self.headline = headline
    self.headlineContinuation = headlineContinuation
    self.outlet = outlet
    self.date = date
    self.confidence = confidence
    self.id = id
  }
}

/// One file, cut: its text, its articles as outlines, and what was odd about it.
///
/// Blocks are made from the text when an article is opened (`article(at:)`), so that an archive costs its bytes and
/// little more.
package struct Page: Sendable {
  /// The path the file was read from, or `-` for standard input.
  package let path: String
  package private(set) var text: FileBytes
  package private(set) var lines: LineIndex
  /// The page's subject, from its title.
  package let topic: String?
  /// The outlets of this page under their one name for filtering, in order of appearance.
  package let outlets: [String]
  package let outlines: [ArticleOutline]
  package let diagnostics: [Diagnostic]
  /// How the page begins and ends its articles.
  package let habit: PageHabit
  let aliases: SourceAliases
  /// What the file was when it was read; nil where nothing tells.
  let stamp: FileStamp?
  /// What filters by title look through.
  package private(set) var titles = FoldedTitles()

  package init(
    path: String, text: FileBytes, lines: LineIndex, topic: String?, outlets: [String], outlines: [ArticleOutline],
    diagnostics: [Diagnostic], habit: PageHabit = PageHabit(), aliases: SourceAliases = SourceAliases(),
    stamp: FileStamp? = nil
  ) {
    self.path = path
    self.text = text
    self.lines = lines
    self.topic = topic
    self.outlets = outlets
    self.outlines = outlines
    self.diagnostics = diagnostics
    self.habit = habit
    self.aliases = aliases
    self.stamp = stamp
    titles = FoldedTitles(of: self)
  }

  /// Keeps the same text in another place from now on.
  mutating func keep(_ text: FileBytes) {
    self.text = text
    lines = lines.keeping(text)
  }

  /// Whether the text may no longer be the one that was cut: it is the file's own, and the file has changed since. Asks
  /// the file system.
  package var isOutdated: Bool { text.isMapped && FileStamp(of: path) != stamp }
}
