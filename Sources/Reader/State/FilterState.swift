package import ArticleStore

/// What the list is filtered by. Kinds of filters join by AND.
package struct FilterState: Equatable, Sendable {
  package var sources = SourceFilter()
  /// What was typed at the title prompt, and at the text prompt.
  package var title = ""
  package var text = ""
  /// What `:filter` and the filter menu set, part by part, as it was written.
  package private(set) var query = Query.everything
  /// Its parts with what saved filters mean in the place of their names.
  private var meanings: [Query] = []

  package init(sources: SourceFilter = SourceFilter()) { self.sources = sources }

  package var isEmpty: Bool { combined == nil }

  /// Sets `query`; `saved` are the filters it may use, by name. A name that means nothing finds nothing.
  package mutating func set(_ query: Query, using saved: [String: String]) {
    self.query = query
    meanings = query.conjuncts.map { (try? $0.expanded(using: saved)) ?? $0 }
  }

  /// All of it as one query; nil where it lets everything through.
  package var combined: Query? {
    let parts = [sources.query, titleQuery, textQuery, .and(meanings)].compactMap { $0 }
    let all = Query.and(parts)
    return all == .everything ? nil : all
  }

  /// All of it as one query, saved filters by their names; nil where it lets everything through.
  var written: Query? {
    let all = Query.and([sources.query, titleQuery, textQuery, query].compactMap { $0 })
    return all == .everything ? nil : all
  }

  /// The parts that must all hold, each as it was written and as a query.
  var parts: [(text: String, query: Query)] {
    let typed = [sources.query ?? .everything, titleQuery, textQuery].flatMap(\.conjuncts).map { ($0.text, $0) }
    return typed + zip(query.conjuncts, meanings).map { ($0.text, $1) }
  }

  private var titleQuery: Query { Query.typed(title, in: .title) }
  private var textQuery: Query { Query.typed(text) }

  /// Everything but the sources: what their counts are of.
  var others: Query? {
    var others = self
    others.sources = SourceFilter()
    return others.combined
  }

  /// One chip for each part that leaves something out: what is shown, what is left out, title, text, and the parts of
  /// the query.
  package var chips: [String] { chipsAndRests.map(\.text) }

  /// What is in force once a chip, by its place, is taken away; nil where there is none. `saved` are as for `set`.
  func removing(chip place: Int, using saved: [String: String]) -> FilterState? {
    let chips = chipsAndRests
    guard chips.indices.contains(place) else { return nil }
    var rest = chips[place].rest
    rest.set(rest.query, using: saved)
    return rest
  }

  /// Each chip with what is left without it.
  private var chipsAndRests: [(text: String, rest: FilterState)] {
    var chips: [(text: String, rest: FilterState)] = []
    func add(_ text: String, _ remove: (inout FilterState) -> Void) {
      var rest = self
      remove(&rest)
      chips.append((text, rest))
    }
    let (shown, left) = (sources.included, sources.excluded)
    if !shown.isEmpty {
      add("source=" + shown.sorted().joined(separator: ",")) { $0.sources = SourceFilter(excluded: left) }
    }
    if !left.isEmpty {
      add("source!=" + left.sorted().joined(separator: ",")) { $0.sources = SourceFilter(included: shown) }
    }
    if titleQuery != .everything { add("title=" + title) { $0.title = "" } }
    if textQuery != .everything { add("text=" + text) { $0.text = "" } }
    if query != .everything {
      let parts = query.conjuncts
      for (place, part) in parts.enumerated() {
        add(part.text) { $0.query = .and(Array(parts[..<place] + parts[(place + 1)...])) }
      }
    }
    return chips
  }
}

extension Query {
  /// Those parts that are answered at once, without reading texts; nil where there are none.
  var quick: Query? {
    let parts = conjuncts.filter { !$0.readsText }
    return parts.isEmpty ? nil : Query.and(parts)
  }

  /// Whether the text of articles has to be read for an answer, or an expression run, which takes a worker where there
  /// are many.
  var readsText: Bool {
    switch self {
    case .term(.text(.title, .regex)): true
    case .term(.text(.title, _)), .term(.source), .term(.date), .term(.certainty), .term(.tag), .term(.state): false
    case .term(.saved): false
    case .term(.text), .term(.has), .term(.words): true
    case .not(let inner): inner.readsText
    case .all(let parts), .any(let parts): parts.contains { $0.readsText }
    }
  }
}
