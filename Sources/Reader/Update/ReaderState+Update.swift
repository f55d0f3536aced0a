import Screen

extension ReaderState {
  /// Takes in one message and says what is to be done outside. The only way state changes; total over messages, and
  /// without I/O or clock.
  package mutating func update(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .input(let event): effects = handle(event)
    case .loaded(let pages, let progress): load(pages, progress)
    case .loadingFinished(let problems, let skipped): effects = finishLoading(problems, skipped)
    case .archiveChanged(let change, let isAsked): take(change, isAsked: isAsked)
    case .timer(let token): if token == followTimer { openSelected() }
    case .readAhead: readAhead()
    case .found(let progress): take(progress)
    case .health(let health): if case .health = overlay?.content { overlay?.content = .health(health) }
    case .related(let index): takeRelated(index)
    case .backLinks(let links, let article, let revision): takeBackLinks(links, to: article, revision: revision)
    case .stateLoaded(let stored): take(stored)
    case .stateWritten(let count): kept.forget(written: count)
    case .keepingTrouble(let trouble): take(keepingTrouble: trouble)
    case .overtaken(let change): take(overtaken: change)
    case .configured(let configuration): take(configuration)
    case .savedCounts(let counts): take(counts)
    case .emptinessExplained(let reason, let question): take(reason, of: question)
    case .sourcesCounted(let counts, let query, let revision): take(counts, of: query, revision: revision)
    case .filesListed(let names): take(names)
    case .told(let text): tell(text)
    case .notice(let text): notice = Notice(text: text, isProblem: true)
    }
    makeArchiveChanges()
    endVisitIfLeft()
    endSelectionIfLost()
    fitToScreen()
    countHits()
    countSources()
    explainEmptiness()
    askForFiles()
    markPane()
    effects += followCursor() + askToReadAhead() + askForBackLinks()
    showKept()
    sayResumed()
    notePosition()
    noteShare()
    followFiles()
    followMouse()
    effects += outbox
    outbox = []
    return effects
  }

  private mutating func handle(_ event: InputEvent) -> [Effect] {
    if event.isOfUser { lost = nil }
    switch event {
    case .key(let press):
      notice = nil
      return handle(press)
    case .paste(let text):
      if prompt != nil { editPrompt { $0.insert(text) } }
    case .resize(let new): size = new
    case .mouse(let event): return handle(event)
    case .focus: break
    }
    return []
  }

  mutating func handle(_ press: KeyPress) -> [Effect] {
    if let request = awaited {
      take(letter: press, for: request)
      return []
    }
    // A terminal sends Alt as Esc before the key, so Esc and a key typed at once look the same. Where nothing is bound
    // to the one it was the other.
    if press.modifiers.contains(.alt), !isBound(press) {
      var plain = press
      plain.modifiers.remove(.alt)
      let effects = handle(KeyPress(.escape))
      return effects + handle(plain)
    }
    switch keys.feed(press, mode: mode, keymap: keymapNow) {
    case .matched(let command, let count):
      // A key of the selection may be for the other pane.
      return isSelecting ? runNamed(command, count: count) : run(command, count: count)
    case .statement(let statement): return perform(statement)
    case .pending:
      takeLinkNumber()
      return []
    case .cancelled: return []
    case .unbound(let pressed):
      if prompt != nil {
        type(pressed)
      } else {
        let keys = KeyNotation.label(pressed, keyLabels)
        let help = label(for: .help).map { "; \($0) shows the keys" } ?? ""
        notice = Notice(text: "\(keys) is not bound here\(help)", isProblem: false)
      }
      return []
    }
  }

  private func isBound(_ press: KeyPress) -> Bool {
    let keys = keys.pending + [press]
    return keymapNow[mode].bindings.contains { $0.keys.starts(with: keys) }
  }

  /// Types what was pressed into the prompt; keys that write no character do nothing there.
  private mutating func type(_ pressed: [KeyPress]) {
    for press in pressed {
      guard case .character(let character) = press.key, press.modifiers.isEmpty else { continue }
      editPrompt { $0.insert(String(character)) }
    }
  }

  /// Gives list and pane the sizes the layout has for them.
  mutating func fitToScreen() {
    let layout = layout
    let listRows = layout.list.rows - (ListView.showsSnippet(self) && layout.list.rows >= 4 ? 1 : 0)
    list.scrollJump = settings.scrollJump
    if listRows > 0, list.viewport.height != listRows {
      list.viewport.height = listRows
      list.viewport.reveal(list.cursor, of: list.count)
    }
    if layout.pane.rows > 0 { pane.resize(setting: textSetting(of: pane.open?.index), height: layout.pane.rows) }
    if var open = overlay {
      open.viewport.height = max(0, layout.body.rows - 1)
      open.viewport.clamp(to: OverlayText.lines(open, self).count)
      overlay = open
    }
  }
}
