import ArticleStore
import NewsArchive

extension ReaderState {
  /// Puts a filter in force. While the prompt is open the cursor stays as near as can be to where it was before.
  mutating func apply(_ new: FilterState) {
    guard new != filter else { return }
    filter = new
    refreshResults(keeping: prompt?.previousList.selected ?? list.selected)
  }

  mutating func clearFilter() {
    guard !filter.isEmpty || find != nil else {
      notice = Notice(text: "There is no filter to clear", isProblem: false)
      return
    }
    startFilter = nil
    find = nil
    // Without a search nothing answers better than anything else.
    if order.key == .relevance { order = .file }
    apply(FilterState())
  }

  /// Shows only articles of which something holds, or all again.
  mutating func toggle(_ flag: ReadingFlag) {
    let term = Query.term(.state(flag))
    var new = filter
    let parts = filter.query.conjuncts
    new.set(.and(parts.contains(term) ? parts.filter { $0 != term } : parts + [term]), using: kept.record.filters)
    apply(new)
  }

  /// Finds anew what the filter leaves: at once, or by a search where texts have to be read.
  mutating func refreshResults(keeping article: ArticleIndex?) {
    let before = search
    if before?.isDone == false { outbox.append(.cancelSearch) }
    if let before, before.isDone { prompt?.keep(DoneSearch(search: before, results: list.results)) }
    search = nil
    // What was counted in a search says as much while the search beside the sources is the same.
    let others = filter.others
    if sourceCounts?.isExact != true || others?.readsText != true || others?.asksForReading == true {
      sourceCounts = nil
      countedQuery = nil
    }
    let query = filter.combined ?? .everything
    guard query.readsText else {
      let known = [list, prompt?.previousList].compactMap(\.self).first { canNarrow($0.query, to: query) }
      let results = store.results(query, order: order, context: context, narrowing: known?.results)
      replaceList(results, of: query, keeping: article)
      return
    }
    if let done = prompt?.searches.first(where: { $0.answers(query, order: order, in: store) }) {
      search = done.search
      replaceList(done.results, of: query, keeping: article)
      return
    }
    lastSearch += 1
    let known = before.flatMap { canNarrow($0.request.query, to: query) ? $0.found : nil }
    let request = SearchRequest(token: lastSearch, query: query, order: order, known: known)
    search = SearchState(request, in: store)
    search?.keepsPlace = prompt == nil && before?.request.query == query
    outbox.append(.search(request))
  }

  /// Takes over new results; one that was hidden and is being read is under the cursor where they have it.
  private mutating func replaceList(_ results: ResultSet, of query: Query, keeping article: ArticleIndex?) {
    let visited = visit.flatMap { results.position(of: $0.article) == nil ? nil : $0.article }
    if visited != nil { visit = nil }
    list.replace(results, of: query, keeping: visited ?? article)
    if visit != nil { visit?.selected = list.selected }
  }

  /// Whether all that a query finds is among what another has found or has yet to ask. What was read or starred may
  /// have changed since.
  private func canNarrow(_ wider: Query?, to query: Query) -> Bool {
    guard let wider else { return false }
    return !wider.asksForReading && query.narrows(wider)
  }

  /// Counts the articles of each source, if they are to be seen and something about them has changed.
  mutating func countSources() {
    guard prompt == nil || prompt?.scope == .source else { return }
    let query = filter.others
    let isKnown = sourceCounts?.isOf(query, in: store) == true
    if query?.readsText == true, filter.sources.isEmpty, search?.isDone == true {
      if !isKnown || sourceCounts?.isExact != true {
        sourceCounts = SourceCounts(query, found: list.results, in: store)
      }
    } else if !isKnown {
      sourceCounts = SourceCounts(quick: query, in: store, context)
    }
    askForCounts(of: query)
    prompt?.sourceCounts = sourceCounts
  }

