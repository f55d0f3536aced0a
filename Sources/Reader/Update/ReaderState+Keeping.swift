import ArticleStore
import NewsArchive

/// The commands that change what is kept of articles. Each is one step of the journal, so that `undo` takes it back.
///
/// The list is not found anew by any of them: an article that was just read stays under `is:unread`, where the eye left
/// it, until the list is refreshed – another filter or order, or `redraw`. So mutt and newsboat have it too.
extension ReaderState {
  mutating func toggleStar() {
    toggle(
      isSet: { $0.starred.contains($1) }, change: ReadingChange.starred,
      titles: (set: "star", unset: "take the star off"), notices: (set: "Starred", unset: "Star taken off"))
  }

  mutating func toggleRead() {
    toggle(
      isSet: { $0.read.contains($1) }, change: ReadingChange.read,
      titles: (set: "mark as read", unset: "mark as unread"),
      notices: (set: "Marked as read", unset: "Marked as unread"))
  }

  /// Sets a property of the articles, or takes it away where all have it.
  private mutating func toggle(
    isSet: (ReadingRecord, ArticleID) -> Bool, change: (Bool, [ArticleID]) -> ReadingChange,
    titles: (set: String, unset: String), notices: (set: String, unset: String)
  ) {
    guard let ids = expectArticles() else { return }
    let unset = ids.filter { !isSet(kept.record, $0) }
    let isSetting = !unset.isEmpty
    perform(
      (isSetting ? titles.set : titles.unset) + " " + subject(of: isSetting ? unset : ids),
      [change(isSetting, isSetting ? unset : ids)])
    notice = Notice(
      text: (isSetting ? notices.set : notices.unset) + (ids.count > 1 ? ": \(subject(of: ids))" : ""), isProblem: false
    )
  }

  /// Marks everything the list shows as read, or what is selected of it.
  mutating func markAllRead() {
    let isSelecting = selectedPositions != nil
    var seen = kept.record.read
    let unread = (isSelecting ? actedOn : list.results.articles).map { store.id(of: $0) }
      .filter { seen.insert($0).inserted }
    if isSelecting { selection = nil }
    guard !unread.isEmpty else {
      notice = Notice(text: "Nothing unread is \(isSelecting ? "selected" : "shown")", isProblem: false)
      return
    }
    perform("mark \(Counted.text(unread.count, "article")) as read", [.read(true, unread)])
    let undo = label(for: .undo).map { "; \($0) takes it back" } ?? ""
    notice = Notice(text: "Marked \(Counted.text(unread.count, "article")) as read" + undo, isProblem: false)
  }

  /// Marks an article as read because it was opened; what is kept hears of it once.
  mutating func markRead(_ article: ArticleID) {
    guard !kept.record.read.contains(article) else { return }
    note(.read(true, [article]))
  }

  // MARK: - Undo

  /// Takes back so many steps, as far as there are any, and says what the last of them was.
  mutating func undo(count: Int) {
    step(count, word: "Undone", nothing: "There is nothing to undo") { $0.undo() }
  }

  mutating func redo(count: Int) {
    step(count, word: "Done again", nothing: "There is nothing to do again") { $0.redo() }
  }

  private mutating func step(
    _ count: Int, word: String, nothing: String, _ take: (inout KeptState) -> (title: String, change: StateChange)?
  ) {
    var titles: [String] = []
    var changed: Set<ArticleID> = []
    while titles.count < count, let (title, change) = take(&kept) {
      outbox.append(.keep(change))
      titles.append(title)
      changed.formUnion(change.articles)
    }
    bringBack(changed)
    let times = titles.count > 1 ? " (\(titles.count) steps)" : ""
    notice = Notice(text: titles.last.map { "\(word)\(times): \($0)" } ?? nothing, isProblem: false)
  }

  /// Finds the list anew where it lacks an article that a step was about: what comes back is to be seen.
  private mutating func bringBack(_ articles: Set<ArticleID>) {
    guard filter.combined?.asksForReading == true else { return }
    let isMissing = articles.contains { id in
      store.index(of: id).map { list.results.position(of: $0) == nil } ?? false
    }
    if isMissing { refreshResults(keeping: list.selected) }
  }

  // MARK: - Steps

  /// Takes in what keeps changes from being written. The reason is a notice; that it is so stands above the list.
  mutating func take(keepingTrouble trouble: String?) {
    if let trouble {
      notice = Notice(text: trouble, isProblem: true)
    } else if keepingTrouble != nil {
      if notice?.text == keepingTrouble { notice = nil }
      if notice == nil { tell("Saved") }
    }
    keepingTrouble = trouble
  }

  /// Says that another copy of the program was first; what is kept is read again after it.
  mutating func take(overtaken change: StateChange) {
    switch change {
    case .undone(let step): tell("Undone already by another copy of the program: \(step.title)")
    case .redone(let step): tell("Done again already by another copy of the program: \(step.title)")
    case .done, .noted, .entered, .arranged: break
    }
  }

  /// Makes changes as one step.
  mutating func perform(_ title: String, _ changes: [ReadingChange]) {
    outbox.append(.keep(kept.perform(title, changes)))
  }

  mutating func note(_ change: ReadingChange) { outbox.append(.keep(kept.note(change))) }

  /// The ids of articles, each once.
  func ids(of articles: [ArticleIndex]) -> [ArticleID] {
    var seen: Set<ArticleID> = []
    return articles.map { store.id(of: $0) }.filter { seen.insert($0).inserted }
  }

  /// Whether there are any that a command would be about; where not, says so. What is selected stays so.
  mutating func hasArticles() -> Bool {
    if actedOn.isEmpty { notice = Notice(text: "There is no article here", isProblem: false) }
    return !actedOn.isEmpty
  }

  /// The ids of the articles a command is about, which ends the selection; where there are none, says so.
  mutating func expectArticles() -> [ArticleID]? {
    guard hasArticles() else { return nil }
    let ids = ids(of: actedOn)
    selection = nil
    return ids
  }

  /// `“Ferry back in service”`, or how many articles.
  func subject(of ids: [ArticleID]) -> String {
    guard ids.count == 1, let article = store.index(of: ids[0]) else { return Counted.text(ids.count, "article") }
    return "“\(store.title(of: article))”"
  }
}
