import ArticleStore
import NewsArchive
import Reader
import TextCore

/// Articles as text for pipes and pagers: one line a paragraph, nothing cut.
enum PlainText {
  /// The whole article.
  static func article(_ article: Article) -> String {
    var text = clean(article.title) + "\n" + clean(ArticleDetails.text(article)) + "\n"
    var previous: BlockKind?
    for block in article.blocks {
      let runsOn = block.kind == previous && (block.kind == .bullet || block.kind == .list || block.kind == .related)
      text += (runsOn ? "" : "\n") + lines(of: block) + "\n"
      previous = block.kind
    }
    return text
  }

  /// One line of `newsreader list`: number, date, source, headline; columns wide enough for all rows are the caller's.
  static func row(
    number: Int, _ index: ArticleIndex, in store: ArticleStore, numberColumns: Int, sourceColumns: Int
  ) -> String {
    let outline = store.outline(index)
    let date = outline.date.map { ($0.certainty == .inferred ? "~" : " ") + $0.iso } ?? ""
    let source = clean(store.sourceName(of: index) ?? "–")
    return padded(String(number), numberColumns, right: true) + " " + padded(date, 11) + "  "
      + padded(source, sourceColumns) + "  " + clean(store.title(of: index))
  }

  /// The same for programs: id, date, source and headline separated by tabs.
  static func tabSeparated(_ index: ArticleIndex, in store: ArticleStore) -> String {
    let outline = store.outline(index)
    return [
      outline.id.description, outline.date?.iso ?? "", clean(store.sourceName(of: index) ?? ""),
      clean(store.title(of: index)),
    ].joined(separator: "\t")
  }

  /// Text on one line without control and format characters, so that it can do nothing to a terminal it ends up on and
  /// nothing to the columns of a table: controls and line ends become blanks, what changes the direction of text is
  /// dropped. Joiners stay where they make one sign of several. What stands for a byte that is no text becomes U+FFFD.
  static func clean(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return String(text) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: result.append(" ")
      case _ where FileName.standsForByte(scalar): result.append("\u{FFFD}")
      case .format where scalar != "\u{200D}" && scalar != "\u{200C}": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The same for a text of several lines, whose line ends stay.
  static func cleanLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { clean($0) }.joined(separator: "\n")
  }

  /// The width of a text on a terminal.
  static func columns(_ text: String) -> Int { DisplayText.width(of: text) }

  private static func lines(of block: Block) -> String {
    switch block.kind {
    case .list: prefixed(block.text.split(separator: "\n"), "  • ")
    case .code: prefixed(block.text.split(separator: "\n", omittingEmptySubsequences: false), "    ")
    case .bullet: "  • " + clean(block.text)
    case .related: "  → " + clean(block.text)
    case .caption: "    [" + clean(block.text) + "]"
    case .tweet, .pullquote: prefixed([clean(block.text)[...]] + author(of: block), "    ")
    default: clean(block.text)
    }
  }

  private static func prefixed(_ lines: [Substring], _ prefix: String) -> String {
    lines.map { prefix + clean($0) }.joined(separator: "\n")
  }

  /// The line under a tweet or a pull quote; none where nobody is named.
  private static func author(of block: Block) -> [Substring] {
    let parts = [block.attribution, block.handle, block.time].compactMap { $0 }
    return parts.isEmpty ? [] : ["— " + parts.joined(separator: " · ")]
  }

  private static func padded(_ text: String, _ columns: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, columns - self.columns(text)))
    return right ? blanks + text : text + blanks
  }
}
