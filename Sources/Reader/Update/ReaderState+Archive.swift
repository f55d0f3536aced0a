import ArticleStore
import NewsArchive

/// The article that was selected or read when its file went away: a file that is written anew may be gone for a while, and
/// where nobody has done anything meanwhile the place is the same again.
struct LostPlace {
  let article: ArticleID
  let wasRead: Bool
}

/// Archives that change while they are read.
extension ReaderState {
  /// Has the files looked at anew.
  mutating func reload() -> [Effect] {
    guard loading == nil else {
      tell("The archive is still being read")
      return []
    }
    tell("Looking at the files anew …")
    return [.reload]
  }

  /// Takes in what became of the archive; nil is nothing. While a prompt or a list of articles is open the change waits:
  /// what one picks from there must be what one sees.
  mutating func take(_ change: ArchiveChange?, isAsked: Bool) {
    guard let change else {
      if isAsked { tell("Nothing has changed in the files") }
      return
    }
    archiveChanges.append(change)
    if isAsked { tell(change.summary(knowing: problems)) }
  }

  /// Makes the changes that wait, as soon as nothing is open that shows articles by their places.
  mutating func makeArchiveChanges() {
    guard !archiveChanges.isEmpty, prompt == nil, overlay == nil, loading == nil else { return }
    let waiting = archiveChanges
    archiveChanges = []
    let (missed, known) = (lost, problems)
    var isReadGone = false
    for change in waiting where make(change) { isReadGone = true }
    if isReadGone, focus != .reading {
      notice = Notice(text: "The article that was being read is gone", isProblem: true)
    } else if notice?.isProblem != true || missed != nil && lost == nil, let last = waiting.last {
      tell(last.summary(knowing: known))
    }
    outbox += [.prepareFilters, .indexRelated]
  }

  /// Makes a change; whether the article that was being read is gone, which leads back to the list: no other takes its
  /// place under the reader.
  private mutating func make(_ change: ArchiveChange) -> Bool {
    let isReadGone = focus == .reading && subject.map { change.place(of: $0) == nil } ?? false
    if isReadGone {
      focus = .list
      find = nil
    }
    let returned = lost.flatMap { change.store.index(of: $0.article) }
    let wasRead = returned != nil && lost?.wasRead == true
    lost = returned == nil ? lost ?? losing(change, wasRead: isReadGone) : nil
    let anchor = returned ?? surviving(change)
    let articles = list.results.articles.compactMap(change.place)
    store = change.store.succeeding(store)
    problems = change.problems
    skipped = change.skipped
    countYears()
    related = nil
    backLinksArticle = nil
    followedSelection = nil
    visit = visit.flatMap { visit in
      change.place(of: visit.article).map { Visit(article: $0, selected: anchor) }
    }
    trail.move(change.place)
    selection = selection.flatMap { $0.moved(change.place) }
    pane.move(to: pane.open.flatMap { change.place(of: $0.index) }, in: store)
    // What a search has found says nothing of the new store.
    if search?.isDone == false { outbox.append(.cancelSearch) }
    search = nil
    // What the list shows until it is found anew must not name articles by their old places.
    list.replace(ResultSet(articles: articles, revision: store.revision), keeping: anchor)
    refreshResults(keeping: anchor)
    search?.keepsPlace = true
    if wasRead, list.selected == returned {
      focus = .reading
      openSelected()
    }
    return isReadGone
  }

  /// What a change takes away that is selected; nil where that stays.
  private func losing(_ change: ArchiveChange, wasRead: Bool) -> LostPlace? {
    guard visit == nil, let selected = list.selected, change.place(of: selected) == nil else { return nil }
    return LostPlace(article: store.id(of: selected), wasRead: wasRead)
  }

  /// The article under the cursor at its new place; where it is gone, the nearest one in the list that is not.
  private func surviving(_ change: ArchiveChange) -> ArticleIndex? {
    let articles = list.results.articles
    guard list.cursor < articles.count else { return nil }
    for article in articles[list.cursor...] {
      if let place = change.place(of: article) { return place }
    }
    for article in articles[..<list.cursor].reversed() {
      if let place = change.place(of: article) { return place }
    }
    return nil
  }

  private mutating func countYears() {
    years = nil
    for page in store.pages { countYears(of: page) }
  }

  /// Begins or ends following the files where that was set, as soon as everything has been read.
  mutating func followFiles() {
    guard loading == nil, isFollowingFiles != settings.follow else { return }
    isFollowingFiles = settings.follow
    outbox.append(.follow(isFollowingFiles))
  }
}
