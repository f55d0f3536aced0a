internal import NewsArchive
internal import TextCore

extension RelatedIndex {
  /// The articles whose related headlines mean this one, ascending; nil once it is cancelled. Reads the texts that can hold
  /// such a headline, each at the first call that it concerns.
  package func backLinks(to article: ArticleIndex, isCancelled: () -> Bool = { false }) -> [ArticleIndex]? {
    let telling = tellingWords(in: Array(Set(words(of: article))))
    let texts = bytes(of: telling).map { String(decoding: $0, as: UTF8.self) }
    guard !texts.isEmpty else { return [] }
    let query = Query.or(texts.map { .term(.text(.text, .literal($0))) })
    guard let hits = store.search(query, pages: 0..<store.pageCount, isCancelled: isCancelled) else { return nil }
    var found: [ArticleIndex] = []
    for hit in hits where hit != article {
      if isCancelled() { return nil }
      let isLinking = relatedTexts(of: hit).contains { text in
        let text = RelatedText(text, of: hit, in: self)
        // What does not fit need not be compared with all others.
        return text.score(of: article) != nil && text.target()?.article == article
      }
      if isLinking { found.append(hit) }
    }
    return found
  }

  private func relatedTexts(of article: ArticleIndex) -> [String] {
    if let known = linkTexts.withLock({ $0[article] }) { return known }
    let texts = store.article(article).blocks.filter { $0.kind == .related }.map(\.text)
    linkTexts.withLock { $0[article] = texts }
    return texts
  }
}

/// The related headlines of articles, as far as they were read. A bit for an article, and the texts of those that have any.
struct LinkTexts: Sendable {
  private var known: ArticleSet
  private var texts: [ArticleIndex: [String]] = [:]

  init(of count: Int) { known = ArticleSet(emptyIn: 0..<count) }

  subscript(article: ArticleIndex) -> [String]? {
    get { known.contains(article.offset) ? texts[article, default: []] : nil }
    set {
      guard let newValue else { return }
      known.insert(article.offset)
      if !newValue.isEmpty { texts[article] = newValue }
    }
  }
}
