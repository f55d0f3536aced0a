import ArticleStore

extension ReaderState {
  /// Takes over the index of related headlines; the open article's links are looked up at once. One of files that have
  /// changed since knows articles by places they no longer have; another comes.
  mutating func takeRelated(_ index: RelatedIndex) {
    guard index.revision == store.revision else { return }
    related = index
    relatedArticle = nil
    backLinksArticle = nil
  }

  /// Takes in who links to an article, if it is still the open one.
  mutating func takeBackLinks(_ links: [ArticleIndex], to article: ArticleIndex, revision: Int) {
    guard revision == store.revision, pane.open?.index == article else { return }
    let found = links.map { ArticleRelations.BackLink(article: $0, title: store.title(of: $0)) }
    pane.relate { $0.backLinks = found }
  }

  /// Up to so many articles, who links to one is asked for as soon as the pane shows it. The answer reads all texts: in
  /// a larger archive it waits until the article is read, so that walking through the list costs nothing.
  private static let smallArchive = 5000

  /// Once for each article that is opened: looks its related headlines up, and asks who links to it.
  mutating func askForRelations() -> [Effect] {
    guard let related, let open = pane.open else { return [] }
    if relatedArticle != open.index {
      relatedArticle = open.index
      let targets = related.targets(of: open.index)
      pane.relate { $0.targets = targets }
    }
    guard backLinksArticle != open.index, focus == .reading || store.count <= ReaderState.smallArchive else {
      return []
    }
    backLinksArticle = open.index
    return [.findBackLinks(open.index)]
  }
}

extension RelatedIndex {
  /// The article that each related headline of one means, by the place of its block.
  func targets(of article: ArticleIndex) -> [Int: ArticleIndex] {
    var targets: [Int: ArticleIndex] = [:]
    for link in links(of: article) { targets[link.block] = link.target }
    return targets
  }
}
