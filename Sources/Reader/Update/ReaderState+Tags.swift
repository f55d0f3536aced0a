import ArticleStore
import NewsArchive

extension ReaderState {
  /// Puts tags on the articles a command is about and takes others off, as `TagTerms` reads them, in one step. A tag
  /// that is known with other capitals or accents is that one.
  mutating func tag(_ text: String) {
    let terms = TagTerms.parse(text).filter { !$0.name.isEmpty }
    guard !terms.isEmpty else { return }
    if let refusal = ReaderState.refusal(of: terms) {
      notice = Notice(text: refusal, isProblem: true)
      return
    }
    guard let ids = expectArticles() else { return }
    var known = kept.record.tagsByFolding()
    var changes: [ReadingChange] = []
    var words: [String] = []
    var record = kept.record
    for term in terms {
      let name = term.isExcluded ? known.tag(like: term.name) ?? term.name : known.name(like: term.name)
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

  /// Why terms are too many or too long to be tags; nil where they are not. What is there already can be taken off.
  private static func refusal(of terms: [TagTerms.Term]) -> String? {
    guard terms.count <= TagTerms.mostTerms else { return "tag: at most \(TagTerms.mostTerms) tags at once" }
    let isTooLong = terms.contains { !$0.isExcluded && $0.name.utf8.count > longestTag }
    return isTooLong ? "tag: a tag has at most \(longestTag) bytes" : nil
  }

  /// The longest tag that is put on an article, in bytes.
  private static let longestTag = 256

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
