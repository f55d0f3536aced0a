import ArgumentParser

/// `--saved NAME`, for the commands that print.
struct SavedFilterArguments: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Only what the filter finds that was saved under this name.", valueName: "name"))
  var saved: String?
  @OptionGroup var state: StateArguments

  /// The saved filter; nil where none is asked for. One that does not exist is told of and ends the program.
  func filter() throws -> StoredFilter? {
    guard let saved else { return nil }
    switch StoredFilter.named(saved, in: state.place) {
    case .success(let filter): return filter
    case .failure(let problem):
      complain(problem.text)
      throw ExitCode(ExitStatus.trouble)
    }
  }
}
