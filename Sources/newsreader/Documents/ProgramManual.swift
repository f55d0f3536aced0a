import ArgumentParser
import Reader

/// newsreader(1).
enum ProgramManual {
  static var text: String {
    var page = Manual("newsreader", section: 1, title: "read news archives in the terminal")
    addCommandLine(&page)
    addKeys(&page)
    addCommands(&page)
    addSurroundings(&page)
    return page.text
  }

  private static func addCommandLine(_ page: inout Manual) {
    let subcommands = commands(of: NewsreaderCommand.self, name: "newsreader")
    page.section("SYNOPSIS")
    for (_, command) in subcommands { page.paragraph(CommandHelp(command).usage) }
    page.section("DESCRIPTION")
    page.paragraph(
      """
      Opens files and folders of saved news pages, cuts them into articles and shows them: headlines, a reading pane and \
      a filter bar. With no path it opens the archive that the configuration names, else the articles that ship with the \
      program. Where standard output is no terminal the articles are written as plain text.
      """)
    page.paragraph("A file that has a subcommand's name is opened as ./list, ./show or ./export.")
    for (name, command) in subcommands {
      let configuration = command.configuration
      page.section(command == ReadCommand.self ? "OPTIONS" : name)
      page.paragraph(configuration.abstract)
      if !configuration.discussion.isEmpty { page.paragraph(configuration.discussion.replacing("\n", with: " ")) }
      for item in CommandHelp(command).items { page.item(item.term, item.meaning) }
    }
  }

  /// The commands that do something, below one that may only hold others, with their whole names.
  private static func commands(
    of command: any ParsableCommand.Type, name: String
  ) -> [(name: String, command: any ParsableCommand.Type)] {
    command.configuration.subcommands.filter { $0.configuration.shouldDisplay }.flatMap { inner in
      let name = name + " " + (inner.configuration.commandName ?? "")
      return inner.configuration.subcommands.isEmpty ? [(name, inner)] : commands(of: inner, name: name)
    }
  }

  private static func addKeys(_ page: inout Manual) {
    page.section("KEYS")
    page.paragraph(
      """
      Keys are written as in the configuration file: <C-d> is Control with d. Digits before a key are a count. What can \
      follow a key that begins a sequence is shown. All keys but 1 to 9 can be bound anew: see newsreader-config(5).
      """)
    for mode in Mode.allCases {
      page.subsection(KeyText.title(mode))
      if mode == .select { page.paragraph(KeyText.selection) }
      for (_, entries) in KeyText.groups(of: mode) {
        for entry in entries {
          page.item(KeyText.keys(entry.command, in: mode), "\(entry.help) (\(entry.command.name))")
        }
      }
    }
  }

  private static func addCommands(_ page: inout Manual) {
    page.section("COMMANDS")
    page.paragraph(
      """
      Behind : commands of the list and of the text can be typed by their names where they have their keys, with a count \
      before them where they take one, and a number alone goes to that headline. Tab completes, the \
      arrow keys recall what was entered. These commands take arguments:
      """)
    for entry in VerbTable.entries { page.item(entry.syntax, entry.help) }
    page.paragraph(
      """
      What pipe names is run as it stands, without a shell: quotes keep blanks together, and nothing else in it has a \
      meaning. For a shell: pipe sh -c 'grep -i ferry | wc -l'.
      """)
  }

  private static func addSurroundings(_ page: inout Manual) {
    page.section("ACCESSIBILITY")
    page.paragraph(
      """
      The cursor of the terminal stands where the focus is, for screen readers and braille displays, and nothing is told \
      by colour alone. With --plain, or set plain on, one pane is shown at a time, without lines; rows of the list are \
      words (unread, starred, inferred), > stands before what is picked, and nothing is drawn that was not asked for. \
      Where the locale is not UTF-8 only ASCII is shown, and > at the end of a text says that it is cut.
      """)
    page.section("FILES")
    page.item("$XDG_CONFIG_HOME/newsreader/config", "The configuration: see newsreader-config(5).")
    page.item("$XDG_CONFIG_HOME/newsreader/source-aliases", "More names of outlets, a line each: Name = other name; …")
    page.item("$XDG_STATE_HOME/newsreader/state.sqlite3", "What was read and marked, prompts and saved filters.")
    page.paragraph("Without the variables the folders are ~/.config and ~/.local/state.")
    page.section("ENVIRONMENT")
    page.item("NO_COLOR", "If it is set to anything, no colours are used.")
    page.item("TERM", "The terminal; with dumb, articles are written as plain text.")
    page.item("LC_ALL, LC_CTYPE, LANG", "Whether the terminal shows more than ASCII.")
    page.item(
      "BROWSER",
      """
      The browsers to try, separated by colons; %s stands for the address, which else comes last. Quotes keep blanks and \
      colons together, as at the prompt. Without it the one of the desktop or a known one for the terminal is looked for.
      """)
    page.section("EXIT STATUS")
    page.item("0", "Something was found, or the reader was left.")
    page.item("1", "Nothing matched, or --check-config found something wrong.")
    page.item("2", "Something could not be read or written.")
    page.item("64", "The command line was not understood.")
    page.section("SEE ALSO")
    page.paragraph("newsreader-config(5), less(1)")
  }
}
