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

  /// Text without control and format characters, so that it can do nothing to a terminal it ends up on.
  static func clean(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar -> Unicode.Scalar in
          switch scalar.properties.generalCategory {
          case .control, .lineSeparator, .paragraphSeparator: " "
          case .format where scalar != "\u{200D}" && scalar != "\u{200C}": "\u{FFFD}"
          default: scalar
          }
        }))
  }

  private static func lines(of block: Block) -> String {
    let text = block.kind == .code ? block.text : clean(block.text)
    return switch block.kind {
    case .bullet, .list: "  • " + text
    case .related: "  → " + text
    case .caption: "    [" + text + "]"
    case .tweet, .pullquote:
      "    " + text + "\n    — "
        + clean([block.attribution, block.handle, block.time].compactMap { $0 }.joined(separator: " · "))
    case .code:
      text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + clean(String($0)) }
        .joined(separator: "\n")
    default: text
    }
  }

  private static func padded(_ text: String, _ columns: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, columns - DisplayText(text).width))
    return right ? blanks + text : text + blanks
  }
}
