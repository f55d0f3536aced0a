import ArgumentParser
import Reader

/// The command line: `newsreader [PATH…]` reads, the subcommands print.
struct NewsreaderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsreader",
    abstract: "Read news archives in the terminal.",
    usage: """
      newsreader [--filter <sources>] [--query <query>] [--config <file>] [<path> ...]
      newsreader <subcommand>
      """,
    discussion: """
      Opens files and folders of saved news pages, cuts them into articles and shows them: headlines, a reading pane and \
      a filter by source. With no PATH it opens the archive of the configuration, else the articles that ship with it; \
      - reads standard input. Where standard output is no terminal the articles are written as plain text.

      Options that the reader and a subcommand share may stand before its name as well. A file that has a \
      subcommand's name is opened as ./list, ./show or ./export.
      """,
    version: programVersion,
    subcommands: [
      ReadCommand.self, ListCommand.self, ShowCommand.self, ExportCommand.self, ExplainCommand.self,
      HealthCommand.self, StateCommand.self, KeysCommand.self, GenerateCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  /// The words that are subcommands; a test proves that none is missing.
  static let subcommandNames = ["read", "list", "show", "export", "explain", "health", "state", "keys", "generate"]
}

/// The version, by the rules of semver.org.
let programVersion = "0.1.0"

/// `newsreader [PATH…]`
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read in the terminal (the default).")
  @Flag(help: "Print what is wrong with the configuration and end: 0 if nothing is, 1 if something is.")
  var checkConfig = false
  @Flag(help: "Leave the mouse to the terminal, which then selects text without Shift.")
  var noMouse = false
  @Flag(help: "One pane at a time, words in place of signs and no lines, for screen readers and braille.")
  var plain = false
  @OptionGroup var archive: ArchiveArguments
  @OptionGroup var configuration: ConfigurationArguments
  @OptionGroup var saved: SavedFilterArguments

  func run() throws {
    if checkConfig { throw ExitCode(ConfigurationCheck.run(configuration.place)) }
    var selection = try archive.selection()
    try saved.add(to: &selection)
    throw ExitCode(
      Session.run(
        paths: archive.paths, selection: selection, state: saved.state.place,
        configuration: configuration.place, settings: settings))
  }

  /// What the flags set, as the configuration could.
  private var settings: [Statement] {
    (noMouse ? [.set(.mouse, .flag(false))] : []) + (plain ? [.set(.plain, .flag(true))] : [])
  }
}

/// `newsreader list`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print one line for each article.",
    discussion: "Exit status: 0 if an article was listed, 1 if none matched, 2 if a file could not be read.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, tsv }

  @Option(help: "text: number, date, source, headline; tsv: id, date, source, headline, separated by tabs.")
  var format = Format.text
  @OptionGroup var sorting: SortingArguments
  @OptionGroup var archive: ArchiveArguments
  @OptionGroup var configuration: ConfigurationArguments
  @OptionGroup var saved: SavedFilterArguments

  func run() throws {
    var selection = try archive.selection(order: sorting.order)
    try saved.narrow(&selection)
    let paths = configuration.paths(given: archive.paths)
    throw ExitCode(Listing.list(paths: paths, selection: selection, tabSeparated: format == .tsv))
  }
}

/// `newsreader show ARTICLE`
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an article as plain text.",
    discussion: "Exit status: 0 if it was found, 1 if not, 2 if a file could not be read.")

  @Argument(help: "The article's number or id, as `newsreader list` prints them.")
  var article: String
  @Argument(help: ArgumentHelp("Files and folders to open.", valueName: "path"), completion: .file())
  var paths: [String] = []
  @OptionGroup var configuration: ConfigurationArguments

  func run() throws { throw ExitCode(Listing.show(article, paths: configuration.paths(given: paths))) }
}

/// `newsreader export`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the articles for other programs.",
    discussion: """
      Exit status: 0 if an article was written, 1 if none matched, 2 if a file could not be read or written.

      Markdown can be opened again as an archive and gives the same articles.
      """)

  @Option(
    help: """
      jsonl: one JSON object for each article, a line each; markdown: the articles with their fields on top; csv: the \
      fields only.
      """)
  var format = ArticleFormat.jsonl
  @Option(
    help: ArgumentHelp(
      "Write Markdown into this folder, a file for each article, and not to standard output.", valueName: "folder"),
    completion: .directory)
  var output: String?
  @Flag(help: "Replace files that stand in the folder already.")
  var force = false
  @OptionGroup var sorting: SortingArguments
  @OptionGroup var archive: ArchiveArguments
  @OptionGroup var configuration: ConfigurationArguments
  @OptionGroup var saved: SavedFilterArguments

  func validate() throws {
    guard output == nil || format == .markdown else {
      throw ValidationError("--output writes Markdown: expected --format markdown with it")
    }
    guard output != nil || !force else { throw ValidationError("--force needs --output") }
  }

  func run() throws {
    var selection = try archive.selection(order: sorting.order)
    try saved.narrow(&selection)
    let paths = configuration.paths(given: archive.paths)
    guard let output else { throw ExitCode(Export.stream(format, paths: paths, selection: selection)) }
    throw ExitCode(Export.folder(output, replacing: force, paths: paths, selection: selection))
  }
}

/// `newsreader keys`
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print all keys and what they do.",
    discussion: "What the configuration binds is among them.")

  @OptionGroup var configuration: ConfigurationArguments

  func run() throws {
    let found = configuration.place.read() ?? Configuration()
    found.problems.forEach { complain($0.description) }
    throw ExitCode(Listing.keys(found.keymap))
  }
}

/// `newsreader explain`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Print what each line of a page was taken for, and by which rule.",
    discussion: "Exit status: 0 if an article was found, 1 if none was, 2 if a file could not be read.")

  @Argument(help: ArgumentHelp("Files and folders to explain.", valueName: "path"), completion: .file())
  var paths: [String]

  func run() throws { throw ExitCode(Reports.explain(paths: paths)) }
}

/// `newsreader health`
struct HealthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "health", abstract: "Print how well an archive was read, and what to look at.",
    discussion: "Exit status: 0 if an article was found, 1 if none was, 2 if a file could not be read.")

  @Argument(help: ArgumentHelp("Files and folders to open.", valueName: "path"), completion: .file())
  var paths: [String] = []
  @OptionGroup var configuration: ConfigurationArguments

  func run() throws { throw ExitCode(Reports.health(paths: configuration.paths(given: paths))) }
}
