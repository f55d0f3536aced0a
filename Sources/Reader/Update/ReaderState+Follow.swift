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
      relations: { ArticleRelations(of: article, $0, related, record) }, setting: textSetting(of: article),
      height: height)
  }
}
