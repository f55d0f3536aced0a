extension ReaderState {
  /// Scrolling and cursor movement, in whatever has the focus.
  mutating func move(_ command: Command, count: Int?) {
    let times = count ?? 1
    switch mode {
    case .help:
      guard let open = overlay else { return }
      switch open.content {
      case .saved(let list):
        let picked = pick(in: list, command, times: times, count: count)
        overlay?.content = .saved(picked)
        return
      case .links(let list):
        let picked = pick(in: list, command, times: times, count: count)
        overlay?.content = .links(picked)
        return
      case .help(let list):
        let picked = pick(in: list, command, times: times, count: count)
        overlay?.content = .help(picked)
        return
      case .explanation, .health, .messages: break
      }
      var viewport = open.viewport
      let last = OverlayText.lines(open, self).count
      viewport.top = ReaderState.destination(
        command, from: viewport.top, times: times, count: count, page: viewport.height, last: last)
      viewport.clamp(to: last)
      overlay?.viewport = viewport
    case .reading:
      guard !moveSelection(command, count: count) else { return }
      let viewport = pane.viewport
      pane.scroll(
        to: ReaderState.destination(
          command, from: viewport.top, times: times, count: count, page: viewport.height, last: pane.rowCount))
    case .list, .prompt, .select:
      moveInList(command, times: times, count: count)
    }
  }

  /// Moves among the lines of an overlay and shows the one that is picked.
  private mutating func pick<List: PickList>(in list: List, _ command: Command, times: Int, count: Int?) -> List {
    var list = list
    let place = ReaderState.destination(
      command, from: list.cursor, times: times, count: count, page: overlay?.viewport.height ?? 0,
      last: list.count - 1)
    list.moveCursor(to: place)
    overlay?.viewport.reveal(list.cursor == 0 ? 0 : list.cursorLine, of: list.lineCount)
    return list
  }

  private mutating func moveInList(_ command: Command, times: Int, count: Int?) {
    let height = max(1, list.viewport.height)
    switch command {
    case .pageDown: list.scroll(by: ReaderState.product(height, times))
    case .pageUp: list.scroll(by: -ReaderState.product(height, times))
    case .halfPageDown: list.scroll(by: ReaderState.product(max(1, height / 2), times))
    case .halfPageUp: list.scroll(by: -ReaderState.product(max(1, height / 2), times))
    default:
      list.moveCursor(
        to: ReaderState.destination(
          command, from: list.cursor, times: times, count: count, page: height, last: list.count - 1))
    }
  }

  /// Where a movement leads from a row; may lie outside, the caller clamps.
  private static func destination(
    _ command: Command, from row: Int, times: Int, count: Int?, page: Int, last: Int
  ) -> Int {
    switch command {
    case .down: row + times
    case .up: row - times
    case .pageDown: row + product(max(1, page), times)
    case .pageUp: row - product(max(1, page), times)
    case .halfPageDown: row + product(max(1, page / 2), times)
    case .halfPageUp: row - product(max(1, page / 2), times)
    case .top: (count ?? 1) - 1
    case .bottom: count.map { $0 - 1 } ?? last
    default: row
    }
  }

  private static func product(_ rows: Int, _ times: Int) -> Int {
    let (result, overflow) = rows.multipliedReportingOverflow(by: times)
    return overflow ? KeyMachine.largestCount : min(result, KeyMachine.largestCount)
  }

  /// A page down; at the end of the text on to the next article.
  mutating func advance() {
    guard !moveSelection(.advance, count: nil) else { return }
    if pane.isAtEnd {
      if list.cursor + 1 < list.count {
        stepArticle(by: 1)
      } else {
        notice = Notice(text: "This is the last article", isProblem: false)
      }
    } else {
      pane.scroll(by: max(1, pane.viewport.height - 1))
    }
  }

  /// Moves the cursor to a neighbouring article and opens it.
  mutating func stepArticle(by distance: Int) {
    let before = list.cursor
    list.moveCursor(to: list.cursor + distance)
    if list.cursor == before {
      notice = Notice(
        text: distance > 0 ? "This is the last article" : "This is the first article", isProblem: false)
    }
    openSelected()
  }

  /// Scrolls the text while the list keeps the focus.
  mutating func scrollPane(by rows: Int) {
    if followTimer != nil { openSelected() }
    pane.scroll(by: rows)
  }

  /// Gives a pane the focus; the reading pane opens the article under the cursor.
  mutating func focusPane(_ target: Pane) {
    if target == .reading, list.selected == nil {
      notice = Notice(text: "There is no article to read", isProblem: false)
      return
    }
    focus = target
    if target == .reading { openSelected() }
  }
}
