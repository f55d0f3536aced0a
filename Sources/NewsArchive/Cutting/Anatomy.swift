internal import TextCore

/// An article taken apart into head, body and end, as views into the page; no block is made.
struct Anatomy {
  /// A line of the head with what it is there.
  struct HeadLine {
    var line: Int
    var role: LineRole
    var rule: String
  }

  var lines: Range<Int>
  var opener: Boundary.Opener
  var headline = ByteRange.empty
  var continuation = ByteRange.empty
  var source: ByteView?
  var date: WrittenDate?
  /// Whether the date is put together from parts or from around the text rather than written for the article.
  var isDateInferred = false
  var dateline: DatelineText?
  var byline: ByteView?
  var topic: ByteView?
  var url: ByteView?
  /// The id that an exported article bears.
  var id: ArticleID?
  /// The lines from the first of the text to the article's last.
  var body: Range<Int>
  /// Where the first text line's text begins, when a lead-in or a headline stands before it on the line.
  var textStart: (line: Int, offset: Int)?
  /// Lines of the head that are the article's deck.
  var deck: [Int] = []
  /// Lines before this one that are remarks of whoever collected the cutting.
  var remarksEnd: Int
  var head: [HeadLine] = []
  /// The first line of running text.
  var firstText: Int?
  /// The line from which on only comments and furniture follow.
  var endOfText: Int

  init(lines: Range<Int>, opener: Boundary.Opener) {
    self.lines = lines
    self.opener = opener
    body = lines
    remarksEnd = lines.lowerBound
    endOfText = lines.upperBound
    // Headline, date, outlet and one more: what most heads have.
    head.reserveCapacity(4)
  }
}
