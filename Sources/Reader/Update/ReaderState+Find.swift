import ArticleStore
import NewsArchive

extension ReaderState {
  /// Next or previous match: in the open article, then in the articles after it. Without a search the next or previous
  /// unread article.
  mutating func stepMatch(by step: Int) {
    guard isSearching, let query = markedQuery else {
      stepUnread(by: step)
      return
    }
    if followTimer != nil { openSelected() }
    pane.mark(query)
    let budget = StepBudget(StepBudget.screen)
    for _ in 0..<min(step.magnitude, 1000) {
      guard stepOneMatch(forward: step > 0, budget) else { return }
    }
  }

  /// Marks what is looked for. Where a search begins with its article in the pane already, that goes to the first match
  /// as others do when they are opened; a text that is being read stays.
  mutating func markPane() {
    let isNew = pane.mark(markedQuery)
    if isNew, find == nil, focus == .list || prompt?.scope == .text { pane.goToMark(0) }
  }

  private mutating func stepOneMatch(forward: Bool, _ budget: StepBudget) -> Bool {
    let marks = pane.open?.marks
    let count = marks?.count ?? 0
    let next: Int
    if let current = marks?.current {
      next = current + (forward ? 1 : -1)
    } else {
      next = forward ? pane.firstMarkInSight ?? count : (pane.firstMarkInSight ?? count) - 1
    }
    if (0..<count).contains(next) {
      pane.goToMark(next)
      return true
    }
    if find != nil {
      guard count > 0 else { return false }
      pane.goToMark(forward ? 0 : count - 1)
      notice = Notice(text: forward ? "From the top again" : "From the bottom again", isProblem: false)
      return true
    }
    return stepToMatchingArticle(forward: forward, budget)
  }

  /// Goes to the next article of the list that has a match to show. Where the search found something that the pane shows
  /// otherwise, as a phrase that begins in the headline, there may be none; so many of these are passed over at once.
  private mutating func stepToMatchingArticle(forward: Bool, _ budget: StepBudget) -> Bool {
    let step = forward ? 1 : -1
    let positions = stride(from: list.cursor + step, to: forward ? list.count : -1, by: step)
    for position in positions.prefix(ReaderState.mostUnmarked) {
      let article = store.article(list.results[position])
      guard pane.count(in: article, setting: textSetting(of: list.results[position]), budget) > 0 else { continue }
      list.moveCursor(to: position)
      openSelected()
      pane.scroll(to: 0)
      pane.goToMark(forward ? 0 : (pane.open?.marks.count ?? 0) - 1)
      return true
    }
    notice = Notice(text: forward ? "No match after this one" : "No match before this one", isProblem: false)
    return false
  }

  private static let mostUnmarked = 200

  private mutating func stepUnread(by step: Int) {
    let after = min(list.cursor + 1, list.count)..<list.count
    let positions = step > 0 ? AnySequence(after) : AnySequence((0..<min(list.cursor, list.count)).reversed())
    var left = Int(step.magnitude)
    var target: Int?
    for position in positions where left > 0 {
      guard !kept.record.read.contains(store.outline(list.results.articles[position]).id) else { continue }
      target = position
      left -= 1
    }
    guard let target else {
      notice = Notice(
        text: step > 0 ? "No unread article after this one" : "No unread article before this one", isProblem: false)
      return
    }
    list.moveCursor(to: target)
    if focus == .reading { openSelected() }
  }
}
