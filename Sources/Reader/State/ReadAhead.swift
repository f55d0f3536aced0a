package import ArticleStore
package import NewsArchive

/// An article that was read and wrapped before anybody asked for it.
package struct ReadAhead: Sendable {
  package let index: ArticleIndex
  package let article: Article
  package let relations: ArticleRelations
  package let document: ArticleDocument
  /// Revision of the store whose places the index and the relations name.
  private let revision: Int

  /// O(text of the article).
  package init(
    _ index: ArticleIndex, in store: ArticleStore, relations related: (Article) -> ArticleRelations,
    setting: TextSetting
  ) {
    self.index = index
    revision = store.revision
    article = store.article(index)
    relations = related(article)
    document = ArticleDocument(article, relations: relations, setting: setting)
  }

  /// Whether this is what the store has there, set as it is to be.
  package func isOf(_ index: ArticleIndex, in store: ArticleStore, setting: TextSetting) -> Bool {
    self.index == index && revision == store.revision && document.setting == setting
  }
}
