import CPlatform

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells a command line of nothing but paths from one the argument parser has to read.
enum PlainStart {
  /// The paths, or nil if there is an option or a subcommand among the arguments. A lone `-` is standard input.
  static func paths(in arguments: [String]) -> [String]? {
    guard arguments.allSatisfy({ $0 == "-" || !$0.hasPrefix("-") }) else { return nil }
    if let first = arguments.first, isSubcommand(first) { return nil }
    return arguments
  }

  /// The arguments behind the program's name, without the detour through `/proc` that `CommandLine.arguments` takes.
  static var arguments: [String] {
    var arguments: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      if let argument = CommandLine.unsafeArgv[index] { arguments.append(text(argument)) }
    }
    return arguments
  }

  /// An argument as text, also where it is a path that is no UTF-8.
  private static func text(_ argument: UnsafePointer<CChar>) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4 * strlen(argument) + 1) { buffer in
      guard let base = buffer.baseAddress else { return "" }
      nr_path_text(argument, base)
      return String(cString: base)
    }
  }

  private static func isSubcommand(_ word: String) -> Bool {
    word == "help" || NewsreaderCommand.subcommandNames.contains(word)
  }
}
