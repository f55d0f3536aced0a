import ArgumentParser
import CPlatform
import NewsArchive
import Reader
import ReadingState
import TextCore

/// `newsreader state`
struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state", abstract: "Write out what the reader did, or take it in.",
    discussion: "One JSON object a line, for an article, a mark, a saved filter, an entry of a prompt or the panes.",
    subcommands: [StateExportCommand.self, StateImportCommand.self])

  /// The words that are subcommands of this one; a test proves that none is missing.
  static let subcommandNames = ["export", "import"]
}

/// `newsreader state export`
struct StateExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write everything that is kept to standard output.",
    discussion: "Exit status: 0 if there was something, 1 if nothing is kept, 2 if the state cannot be read.")
  @OptionGroup var state: StateArguments

  func validate() throws { try state.expectPlace() }
  func run() throws { throw ExitCode(StateExchange.export(from: state.place)) }
}

/// `newsreader state import`
struct StateImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Add what was written out to what is kept.",
    discussion: """
      Nothing that is kept is taken away; where both know a mark, a position or a filter of the same name, the file's \
      counts. A line that cannot be read is named and passed over. All of a file is taken in, or nothing.

      Exit status: 0, or 2 if a line or file cannot be read or the state cannot be written.
      """)
  @Argument(help: ArgumentHelp("Files to take in; - is standard input.", valueName: "file"), completion: .file())
  var files: [String]
  @OptionGroup var state: StateArguments

  func validate() throws { try state.expectPlace() }
  func run() throws { throw ExitCode(StateExchange.take(files, into: state.place)) }
}

extension StateArguments {
  fileprivate func expectPlace() throws {
    guard !noState else { throw ValidationError("--no-state: there is nothing to write out or to add to") }
  }
}

/// Writing the state out and taking it in.
enum StateExchange {
  /// A state that does not exist yet is not begun for it; one that was named should be there.
  static func export(from place: StatePlace) -> Int32 {
    guard let path = place.path, OutputFile.exists(path) else {
      guard case .file(let path) = place else { return ExitStatus.noMatch }
      complain("\(path): there is no such file")
      return ExitStatus.trouble
    }
    do {
      let lines = try place.read(path).lines()
      var output = StandardOutput()
      for line in lines where !output.isClosed { output.write(line.text + "\n") }
      return output.end(lines.isEmpty ? ExitStatus.noMatch : ExitStatus.success)
    } catch {
      complain("\(error)")
      return ExitStatus.trouble
    }
  }

  static func take(_ files: [String], into place: StatePlace) -> Int32 {
    guard let path = place.path else {
      complain("no place for the state: neither XDG_STATE_HOME nor HOME is set")
      return ExitStatus.trouble
    }
    do {
      let state = try ReadingState(path: path, origin: place.isNamed ? .named : .own)
      if let setAside = state.setAside { complain("\(setAside)") }
      var status = ExitStatus.success
      for file in files {
        let (lines, isWhole) = read(file)
        if !isWhole { status = ExitStatus.trouble }
        try state.merge(lines)
      }
      return status
    } catch {
      complain("\(error)")
      return ExitStatus.trouble
    }
  }

  /// The lines of a file, and whether all of it could be read; what could not is told of.
  private static func read(_ file: String) -> (lines: [StateLine], isWhole: Bool) {
    let name = file == "-" ? "standard input" : file
    let text: String
    do {
      text = try (file == "-" ? FileReader.bytes(descriptor: 0, name: name) : FileReader.file(file).text).string
    } catch {
      complain("\(error)")
      return ([], false)
    }
    let state = StateText(text, scopes: PromptScope.remembered.map(\.rawValue))
    for problem in state.problems { complain("\(name):\(problem.line): \(problem.error)") }
    return (state.lines, state.problems.isEmpty)
  }
}
