/// Puts options of the reader that stand before a subcommand behind its name, where the argument parser looks for
/// them. To it an option begins the default command, and the subcommand's name is a path like any other.
enum ArgumentOrder {
  /// The reader's options that take the word behind them; a test proves that none is missing.
  static let valued: Set<String> = ["--filter", "--query", "--config", "--saved", "--state"]
  static let flags: Set<String> = ["--check-config", "--no-mouse", "--plain", "--no-state"]

  /// The arguments as the argument parser understands them. `--no-state list a` becomes `list --no-state a`; what does
  /// not begin with options and a subcommand stays as it is.
  static func arranged(_ arguments: [String]) -> [String] {
    var rest = arguments[...]
    var names: [String] = []
    var options: [String] = []
    var known = NewsreaderCommand.subcommandNames + ["help"]
    while !known.isEmpty {
      guard let found = takeOptions(from: &rest) else { return arguments }
      guard let name = rest.first, known.contains(name) else {
        // Options behind the last name stand where they belong.
        rest = found[...] + rest
        break
      }
      options += found
      names.append(name)
      rest = rest.dropFirst()
      known = name == "state" ? StateCommand.subcommandNames : []
    }
    return names.isEmpty ? arguments : names + options + rest
  }

  /// Takes away the options that the arguments begin with; nil where one is not known or lacks its value.
  private static func takeOptions(from arguments: inout ArraySlice<String>) -> [String]? {
    var options: [String] = []
    while let word = arguments.first, word.hasPrefix("-"), word != "-" {
      let name = String(word.prefix { $0 != "=" })
      let isWhole = flags.contains(word) || (valued.contains(name) && name != word)
      let taken = arguments.prefix(isWhole ? 1 : 2)
      guard isWhole || valued.contains(word) && taken.count == 2 else { return nil }
      options += taken
      arguments = arguments.dropFirst(taken.count)
    }
    return options
  }
}
