package import ArticleStore
package import NewsArchive

/// The reading pane: the article it shows, wrapped, and how far it is scrolled.
package struct PaneState: Sendable {
  /// An article that was opened, wrapped to the pane.
  package struct Open: Sendable {
    package let index: ArticleIndex
    package let article: Article
    package fileprivate(set) var relations: ArticleRelations
    package fileprivate(set) var document: ArticleDocument
    package fileprivate(set) var marks: PaneMarks
    /// The place of the selected link among the document's.
    package fileprivate(set) var selectedLink: Int?
  }

  package private(set) var open: Open?
  package private(set) var viewport = Viewport()
  /// The article that may be shown next; nil where none was read ahead.
  package var ahead: ReadAhead?
  /// What is marked in the text.
  private var marked: Query?
  /// Where each article was left, so that coming back goes on from there, and what was looked for then.
  private var places: [ArticleID: (place: Place, patterns: [TextPattern])] = [:]
  /// Where the open article was left, until one scrolls: what is known of it only later may make room to show it so.
  private var wanted: Place?

  /// A row of a text whatever its width: what stands there or next below, and how many rows from that it is, as blank
  /// ones have no text of their own. Or its end, whatever that is by then.
  private enum Place {
    case row(TextAnchor, offset: Int)
    case end

    init(_ row: Int, in document: ArticleDocument) {
      let anchor = document.anchor(at: row)
      self = .row(anchor, offset: row - document.row(of: anchor))
    }

    func row(in document: ArticleDocument) -> Int {
      switch self {
      case .row(let anchor, let offset): document.row(of: anchor) + offset
      case .end: document.rows.count
      }
    }
  }
  /// Whether the text did not begin at its start, and nobody has scrolled since.
  private var isResumed = false

  package init() {}

  /// Rows of the open document.
  package var rowCount: Int { open?.document.rows.count ?? 0 }
  package var isAtEnd: Bool { viewport.isAtEnd(of: rowCount) }

  /// Number of the block at the top of the pane, and how much of the text has been seen, in percent.
  package var progress: (block: Int, percent: Int)? {
    guard let open, let block = open.document.blockNumber(at: viewport.top) else { return nil }
    let seen = min(viewport.top + viewport.height, rowCount)
    return (block, rowCount == 0 ? 100 : seen * 100 / rowCount)
  }

  /// Where the open article stands, as it is kept; nil at its start.
  package var position: ReadingPosition? {
    guard viewport.top > 0, let progress else { return nil }
    // 0 stands for what nobody knows.
    return ReadingPosition(paragraph: progress.block - 1, percent: max(1, progress.percent))
  }

  /// Shows an article where it was left last in this run, at its first match where something else was looked for then,
  /// else where `left` says, else at its start; with what `relations` knows of it, given what was known when it was read
  /// ahead. O(text of the article), of one that was read ahead O(rows).
  package mutating func show(
    _ index: ArticleIndex, in store: ArticleStore, left: ReadingPosition? = nil,
    relations: (Article, ArticleRelations?) -> ArticleRelations, setting: TextSetting, height: Int
  ) {
    if open?.index == index, open?.document.setting == setting {
      resize(setting: setting, height: height)
      return
    }
    remember()
    let ahead = ahead.flatMap { $0.isOf(index, in: store, setting: setting) ? $0 : nil }
    self.ahead = nil
    let article = ahead?.article ?? store.article(index)
    var relations = relations(article, ahead?.relations)
    // Who links to it was found out for the article, however wide it is shown.
    if let open, open.index == index { relations.backLinks = open.relations.backLinks }
    // A star or a tag may have come since.
    let document =
      ahead.flatMap { $0.relations == relations ? $0.document : nil }
      ?? ArticleDocument(article, relations: relations, setting: setting)
    open = Open(
      index: index, article: article, relations: relations, document: document, marks: PaneMarks(marked, in: document))
    let hasMatch = open?.marks.count ?? 0 > 0
    let place = places[article.id].flatMap { !hasMatch || $0.patterns == marked?.patterns ? $0.place : nil }
    viewport = Viewport(top: place?.row(in: document) ?? 0, height: height)
    wanted = place
    viewport.clamp(to: rowCount)
    isResumed = place != nil
    guard place == nil else { return }
    if hasMatch {
      goToMark(0)
    } else if let left, places[article.id] == nil {
      resume(at: left)
    }
  }

  /// Goes to where the open article was left; one that was read to its end is at its end, even if more comes to stand
  /// there.
  package mutating func resume(at position: ReadingPosition) {
    if position.percent == 100 {
      scroll(to: rowCount)
      wanted = .end
    } else {
      scroll(toParagraph: position.paragraph)
    }
    isResumed = true
  }

  /// Where the text went on, until one scrolls; nil where it began at its start.
  package var resumed: Resumption? {
    guard isResumed, viewport.top > 0, let open, let progress else { return nil }
    return Resumption(article: open.index, block: isAtEnd ? nil : progress.block)
  }

  /// Where the text of an article went on: at a block, or at its end.
  package struct Resumption: Equatable, Sendable {
    package let article: ArticleIndex
    package let block: Int?
  }

  /// Puts a block, counted from 0, at the top.
  package mutating func scroll(toParagraph paragraph: Int) {
    guard let row = open?.document.row(ofBlock: paragraph + 1) else { return }
    scroll(to: paragraph == 0 ? 0 : row)
  }

  /// Goes on showing the open article at its new place in a store that was made anew, the paragraph at the top where it
  /// was; shows nothing where the article is gone.
  package mutating func move(to index: ArticleIndex?, in store: ArticleStore) {
    ahead = nil
    guard let current = open, let index else { return clear() }
    let anchor = current.document.anchor(at: viewport.top)
    let article = store.article(index)
    let document = ArticleDocument(article, setting: current.document.setting)
    open = Open(
      index: index, article: article, relations: ArticleRelations(), document: document,
      marks: PaneMarks(marked, in: document))
    viewport.top = document.row(of: anchor)
    viewport.clamp(to: rowCount)
    wanted = nil
  }

  /// Puts the next block at the top, or the one whose beginning stands above it. The first one is at the top with the
  /// headline.
  package mutating func stepParagraph(by step: Int) {
    guard let document = open?.document else { return }
    for _ in 0..<min(Int(step.magnitude), document.blockCount) {
      let starts = (1...max(1, document.blockCount)).lazy.compactMap { $0 == 1 ? 0 : document.row(ofBlock: $0) }
      let top = viewport.top
      let target = step > 0 ? starts.first { $0 > top } : starts.last { $0 < top }
      scroll(to: target ?? (step > 0 ? rowCount : 0))
    }
  }

  /// Shows a block, with as little scrolling as there can be; of one that is longer than the pane its beginning.
  package mutating func reveal(block: Int) {
    guard let rows = open?.document.rows(ofBlock: block) else { return }
    wanted = nil
    viewport.reveal(rows.upperBound - 1, of: rowCount)
    viewport.reveal(rows.lowerBound, of: rowCount)
  }

  /// Shows nothing.
  package mutating func clear() {
    remember()
    open = nil
    viewport.top = 0
  }

  /// Wraps the article anew for a pane of another size; the paragraph at the top stays there.
  package mutating func resize(setting: TextSetting, height: Int) {
    viewport.height = height
    guard var current = open else { return }
    if current.document.setting != setting {
      wanted = nil
      let block = current.document.blockNumber(at: viewport.top)
      let isSameText = current.document.setting.showsCaptions == setting.showsCaptions
      let anchor = current.document.anchor(at: viewport.top)
      current.document = ArticleDocument(current.article, relations: current.relations, setting: setting)
      let place = current.marks.current
      current.marks = PaneMarks(marked, in: current.document)
      current.marks.current = place.flatMap { current.marks.places.indices.contains($0) ? $0 : nil }
      current.selectedLink = current.selectedLink.flatMap { current.document.links.indices.contains($0) ? $0 : nil }
      open = current
      // Without its captions the text has other passages, but the same blocks.
      let row = isSameText || viewport.top == 0 ? nil : block.flatMap { current.document.row(ofBlock: $0) }
      viewport.top = row ?? current.document.row(of: anchor)
    }
    viewport.clamp(to: rowCount)
  }

  /// Marks what a query asks for, in this article and in those that are shown after it; whether it is something else
  /// that is looked for now. O(text).
  @discardableResult
  package mutating func mark(_ query: Query?) -> Bool {
    guard query != marked else { return false }
    let isNew = query?.patterns ?? [] != marked?.patterns ?? []
    marked = query
    if isNew, let document = open?.document { open?.marks = PaneMarks(query, in: document) }
    return isNew
  }

  /// The number of matches an article would show, of expressions as far as the budget goes. O(text).
  package func count(in article: Article, setting: TextSetting, _ budget: StepBudget) -> Int {
    PaneMarks(marked, in: ArticleDocument(article, setting: setting), budget).count
  }

  /// Goes to a match by its number and shows it; without one nothing happens.
  package mutating func goToMark(_ number: Int) {
    guard let current = open, current.marks.places.indices.contains(number) else { return }
    open?.marks.current = number
    let row = current.document.row(of: current.marks.places[number])
    // The match stands a little below the top, so that what it belongs to is seen as well.
    if row < viewport.top || row >= viewport.top + viewport.height { scroll(to: row - viewport.height / 4) }
  }

  /// The number of the first match that stands at the top of the pane or below it.
  package var firstMarkInSight: Int? {
    guard let open else { return nil }
    return open.marks.places.firstIndex { open.document.row(of: $0) >= viewport.top }
  }

  /// Selects a neighbour of the selected link, or where none is selected the first one in sight or behind it (the last
  /// one before it if `step` is negative), and shows it; false where there is none.
  package mutating func selectLink(step: Int) -> Bool {
    guard let current = open else { return false }
    let links = current.document.links
    let bottom = viewport.top + max(1, viewport.height)
    let start =
      step > 0
      ? links.firstIndex { current.document.row(of: $0.anchor) >= viewport.top }
      : links.lastIndex { current.document.row(of: $0.anchor) < bottom }
    let first = start.map { $0 + step - step.signum() }
    guard let place = current.selectedLink.map({ $0 + step }) ?? first, !links.isEmpty, step != 0 else { return false }
    let reached = min(max(place, 0), links.count - 1)
    guard reached != current.selectedLink else { return false }
    open?.selectedLink = reached
    wanted = nil
    // All of a link that goes over several rows, and its beginning in any case.
    viewport.reveal(current.document.row(of: links[reached].end), of: rowCount)
    viewport.reveal(current.document.row(of: links[reached].anchor), of: rowCount)
    return true
  }

  /// Selects a link by its place among the document's.
  package mutating func selectLink(_ place: Int) {
    if open?.document.links.indices.contains(place) == true { open?.selectedLink = place }
  }

  /// The row of the pane that the selected link begins on; nil where none is in sight.
  package var selectedLinkRow: Int? {
    guard let open, let selected = open.selectedLink else { return nil }
    let row = open.document.row(of: open.document.links[selected].anchor) - viewport.top
    return (0..<max(0, viewport.height)).contains(row) ? row : nil
  }

  /// The row of the pane that the end of a selection begins on; nil where it is not in sight.
  package func selectionRow(_ selection: Selection?) -> Int? {
    guard case .paragraphs(_, _, let block) = selection, let start = open?.document.row(ofBlock: block) else {
      return nil
    }
    let row = start - viewport.top
    return (0..<max(0, viewport.height)).contains(row) ? row : nil
  }

  /// Takes in what became known of the open article's relations; the paragraph at the top stays there.
  package mutating func relate(_ change: (inout ArticleRelations) -> Void) {
    guard var current = open else { return }
    let before = current.relations
    let links = current.document.links
    change(&current.relations)
    guard current.relations != before else { return }
    let anchor = current.document.anchor(at: viewport.top)
    current.document = ArticleDocument(
      current.article, relations: current.relations, setting: current.document.setting)
    // The match one is at stays the same one, as far as those before it are still the same.
    let place = current.marks.current.map { current.marks.places[$0] }
    current.marks = PaneMarks(marked, in: current.document)
    current.marks.current = place.flatMap { current.marks.places.firstIndex(of: $0) }
    let link = current.selectedLink.map { links[$0].anchor }
    current.selectedLink = link.flatMap { link in current.document.links.firstIndex { $0.anchor == link } }
    open = current
    viewport.top = wanted?.row(in: current.document) ?? current.document.row(of: anchor)
    viewport.clamp(to: rowCount)
  }

  /// The row of the pane that what one is at begins on: the end of a selection, the selected link, the match; nil where
  /// there is none in sight.
  package func focusRow(_ selection: Selection?) -> Int? {
    if let row = selectionRow(selection) ?? selectedLinkRow { return row }
    guard let open, let match = open.marks.current else { return nil }
    let row = open.document.row(of: open.marks.places[match]) - viewport.top
    return (0..<max(0, viewport.height)).contains(row) ? row : nil
  }

  /// The row that stood at the top in an earlier state of the pane; 0 where that showed another article.
  package func place(in earlier: PaneState) -> Int {
    guard let open, let before = earlier.open, before.index == open.index else { return 0 }
    return open.document.row(of: before.document.anchor(at: earlier.viewport.top))
  }

  package mutating func scroll(by rows: Int) { scroll(to: viewport.top + rows) }

  package mutating func scroll(to row: Int) {
    isResumed = false
    wanted = nil
    viewport.top = row
    viewport.clamp(to: rowCount)
  }

  private mutating func remember() {
    guard let open else { return }
    let patterns = marked?.patterns ?? []
    // The start is where one goes anyway, unless there is a match further down.
    let isKept = viewport.top > 0 || !patterns.isEmpty
    let place = viewport.top > 0 && isAtEnd ? Place.end : Place(viewport.top, in: open.document)
    places[open.article.id] = isKept ? (place, patterns) : nil
  }
}
