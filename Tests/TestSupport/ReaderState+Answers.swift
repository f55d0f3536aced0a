import ArticleStore
package import Reader

extension ReaderState {
  /// What a worker would answer to an effect, found out at once; nil for effects that no worker answers from the state
  /// alone.
  package func answer(to effect: Effect) -> Message? {
    switch effect {
    case .search(let request): .found(result(of: request))
    case .measureHealth: ArchiveHealth(store, problems: problems + skipped).map(Message.health)
    case .explainEmptiness(let question):
      .emptinessExplained(store.emptyReason(of: question.parts, context: context), question)
    case .countSources(let query):
      .sourcesCounted(
        store.counts(of: store.search(query, pages: 0..<store.pageCount, context: context) ?? []), of: query,
        revision: store.revision)
    case .countSaved(let filters, let saved): .savedCounts(counts(of: filters, using: saved))
    case .indexRelated: .related(RelatedIndex(store))
    case .findBackLinks(let article):
      related?.backLinks(to: article).map { .backLinks($0, to: article, revision: store.revision) }
    case .readAhead: .readAhead
    default: nil
    }
  }

  private func result(of request: SearchRequest) -> SearchProgress {
    let found =
      store.search(request.query, pages: 0..<store.pageCount, context: context, among: request.known) ?? []
    let ordered = request.order == .file ? nil : store.sorted(found, by: request.order, relevantTo: request.query)
    return SearchProgress(token: request.token, found: found, asked: store.count, ordered: ordered, isDone: true)
  }

  private func counts(of filters: [NamedFilter], using saved: [String: String]) -> [NamedFilter: Int?] {
    var counts: [NamedFilter: Int?] = [:]
    for filter in filters {
      let query = try? Query.term(.saved(filter.name)).expanded(using: saved)
      counts.updateValue(query.map { store.results($0, context: context).count }, forKey: filter)
    }
    return counts
  }
}
