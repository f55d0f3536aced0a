import ArgumentParser

/// What every command that reads the state takes.
struct StateArguments: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The file of the reading state. Default: newsreader/state.sqlite3 in $XDG_STATE_HOME.", valueName: "file"),
    completion: .file())
  var state: String?

  @Flag(name: .long, help: "Keep nothing of this run, and know nothing of earlier ones.")
  var noState = false

  var place: StatePlace { noState ? .nowhere : state.map(StatePlace.file) ?? .standard }

  func validate() throws {
    guard !noState || state == nil else { throw ValidationError("--state and --no-state exclude each other") }
    guard state != "" else { throw ValidationError("--state: expected the path of a file") }
  }
}
