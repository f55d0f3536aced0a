import ArticleStore
import NewsArchive

extension ReaderState {
  /// Puts tags on the articles a command is about and takes others off, as `TagTerms` reads them, in one step. A tag
  /// that is known with other capitals or accents is that one.
  mutating func tag(_ text: String) {
    let terms = TagTerms.parse(text).filter { !$0.name.isEmpty }
    guard !terms.isEmpty, let ids = expectArticles() else { return }
    var changes: [ReadingChange] = []
    var words: [String] = []
    var record = kept.record
    for term in terms {
      let name = record.tag(like: term.name) ?? term.name
      let changed = ids.filter { record.tags(of: $0).contains(name) == term.isExcluded }
      guard !changed.isEmpty else { continue }
      let change = ReadingChange.tagged(name, !term.isExcluded, changed)
      record.apply(change)
      changes.append(change)
      words.append((term.isExcluded ? "-" : "") + "#" + name)
    }
    guard !changes.isEmpty else {
      notice = Notice(text: "Nothing to change: the tags are so already", isProblem: false)
      return
    }
    let list = words.joined(separator: " ")
    perform("tag \(list) on \(subject(of: ids))", changes)
    notice = Notice(text: "Tagged \(list)" + (ids.count > 1 ? ": \(subject(of: ids))" : ""), isProblem: false)
  }

  /// The filter with the tags a text asks for in place of those it asked for before.
  func filter(_ previous: FilterState, byTags text: String) -> FilterState {
    var new = previous
    let others = previous.query.conjuncts.filter { !$0.isAboutTags }
    new.set(.and(others + [TagTerms.query(text, kept.record)]), using: kept.record.filters)
    return new
  }

  /// Shows in the pane what is kept of the open article.
  mutating func showKept() {
    guard let id = pane.open?.article.id else { return }
    let record = kept.record
    pane.relate {
      $0.isStarred = record.starred.contains(id)
      $0.tags = record.tags(of: id)
    }
  }
}
