import ArgumentParser

/// What the argument parser knows of a command, taken from the help it writes.
struct CommandHelp {
  struct Item {
    let term: String
    let meaning: String
  }

  /// The line behind `USAGE:`.
  let usage: String
  /// Arguments and options; those of every command, `--help` and `--version`, are left out.
  let items: [Item]

  init(_ command: any ParsableCommand.Type) {
    // So wide that nothing is wrapped: an item is one line, or two where its term is long.
    let help = NewsreaderCommand.helpMessage(for: command, columns: 10_000)
    var usage = ""
    var items: [Item] = []
    var section = ""
    for line in help.split(separator: "\n").map(String.init) {
      if line.hasPrefix("USAGE: ") { usage = String(line.dropFirst(7)) }
      if !line.hasPrefix(" ") { section = line }
      guard section == "ARGUMENTS:" || section == "OPTIONS:", line.hasPrefix("  ") else { continue }
      let text = line.drop { $0 == " " }
      if line.hasPrefix("    "), let last = items.popLast() {
        items.append(Item(term: last.term, meaning: last.meaning + text))
      } else {
        let (term, meaning) = CommandHelp.parts(text)
        items.append(Item(term: term, meaning: meaning))
      }
    }
    self.usage = usage
    self.items = items.filter { $0.term != "--version" && $0.term != "-h, --help" }
  }

  /// A term and its meaning, which two blanks or more separate.
  private static func parts(_ line: Substring) -> (term: String, meaning: String) {
    var term = ""
    var rest = line
    while let character = rest.first, !rest.hasPrefix("  ") {
      term.append(character)
      rest = rest.dropFirst()
    }
    return (term, String(rest.drop { $0 == " " }))
  }
}
