import ArticleStore
import NewsArchive

extension ReaderState {
  /// Adds pages to the store; the list grows below, and cursor and filter stay.
  mutating func load(_ pages: [Page], _ progress: LoadProgress) {
    for page in pages {
      store.append(page)
      countYears(of: page)
    }
    loading = progress
    guard !pages.isEmpty else { return }
    let selected = list.selected
    if prompt != nil {
      applyPrompt()
    } else if let startFilter {
      filter.sources = SourceTerms.filter(startFilter, in: store)
    }
    refreshResults(keeping: selected)
  }

  /// Widens the years of the store to those of a page.
  mutating func countYears(of page: Page) {
    for date in page.outlines.compactMap(\.date) {
      years = min(years?.lowerBound ?? date.year, date.year)...max(years?.upperBound ?? date.year, date.year)
    }
  }

  /// Notes what went wrong, and has the index of related headlines made now that all titles are known.
  mutating func finishLoading(_ problems: [String], _ skipped: [String]) -> [Effect] {
    loading = nil
    self.skipped = skipped
    self.problems = problems
    complain(of: problems)
    // What was counted while files were still coming is not the whole.
    let counted: [Effect] = if case .health = overlay?.content { [.measureHealth] } else { [] }
    return counted + [.prepareFilters, .indexRelated]
  }

  /// Says what the first of some problems is and how many more there are; the messages have all of them.
  mutating func complain(of problems: [String]) {
    guard let first = problems.first else { return }
    for problem in problems.dropFirst().reversed() { messages.add(problem, isProblem: true) }
    let key = label(for: .messages).map { ": \($0)" } ?? ""
    let more = problems.count > 1 ? " (and \(problems.count - 1) more\(key))" : ""
    notice = Notice(text: first + more, isProblem: true)
  }
}
