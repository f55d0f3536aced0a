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
    try selection.consult(state.place)
    guard let saved else { return }
    switch StoredFilter.named(saved, in: state.place) {
    case .success(let filter): selection.narrow(to: filter)
    case .failure(let problem):
      complain(problem.text)
      throw ExitCode(ExitStatus.trouble)
    }
  }
}
