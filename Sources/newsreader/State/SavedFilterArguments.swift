import ArgumentParser
import ArticleStore
import ReadingState

/// `--saved NAME` and where the state is, for the commands that print.
struct SavedFilterArguments: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Only what the filter finds that was saved under this name.", valueName: "name"))
  var saved: String?
  @OptionGroup var state: StateArguments

  /// Keeps only what the saved filter finds as well, and lets a query ask what was read, starred and tagged. A filter
  /// that does not exist is told of and ends the program.
  func narrow(_ selection: inout Selection) throws {
    guard let saved else {
      if selection.query.asksForReading { selection.reading = try record() }
      return
    }
    switch StoredFilter.named(saved, in: state.place) {
    case .success(let filter): selection.narrow(to: filter)
    case .failure(let problem):
      complain(problem.text)
      throw ExitCode(ExitStatus.trouble)
    }
  }

  /// What is kept; nil where nothing is. A state that does not exist yet is not begun for it.
  private func record() throws -> ReadingRecord? {
    guard let path = state.place.path, OutputFile.exists(path) else { return nil }
    do {
      let database = try ReadingState(path: path)
      if let setAside = database.setAside { complain("\(setAside)") }
      return try database.record()
    } catch {
      complain("\(error)")
      throw ExitCode(ExitStatus.trouble)
    }
  }
}
