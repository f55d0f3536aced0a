import ArticleStore
import NewsArchive
import Screen

extension ReaderState {
  // MARK: - Copying

  /// Bytes that are copied at most: as much as the strictest of the common terminals takes in one sequence, 100,000
  /// characters of base64 with what stands around them (hterm).
  static let copyLimit = 74_994

  /// Copies headline and address of articles; in the text what `copyParagraphs` does.
  mutating func copy() {
    guard focus == .list else { return copyParagraphs() }
    copy(Citation.headline, separator: "\n", what: "the headline", many: "headlines")
  }

  /// Copies citations of articles; in the text the same as `copy`, as a citation is of what was said.
  mutating func copyCitation() {
    guard focus == .list else { return copyParagraphs() }
    copy(Citation.text, separator: "\n", what: "the citation", many: "citations")
  }

  /// Copies the paragraphs that are selected, or the one at the top, with their citation.
  private mutating func copyParagraphs() {
    if let blocks = selection?.blocks, blocks.count > 1, let part = parts.first {
      copy(Citation.quotation(part.article(in: store)), what: "\(blocks.count) paragraphs with their citation")
      selection = nil
      return
    }
    guard let open = pane.open, let block = selection?.blocks?.lowerBound ?? pane.progress?.block
    else { return }
    selection = nil
    let place = min(block, open.article.blocks.count) - 1
    let part = place < 0 ? ArticlePart(open.index) : ArticlePart(open.index, blocks: place...place)
    copy(Citation.quotation(part.article(in: store)), what: "paragraph \(block) with its citation")
  }

  private mutating func copy(_ form: (Article) -> String, separator: String, what: String, many: String) {
    let articles = actedOn
    selection = nil
    guard !articles.isEmpty else {
      tell("There is no article to copy")
      return
    }
    copy(
      articles.map { form(store.article($0)) }.joined(separator: separator),
      what: articles.count == 1 ? what : "\(Counted.grouped(articles.count)) \(many)")
  }

  private mutating func copy(_ text: String, what: String) {
    guard traits.takesClipboard else {
      notice = Notice(text: "This terminal takes nothing for the clipboard; :w saves to a file", isProblem: true)
      return
    }
    guard text.utf8.count <= ReaderState.copyLimit else {
      notice = Notice(text: "Too much for the clipboard of a terminal; :w saves to a file", isProblem: true)
      return
    }
    outbox.append(.copy(text))
    tell("Copied \(what)")
  }

  // MARK: - Other programs and files

  /// Opens the address of a link, of the selected link, or of the article; where it has several, lists them.
  mutating func openAddress(number: Int?) {
    if let overlay {
      if case .links = overlay.content {
        _ = acceptOverlay(number: number)
      } else {
        tell("There is no link to open here")
      }
      return
    }
    if let number, focus == .reading {
      followLink(number: number)
      return
    }
    if focus == .reading, let open = pane.open, let selected = open.selectedLink,
      case .address = open.document.links[selected].target
    {
      follow(open.document.links[selected])
      return
    }
    guard let subject else {
      tell("There is no article")
      return
    }
    if let own = store.article(subject).url.flatMap(WebAddress.init) {
      open(own)
      return
    }
    let addresses = links(of: subject).filter { if case .address = $0.target { true } else { false } }
    switch addresses.count {
    case 0: tell("This article names no address")
    case 1: follow(addresses[0])
    default: listLinks()
    }
  }

  mutating func open(_ address: WebAddress) {
    outbox.append(.open(address))
    tell("Opening \(address.text)")
  }

  /// Gives the articles as text to a program.
  mutating func pipe(to words: [String]) {
    guard !parts.isEmpty else {
      tell("There is no article to pipe")
      return
    }
    outbox.append(.pipe(parts, to: words))
    selection = nil
  }

  mutating func save(in target: SaveTarget) {
    guard !parts.isEmpty else {
      tell("There is no article to save")
      return
    }
    outbox.append(.save(parts, target))
    selection = nil
  }
}
