import Reader
import Screen

/// newsreader-config(5).
enum ConfigurationManual {
  static var text: String {
    var page = Manual("newsreader-config", section: 5, title: "the configuration of newsreader(1)")
    addLanguage(&page)
    page.section("STATEMENTS")
    for entry in VerbTable.entries where entry.isForFiles { page.item(entry.syntax, entry.help + ".") }
    page.paragraph(
      """
      MODE is one of \(Mode.allCases.map(\.rawValue).joined(separator: ", ")); keys of select count while something is \
      selected, and before those of list and reading. What a menu such as f offers are the sequences that begin so, and \
      they are bound as such. COMMAND is any command of newsreader(1) \
      with its arguments. A key that begins a longer sequence has no command of its own: binding the one takes the other \
      away.
      """)
    addOptions(&page)
    addColors(&page)
    page.section("FILES")
    page.item("$XDG_CONFIG_HOME/newsreader/config", "Read at the start, if it is there; by default below ~/.config.")
    page.section("EXAMPLE")
    page.example(DefaultConfiguration.examples.map(\.line))
    page.section("SEE ALSO")
    page.paragraph("newsreader(1)")
    return page.text
  }

  private static func addLanguage(_ page: inout Manual) {
    page.section("DESCRIPTION")
    page.paragraph(
      """
      A configuration file has one statement on a line, in the language of the : prompt. A line that begins with # is a \
      comment; behind a statement none can stand. Blanks separate words; \"…\" keeps blanks together and takes \\\" and \\\\ for the signs themselves, '…' keeps \
      everything as it is.
      """)
    page.paragraph(
      """
      A line that cannot be understood is told with its file, line and column and with what was expected, and the rest \
      counts; newsreader --check-config prints all of them. Files are read only if they belong to you or to the \
      administrator, and not everybody can write them. A file that source names lies beside the one that names it unless \
      its path begins with / or ~/.
      """)
    page.section("KEYS")
    page.paragraph(
      """
      A character stands for its key. <C-x> is Control with x, <A-x> Alt with x; <Enter>, <Esc>, <Tab>, <S-Tab>, <Space>, \
      <Backspace>, <Del>, <Up>, <Down>, <Left>, <Right>, <Home>, <End>, <PgUp>, <PgDn>, <F1> to <F63>, <lt> and <gt> are \
      keys by name, <U+E9> is a character by number. Several of them are a sequence: gg, <C-x>s. Except in the prompt none \
      can begin with a digit from 1 to 9, which is a count.
      """)
  }

  private static func addOptions(_ page: inout Manual) {
    page.section("OPTIONS")
    let defaults = Settings()
    for entry in OptionTable.entries {
      let value = defaults[entry.option].text
      page.item(
        entry.option.name,
        "\(entry.help): \(entry.kind.expectation). Default: \(value.isEmpty ? "none" : value)."
          + (entry.isForStart ? " Counts at the start." : ""))
    }
  }

  private static func addColors(_ page: inout Manual) {
    page.section("COLOURS")
    page.paragraph(
      """
      A colour is default, one of \(Color.names.joined(separator: ", ")), a number from 0 to 255, or #rrggbb. Where a \
      terminal has fewer colours the nearest is taken. Attributes are \
      \(Attributes.named.map(\.name).joined(separator: ", ")). What color does not name stays as the theme has it. With \
      NO_COLOR in the environment only attributes count. These elements can be changed:
      """)
    for element in ScreenElements.entries { page.item(element.name, element.help + ".") }
  }
}
