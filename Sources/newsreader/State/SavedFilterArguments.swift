import ArgumentParser
import ArticleStore
import ReadingState

/// `--saved NAME` and where the state is.
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
    if let saved { selection.narrow(to: try stored(saved)) }
  }

  /// The same by its name, which stands in the filter then as if it had been entered there.
  func add(to selection: inout Selection) throws {
    guard let saved else { return }
    _ = try stored(saved)
    try selection.add(Query.term(.saved(saved)).text, option: "--saved")
  }

  private func stored(_ name: String) throws -> StoredFilter {
    switch StoredFilter.named(name, in: state.place) {
    case .success(let filter): return filter
    case .failure(let problem):
      complain(problem.text)
      throw ExitCode(ExitStatus.trouble)
    }
  }
}
