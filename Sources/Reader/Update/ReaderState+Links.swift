import ArticleStore
import NewsArchive

extension ReaderState {
  /// Follows a link of the list as soon as its number can go on to no other link's.
  mutating func takeLinkNumber() {
    guard case .links(let list) = overlay?.content, keys.pending.isEmpty, let number = keys.count,
      number * 10 > list.count, let link = list[number: number]
    else { return }
    keys = KeyMachine()
    follow(link)
  }

  // MARK: - The selected link

  /// Selects the next or previous link in the pane; the first time one that is in sight.
  mutating func stepLink(by step: Int) {
    guard let open = pane.open, !open.document.links.isEmpty else {
      tell("There is no link in this article")
      return
    }
    if !pane.selectLink(step: step) { tell(step > 0 ? "No link after this one" : "No link before this one") }
  }

  /// Follows the link of a number, or the selected one.
  mutating func followLink(number: Int?) {
    guard let open = pane.open else { return }
    let links = open.document.links
    if let number {
      guard links.indices.contains(number - 1) else {
        tell(links.isEmpty ? "There is no link in this article" : "The last link is number \(links.count)")
        return
      }
      follow(links[number - 1])
    } else if let selected = open.selectedLink {
      follow(links[selected])
    } else {
      let key = label(for: .nextLink).map { "; \($0) selects one" } ?? ""
      tell(links.isEmpty ? "There is no link in this article" : "No link is selected" + key)
    }
  }

  /// Goes where a link leads.
  mutating func follow(_ link: DocumentLink) {
    switch link.target {
    case .article(let article):
      if let subject { trail.leave(subject) }
      go(to: article)
    case .unknown: tell("Where this leads is known when all is loaded")
    case .address(let address):
      overlay = nil
      open(address)
    }
  }

  // MARK: - Going to an article

  /// Reads an article, whether or not the filter lets it into the list.
  mutating func go(to article: ArticleIndex) {
    overlay = nil
    focus = .reading
    if let position = list.results.position(of: article) {
      visit = nil
      list.moveCursor(to: position)
    } else {
      visit = Visit(article: article, selected: list.selected)
      let key = label(for: .goBack).map { "; \($0) goes back" } ?? ""
      tell("This one is hidden by the filter" + key)
    }
    openSelected()
  }

  /// Goes back to where a link was followed, or forward again.
  mutating func walkTrail(by steps: Int) {
    for _ in 0..<min(Int(steps.magnitude), Trail.limit) {
      let target = steps < 0 ? trail.goBack(from: subject) : trail.goForward(from: subject)
      guard let target else {
        tell(steps < 0 ? "There is nothing to go back to" : "There is nothing to go forward to")
        return
      }
      go(to: target)
    }
  }

  /// A visit ends when the list gets the focus or its cursor goes elsewhere.
  mutating func endVisitIfLeft() {
    guard let current = visit else { return }
    if focus == .list || list.selected != current.selected { visit = nil }
  }

  // MARK: - The list of links

  /// Lists the links of the article.
  mutating func listLinks() {
    guard let subject else {
      tell("There is no article")
      return
    }
    let found = links(of: subject)
    guard !found.isEmpty else {
      tell("There is no link in this article")
      return
    }
    let items = found.map { LinkList.Item(link: $0, source: source(of: $0.target)) }
    overlay = OverlayState(.links(LinkList(title: store.title(of: subject), items: items)))
  }

  /// The links of an article, whether or not the pane shows it.
  func links(of article: ArticleIndex) -> [DocumentLink] {
    if let open = pane.open, open.index == article { return open.document.links }
    let read = store.article(article)
    let relations = ArticleRelations(of: article, read, related, kept.record)
    return ArticleDocument(read, relations: relations, setting: TextSetting(columns: 80)).links
  }

  private func source(of target: DocumentLink.Target) -> String {
    switch target {
    case .article(let article): store.sourceName(of: article) ?? "–"
    case .unknown: ""
    case .address(let address): address.host
    }
  }

  /// A line for the status row.
  mutating func tell(_ text: String) { notice = Notice(text: text, isProblem: false) }
}
