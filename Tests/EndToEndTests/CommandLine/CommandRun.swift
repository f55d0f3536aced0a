import Foundation
import TestSupport

/// What a command printed and how it ended; its streams are files, no terminal.
struct CommandRun {
  let status: TestSupport.ExitStatus
  let output: String
  let errors: String

  /// The lines of the output.
  var lines: [Substring] { output.split(separator: "\n") }

  /// Runs the program.
  static func newsreader(
    _ arguments: String..., input: String = "", directory: String? = nil, environment: [String: String] = [:]
  ) throws -> CommandRun {
    try newsreader(arguments, input: input, directory: directory, environment: environment)
  }

  /// The same with the arguments as a list.
  static func newsreader(
    _ arguments: [String], input: String = "", directory: String? = nil, environment: [String: String] = [:]
  ) throws -> CommandRun {
    var launch = try Newsreader.launch(arguments)
    launch.environment = environment
    return try run(launch, input: input, directory: directory)
  }

  /// Runs a script with `$newsreader`, `$seeds` and `$page` for the program and what it reads.
  static func shell(_ script: String) throws -> CommandRun {
    var launch = PtySession.Launch("/bin/sh", ["-c", script])
    launch.environment = try Newsreader.shellVariables()
    return try run(launch, input: "", directory: nil)
  }

  static func run(_ launch: PtySession.Launch, input: String = "", directory: String? = nil) throws -> CommandRun {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/in", input)
      var launch = launch
      launch.directory = directory
      launch.standardInput = folder + "/in"
      launch.standardOutput = folder + "/out"
      launch.standardError = folder + "/err"
      let status = try PtySession(launch).waitForExit()
      return CommandRun(
        status: status, output: readFile(folder + "/out") ?? "not UTF-8", errors: readFile(folder + "/err") ?? "")
    }
  }
}
