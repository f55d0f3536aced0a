import ArticleStore
import NewsArchive
import Screen

extension ReaderState {
  /// How long the cursor must rest before the pane follows it, in milliseconds: short enough to seem immediate, long
  /// enough that running through the list writes two rows a key and not a pane of text.
  static let followDelay = 60

  /// Sees to it that the pane shows the article under the cursor: at once where it is being read or nothing is shown
  /// yet, else when the cursor rests.
  mutating func followCursor() -> [Effect] {
    let layout = layout
    guard layout.shows(.reading) else {
      followTimer = nil
      return []
    }
    guard let selected = subject else {
      pane.clear()
      followTimer = nil
      return []
    }
    guard pane.open?.index != selected else {
      followTimer = nil
      return []
    }
    // Each letter of a prompt is waited for, and often the last one.
    if focus == .reading || pane.open == nil || prompt != nil {
      openSelected()
      return []
    }
    if followTimer != nil, followedSelection == selected { return [] }
    lastTimer += 1
    let token = TimerToken(lastTimer)
    followTimer = token
    followedSelection = selected
    return [.startTimer(token, milliseconds: ReaderState.followDelay)]
  }

  /// Shows the article that is read, or the one under the cursor, in the pane, and marks it read where it has the focus.
  mutating func openSelected() {
    followTimer = nil
    let layout = layout
    guard layout.shows(.reading), let selected = subject else { return }
    show(selected, height: layout.pane.rows)
    if focus == .reading, let open = pane.open { markRead(open.article.id) }
  }

  private mutating func show(_ article: ArticleIndex, height: Int) {
    let (record, related) = (kept.record, related)
    pane.show(
      article, in: store, left: record.positions[store.id(of: article)],
      relations: { ArticleRelations(of: article, $0, related, record, ahead: $1) },
      setting: textSetting(of: article), height: height)
  }

  /// Asks for the article under the list's cursor to be read ahead, where it is neither shown nor read yet: whoever
  /// opens it then waits for the screen alone.
  func askToReadAhead() -> [Effect] {
    guard loading == nil, focus == .list, prompt == nil, let subject, pane.open?.index != subject,
      pane.ahead?.index != subject
    else { return [] }
    return [.readAhead]
  }

  /// Reads and wraps the article under the cursor as the pane would show it.
  mutating func readAhead() {
    guard let subject else { return }
    let (record, related) = (kept.record, related)
    pane.ahead = ReadAhead(
      subject, in: store, relations: { ArticleRelations(of: subject, $0, related, record) },
      setting: textSetting(of: subject, in: layout(with: .reading)))
  }
}
