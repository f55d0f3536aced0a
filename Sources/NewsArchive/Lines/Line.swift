/// One non-blank line of a page with what can be seen of it at a glance; 16 bytes.
///
/// Made for every line of every file, so it looks at the first and last few dozen bytes only, and keeps no text.
struct Line {
  /// Offset of the first byte that is not blank.
  var lower: UInt32
  /// Length in bytes without the blanks at both ends.
  var length: UInt32
  /// 0-based index of the line in the file.
  var index: UInt32
  var marks: LineMarks

  var count: Int { Int(length) }

  func has(_ mark: LineMarks) -> Bool { marks.contains(mark) }
  func hasAny(_ some: LineMarks) -> Bool { !marks.isDisjoint(with: some) }
  var vocabulary: Vocabulary { marks.vocabulary }
}

/// What a line looks like. The upper four bits hold its `Vocabulary`.
struct LineMarks: OptionSet {
  var rawValue: UInt32

  /// Ends a sentence, closing quotes and brackets aside.
  static let stop = LineMarks(rawValue: 1 << 0)
  /// Ends in a question or exclamation mark, as a headline may.
  static let question = LineMarks(rawValue: 1 << 1)
  static let colonEnd = LineMarks(rawValue: 1 << 2)
  /// A blank stands before the line end: the sentence went on in a link.
  static let softEnd = LineMarks(rawValue: 1 << 3)
  /// Cannot end a sentence: an opening quotation mark or bracket, a comma, a dash.
  static let openEnd = LineMarks(rawValue: 1 << 4)
  static let startsLower = LineMarks(rawValue: 1 << 5)
  static let startsQuote = LineMarks(rawValue: 1 << 6)
  /// Cannot begin a sentence: a comma, a closing quotation mark, a dash and a blank.
  static let startsGlue = LineMarks(rawValue: 1 << 7)
  static let indented = LineMarks(rawValue: 1 << 8)
  static let deepIndent = LineMarks(rawValue: 1 << 9)
  static let bullet = LineMarks(rawValue: 1 << 10)
  /// The bullet is a glyph such as `•`, as page dumps write list items.
  static let glyphBullet = LineMarks(rawValue: 1 << 11)
  static let star = LineMarks(rawValue: 1 << 12)
  static let divider = LineMarks(rawValue: 1 << 13)
  static let source = LineMarks(rawValue: 1 << 14)
  static let via = LineMarks(rawValue: 1 << 15)
  static let date = LineMarks(rawValue: 1 << 16)
  static let dateline = LineMarks(rawValue: 1 << 17)
  static let caption = LineMarks(rawValue: 1 << 18)
  static let heading = LineMarks(rawValue: 1 << 19)
  static let headerField = LineMarks(rawValue: 1 << 20)
  static let handle = LineMarks(rawValue: 1 << 21)
  static let byline = LineMarks(rawValue: 1 << 22)
  static let image = LineMarks(rawValue: 1 << 23)
  static let capitals = LineMarks(rawValue: 1 << 24)
  /// Three or more marks of program text.
  static let code = LineMarks(rawValue: 1 << 25)
  /// Art made of punctuation.
  static let art = LineMarks(rawValue: 1 << 26)
  static let startsDigit = LineMarks(rawValue: 1 << 27)

  /// What no headline is.
  static let notHeadline: LineMarks = [
    .glyphBullet, .divider, .source, .via, .date, .caption, .headerField, .handle, .image, .art, .startsGlue, .byline,
    .dateline,
  ]

  var vocabulary: Vocabulary {
    // Nearly all lines have none, which is told without asking what the number stands for.
    get { rawValue >> 28 == 0 ? .none : Vocabulary(rawValue: UInt8(rawValue >> 28)) ?? .none }
    set { rawValue = rawValue & 0x0FFF_FFFF | UInt32(newValue.rawValue) << 28 }
  }
}

/// What the fixed words of blogs, mail and widgets say a line is for.
enum Vocabulary: UInt8 {
  case none
  /// Stray furniture anywhere.
  case furniture
  /// What stands after an article's text: share boxes, ratings, "This entry was posted on".
  case postEnd
  /// Closes a post on an index page: its categories and number of comments.
  case closer
  /// To older and newer pages.
  case pager
  /// Opens the comments under an article.
  case comments
  /// A line of a comment, known from the thread that it stands in.
  case comment
  /// What an embedded tweet carries besides its text.
  case tweet
  /// The title of a box beside the articles.
  case widget
  /// Announces links to other articles.
  case relatedTitle
  /// A link to another article, announced on the same line.
  case seeAlso
  /// A page's title, as blogs word it.
  case pageTitle
  /// An agency's remark about its own report: corrections and additions.
  case correction
  case copyright
}
