import ArgumentParser
import ArticleStore
import CPlatform
import Reader
import Screen
import TerminalUI

/// One run of the interactive program.
enum Session {
  /// Opens an archive and reads it in the terminal; where standard output is none, or one that only prints
  /// lines, writes it as plain text. `settings` count after the configuration. Returns the exit status.
  static func run(
    paths: [String], selection: Selection, state place: StatePlace = .standard,
    configuration configurationPlace: ConfigurationPlace = .standard, settings: [Statement] = []
  ) -> Int32 {
    let configuration = configurationPlace.read(overridden: settings)
    let paths = configuration?.paths(given: paths) ?? paths
    guard platform_is_terminal(1), !platform_terminal_is_dumb() else {
      configuration?.problems.forEach { complain($0.description) }
      var selection = selection
      do throws(ExitCode) {
        try selection.consult(place)
      } catch {
        return error.rawValue
      }
      return Listing.text(paths: paths, selection: selection)
    }
    let archive = LiveArchive(paths)
    guard let opening = Opening(paths, archive) else { return ExitStatus.trouble }
    do {
      let mailbox = try Mailbox<Message>()
      let terminal = try CursesTerminal(TerminalOptions(reportsMouse: (configuration?.settings ?? Settings()).mouse))
      let state = ReaderState(
        store: ArticleStore(aliases: opening.aliases), size: terminal.size, traits: terminal.traits,
        today: selection.today, startFilter: selection.filter, startQuery: selection.query,
        configuration: configuration)
      let keeper = try place.path.map { path throws(TerminalError) in
        try StateKeeper(path: path, isNamed: place.isNamed, mailbox: mailbox)
      }
      if place.isUnknown {
        mailbox.post(.keepingTrouble("Nothing is kept: neither XDG_STATE_HOME nor HOME is a folder"))
      }
      let (end, left) = EventLoop(terminal: terminal, state: state, mailbox: mailbox, keeper: keeper, archive: archive)
        .run(opening: opening.begin(into: mailbox))
      let lost = keeper?.finish()
      // The screen is gone with what its status row said; what could not be read is said once more.
      configuration?.problems.forEach { complain($0.description) }
      left.problems.forEach(complain)
      if let lost { complain(lost) }
      if case .nothingFound = end {
        Opening.complainOfNothing(left.problems)
        return ExitStatus.trouble
      }
      if case .signal(let signal) = end { ProcessSignals.die(by: signal) }
      return left.problems.isEmpty && lost == nil ? ExitStatus.success : ExitStatus.trouble
    } catch {
      complain("\(error)")
      return ExitStatus.trouble
    }
  }
}
