import ArticleStore
import NewsArchive
import Reader
import Screen
import TestSupport
import Testing

/// Any sequence of commands that change state, followed by as many undos, gives back what was there; and what was kept
/// for the next run says the same as what is on the screen.
@Suite struct UndoPropertyTests {
  private static let commands = [
    "s", "r", "A", "ta<Enter>", "ta<Space>b<Enter>", "t-a,c<Enter>", "t-b<Enter>", "ma", "mb", "m1",
    ":save<Space>x<Enter>", ":save<Space>y<Enter>", ":unsave<Space>x<Enter>", ":unmark<Space>ab<Enter>",
    ":tag<Space>d<Space>-c<Enter>",
  ]
  private static let others = [
    "j", "k", "G", ":filter<Space>is:unread<Enter>", ":filter<Space>is:starred<Enter>", "F", "<Enter>8j", "q", "<C-l>",
    "Sd",
  ]

  /// The changes of what was kept, as a database makes them.
  private func replayed(_ changes: [StateChange], onto start: ReadingRecord) -> ReadingRecord {
    var record = start
    for change in changes {
      switch change {
      case .done(let step), .redone(let step): step.changes.forEach { record.apply($0) }
      case .undone(let step): ReadingChange.inverses(of: step.changes).forEach { record.apply($0) }
      case .noted(let change): record.apply(change)
      case .entered, .arranged: break
      }
    }
    return record
  }

  /// What commands change: opening and leaving articles is not taken back.
  private func essence(_ record: ReadingRecord) -> ReadingRecord {
    var essence = record
    essence.positions = [:]
    return essence
  }

  @Test(arguments: UInt64(0)..<16) func asManyUndosGiveBackWhatWasThere(seed: UInt64) throws {
    var random = SplitMix(state: seed &* 0x9E37_79B9 &+ 7)
    var driver = ReaderDriver()
    // All is read, so that opening an article leaves no trace beside the steps.
    var stored = StoredState()
    stored.record.read = Set((0..<5).map { driver.state.store.id(of: ArticleIndex($0)) })
    stored.record.tags = [driver.state.store.id(of: ArticleIndex(1)): ["a", "old"]]
    stored.record.filters = ["x": "harbour"]
    driver.send(.stateLoaded(stored))
    var isUnreadMade = false
    for _ in 0..<60 {
      let isCommand = Bool.random(using: &random)
      let keys = isCommand ? Self.commands : Self.others
      let key = keys[Int.random(in: 0..<keys.count, using: &random)]
      if key == "r" { isUnreadMade = true }
      // An article that was made unread is read when it is opened; that is a trace, and no step.
      if isUnreadMade, key.hasPrefix("<Enter>") { continue }
      try driver.press(key)
      for _ in 0..<2 where driver.state.mode == .prompt { try driver.press("<Esc>") }
      #expect(replayed(driver.kept, onto: stored.record) == driver.state.kept.record)
    }
    let after = driver.state.kept.record
    let steps = driver.keptChanges.count
    #expect(steps > 0 && driver.state.kept.journal.done.count == steps)
    try driver.press("\(steps)u")
    #expect(essence(driver.state.kept.record) == essence(stored.record))
    try driver.press("u")
    #expect(driver.state.notice?.text == "There is nothing to undo")
    try driver.press("\(steps)U")
    #expect(essence(driver.state.kept.record) == essence(after))
    #expect(replayed(driver.kept, onto: stored.record) == driver.state.kept.record)
  }
}
