import NewsArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The user's own names of outlets, which add to those that ship with the program.
enum UserAliases {
  /// `$XDG_CONFIG_HOME/newsreader/source-aliases`; nil where the user has no home. A relative `XDG_CONFIG_HOME` does
  /// not count, as the XDG Base Directory Specification has it.
  static func path(in environment: (String) -> String?) -> String? {
    if let folder = environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return folder + "/newsreader/source-aliases"
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.config/newsreader/source-aliases"
  }

  /// Adds what the file says, if there is one; returns what is wrong with it, one line each. Without a file this is one
  /// failed `open`.
  static func add(to aliases: inout SourceAliases) -> [String] {
    guard let path = path(in: { name in getenv(name).map { String(cString: $0) } }) else { return [] }
    do {
      let text = String(decoding: try FileReader.bytes(of: path), as: UTF8.self)
      var errors: [SourceAliases.ParseError] = []
      aliases.add(text, file: path, errors: &errors)
      return errors.map(\.description)
    } catch {
      return error.reason == .missing ? [] : [error.description]
    }
  }
}
