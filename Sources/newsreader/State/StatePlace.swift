#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the reading state is kept.
enum StatePlace {
  /// `$XDG_STATE_HOME/newsreader/state.sqlite3`, or below `~/.local/state`, as the XDG base directory specification
  /// has it.
  case standard
  case file(String)
  /// Nothing is kept.
  case nowhere

  /// The file's path; nil where nothing is kept, or where no home is known.
  var path: String? {
    switch self {
    case .file(let path): path
    case .nowhere: nil
    case .standard:
      StatePlace.standardPath(stateHome: StatePlace.variable("XDG_STATE_HOME"), home: StatePlace.variable("HOME"))
    }
  }

  /// Whether the user said which file.
  var isNamed: Bool { if case .file = self { true } else { false } }

  /// Whether something is to be kept and nobody says where.
  var isUnknown: Bool { if case .standard = self { path == nil } else { false } }

  /// The path by the values of the variables. The specification has relative ones ignored.
  static func standardPath(stateHome: String?, home: String?) -> String? {
    let name = "/newsreader/state.sqlite3"
    if let stateHome, stateHome.hasPrefix("/") { return stateHome + name }
    if let home, home.hasPrefix("/") { return home + "/.local/state" + name }
    return nil
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
