import ArticleStore
import Screen

/// What the mouse chooses: in menus, in the prompt, and in the filter bar.
extension ReaderState {
  /// A row of the menu that pending keys open does what its keys do; elsewhere the keys are given up.
  mutating func choosePending(at place: Position, _ layout: ScreenLayout) -> [Effect] {
    let rows = keys.continuations(mode: mode, keymap: keymapNow)
    let shown = min(PendingView.rowCount(self), max(0, layout.body.rows - 1))
    let offset = place.row - (layout.filterBar.row - shown)
    guard awaited == nil, (0..<shown).contains(offset), rows.indices.contains(offset) else {
      return handle(KeyPress(.escape))
    }
    return rows[offset].keys.flatMap { handle($0) }
  }

  /// A candidate of the completion is written out; a row of the list that is being filtered keeps the filter and gets the
  /// cursor.
  mutating func pressWhileTyping(at place: Position, isDouble: Bool, _ layout: ScreenLayout) -> [Effect] {
    if layout.filterBar.contains(place) { return pickChoice(at: place, isDouble: isDouble) }
    if let completion, !completion.candidates.isEmpty {
      let shown = CompletionView.shown(completion, in: layout.body)
      let offset = place.row - (layout.filterBar.row - shown.count)
      if (0..<shown.count).contains(offset) { complete(place: shown.lowerBound + offset) }
      return []
    }
    guard let scope = prompt?.scope, scope == .tag || PromptScope.searches.contains(scope), scope != .here,
      layout.list.contains(place)
    else { return [] }
    let position = list.viewport.top + place.row - layout.list.row
    guard list.viewport.visible(of: list.count).contains(position) else { return [] }
    let article = list.results.articles[position]
    let effects = acceptPrompt()
    if prompt == nil, let position = list.results.position(of: article) { list.moveCursor(to: position) }
    return effects
  }

  // MARK: - The filter bar

  /// A chip is taken away; a source is shown beside those in force, or no longer.
  mutating func pressFilterBar(at place: Position) {
    switch FilterBarView.target(at: place, self) {
    case .chip(let chip): if let rest = filter.removing(chip: chip, using: kept.record.filters) { putInForce(rest) }
    case .choice(let choice):
      let facets = idleFacets
      guard facets.indices.contains(choice) else { return }
      var new = filter
      new.sources.toggle(facets[choice].name)
      putInForce(new)
    case nil: break
    }
  }

  private mutating func putInForce(_ new: FilterState) {
    startFilter = nil
    apply(new)
  }

  /// What is offered beside the prompt is picked, as with the arrow keys; twice, it is kept.
  private mutating func pickChoice(at place: Position, isDouble: Bool) -> [Effect] {
    // What the first click picked may stand elsewhere by now.
    if isDouble { return prompt?.picked == nil ? [] : acceptPrompt() }
    guard var current = prompt, case .choice(let choice) = FilterBarView.target(at: place, self) else { return [] }
    current.picked = choice
    prompt = current
    applyPrompt()
    return []
  }
}
