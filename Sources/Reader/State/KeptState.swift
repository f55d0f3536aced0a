package import ArticleStore

/// What the reader did, as this run sees it: what was stored when it was read last, and what this run has done since.
///
/// Changes are numbered by their order, and what is read says how many of them are in it; the others are made again on
/// top. So what another copy of the program did is seen, and nothing of this run's is lost, whichever was written first.
package struct KeptState: Sendable {
  package private(set) var record = ReadingRecord()
  package private(set) var journal = ReadingJournal()
  /// What was entered at the prompts, newest last.
  package private(set) var history: [PromptScope: [String]] = [:]
  /// Whether anything has been read that was stored: until then, and where nothing is kept, false.
  package private(set) var isStored = false
  /// Changes that are not known to be written, and how many there were before them. No more than wait to be written and
  /// have been written since that was told last.
  private var unwritten: [StateChange] = []
  private var written = 0
  private var lastStep = 0

  /// Texts of each prompt that can be recalled.
  static let historyLimit = 100

  /// Takes in what is stored. The steps that can be undone are those that were there at the start of this run, and its
  /// own: those that another copy makes meanwhile are that copy's.
  mutating func load(_ stored: StoredState) {
    forget(written: stored.written)
    record = stored.record
    history = stored.history.mapValues { $0.suffix(KeptState.historyLimit) }
    let own = journal
    journal = stored.journal
    for change in unwritten { make(change) }
    if isStored { journal = own }
    isStored = true
  }

  /// How many changes would be made again on top of what is read.
  package var unwrittenCount: Int { unwritten.count }

  /// Lets go of the first changes of this run, which are in all that will be read from now on.
  mutating func forget(written count: Int) {
    unwritten.removeFirst(min(unwritten.count, max(0, count - written)))
    written = max(written, count)
  }

  /// Makes changes as one step that can be undone; what to keep.
  mutating func perform(_ title: String, _ changes: [ReadingChange]) -> StateChange {
    lastStep += 1
    return makeNew(.done(ReadingStep(id: ReadingStep.ID(number: lastStep), title: title, changes: changes)))
  }

  /// Notes a trace of reading.
  mutating func note(_ change: ReadingChange) -> StateChange { makeNew(.noted(change)) }

  /// Keeps what was entered at a prompt.
  mutating func enter(_ text: String, _ scope: PromptScope) -> StateChange { makeNew(.entered(text, scope)) }

  /// Keeps how the panes are left; what is kept of them counts in the next run.
  mutating func arrange(_ share: KeptShare) -> StateChange { makeNew(.arranged(share)) }

  /// Takes the newest step back; nil where there is none.
  mutating func undo() -> (title: String, change: StateChange)? {
    journal.done.last.map { ($0.title, makeNew(.undone($0))) }
  }

  /// Does again what was undone last; nil where nothing was.
  mutating func redo() -> (title: String, change: StateChange)? {
    journal.undone.last.map { ($0.title, makeNew(.redone($0))) }
  }

  private mutating func makeNew(_ change: StateChange) -> StateChange {
    unwritten.append(change)
    make(change)
    return change
  }

  private mutating func make(_ change: StateChange) {
    switch change {
    case .done(let step):
      step.changes.forEach { record.apply($0) }
      journal.append(step)
    case .undone(let step):
      ReadingChange.inverses(of: step.changes).forEach { record.apply($0) }
      journal.done.removeAll { $0.id == step.id }
      journal.undone.append(step)
    case .redone(let step):
      step.changes.forEach { record.apply($0) }
      journal.undone.removeAll { $0.id == step.id }
      journal.done.append(step)
    case .noted(let change): record.apply(change)
    case .entered(let text, let scope):
      let older = (history[scope] ?? []).filter { $0 != text }
      history[scope] = (older + [text]).suffix(KeptState.historyLimit)
    case .arranged: break
    }
  }
}
