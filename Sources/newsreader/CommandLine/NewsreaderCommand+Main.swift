import ArgumentParser

extension NewsreaderCommand {
  /// Does what the arguments ask for; the exit status.
  ///
  /// The argument parser's own `main` would write an argument that it does not understand as it is, and a shell's `*`
  /// makes arguments of the names of files.
  static func run(_ arguments: [String]) -> Int32 {
    do {
      var command = try parseAsRoot(ArgumentOrder.arranged(arguments))
      try command.run()
      return ExitStatus.success
    } catch {
      return end(error)
    }
  }

  /// Says what is to be said about an error, help and version being some; the exit status.
  private static func end(_ error: any Error) -> Int32 {
    let status = exitCode(for: error).rawValue
    let text = fullMessage(for: error)
    guard !text.isEmpty else { return status }
    guard status == ExitStatus.success else {
      writeErrors(text)
      return status
    }
    var output = StandardOutput()
    output.write(text + "\n")
    return output.end(status)
  }
}
