import CPlatform
import NewsArchive
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

  /// The longest file that is read, in bytes: nobody writes more, and it is read before the first frame.
  private static let sizeLimit: UInt64 = 1 << 20

  /// The text of a file that is the user's own: what it says can be as much as what the user says.
  private static func text(of path: String) throws(ConfigurationReader.Refusal) -> String {
    let descriptor = nr_file_open(path)
    guard descriptor >= 0 else { throw ConfigurationReader.Refusal(ArchiveError(path: path, errno: -descriptor)) }
    defer { nr_file_close(descriptor) }
    guard nr_file_is_own(descriptor) else {
      throw ConfigurationReader.Refusal("not read: it must belong to you, and not be writable by everybody")
    }
    do throws(ArchiveError) {
      let bytes = try FileReader.bytes(descriptor: descriptor, name: path, limit: sizeLimit + 1)
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      if error.reason == .tooLarge {
        throw ConfigurationReader.Refusal("not read: a configuration has at most 1 MiB")
      }
      throw ConfigurationReader.Refusal(error)
    }
  }
}

extension ConfigurationReader.Refusal {
  fileprivate init(_ error: ArchiveError) { self.init(error.reason.text, isMissing: error.reason == .missing) }
}

extension Configuration {
  /// The paths to open: those that were given, else those the configuration names.
  func paths(given paths: [String]) -> [String] {
    guard paths.isEmpty else { return paths }
    let home = UserFolder.home() ?? ""
    return settings.archive.map { $0.hasPrefix("~/") ? home + $0.dropFirst() : $0 }
  }
}
