package import ArticleStore

/// Something to be done outside: asked for by `update`, performed by one runner, answered with messages.
package enum Effect: Equatable, Sendable {
  case quit
  case suspend
  case redraw
  /// Search the text of all articles and send `Message.found`, first hits at once; an older search is void.
  case search(SearchRequest)
  /// Stop searching.
  case cancelSearch
  /// Go through all articles and send `Message.health`.
  case measureHealth
  /// Make what filters by title and searches need of each article; answered by nothing.
  case prepareFilters
  /// Make the index of related headlines and send `Message.related`.
  case indexRelated
  /// Find the articles that link to this one and send `Message.backLinks`.
  case findBackLinks(ArticleIndex)
  /// Send `Message.readAhead` as soon as there is nothing else to do.
  case readAhead
  /// Keep this for the next run.
  case keep(StateChange)
  /// Read a configuration file, which may use these aliases, and send `Message.configured`.
  case readConfiguration(String, Aliases, Keymap)
  /// Show an address in the user's browser; what goes wrong comes back as `Message.notice`.
  case open(WebAddress)
  /// Put text on the clipboard.
  case copy(String)
  /// Give articles as text to a program with its arguments, which has the terminal until it ends.
  case pipe([ArticlePart], to: [String])
  /// Write articles into a file and send `Message.told`, or `Message.notice`.
  case save([ArticlePart], SaveTarget)
  /// Find out which part of a filter excludes everything and send `Message.emptinessExplained`; an older question is
  /// void.
  case explainEmptiness(Emptiness.Question)
  /// Stop finding that out.
  case cancelExplaining
  /// Count the articles of each source that a query finds by reading texts and send `Message.sourcesCounted`; an older
  /// question is void.
  case countSources(Query)
  /// Count what each of these finds and send `Message.savedCounts`, a run of them at a time. They may use
  /// others by these names.
  case countSaved([NamedFilter], using: [String: String])
  /// List what a folder has, as the user wrote it (`~/` stands for the home folder), and send `Message.filesListed`.
  case listFiles(String)
  /// Look at the archive's files anew and send `Message.archiveChanged`.
  case reload
  /// From now on, or no longer, send `Message.archiveChanged` when files change.
  case follow(Bool)
  /// From now on, or no longer, have the terminal report the mouse.
  case reportMouse(Bool)
  /// Send `Message.timer` after so many milliseconds; a newer timer replaces an older one.
  case startTimer(TimerToken, milliseconds: Int)

  /// Whether it reads the archive for what nobody waits for, so that the next frame can go first.
  package var isForLater: Bool {
    switch self {
    case .measureHealth, .prepareFilters, .indexRelated, .findBackLinks: true
    default: false
    }
  }
}
