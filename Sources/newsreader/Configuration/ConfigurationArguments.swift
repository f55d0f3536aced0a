import ArgumentParser
import Reader

/// What commands take that the configuration counts for: which archive is the default, and which keys do what.
struct ConfigurationArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration file. Default: newsreader/config in $XDG_CONFIG_HOME.", valueName: "file"),
    completion: .file())
  var config: String?

  var place: ConfigurationPlace { config.map(ConfigurationPlace.file) ?? .standard }

  func validate() throws {
    guard config != "" else { throw ValidationError("--config: expected the path of a file") }
  }

  /// The paths to open: those that were given, else those the configuration names. What is wrong with it is said on
  /// standard error.
  func paths(given paths: [String]) -> [String] {
    guard paths.isEmpty, let configuration = place.read() else { return paths }
    configuration.problems.forEach { complain($0.description) }
    return configuration.paths(given: paths)
  }
}
