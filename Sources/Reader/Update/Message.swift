package import ArticleStore
package import NewsArchive
package import Screen

/// Anything that may change the reader's state.
package enum Message: Sendable {
  case input(InputEvent)
  /// More pages have been read and cut, in the order they are to stand in.
  case loaded([Page], progress: LoadProgress)
  /// All files have been read; what went wrong and what was passed over without a word, one line each.
  case loadingFinished(problems: [String], skipped: [String] = [])
  /// What became of the archive's files, nil if nothing; whether the user waits for the answer.
  case archiveChanged(ArchiveChange?, isAsked: Bool)
  /// The time asked for by `Effect.startTimer` is over.
  case timer(TimerToken)
  /// Nothing else is to be done: the article under the cursor can be read before it is opened.
  case readAhead
  /// More of what a search found.
  case found(SearchProgress)
  /// How well the archive was read.
  case health(ArchiveHealth)
  /// The index of related headlines of all that is loaded.
  case related(RelatedIndex)
  /// The articles that link to one, by their places in the store of a revision.
  case backLinks([ArticleIndex], to: ArticleIndex, revision: Int)
  /// What earlier runs, and other copies of the program, have kept.
  case stateLoaded(StoredState)
  /// How many changes of this run, from its first one on, need not be made again on top of what is loaded from now on.
  case stateWritten(Int)
  /// What keeps the changes of this run from being written; nil once all of them are.
  case keepingTrouble(String?)
  /// A step that another copy of the program has taken back, or done again, before this one.
  case overtaken(StateChange)
  /// What a configuration file says.
  case configured(Configuration)
  /// Which part of a filter excludes everything; nil where it does not.
  case emptinessExplained(EmptyResult?, Emptiness.Question)
  /// How many articles of each source, by `SourceIndex`, a query finds in the store of a revision.
  case sourcesCounted([Int], of: Query, revision: Int)
  /// How many articles each of some saved filters finds; nil where it cannot be read.
  case savedCounts([NamedFilter: Int?])
  /// What a folder has, for a path that is being typed.
  case filesListed(FileNames)
  /// A line for the status row about something that was asked for and is done.
  case told(String)
  /// A line for the status row from outside: a signal, a log.
  case notice(String)
}

/// How far loading is.
package struct LoadProgress: Equatable, Sendable {
  package var filesRead: Int
  /// Files there are; nil while folders are still being listed.
  package var filesInAll: Int?

  package init(filesRead: Int, filesInAll: Int?) {
    self.filesRead = filesRead
    self.filesInAll = filesInAll
  }
}

/// Names one request for a timer, so that an older one can be told from the newest.
package struct TimerToken: Hashable, Sendable {
  package let value: Int
  package init(_ value: Int) { self.value = value }
}
