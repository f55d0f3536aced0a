package import ArticleStore
internal import NewsArchive

/// The steps that can be undone, kept so that this holds also in the next run. A step and what it changes are written
/// in one transaction. Each run undoes its own steps and those it found at its start; a step of another copy that runs
/// at the same time is never taken back. Steps that two copies found are undone by one of them: the other is refused.
extension ReadingState {
  /// What `is_undone` says of a step.
  private enum Standing {
    static let done = 0
    static let undone = 1
    /// Undone, and not to be done again by any later run: kept so that no other copy undoes it once more.
    static let forgotten = 2
  }

  /// Makes the changes of a step and keeps it; what was undone before can not be done again any more.
  package func perform(_ step: ReadingStep) throws(ReadingStateError) {
    try database.transaction { () throws(ReadingStateError) in
      try write(step.changes)
      try database.run("UPDATE step SET is_undone = \(Standing.forgotten) WHERE is_undone = \(Standing.undone)")
      try insert(step)
      try database.run(
        "DELETE FROM step WHERE number <= (SELECT max(number) FROM step) - \(ReadingJournal.limit)")
    }
  }

  /// Takes a step back; false, and nothing is changed, where another copy has done so already.
  package func undo(_ step: ReadingStep) throws(ReadingStateError) -> Bool {
    try database.transaction { () throws(ReadingStateError) in
      if let standing = try standing(of: step), standing != Standing.done { return false }
      try write(ReadingChange.inverses(of: step.changes))
      try database.run(
        "UPDATE step SET is_undone = \(Standing.undone) WHERE run = ? AND turn = ?", .integer(run(of: step)),
        turn(of: step))
      return true
    }
  }

  /// Does a step again that was undone; false, and nothing is changed, where another copy has done so already.
  package func redo(_ step: ReadingStep) throws(ReadingStateError) -> Bool {
    try database.transaction { () throws(ReadingStateError) in
      if try standing(of: step) == Standing.done { return false }
      try write(step.changes)
      // It is the newest now, also where another copy has made steps since.
      try database.run("DELETE FROM step WHERE run = ? AND turn = ?", .integer(run(of: step)), turn(of: step))
      try insert(step)
      return true
    }
  }

  /// Nil for a step that is not kept any more.
  private func standing(of step: ReadingStep) throws(ReadingStateError) -> Int? {
    try database.rows(
      "SELECT is_undone FROM step WHERE run = ? AND turn = ?", .integer(run(of: step)), turn(of: step)
    ) { Int($0.integer(0)) }.first
  }

  /// The steps of all runs, within the caller's transaction.
  func journal() throws(ReadingStateError) -> ReadingJournal {
    let steps = try database.rows(
      "SELECT number, run, turn, title, is_undone FROM step WHERE is_undone <= \(Standing.undone) ORDER BY number"
    ) { row in
      (
        number: row.integer(0), id: ReadingStep.ID(run: Int(row.integer(1)), number: Int(row.integer(2))),
        title: row.text(3), isUndone: row.integer(4) != 0
      )
    }
    var journal = ReadingJournal()
    for step in steps {
      let changes = try database.rows(
        "SELECT kind, name, articles, old, new FROM step_change WHERE step = ? ORDER BY place", .integer(step.number)
      ) { StoredChange($0).change }
      // A kind that a newer version made can not be taken back here, nor can a part of such a step.
      guard !changes.isEmpty, !changes.contains(nil) else { continue }
      let whole = ReadingStep(id: step.id, title: step.title, changes: changes.compactMap { $0 })
      if step.isUndone { journal.undone.insert(whole, at: 0) } else { journal.done.append(whole) }
    }
    return journal
  }

  private func insert(_ step: ReadingStep) throws(ReadingStateError) {
    try database.run(
      "INSERT INTO step (run, turn, title) VALUES (?, ?, ?)", .integer(run(of: step)), turn(of: step),
      .text(step.title))
    let number = DatabaseValue.integer(Int64(try database.number("SELECT max(number) FROM step")))
    for (place, change) in step.changes.enumerated() {
      let stored = StoredChange(change)
      try database.run(
        "INSERT INTO step_change (step, place, kind, name, articles, old, new) VALUES (?, ?, ?, ?, ?, ?, ?)", number,
        .integer(Int64(place)), .text(stored.kind), .text(stored.name), .text(stored.articles),
        stored.old.map(DatabaseValue.text) ?? .null, stored.new.map(DatabaseValue.text) ?? .null)
    }
  }

  private func run(of step: ReadingStep) -> Int64 { step.id.run.map { Int64($0) } ?? run }
  private func turn(of step: ReadingStep) -> DatabaseValue { .integer(Int64(step.id.number)) }
}
