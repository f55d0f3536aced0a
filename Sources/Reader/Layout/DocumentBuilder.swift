import NewsArchive
import TextCore

/// Makes the passages and rows of an `ArticleDocument`.
struct DocumentBuilder {
  private let columns: Int
  private let setting: TextSetting
  private(set) var passages: [ArticleDocument.Passage] = []
  private(set) var rows: [ArticleDocument.Row] = []
  private(set) var links: [DocumentLink] = []
  /// Number of passages up to those of the last block.
  private(set) var textEnd = 0
  private var previous: BlockKind?

  init(setting: TextSetting) {
    self.setting = setting
    columns = max(1, setting.columns)
  }

  /// What stands between details.
  private var separator: String { setting.isPlain ? ", " : " · " }

  mutating func add(_ article: Article, _ relations: ArticleRelations) {
    let headline = DisplayText(article.title)
    // The first row of the headline is the pane's title, so the document begins with the second.
    let headlineRows = Array(LineBreaker.rows(headline, columns: columns).dropFirst())
    append(.headline, headline, from: article.title, rows: headlineRows)
    let details = ArticleDetails.text(
      article, isStarred: relations.isStarred, tags: relations.tags, separator: separator)
    append(.details, DisplayText(details), from: details)
    let excerpt = ArticleExcerpt(article.blocks)
    for (index, block) in excerpt.blocks.enumerated() {
      if block.kind == .caption, !setting.showsCaptions { continue }
      if block.kind == .related {
        addRelated(block, relations, place: index)
      } else {
        add(block, number: index + 1)
      }
    }
    textEnd = passages.count
    if let note = excerpt.note {
      blank()
      append(.attribution, note, set: .flush, number: excerpt.blocks.count)
    }
    if let address = article.url.flatMap(WebAddress.init) {
      blank()
      appendLink(address.text, to: .address(address), set: .linked, number: article.blocks.count)
    }
    addBackLinks(relations.backLinks, number: article.blocks.count)
  }

  private mutating func addBackLinks(_ backLinks: [ArticleRelations.BackLink], number: Int) {
    guard !backLinks.isEmpty else { return }
    blank()
    append(.attribution, "Linked from", set: .flush, number: number)
    for link in backLinks {
      appendLink(link.title, to: .article(link.article), set: .linkedFrom, number: number)
    }
  }

  /// A related headline: a link, or where the archive does not have the article a text that says so.
  private mutating func addRelated(_ block: Block, _ relations: ArticleRelations, place: Int) {
    part(from: block)
    guard let targets = relations.targets else {
      appendLink(block.text, to: .unknown, set: .linked, number: place + 1)
      return
    }
    if let target = targets[place] {
      appendLink(block.text, to: .article(target), set: .linked, number: place + 1)
    } else {
      append(.missing, block.text + " (not in this archive)", set: .linked, number: place + 1)
    }
  }

  /// A blank row before a block, unless it runs on from one of its kind.
  private mutating func part(from block: Block) {
    let runsOn = block.kind == previous && (block.kind == .bullet || block.kind == .list || block.kind == .related)
    if !runsOn { blank() }
    previous = block.kind
  }

  private mutating func add(_ block: Block, number: Int) {
    part(from: block)
    switch block.kind {
    case .tweet:
      let author = [block.attribution, block.handle, block.time].compactMap { $0 }.joined(separator: separator)
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
    default:
      let (role, setting) = DocumentBuilder.setting(block.kind)
      append(role, block.text, set: setting, number: number)
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

  /// Text, with a number behind each address in it; program text is left as it is.
  private mutating func append(_ role: TextRole, _ text: String, set setting: Setting, number: Int) {
    guard role != .code else {
      append(role, DisplayText(text), from: text, setting: setting, number: number)
      return
    }
    let numbered = NumberedText(text, from: self.links.count + 1)
    let display = DisplayText(numbered.text)
    for item in numbered.addresses {
      self.links.append(
        DocumentLink(
          target: .address(item.address), text: item.address.text, passage: passages.count,
          glyphs: display.glyphRange(utf8: item.range)))
    }
    append(
      role, display, from: numbered.text, setting: setting, number: number,
      links: numbered.addresses.map(\.range).map(display.glyphRange),
      labels: numbered.labels.map(display.glyphRange))
  }

  /// A passage that is a link from end to end.
  private mutating func appendLink(_ text: String, to target: DocumentLink.Target, set setting: Setting, number: Int) {
    // In words, where a sign before it stands for that.
    let lead = self.setting.isPlain && setting == .linked ? "Link: " : ""
    let labelled = lead + text + NumberedText.label(links.count + 1)
    let display = DisplayText(labelled)
    let start = lead.utf8.count
    let end = start + text.utf8.count
    links.append(
      DocumentLink(
        target: target, text: text, passage: passages.count, glyphs: display.glyphRange(utf8: start..<end)))
    append(
      .related, display, from: labelled, setting: setting, number: number,
      labels: [display.glyphRange(utf8: end..<labelled.utf8.count)])
  }

  private mutating func append(
    _ role: TextRole, _ text: DisplayText, from source: String, setting: Setting = .flush,
    rows wrapped: [Range<Int>]? = nil,
    number: Int? = nil, links: [Range<Int>] = [], labels: [Range<Int>] = []
  ) {
    // In a very narrow pane the text needs the room more than the setting does.
    let indent = columns >= 24 ? setting.indent : min(setting.indent, columns >= 12 ? 2 : 0)
    let ranges = wrapped ?? LineBreaker.rows(text, columns: max(1, columns - indent))
    let isJustified = self.setting.isJustified && DocumentBuilder.isRunningText(role)
    let passage = ArticleDocument.Passage(
      role: role, text: text, source: source, indent: indent, marker: setting.marker,
      edge: setting == .edged ? setting.marker : "",
      rows: ranges, number: number, links: links, labels: labels,
      stretches: isJustified
        ? ArticleDocument.Passage.stretches(text, rows: ranges, columns: columns - indent) : [])
    for row in ranges.indices {
      rows.append(ArticleDocument.Row(passage: passages.count, row: row))
      for _ in 1..<max(1, self.setting.lineSpacing) { blank() }
    }
    passages.append(passage)
  }

  private static func isRunningText(_ role: TextRole) -> Bool {
    switch role {
    case .paragraph, .bullet, .quote, .pullquote, .tweet, .comment, .editorNote, .list: true
    case .headline, .details, .caption, .related, .missing, .attribution, .subhead, .code, .byline, .furniture: false
    }
  }

  private mutating func blank() { rows.append(ArticleDocument.Row(passage: nil, row: 0)) }
}
