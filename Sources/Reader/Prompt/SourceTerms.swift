package import ArticleStore
import TextCore

/// The little language of the source prompt: `post,wire` either, `!wire` not that one, quotes around a name with a
/// comma in it.
package enum SourceTerms {
  /// One term as it stands in the text.
  package struct Term: Equatable, Sendable {
    package var text: String
    package var isExcluded: Bool
    package var isQuoted: Bool
    /// Its characters in the text, blanks around it included.
    package var range: Range<Int>
  }

  /// The terms of a text; an empty text has one empty term. O(length).
  package static func parse(_ text: String) -> [Term] {
    var terms: [Term] = []
    var start = 0
    var isQuoted = false
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      // Elsewhere than at its ends a quotation mark belongs to the name.
      if character == "\"" {
        let before = characters[start..<place]
        isQuoted = !isQuoted && before.allSatisfy { $0.isWhitespace || $0 == "!" }
      }
      if character == ",", !isQuoted {
        terms.append(term(characters, start..<place))
        start = place + 1
      }
    }
    terms.append(term(characters, start..<characters.count))
    return terms
  }

  /// The term the caret stands in or behind.
  package static func current(in text: String, caret: Int) -> Term {
    let terms = parse(text)
    return terms.first { caret <= $0.range.upperBound } ?? terms[terms.count - 1]
  }

  /// The text that stands for a filter, one that parses to it again.
  package static func text(of filter: SourceFilter) -> String {
    (filter.included.sorted().map(quoted) + filter.excluded.sorted().map { "!" + quoted($0) }).joined(separator: ",")
  }

  /// A name as a term that means exactly it.
  static func quoted(_ name: String) -> String {
    name.contains(",") || name.hasPrefix("!") || name.hasPrefix(" ") || name.hasPrefix("\"") ? "\"\(name)\"" : name
  }

  private static func term(_ characters: [Character], _ range: Range<Int>) -> Term {
    var content = characters[range].drop { $0.isWhitespace }
    while content.last?.isWhitespace == true { content.removeLast() }
    let isExcluded = content.first == "!"
    if isExcluded { content.removeFirst() }
    let isQuoted = content.first == "\""
    if isQuoted {
      content.removeFirst()
      if content.last == "\"" { content.removeLast() }
    }
    return Term(text: String(content), isExcluded: isExcluded, isQuoted: isQuoted, range: range)
  }

  /// The filter a text stands for in a store; a term that matches no source finds nothing. `counts` as for `names`.
  package static func filter(_ text: String, in store: ArticleStore, counts: [Int]? = nil) -> SourceFilter {
    var filter = SourceFilter()
    for term in parse(text) where !term.text.isEmpty {
      filter.add(term, names(matching: term, in: store, counts: counts))
    }
    return filter
  }

  /// The terms of a text that match no source of the store.
  static func unmatched(_ text: String, in store: ArticleStore) -> [String] {
    parse(text).filter { !$0.text.isEmpty && names(matching: $0, in: store).isEmpty }.map(\.text)
  }

  /// The filter a text stands for where each of its terms stands in the name of a source as it was typed; nil otherwise:
  /// letters that are merely in a name in that order may be meant for something else.
  static func plainFilter(_ text: String, in store: ArticleStore, counts: [Int]? = nil) -> SourceFilter? {
    let terms = parse(text).filter { !$0.text.isEmpty }
    let isPlain = terms.allSatisfy { term in
      facets(matching: term.text, in: store, counts: counts).first.map { $0.rank != .subsequence } ?? false
    }
    return terms.isEmpty || !isPlain || !unmatched(text, in: store).isEmpty
      ? nil : filter(text, in: store, counts: counts)
  }

  /// The best matches of a term: those of one kind – prefix, else substring, else subsequence – all together. A term
  /// that is a whole name, and any in quotes, means just that source. `counts` are those of the articles that other
  /// filters let through, by `SourceIndex`: a source without one is meant only where no other is.
  static func names(matching term: Term, in store: ArticleStore, counts: [Int]? = nil) -> [String] {
    let all = store.facets(matching: term.text)
    if term.isQuoted { return all.filter { $0.name == term.text }.map(\.name) }
    let folded = Folding.fold(term.text)
    if let exact = all.first(where: { Folding.fold($0.name) == folded }) { return [exact.name] }
    let counted = counts.map { counts in
      all.filter { counts.indices.contains(Int($0.source.value)) && counts[Int($0.source.value)] > 0 }
    }
    let meant = counted.flatMap { $0.isEmpty ? nil : $0 } ?? all
    return meant.prefix { $0.rank == meant[0].rank }.map(\.name)
  }

  private static func facets(matching text: String, in store: ArticleStore, counts: [Int]?) -> [SourceFacet] {
    let known = counts.map { store.facets(matching: text, counts: $0) } ?? []
    return known.isEmpty ? store.facets(matching: text) : known
  }
}

extension SourceFilter {
  /// Shows or leaves out what a term matched; a term that matched nothing stays as it is, so that it finds nothing.
  mutating func add(_ term: SourceTerms.Term, _ names: [String]) {
    for name in names.isEmpty ? [term.text] : names {
      if term.isExcluded { exclude(name) } else { include(name) }
    }
  }
}
