import ArticleStore
import Screen

/// What the mouse does: the wheel scrolls what is under the pointer, a click selects or gives the focus, a second
/// one opens, a chip of the filter goes, and the line between the panes can be dragged. Everything it does can be done with keys as well.
extension ReaderState {
  /// Rows one step of the wheel scrolls; what terminals and desktops have.
  static let wheelRows = 3

  /// Takes in what was done with the mouse.
  mutating func handle(_ event: MouseEvent) -> [Effect] {
    switch event.kind {
    case .wheelUp: scroll(under: event.position, by: -ReaderState.wheelRows)
    case .wheelDown: scroll(under: event.position, by: ReaderState.wheelRows)
    case .press, .doublePress:
      notice = nil
      // The second half of a double click whose first half has opened something already.
      guard event.kind == .press || !hasClickOpened else { return [] }
      hasClickOpened = false
      return press(at: event.position, isDouble: event.kind == .doublePress)
    case .drag: dragDivider(to: event.position)
    case .release:
      dragDivider(to: event.position)
      isDraggingDivider = false
    }
    return []
  }

  /// Has the mouse reported, or left to the terminal, where that was set.
  mutating func followMouse() {
    guard isReportingMouse != settings.mouse else { return }
    isReportingMouse = settings.mouse
    isDraggingDivider = false
    outbox.append(.reportMouse(isReportingMouse))
  }

  // MARK: - The wheel

  private mutating func scroll(under place: Position, by rows: Int) {
    let layout = layout
    if var open = overlay {
      open.viewport.top += rows
      open.viewport.clamp(to: OverlayText.lines(open, self).count)
      overlay = open
    } else if layout.pane.contains(place) || layout.paneTitle.contains(place) {
      scrollPane(by: rows)
    } else if layout.list.contains(place) || layout.listTitle.contains(place) {
      scrollList(by: rows)
    }
  }

  /// Moves the list's screen; the cursor stays where it is as long as it is on it.
  private mutating func scrollList(by rows: Int) {
    list.viewport.top += rows
    list.viewport.clamp(to: list.count)
    let visible = list.viewport.visible(of: list.count)
    guard let last = visible.last else { return }
    list.moveCursor(to: min(max(list.cursor, visible.lowerBound), last))
  }

  // MARK: - The button

  private mutating func press(at place: Position, isDouble: Bool) -> [Effect] {
    let layout = layout
    isDraggingDivider = false
    if keys.isPending || awaited != nil { return choosePending(at: place, layout) }
    if overlay != nil {
      return pressOverlay(at: place, isDouble: isDouble, layout)
    } else if prompt != nil {
      return pressWhileTyping(at: place, isDouble: isDouble, layout)
    } else if layout.filterBar.contains(place) {
      pressFilterBar(at: place)
    } else if layout.divider.contains(place) {
      isDraggingDivider = true
    } else if layout.list.contains(place) || layout.listTitle.contains(place) {
      pressList(at: place, isDouble: isDouble, layout)
    } else if layout.pane.contains(place) || layout.paneTitle.contains(place) {
      pressPane(at: place, isDouble: isDouble, layout)
    }
    return []
  }

  /// A row of the list gets the cursor; one that has it and the focus already is read, whenever that was. While
  /// articles are selected, a click only ever moves the end of the selection.
  private mutating func pressList(at place: Position, isDouble: Bool, _ layout: ScreenLayout) {
    let hadFocus = focus == .list
    focusPane(.list)
    let position = list.viewport.top + place.row - layout.list.row
    guard layout.list.contains(place), list.viewport.visible(of: list.count).contains(position) else { return }
    let isSecond = hadFocus && position == list.cursor && selection == nil
    list.moveCursor(to: position)
    guard isDouble || isSecond else { return }
    focusPane(.reading)
    hasClickOpened = !isDouble
  }

  /// The text gets the focus, and a link in it is selected; one that is so already is followed. While paragraphs are
  /// selected, they are so up to this one.
  private mutating func pressPane(at place: Position, isDouble: Bool, _ layout: ScreenLayout) {
    let hadFocus = focus == .reading
    if focus != .reading { focusPane(.reading) }
    guard let document = pane.open?.document, layout.pane.contains(place) else { return }
    let row = pane.viewport.top + place.row - layout.pane.row
    if case .paragraphs(let article, let from, _) = selection {
      if let block = document.blockNumber(at: row) { selection = .paragraphs(of: article, from: from, to: block) }
      return
    }
    guard let link = document.link(atRow: row, column: place.column - layout.pane.column - PaneView.margin) else {
      return
    }
    let isSecond = hadFocus && pane.open?.selectedLink == link
    pane.selectLink(link)
    guard isDouble || isSecond else { return }
    follow(document.links[link])
    hasClickOpened = !isDouble
  }

  /// What can be picked in an overlay is picked; what is so already is taken.
  private mutating func pressOverlay(at place: Position, isDouble: Bool, _ layout: ScreenLayout) -> [Effect] {
    let line = (overlay?.viewport.top ?? 0) + place.row - layout.body.row - 1
    guard let picked = overlay?.cursorLine, place.row > layout.body.row, layout.body.contains(place),
      overlay?.pick(line: line) == true, isDouble || picked == line
    else { return [] }
    hasClickOpened = !isDouble
    prompt = nil
    return acceptOverlay(number: nil)
  }

  // MARK: - The divider

  private mutating func dragDivider(to place: Position) {
    guard isDraggingDivider, let share = layout.share(dividerAt: place) else { return }
    settings.share = share
  }
}
