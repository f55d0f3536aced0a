import NewsArchive
import TextCore

/// Makes the passages and rows of an `ArticleDocument`.
struct DocumentBuilder {
  private let columns: Int
  private(set) var passages: [ArticleDocument.Passage] = []
  private(set) var rows: [ArticleDocument.Row] = []
  private var previous: BlockKind?

  init(columns: Int) { self.columns = columns }

  mutating func add(_ article: Article, _ relations: ArticleRelations) {
    let headline = DisplayText(article.title)
    // The first row of the headline is the pane's title, so the document begins with the second.
    let headlineRows = Array(LineBreaker.rows(headline, columns: columns).dropFirst())
    append(.headline, headline, from: article.title, rows: headlineRows)
    let details = ArticleDetails.text(article)
    append(.details, DisplayText(details), from: details)
    let excerpt = ArticleExcerpt(article.blocks)
    for (index, block) in excerpt.blocks.enumerated() {
      add(block, number: index + 1, isMissing: relations.isInArchive?[index] == false)
    }
    if let note = excerpt.note {
      blank()
      append(.attribution, note, set: .flush, number: excerpt.blocks.count)
    }
    addBackLinks(relations.backLinks, number: article.blocks.count)
  }

  private mutating func addBackLinks(_ titles: [String], number: Int) {
    guard !titles.isEmpty else { return }
    blank()
    append(.attribution, "Linked from", set: .flush, number: number)
    for title in titles { append(.related, title, set: .linkedFrom, number: number) }
  }

  private mutating func add(_ block: Block, number: Int, isMissing: Bool) {
    let runsOn = block.kind == previous && (block.kind == .bullet || block.kind == .list || block.kind == .related)
    if !runsOn { blank() }
    previous = block.kind
    switch block.kind {
    case .tweet:
      let author = [block.attribution, block.handle, block.time].compactMap { $0 }.joined(separator: " · ")
      if !author.isEmpty { append(.attribution, author, set: .edged, number: number) }
      append(.tweet, block.text, set: .edged, number: number)
    case .pullquote:
      append(.pullquote, block.text, set: .inset, number: number)
      if let attribution = block.attribution {
        append(.attribution, "— " + attribution, set: .inset, number: number)
      }
    case .code:
      for line in block.text.split(separator: "\n", omittingEmptySubsequences: false) {
        append(.code, String(line), set: .inset, number: number)
      }
    case .list:
      for item in block.text.split(separator: "\n") { append(.list, String(item), set: .bulleted, number: number) }
    case .related where isMissing:
      append(.missing, block.text + " (not in this archive)", set: .linked, number: number)
    default:
      let (role, setting) = DocumentBuilder.setting(block.kind)
      append(role, block.text, set: setting, number: number, links: block.links)
    }
  }

  /// How text stands in the column: flush, set in, or set in behind a marker.
  private enum Setting {
    case flush, inset, edged, bulleted, linked, linkedFrom

    var indent: Int {
      switch self {
      case .flush: 0
      case .inset: 4
      case .edged, .bulleted, .linked, .linkedFrom: 2
      }
    }

    var marker: String {
      switch self {
      case .flush, .inset: ""
      case .edged: "│"
      case .bulleted: "•"
      case .linked: "→"
      case .linkedFrom: "←"
      }
    }
  }

  private static func setting(_ kind: BlockKind) -> (TextRole, Setting) {
    switch kind {
    case .paragraph: (.paragraph, .flush)
    case .bullet: (.bullet, .bulleted)
    case .caption: (.caption, .inset)
    case .related: (.related, .linked)
    case .tweet: (.tweet, .edged)
    case .pullquote: (.pullquote, .inset)
    case .subhead: (.subhead, .flush)
    case .quote: (.quote, .edged)
    case .list: (.list, .bulleted)
    case .code: (.code, .inset)
    case .editorNote: (.editorNote, .inset)
    case .byline: (.byline, .flush)
    case .comment: (.comment, .edged)
    case .furniture: (.furniture, .flush)
    }
  }

  private mutating func append(
    _ role: TextRole, _ text: String, set setting: Setting, number: Int, links: [ByteRange] = []
  ) {
    let display = DisplayText(text)
    append(
      role, display, from: text, setting: setting, number: number,
      links: links.map { display.glyphRange(utf8: $0.indices) })
  }

  private mutating func append(
    _ role: TextRole, _ text: DisplayText, from source: String, setting: Setting = .flush,
    rows wrapped: [Range<Int>]? = nil,
    number: Int? = nil, links: [Range<Int>] = []
  ) {
    // In a very narrow pane the text needs the room more than the setting does.
    let indent = columns >= 24 ? setting.indent : min(setting.indent, columns >= 12 ? 2 : 0)
    let ranges = wrapped ?? LineBreaker.rows(text, columns: max(1, columns - indent))
    let passage = ArticleDocument.Passage(
      role: role, text: text, source: source, indent: indent, marker: setting.marker,
      edge: setting == .edged ? setting.marker : "",
      rows: ranges, number: number, links: links)
    for row in ranges.indices { rows.append(ArticleDocument.Row(passage: passages.count, row: row)) }
    passages.append(passage)
  }

  private mutating func blank() { rows.append(ArticleDocument.Row(passage: nil, row: 0)) }
}
