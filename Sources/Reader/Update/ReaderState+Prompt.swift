import ArticleStore

extension ReaderState {
  /// Opens the prompt in a scope, with what is in force there as its text.
  mutating func openPrompt(_ scope: PromptScope, text: String? = nil) {
    guard scope != .here || pane.open != nil else { return }
    var base = filter
    base.takeOver(scope, in: store, using: kept.record.filters)
    prompt = Prompt(scope, text: text ?? textInForce(scope, of: base), base: base, over: self)
  }

  private func textInForce(_ scope: PromptScope, of filter: FilterState) -> String {
    switch scope {
    case .source: startFilter ?? SourceTerms.text(of: filter.sources)
    case .title: filter.title
    case .text: filter.text
    case .here: find?.text ?? ""
    case .help: helpText
    case .tag, .tags, .command: ""
    }
  }

  /// Changes the prompt's text; list and marks follow.
  mutating func editPrompt(_ edit: (inout LineEditor) -> Void) {
    guard var current = prompt else { return }
    let before = current.editor.text
    var edited = current.editor
    edit(&edited)
    if current.picked != nil, let last = edited.text.last, current.endsPick(last), edited.text == before + [last] {
      current.settlePick(in: store, context: context)
      edited = current.editor
      edited.moveToEnd()
      edited.insert(String(last))
    }
    current.edit(to: edited)
    current.picked = nil
    current.historyPlace = nil
    current.completion = nil
    prompt = current
    if current.editor.text != before { applyPrompt() }
  }

  /// Moves the caret; what is picked is written out first.
  mutating func moveCaret(_ move: (inout LineEditor) -> Void) {
    guard var current = prompt else { return }
    current.settlePick(in: store, context: context)
    current.completion = nil
    current.keepText()
    move(&current.editor)
    prompt = current
  }

  /// At the command prompt completes, at those for tags picks the next or previous tag, as `Tab` completes elsewhere; at the others goes to another
  /// scope and takes the text along; the scope that is left is as it was before the prompt.
  mutating func changeScope(by step: Int) {
    if let scope = prompt?.scope, scope == .tag || scope == .tags {
      pick(by: step)
      return
    }
    if prompt?.scope == .command {
      complete(by: step)
      return
    }
    guard var current = prompt, let place = PromptScope.searches.firstIndex(of: current.scope) else { return }
    current.settlePick(in: store, context: context)
    let scopes = pane.open == nil ? Array(PromptScope.searches.dropLast()) : PromptScope.searches
    current.change(to: scopes[(place + step + scopes.count) % scopes.count], in: store, context: context)
    prompt = current
    applyPrompt()
  }

  /// Puts in force what the prompt stands for at this moment.
  mutating func applyPrompt() {
    guard let current = prompt else { return }
    if current.scope == .help {
      narrowHelp(to: current.editor.text)
      return
    }
    var new = current.base
    find = current.previousFind
    switch current.scope {
    case .source:
      new.sources =
        SourceTerms.filter(
          current.settledText(in: store, context: context), in: store,
          counts: current.counts(in: store, context: context))
    case .title: new.title = current.editor.text
    case .text: new.text = current.editor.text
    case .here: find = current.editor.isEmpty ? nil : FindState(text: current.editor.text)
    case .tag: new = filter(new, byTags: current.settledText(in: store, context: context))
    case .tags, .command, .help: break
    }
    apply(new)
    if current.scope == .here { landOnFind(from: current.previousPane) }
  }

  /// Shows the first match at or below where one was reading.
  private mutating func landOnFind(from previous: PaneState) {
    guard pane.open != nil else { return }
    pane.mark(markedQuery)
    pane.scroll(to: pane.place(in: previous))
    if let number = pane.firstMarkInSight ?? (pane.open?.marks.count ?? 0 > 0 ? 0 : nil) { pane.goToMark(number) }
  }

  /// Picks the next or previous of the sources or tags that match, or goes through the history.
  mutating func pick(by step: Int) {
    guard var current = prompt else { return }
    if current.scope == .help {
      move(inHelp: step)
      return
    }
    if current.scope == .command, current.historyPlace == nil, step > 0 || current.completion != nil {
      complete(by: step)
      return
    }
    let isRecalling = current.historyPlace != nil || (step < 0 && current.editor.isEmpty && current.picked == nil)
    let count = current.choices(in: store, context: context).count
    guard !isRecalling, count > 0 else {
      recall(by: -step)
      return
    }
    let place = (current.picked ?? -1) + step
    current.picked = place < 0 ? nil : min(place, count - 1)
    prompt = current
    applyPrompt()
  }

  /// Takes an older (or newer, if negative) text from the history of this scope, one that begins with what was typed;
  /// before the newest stands what was typed.
  private mutating func recall(by step: Int) {
    guard var current = prompt else { return }
    if current.historyPlace == nil { current.historyStart = current.editor.text }
    let start = current.historyStart
    let texts = (kept.history[current.scope] ?? []).filter { $0.hasPrefix(start) && $0 != start }
    guard !texts.isEmpty else { return }
    let place = min((current.historyPlace ?? -1) + step, texts.count - 1)
    current.historyPlace = place < 0 ? nil : place
    current.keepText()
    current.editor = LineEditor(place < 0 ? start : texts[texts.count - 1 - place])
    prompt = current
    applyPrompt()
  }

  /// Keeps what was typed. A source that does not exist, or a command with an error, keeps the prompt open and says why.
  mutating func acceptPrompt() -> [Effect] {
    guard var current = prompt else { return [] }
    current.settlePick(in: store, context: context)
    let text = current.editor.text
    if current.scope == .help {
      keepHelp(text)
      return []
    }
    if current.scope == .source, let unknown = SourceTerms.unmatched(text, in: store).first {
      prompt = current
      notice = Notice(text: "No source matches “\(unknown)”", isProblem: true)
      return []
    }
    if [.title, .text, .here].contains(current.scope), let problem = Query.problem(ofTyped: text) {
      notice = Notice(text: "\(problem)", isProblem: true)
      return []
    }
    remember(text, in: current.scope)
    if current.scope == .command { return runTyped(text) }
    if current.scope == .tags {
      prompt = nil
      tag(text)
      return []
    }
    startFilter = nil
    prompt = current
    applyPrompt()
    prompt = nil
    if current.scope == .here, find != nil, pane.open?.marks.count == 0 {
      notice = Notice(text: "“\(text)” does not occur in this article", isProblem: true)
      find = current.previousFind
    }
    return []
  }

  private mutating func remember(_ text: String, in scope: PromptScope) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    outbox.append(.keep(kept.enter(text, scope)))
  }

  /// Puts filter, list, cursor, scroll and marks back exactly as they were before the prompt.
  mutating func cancelPrompt() {
    guard let current = prompt else { return }
    prompt = nil
    overlay = current.previousOverlay
    filter = current.previousFilter
    if let startFilter { filter.sources = SourceTerms.filter(startFilter, in: store) }
    find = current.previousFind
    if search?.request != current.previousSearch?.request { outbox.append(.cancelSearch) }
    search = current.previousSearch
    list = current.previousList
    pane = current.previousPane
    if list.results.revision != store.revision || search?.isDone == false { refreshResults(keeping: list.selected) }
  }
}
