import ArticleStore
import NewsArchive

extension ReaderState {
  /// Takes over the index of related headlines; the open article's links are looked up at once. One of files that have
  /// changed since knows articles by places they no longer have; another comes.
  mutating func takeRelated(_ index: RelatedIndex) {
    guard index.revision == store.revision else { return }
    related = index
    backLinksArticle = nil
    guard let open = pane.open else { return }
    let targets = index.targets(of: open.index, in: open.article.blocks)
    pane.relate { $0.targets = targets }
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

  /// Asks once for each article that is opened who links to it.
  mutating func askForBackLinks() -> [Effect] {
    guard related != nil, let open = pane.open else { return [] }
    guard backLinksArticle != open.index, focus == .reading || store.count <= ReaderState.smallArchive else {
      return []
    }
    backLinksArticle = open.index
    return [.findBackLinks(open.index)]
  }
}

extension ArticleRelations {
  /// What is known of an article before anybody asks who links to it; `ahead` is what was found when it was read ahead.
  init(
    of index: ArticleIndex, _ article: Article, _ related: RelatedIndex?, _ record: ReadingRecord,
    ahead: ArticleRelations? = nil
  ) {
    self.init(
      targets: ahead?.targets ?? related?.targets(of: index, in: article.blocks),
      isStarred: record.starred.contains(article.id), tags: record.tags(of: article.id))
  }
}

extension RelatedIndex {
  /// The article that each related headline of one means, by the place of its block.
  func targets(of article: ArticleIndex, in blocks: [Block]) -> [Int: ArticleIndex] {
    var targets: [Int: ArticleIndex] = [:]
    for link in links(of: article, in: blocks) { targets[link.block] = link.target }
    return targets
  }
}
