package import ArticleStore

extension ReaderState {
  /// Begins to select at the cursor, or in the text at the topmost paragraph; a second time gives up.
  mutating func toggleSelection() {
    guard selection == nil else {
      selection = nil
      return
    }
    switch focus {
    case .list: selection = list.selected.map { .articles(from: $0) }
    case .reading:
      guard let open = pane.open, open.document.blockCount > 0, let block = pane.progress?.block else { break }
      selection = .paragraphs(of: open.index, from: block, to: block)
    }
    if selection == nil { tell("There is nothing to select") }
  }

  /// The places in the list that are selected; nil where none are.
  package var selectedPositions: ClosedRange<Int>? {
    guard case .articles(let from) = selection, let start = list.results.position(of: from) else { return nil }
    return min(start, list.cursor)...max(start, list.cursor)
  }

  /// The articles a command is about: those selected in the list, else the one being read or under the cursor.
  package var actedOn: [ArticleIndex] {
    if let positions = selectedPositions { return Array(list.results.articles[positions]) }
    return subject.map { [$0] } ?? []
  }

  /// The articles a command is about, or the paragraphs selected in one.
  package var parts: [ArticlePart] {
    if case .paragraphs(let article, _, _) = selection, let blocks = selection?.blocks {
      return [ArticlePart(article, blocks: blocks.lowerBound - 1...blocks.upperBound - 1)]
    }
    return actedOn.map { ArticlePart($0) }
  }

  /// A selection ends when what it is in loses the focus or is gone.
  mutating func endSelectionIfLost() {
    guard prompt == nil, overlay == nil else { return }
    switch selection {
    case .articles where focus == .reading || selectedPositions == nil: selection = nil
    case .paragraphs(let article, _, _) where focus == .list || pane.open?.index != article: selection = nil
    case .articles, .paragraphs, nil: break
    }
  }

  // MARK: - In the text

  /// Moves the end of the selected paragraphs; false where none are selected.
  mutating func moveSelection(_ command: Command, count: Int?) -> Bool {
    guard case .paragraphs(let article, let from, let to) = selection, let document = pane.open?.document else {
      return false
    }
    let times = count ?? 1
    let page = max(1, pane.viewport.height)
    let target: Int
    switch command {
    case .down, .nextParagraph: target = to + times
    case .up, .previousParagraph: target = to - times
    case .pageDown, .halfPageDown, .advance: target = block(near: to, rows: page, in: document)
    case .pageUp, .halfPageUp: target = block(near: to, rows: -page, in: document)
    case .top: target = count ?? 1
    case .bottom: target = count ?? document.blockCount
    default: return false
    }
    let reached = min(max(target, 1), document.blockCount)
    selection = .paragraphs(of: article, from: from, to: reached)
    pane.reveal(block: reached)
    return true
  }

  /// The block that stands so many rows away from the beginning of one; another one in any case, where there is one.
  private func block(near number: Int, rows: Int, in document: ArticleDocument) -> Int {
    let row = max(0, (document.row(ofBlock: number) ?? 0) + rows)
    let found = document.blockNumber(at: row) ?? number
    return found == number ? number + rows.signum() : found
  }

  /// Puts a paragraph at the top: the next one, or the one before.
  mutating func stepParagraph(by step: Int) {
    guard !moveSelection(step > 0 ? .nextParagraph : .previousParagraph, count: Int(step.magnitude)) else { return }
    pane.stepParagraph(by: step)
  }
}
