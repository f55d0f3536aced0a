import Reader

/// `newsreader --check-config`
enum ConfigurationCheck {
  /// Prints what is wrong with the configuration, a line each; 0 if nothing is, 1 if something is.
  static func run(_ place: ConfigurationPlace) -> Int32 {
    var output = StandardOutput()
    let problems = place.read()?.problems ?? []
    for problem in problems { output.write(PlainText.clean(problem.description) + "\n") }
    return output.end(problems.isEmpty ? ExitStatus.success : ExitStatus.noMatch)
  }
}
