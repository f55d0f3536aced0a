import ArgumentParser

/// The help of the program itself. The argument parser leaves out what its default command takes; that stands here in
/// the place of the options.
enum RootHelp {
  /// The help a command line of nothing else asks for; nil for every other.
  static func asked(by arguments: [String]) -> String? {
    [["--help"], ["-h"], ["help"]].contains(arguments) ? text() : nil
  }

  /// Wrapped to the terminal, or to so many columns.
  static func text(columns: Int? = nil) -> String {
    let root = sections(NewsreaderCommand.helpMessage(columns: columns))
    let read = sections(NewsreaderCommand.helpMessage(for: ReadCommand.self, columns: columns))
    let kept = root.filter { !$0.hasPrefix("OPTIONS:") }
    let added = read.filter { $0.hasPrefix("ARGUMENTS:") || $0.hasPrefix("OPTIONS:") }
    let end = kept.firstIndex { $0.hasPrefix("SUBCOMMANDS:") } ?? kept.count
    return (kept[..<end] + added + kept[end...]).joined()
  }

  /// The parts of a help, each with the line that names it and those below.
  private static func sections(_ help: String) -> [String] {
    var sections: [String] = []
    for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
      if sections.isEmpty || line.hasSuffix(":") && line.allSatisfy({ $0.isUppercase || $0 == ":" }) {
        sections.append("")
      }
      sections[sections.count - 1] += line + "\n"
    }
    return sections
  }
}
