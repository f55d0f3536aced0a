package import ArticleStore

/// The little language of the tag prompts: names with blanks or commas between them, `-name` or `!name` for one that is
/// not to be. A `#` before a name, as it is shown, is not part of it.
package enum TagTerms {
  /// One term as it stands in the text.
  package struct Term: Equatable, Sendable {
    package var name: String
    package var isExcluded: Bool
    /// Its characters in the text.
    package var range: Range<Int>
  }

  /// The terms of a text, those that are signs only included. O(length).
  package static func parse(_ text: String) -> [Term] {
    var terms: [Term] = []
    var start: Int?
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      if !isSeparator(character) {
        start = start ?? place
      } else if let first = start {
        terms.append(term(characters, first..<place))
        start = nil
      }
    }
    if let start { terms.append(term(characters, start..<characters.count)) }
    return terms
  }

  /// The term the caret stands in or behind; an empty one at the caret where it stands in none.
  package static func current(in text: String, caret: Int) -> Term {
    parse(text).first { $0.range.lowerBound < caret && caret <= $0.range.upperBound }
      ?? Term(name: "", isExcluded: false, range: caret..<caret)
  }

  static func isSeparator(_ character: Character) -> Bool { character.isWhitespace || character == "," }

  private static func term(_ characters: [Character], _ range: Range<Int>) -> Term {
    var content = characters[range]
    let isExcluded = content.first == "-" || content.first == "!"
    if isExcluded { content.removeFirst() }
    if content.first == "#" { content.removeFirst() }
    return Term(name: String(content), isExcluded: isExcluded, range: range)
  }

  /// The most terms of a text that count.
  package static let mostTerms = 64

  /// The query a text stands for: articles that have any of the tags, and none of those excluded. Of more than
  /// `mostTerms` terms the first ones count.
  package static func query(_ text: String, _ record: ReadingRecord) -> Query {
    let terms = parse(text).filter { !$0.name.isEmpty }.prefix(mostTerms)
    let known = terms.isEmpty ? [:] : record.tagsByFolding()
    let included = terms.filter { !$0.isExcluded }.flatMap { names($0, record, known) }
    let excluded = terms.filter(\.isExcluded).flatMap { names($0, record, known) }
    return Query.and(
      (included.isEmpty ? [] : [Query.or(included)]) + excluded.map(Query.negation(of:)))
  }

  /// The tags a term means: the one called so, else the best matches of one kind together; where there is none, the
  /// name as it is, which finds nothing.
  private static func names(_ term: Term, _ record: ReadingRecord, _ known: [[UInt8]: String]) -> [Query] {
    guard known.tag(like: term.name) == nil else { return [.term(.tag(term.name))] }
    let facets = record.tagFacets(matching: term.name)
    guard let best = facets.first else { return [.term(.tag(term.name))] }
    return facets.prefix { $0.rank == best.rank }.map { .term(.tag($0.name)) }
  }
}

extension Query {
  /// Whether it asks for tags and nothing else.
  var isAboutTags: Bool {
    switch self {
    case .term(.tag): true
    case .term: false
    case .not(let inner): inner.isAboutTags
    case .all(let parts), .any(let parts): !parts.isEmpty && parts.allSatisfy(\.isAboutTags)
    }
  }
}
