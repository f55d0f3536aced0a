import Reader
import ReadingState

/// The reading state as the keeper's thread has it: the database, and the changes that are still to be written, in order.
///
/// A change that cannot be written stays and is tried again, and so do all behind it: what is in the file is at any time
/// the beginning of what was done.
final class StateWriter {
  private let path: String
  private let isNamed: Bool
  /// Nil while it cannot be opened.
  private var database: ReadingState?
  private var version = StateWriter.unknownVersion
  /// How many changes of this run are in the file.
  private(set) var written = 0
  /// How many the reader knows to be there.
  private var told = 0
  private var waiting: [StateChange] = []
  /// What stands in the way, told already.
  private(set) var trouble: String?
  /// What became of a file that was overwritten while it was in use; told already, but perhaps to nobody any more.
  private(set) var loss: String?
  private var isBusy = false
  /// Whether the file was found damaged while it was in use.
  private var isSuspect = false
  private var hasLoaded = false

  /// `isNamed` says that the user chose the file.
  init(path: String, isNamed: Bool = false) {
    self.path = path
    self.isNamed = isNamed
  }

  /// Whether it may be better soon without anybody doing anything here.
  var shouldTryAgain: Bool { trouble != nil && (isBusy || !waiting.isEmpty) }

  func add(_ change: StateChange) { waiting.append(change) }

  /// Opens what is not open, writes what waits, and reads what others wrote. `tell` gets what became of it.
  func work(_ tell: (Message) -> Void) {
    do throws(ReadingStateError) {
      let database = try opened(tell)
      try write(to: database, tell)
      readAnew(from: database, tell)
      tellWritten(tell)
      isBusy = false
      if trouble != nil { tell(.keepingTrouble(nil)) }
      trouble = nil
    } catch {
      if case .busy = error { isBusy = true } else { isBusy = false }
      if case .damaged = error { isSuspect = true }
      let text = (database == nil ? "Nothing is kept: " : "Not saved yet: ") + "\(error)"
      if trouble != text { tell(.keepingTrouble(text)) }
      trouble = text
    }
  }

  /// No version of a database, which begin with 1.
  private static let unknownVersion = 0

  /// Milliseconds to wait for another program at each try.
  private static let patience: Int32 = 1500

  private func write(to database: ReadingState, _ tell: (Message) -> Void) throws(ReadingStateError) {
    var done = 0
    defer {
      waiting.removeFirst(done)
      written += done
    }
    for change in waiting {
      if try !database.write(change) {
        // The reader has made it on its screen: what is kept is to be shown again.
        version = StateWriter.unknownVersion
        tell(.overtaken(change))
      }
      done += 1
    }
  }

  /// What cannot be read now is at the next look; what is written does not depend on it.
  private func readAnew(from database: ReadingState, _ tell: (Message) -> Void) {
    guard let newest = try? database.externalVersion(), newest != version,
      let stored = try? StoredState(database, written: written)
    else { return }
    version = newest
    tell(.stateLoaded(stored))
  }

  /// Changes written until the reader is told that it may let go of them. Telling wakes it and has it draw, for which
  /// one at a time is not worth it.
  static let tellInterval = 64

  /// After what was read before: that has fewer changes in it.
  private func tellWritten(_ tell: (Message) -> Void) {
    guard written - told >= StateWriter.tellInterval else { return }
    told = written
    tell(.stateWritten(written))
  }

  // MARK: - The file

  /// The database, opened where it is not, and made again where its file was taken away.
  private func opened(_ tell: (Message) -> Void) throws(ReadingStateError) -> ReadingState {
    if let database, database.isInPlace, database.isWhole, !isSuspect { return database }
    let old = database
    let new: ReadingState
    do throws(ReadingStateError) {
      if let old, old.isInPlace, !old.isWhole { return try begunAnew(old, tell) }
      // The one that was open is ours, whatever became of it; another in its place may be anything.
      let origin: ReadingState.Origin = isNamed && old?.isInPlace != true ? .named : .own
      new = try ReadingState(path: path, origin: origin, patience: StateWriter.patience, isSuspect: isSuspect)
    } catch {
      if old == nil { loadWithoutWriting(tell) }
      throw error
    }
    if let old, !new.isSameFile(as: old) {
      // SQLite still reads a file that has no name any more.
      let extent = try merge(try? old.lines(), into: new)
      tell(.notice("The state was taken away; made again\(extent): \(path)"))
    }
    if let setAside = new.setAside { tell(.notice("\(setAside)")) }
    try take(new, tell)
    return new
  }

  /// Keeps what is known of a file that was lost in a new one, and says how much that is: nil is not all.
  private func merge(_ lines: [StateLine]?, into new: ReadingState) throws(ReadingStateError) -> String {
    try new.merge(lines ?? [])
    return lines == nil ? "" : " with all that was kept"
  }

  /// Goes on with a database that was just opened, and tells of what is in it.
  private func take(_ new: ReadingState, _ tell: (Message) -> Void) throws(ReadingStateError) {
    isSuspect = false
    version = try new.externalVersion()
    let stored = try StoredState(new, written: written)
    database = new
    hasLoaded = true
    tell(.stateLoaded(stored))
  }

  /// A new file in place of one that something else has overwritten, with what is still known of it.
  private func begunAnew(_ old: ReadingState, _ tell: (Message) -> Void) throws(ReadingStateError) -> ReadingState {
    let lines = try? old.lines()
    let new = try ReadingState(inPlaceOf: old, patience: StateWriter.patience)
    let extent = try merge(lines, into: new)
    let notice = new.setAside.map { "\($0)\(extent)" } ?? "The state was taken away; made again\(extent): \(path)"
    tell(.notice(notice))
    loss = notice
    try take(new, tell)
    return new
  }

  /// Shows what was kept where nothing more can be.
  private func loadWithoutWriting(_ tell: (Message) -> Void) {
    guard !hasLoaded, let database = try? ReadingState(readingOnly: path),
      let stored = try? StoredState(database, written: written)
    else { return }
    hasLoaded = true
    tell(.stateLoaded(stored))
  }
}

extension StoredState {
  /// Reads all that is stored; `written` changes of this run are in it. O(rows).
  init(_ database: ReadingState, written: Int) throws(ReadingStateError) {
    self.init()
    self.written = written
    (record, journal) = try database.recordAndJournal()
    share = try database.share().map { KeptShare(percent: $0.percent, configured: $0.configured) }
    for scope in PromptScope.remembered { history[scope] = try database.prompts(scope: scope.rawValue).reversed() }
  }
}

extension ReadingState {
  /// False where another copy of the program has made the change already.
  fileprivate func write(_ change: StateChange) throws(ReadingStateError) -> Bool {
    switch change {
    case .done(let step): try perform(step)
    case .undone(let step): return try undo(step)
    case .redone(let step): return try redo(step)
    case .noted(let change): try write([change])
    case .arranged(let share): try setShare(PaneShare(percent: share.percent, configured: share.configured))
    case .entered(let text, let scope): try rememberPrompt(text, scope: scope.rawValue)
    }
    return true
  }
}
