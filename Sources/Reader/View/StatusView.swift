import ArticleStore
import Screen
import TextCore

/// The last row: the mode, what can be pressed, what just happened, and where one is.
enum StatusView {
  static func draw(_ state: ReaderState, in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let row = rect.row
    let column = canvas.put(label(state), .title, row: row, column: rect.column, in: rect) + 2
    let position = positionText(state, canvas.symbols)
    let room = noticeColumns(state)
    if state.keys.isPending || state.awaited != nil {
      drawPending(state, column: column, columns: room, in: rect, on: &canvas)
    } else if let notice = state.notice, !NoticeView.isShown(state) {
      canvas.putCut(
        notice.text, notice.isProblem ? .problem : .notice, row: row, column: column, columns: room, in: rect)
    } else {
      drawHints(state, column: column, columns: room, in: rect, on: &canvas)
    }
    canvas.putRight(position + " ", .position, row: row, notBefore: column, in: rect)
  }

  /// What stands at the left end: the mode, or more exactly what is open.
  private static func label(_ state: ReaderState) -> String {
    let open = state.overlay?.label ?? state.prompt?.scope.modeLabel
    return " \(open ?? selectionLabel(state) ?? state.mode.label) "
  }

  /// The columns a notice has between mode and position.
  static func noticeColumns(_ state: ReaderState) -> Int {
    let label = DisplayText.width(of: label(state)) + 2
    return state.layout.status.columns - label - DisplayText.width(of: positionText(state, state.symbols)) - 3
  }

  // MARK: - Hints

  /// The commands whose keys are shown in a mode, the most useful first.
  static func hinted(in mode: Mode) -> [Command] {
    switch mode {
    case .list, .select: [.read, .filterSource, .help, .nextMatch, .quit, .searchText, .scrollPaneDown]
    case .reading: [.followLink, .advance, .back, .nextMatch, .help, .nextLink, .findHere, .nextArticle]
    case .prompt: [.accept, .cancel, .nextScope, .pickNext, .pickPrevious]
    case .help: [.accept, .narrow, .down, .close, .commandPrompt, .quit]
    }
  }

  private static func hintedInSelection(_ mode: Mode) -> [Command] {
    mode == .list ? [.star, .toggleRead, .editTags, .copy, .pipe, .cancel] : [.copy, .pipe, .cancel]
  }

  /// `SELECT 3`: how many articles or paragraphs are selected.
  private static func selectionLabel(_ state: ReaderState) -> String? {
    let count = state.selectedPositions?.count ?? state.selection?.blocks?.count
    return count.map { "SELECT " + Counted.grouped($0) }
  }

  /// `/ source  F clear`: keys and hint words of commands that work right now.
  static func hints(_ commands: [Command], _ state: ReaderState) -> String {
    commands.compactMap { hint($0, state) }.map { $0.key + " " + $0.word }.joined(separator: "  ")
  }

  private static func hint(_ command: Command, _ state: ReaderState) -> (key: String, word: String)? {
    if command == .commandPrompt || command == .narrow {
      guard case .help = state.overlay?.content else { return nil }
    }
    if command == .clearFilter, state.filter.isEmpty { return nil }
    if state.list.count == 0, [.read, .nextMatch, .scrollPaneDown].contains(command) { return nil }
    if state.prompt == nil, let word = state.overlay.flatMap({ overlayHint(command, $0) }) {
      return state.label(for: command).map { ($0, word) }
    }
    if command == .followLink, state.pane.open?.selectedLink == nil { return nil }
    if command == .nextLink, state.pane.open?.document.links.isEmpty ?? true { return nil }
    if let prompt = state.prompt {
      let scope = prompt.scope
      if scope == .command, let word = commandHint(command) { return state.label(for: command).map { ($0, word) } }
      if command == .nextScope, !PromptScope.searches.contains(scope) { return nil }
      if command == .pickNext, scope == .help { return state.label(for: command).map { ($0, "pick") } }
      if command == .pickNext, prompt.choices(in: state.store, context: state.context).isEmpty { return nil }
    }
    // Elsewhere `Enter` only scrolls.
    if command == .accept, state.prompt == nil { return nil }
    guard let word = CommandTable.entry(command)?.hint, let key = state.label(for: command)
    else { return nil }
    if command == .nextMatch { return (key, state.isSearching ? "next match" : "next unread") }
    return (key, word)
  }

  /// What a command is called where a command is being typed.
  private static func commandHint(_ command: Command) -> String? {
    switch command {
    case .accept: "run"
    case .nextScope: "complete"
    case .pickPrevious: "history"
    default: nil
    }
  }

  /// What a command is called where something listed is to be picked.
  private static func overlayHint(_ command: Command, _ overlay: OverlayState) -> String? {
    switch (command, overlay.content) {
    case (.accept, .links): "follow"
    case (.accept, .saved): "apply"
    case (.accept, .help): "run"
    case (.down, .links), (.down, .saved), (.down, .help): "pick"
    default: nil
    }
  }

  private static func drawHints(
    _ state: ReaderState, column: Int, columns: Int, in rect: Rect, on canvas: inout Canvas
  ) {
    var column = column
    let end = column + columns
    // The filter bar shows the filter's keys already.
    let commands = state.isSelecting ? hintedInSelection(state.mode) : hinted(in: state.mode)
    for hint in commands.compactMap({ hint($0, state) }) {
      let width = DisplayText.width(of: hint.key + " " + hint.word)
      guard column + width <= end else { continue }
      column = canvas.put(hint.key, .key, row: rect.row, column: column, in: rect)
      column = canvas.put(" " + hint.word, .faint, row: rect.row, column: column, in: rect) + 3
    }
  }

  // MARK: - Pending keys

  /// `3g-`: what was typed; what can follow stands above the filter bar.
  private static func drawPending(
    _ state: ReaderState, column: Int, columns: Int, in rect: Rect, on canvas: inout Canvas
  ) {
    let awaited = state.awaited.flatMap { state.label(for: $0.command) }
    let text = (awaited ?? state.keys.text(state.keyLabels)) + "-"
    canvas.putCut(text, .notice, row: rect.row, column: column, columns: columns, in: rect)
  }

  // MARK: - Position

  /// `1/2 · 12% · ¶1`: the headline's place in the list, how much of the text has been seen, and its topmost block.
  ///
  /// While something lies over them, the place in that.
  ///
  /// Before it, while something is looked for in the text, which of its matches one is at.
  static func positionText(_ state: ReaderState, _ symbols: Symbols) -> String {
    if let overlay = state.overlay { return OverlayView.position(overlay, state) }
    var parts: [String] = []
    if let matches = matchText(state) { parts.append(matches) }
    if state.list.count > 0 {
      let place = state.visit == nil ? Counted.grouped(state.list.cursor + 1) : "-"
      parts.append("\(place)/\(Counted.grouped(state.list.count))")
    }
    if state.layout.shows(.reading), let progress = state.pane.progress {
      parts.append("\(progress.percent)%")
      parts.append(symbols.paragraph + "\(progress.block)")
    }
    return parts.joined(separator: symbols.separator)
  }

  /// `match 3 of 12`, or how many there are where one is at none of them yet.
  private static func matchText(_ state: ReaderState) -> String? {
    guard state.find != nil, state.prompt == nil, state.layout.shows(.reading), let marks = state.pane.open?.marks,
      marks.count > 0
    else { return nil }
    let count = Counted.grouped(marks.count)
    return marks.current.map { "match \(Counted.grouped($0 + 1)) of \(count)" } ?? "\(count) matching"
  }
}
