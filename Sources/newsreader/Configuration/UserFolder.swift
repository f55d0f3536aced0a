#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the user's files for the program are.
enum UserFolder {
  /// A file of the configuration: `$XDG_CONFIG_HOME/newsreader/NAME`, or below `~/.config`; nil where the user has no
  /// home. A relative `XDG_CONFIG_HOME` does not count, as the XDG Base Directory Specification has it.
  static func configurationFile(_ name: String, in environment: (String) -> String? = variable) -> String? {
    if let folder = environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder + "/newsreader/" + name }
    return home(in: environment).map { $0 + "/.config/newsreader/" + name }
  }

  /// What `~` stands for; nil where it is not known.
  static func home(in environment: (String) -> String? = variable) -> String? {
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return home
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
