import Reader

/// Where the configuration is.
enum ConfigurationPlace: Equatable {
  /// `$XDG_CONFIG_HOME/newsreader/config`, by default below `~/.config`, if it is there.
  case standard
  /// A file that must be there.
  case file(String)

  /// The file's path; nil where no home is known.
  var path: String? {
    switch self {
    case .standard: UserFolder.configurationFile("config")
    case .file(let path): path
    }
  }

  /// What the file says, and those it names; nil where there is none to read. Without a file this is one failed `open`.
  func read() -> Configuration? {
    guard let path else { return nil }
    let configuration = ConfigurationPlace.read(path, isOptional: self == .standard)
    return configuration == Configuration() ? nil : configuration
  }

  /// The same, with statements that the command line stands for behind it.
  func read(overridden statements: [Statement]) -> Configuration? {
    guard !statements.isEmpty else { return read() }
    var configuration = read() ?? Configuration()
    configuration.append(statements)
    return configuration
  }

  /// Reads a file and those it names.
  static func read(
    _ path: String, isOptional: Bool = false, aliases: Aliases = Aliases(), keymap: Keymap = .standard
  ) -> Configuration {
    var reader = ConfigurationReader(home: UserFolder.home(), aliases: aliases, keymap: keymap, open: text)
    return reader.read(path, isOptional: isOptional)
  }

  private static func text(of path: String) throws(ConfigurationReader.Refusal) -> String {
    try OwnFile.text(of: path, kind: "a configuration")
  }
}

extension Configuration {
  /// The paths to open: those that were given, else those the configuration names.
  func paths(given paths: [String]) -> [String] {
    guard paths.isEmpty else { return paths }
    let home = UserFolder.home() ?? ""
    return settings.archive.map { $0.hasPrefix("~/") ? home + $0.dropFirst() : $0 }
  }
}
