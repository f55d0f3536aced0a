package import TextCore

/// What a run of lines in an article is. The raw value is the word used in exports.
package enum BlockKind: String, Sendable, CaseIterable {
  case paragraph, bullet, caption, related, tweet, pullquote, subhead, quote, list, code
  case editorNote = "editor_note"
  case byline, comment, furniture
}

/// A run of lines of one kind, with the text a reader sees.
///
/// `text` has fragments rejoined, no-break spaces as spaces, runs of spaces collapsed and curly quotes kept. A line feed
/// stands only between the items of a `list` and the lines of `code`, which keeps its indentation as well.
package struct Block: Hashable, Sendable {
  package var kind: BlockKind
  package var text: String
  /// The lines of the file it was made of, ascending; duplicates that were merged count as well.
  package var lines: [LineNumber]
  /// Caption: whom the picture is from. Nil elsewhere.
  package var credit: String?
  /// Pull quote: who said it. Tweet: the author's name.
  package var attribution: String?
  /// Tweet: `@name`, and the time as written.
  package var handle: String?
  package var time: String?
  /// Paragraph: the parts of `text`, in UTF-8 offsets, that were links on the page.
  package var links: [ByteRange]

  package init(
    _ kind: BlockKind, _ text: String, lines: [LineNumber], credit: String? = nil, attribution: String? = nil,
    handle: String? = nil, time: String? = nil, links: [ByteRange] = []
  ) {
    self.kind = kind
    self.text = text
    self.lines = lines
    self.credit = credit
    self.attribution = attribution
    self.handle = handle
    self.time = time
    self.links = links
  }
}
