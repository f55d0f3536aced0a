import ArgumentParser
import ArticleStore

/// What every command takes that opens an archive and is about some of its articles.
struct ArchiveArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only articles of these sources: dpa,kyodo either, !afp all but that one. The start of a name is enough. A text with fields, as date:2021, is a query.",
      valueName: "sources"))
  var filter: String?

  // A query may begin with what it excludes, which looks like an option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Only articles that this finds: words, "a phrase", /expression/, source:kyodo, date:2021-03..2021-06, title:harbour, \
      with OR, ! and parentheses.
      """, valueName: "query"))
  var query: String?

  @Argument(
    help: ArgumentHelp(
      "Files and folders to open; - is standard input. Default: the archive of the configuration, else the articles that ship with the program.",
      valueName: "path"), completion: .file())
  var paths: [String] = []

  /// What the options select. Where a query is none, says so and ends the command.
  func selection(order: SortOrder = .file) throws(ExitCode) -> Selection {
    var selection = Selection(filter: filter, order: order)
    if let text = query { try selection.add(text, option: "--query") }
    if let text = filter, QueryField.begins(aWordOf: text) {
      selection.filter = nil
      try selection.add(text, option: "--filter")
    }
    return selection
  }
}

/// In what order articles are printed.
struct SortingArguments: ParsableArguments {
  @Option(help: "Order of the articles; date is newest first, length longest first, relevance best match first.")
  var sort = SortOrder.Key.file
  @Flag(help: "Turn the order round.")
  var reverse = false

  var order: SortOrder { SortOrder(sort, isReversed: reverse) }
}

extension SortOrder.Key: ExpressibleByArgument {}