  /// Has the sources counted where the search is for some of them only and says nothing of the others.
  private mutating func askForCounts(of query: Query?) {
    guard let query, query.readsText, !filter.sources.isEmpty, loading == nil, sourceCounts?.isExact != true else {
      return
    }
    guard countedQuery?.query != query || countedQuery?.revision != store.revision else { return }
    countedQuery = (query, store.revision)
    outbox.append(.countSources(query))
  }

  /// Takes in the counts of the sources, if they are still asked for.
  mutating func take(_ counts: [Int], of query: Query, revision: Int) {
    guard query == filter.others, revision == store.revision else { return }
    sourceCounts = SourceCounts(query, counts: counts, in: store)
  }

  /// Takes in what a search found; the first piece replaces what the list showed.
  mutating func take(_ progress: SearchProgress) {
    guard var current = search, current.request.token == progress.token else { return }
    let anchor = current.startsAtTop ? nil : prompt?.previousList.selected ?? list.selected
    current.found.append(progress.found, asked: progress.asked)
    current.isDone = progress.isDone
    // Nothing found yet: what the list shows stays until it is known to be wrong.
    if current.isShown(keeping: anchor) {
      let ordered = progress.ordered.map { ResultSet(articles: $0, revision: store.revision) }
      replaceList(ordered ?? current.found, of: current.request.query, keeping: anchor)
      current.isFresh = false
    }
    search = current
    if progress.isDone, let open = pane.open, open.index == list.selected { pane.mark(markedQuery) }
  }

  /// Counts the hits in the articles that are on the screen, each once.
  mutating func countHits() {
    guard let current = search, !current.isFresh, !current.request.query.patterns.isEmpty else { return }
    let visible = list.viewport.visible(of: list.count).map { list.results[$0] }
    let new = visible.filter { current.counts[$0] == nil }
    guard !new.isEmpty else { return }
    let counts = store.hitCounts(
      of: current.request.query, in: new, limit: ReaderState.mostHits,
      budget: StepBudget(StepBudget.screen))
    for (article, count) in zip(new, counts) { search?.counts[article] = count }
  }

  /// Occurrences of a pattern in an article are counted so far: an article may be as long as its file.
  static let mostHits = 9999

  /// Orders the list; the same order again turns it round.
  mutating func sort(by key: SortOrder.Key) {
    if key == .relevance, filter.combined?.patterns.isEmpty ?? true {
      tell("Relevance needs a search: the list stays as it is")
      return
    }
    if key == .date, years == nil, loading == nil {
      tell("No dates known here")
      return
    }
    order = SortOrder(key, isReversed: order.key == key ? !order.isReversed : false)
    // Who asks for the best answer wants to see it; else the eye stays on its headline.
    refreshResults(keeping: key == .relevance ? nil : list.selected)
    if key == .relevance { search?.startsAtTop = true }
  }

  /// Moves the cursor to the first headline of another day, or of another source where the list is sorted by it.
  mutating func stepGroup(by step: Int) {
    for _ in 0..<min(step.magnitude, UInt(max(1, list.count))) {
      let start = list.cursor
      guard start < list.count else { return }
      if step > 0 {
        let group = groupKey(start)
        guard let next = (start..<list.count).first(where: { groupKey($0) != group }) else {
          tell("No other \(order.key == .source ? "source" : "day") below")
          return
        }
        list.moveCursor(to: next)
      } else {
        // To the head of this group, or from there to the head of the one before it.
        guard start > 0 else {
          tell("No other \(order.key == .source ? "source" : "day") above")
          return
        }
        let group = groupKey(start - 1)
        let before = (0..<start).last { groupKey($0) != group }
        list.moveCursor(to: before.map { $0 + 1 } ?? 0)
      }
    }
  }

  private func groupKey(_ position: Int) -> Int {
    let article = list.results.articles[position]
    if order.key == .source { return store.sourceIndex(of: article).map { Int($0.value) } ?? -1 }
    return store.outline(article).date.map { Int($0.sortKey) } ?? -1
  }
}
