/// Tells a command line of nothing but paths from one the argument parser has to read.
enum PlainStart {
  /// The paths, or nil if there is an option or a subcommand among the arguments. A lone `-` is standard input.
  static func paths(in arguments: [String]) -> [String]? {
    guard arguments.allSatisfy({ $0 == "-" || !$0.hasPrefix("-") }) else { return nil }
    if let first = arguments.first, isSubcommand(first) { return nil }
    return arguments
  }

  private static func isSubcommand(_ word: String) -> Bool {
    word == "help" || NewsreaderCommand.subcommandNames.contains(word)
  }
}
