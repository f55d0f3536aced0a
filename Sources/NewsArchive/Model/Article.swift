package import TextCore

/// The lasting name of an article: made from its source, headline and first paragraph, so that it survives a move of
/// the file or a new page around the article. 64 bits; printed as 16 hexadecimal digits.
package struct ArticleID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package var value: UInt64

  package init(_ value: UInt64) { self.value = value }

  /// Reads the printed form; nil if it is not 16 hexadecimal digits.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
    self.value = value
  }

  package var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  package static func < (left: ArticleID, right: ArticleID) -> Bool { left.value < right.value }
}

/// Where a report was filed, as its first line says: `PORT ELLIS, June 9 (Agency) —`.
package struct Dateline: Hashable, Sendable {
  package var place: String?
  /// The date as written, without a year more often than not.
  package var dateText: String?
  package var agency: String?
  /// The whole dateline as written, with its dash.
  package var raw: String

  package init(place: String?, dateText: String?, agency: String?, raw: String) {
    self.place = place
    self.dateText = dateText
    self.agency = agency
    self.raw = raw
  }
}

/// One article with all its text, made when it is opened or exported; lists are drawn from `ArticleOutline`s instead.
package struct Article: Sendable {
  package var id: ArticleID
  /// Nil where the page has none; `title` then stands in for it.
  package var headline: String?
  /// The headline, or where there is none the first words of the text, ending in an ellipsis.
  package var title: String
  /// The outlet as written on the page.
  package var source: String?
  /// The outlet's one name for filtering, whatever it is called on the page.
  package var outlet: String?
  package var date: ArticleDate?
  package var byline: String?
  package var dateline: Dateline?
  package var topic: String?
  package var url: String?
  /// The path the file was read from.
  package var file: String
  /// First and last line in the file, source and date lines included.
  package var lines: ClosedRange<LineNumber>
  /// Words of running text: all blocks but furniture and comments.
  package var words: Int
  /// How sure the cut is, 0…1.
  package var confidence: Double
  package var blocks: [Block]

  package init(
    id: ArticleID, headline: String?, title: String, source: String?, outlet: String?, date: ArticleDate?,
    byline: String?, dateline: Dateline?, topic: String?, url: String?, file: String,
    lines: ClosedRange<LineNumber>, words: Int, confidence: Double, blocks: [Block]
  ) {
    self.id = id
    self.headline = headline
    self.title = title
    self.source = source
    self.outlet = outlet
    self.date = date
    self.byline = byline
    self.dateline = dateline
    self.topic = topic
    self.url = url
    self.file = file
    self.lines = lines
    self.words = words
    self.confidence = confidence
    self.blocks = blocks
  }
}
