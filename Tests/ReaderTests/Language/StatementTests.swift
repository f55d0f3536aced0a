import ArticleStore
import Reader
import Screen
import Testing

@Suite struct StatementTests {
  private func keys(_ text: String) throws -> [KeyPress] { try KeyNotation.parse(text) }

  private func error(_ text: String, aliases: Aliases = Aliases()) -> LanguageError? {
    do {
      _ = try Statement.parse(text, aliases: aliases)
      return nil
    } catch {
      return error
    }
  }

  @Test func everyCommandIsAStatementByItsName() throws {
    for command in Command.allCases where Verb(rawValue: command.name) == nil {
      #expect(try Statement.parse(command.name) == .run(command, count: nil))
    }
  }

  @Test func everyVerbAndEveryOptionStandsInItsTableOnce() {
    #expect(VerbTable.entries.map(\.verb.name).sorted() == Verb.allCases.map(\.name).sorted())
    #expect(OptionTable.entries.map(\.option.name).sorted() == ReaderOption.allCases.map(\.name).sorted())
    #expect(VerbTable.entries.allSatisfy { $0.help.count <= 46 && !$0.help.hasSuffix(".") })
  }

  @Test func lines() throws {
    let table: [(String, Statement)] = [
      ("", .nothing),
      ("  # set measure 80", .nothing),
      ("12", .run(.top, count: 12)),
      ("5 down", .run(.down, count: 5)),
      ("99999999999", .run(.top, count: KeyMachine.largestCount)),
      ("set measure 80", .set(.measure, .number(80))),
      ("set measure", .show(.measure)),
      ("sort date", .sort(SortOrder(.date))),
      ("sort date reverse", .sort(SortOrder(.date, isReversed: true))),
      ("filter", .filter(.everything)),
      ("filter  \"a phrase\" title:can't ", .filter(try Query.parse("\"a phrase\" title:can't"))),
      ("save two  papers", .save("two  papers")),
      ("save \"two papers\"", .save("two papers")),
      ("bind list gx zoom", .bind(.list, try keys("gx"), .command(.zoom))),
      (
        "bind list <C-x> filter is:unread -\"a b\"",
        .bind(
          .list, try keys("<C-x>"),
          .statement(.filter(try Query.parse("is:unread -\"a b\"")), "filter is:unread -\"a b\""))
      ),
      ("bind list '\"' 5 down", .bind(.list, try keys("\""), .statement(.run(.down, count: 5), "5 down"))),
      ("color unread red", .color(.unread, Look(foreground: .indexed(1)))),
      (
        "color headline bold 208 default italic",
        .color(
          .passage(.headline), Look(foreground: .indexed(208), background: .standard, attributes: [.bold, .italic]))
      ),
      ("color title #00ff7f plain", .color(.title, Look(foreground: .rgb(0, 255, 127), attributes: []))),
      ("set theme high-contrast", .set(.theme, .choice("high-contrast"))),
      ("unbind reading q", .unbind(.reading, try keys("q"))),
      ("bind list # top", .bind(.list, try keys("#"), .command(.top))),
      ("bind list g5 top", .bind(.list, try keys("g5"), .command(.top))),
      ("bind list 0 top", .bind(.list, try keys("0"), .command(.top))),
      ("bind prompt 5 accept", .bind(.prompt, try keys("5"), .command(.accept))),
      ("color title #ff8000", .color(.title, Look(foreground: .rgb(255, 128, 0)))),
      ("pipe grep # -", .pipe(["grep", "#", "-"])),
      ("alias u filter is:unread", .alias(name: "u", text: "filter is:unread")),
    ]
    for (text, statement) in table { #expect(try Statement.parse(text) == statement, "\(text)") }
  }

  @Test(arguments: [
    ("zooom", 1, "a command, not “zooom”"),
    ("zoom in", 6, "the end of the line, not “in”"),
    ("set", 4, "one of "),
    ("set colour red", 5, "one of "),
    ("set measure wide", 13, "a number from 20 to 200"),
    ("set measure 8", 13, "a number from 20 to 200"),
    ("set measure 80 90", 16, "the end of the line, not “90”"),
    ("set measure wide 90", 13, "a number from 20 to 200"),
    ("set measure 80 # columns", 16, "the end of the line; a comment stands in a line of its own"),
    ("set measure 80 #columns", 16, "the end of the line; a comment stands in a line of its own"),
    ("sort date # newest", 11, "the end of the line; a comment"),
    ("filter is:unread # new", 18, "the end of the line; a comment"),
    ("color title red # warm", 17, "the end of the line; a comment"),
    ("alias u filter is:unread # new", 26, "the end of the line; a comment"),
    ("bind list gu filter is:unread # new", 31, "the end of the line; a comment"),
    ("zoom # pane", 6, "the end of the line; a comment"),
    ("source more # keys", 13, "the end of the line; a comment"),
    ("source \"more", 8, "a closing \" for this one"),
    ("save 'mine", 6, "a closing ' for this one"),
    ("\"zoom", 1, "a closing \" for this one"),
    ("bind list 5 top", 11, "keys that begin with no digit from 1 to 9: those are counts"),
    ("bind reading 1x top", 14, "keys that begin with no digit"),
    ("unbind help 9", 13, "keys that begin with no digit"),
    ("set measure \"80", 13, "a closing \" for this one"),
    ("sort colour", 6, "one of file, date"),
    ("sort date up", 11, "reverse or nothing"),
    ("filter date:20x", 13, ""),
    ("bind", 5, "one of list, reading"),
    ("bind pane x zoom", 6, "one of list, reading"),
    ("bind list", 10, "keys such as"),
    ("bind list <C-", 11, "keys: '<' without '>'"),
    ("bind list <Nope> zoom", 12, "keys: unknown key"),
    ("bind list x", 12, "a command"),
    ("bind list x zooom", 13, "a command, not “zooom”"),
    ("bind list x filter date:20x", 25, ""),
    ("bind reading x sort-date", 16, "a command for this mode; sort-date is one for list"),
    ("unbind list x y", 15, "the end of the line"),
    ("color", 6, "an element of the screen"),
    ("color title", 12, "a colour (default"),
    ("color title read", 13, "a colour (default"),
    ("color title red 256", 17, "a colour"),
    ("color title red blue green", 22, "a colour"),
    ("color title #ff80", 13, "a colour"),
    ("set theme pink", 11, "one of default, light, dark, high-contrast, mono"),
    ("alias zoom quit", 7, "a name that no command has"),
    ("alias q", 8, "a command"),
    ("alias \"\" quit", 7, "a name without blanks and quotes"),
    ("alias 'a b' quit", 7, "a name without blanks and quotes"),
    ("alias #x quit", 7, "a name without blanks and quotes"),
    ("alias q leave", 9, "a command, not “leave”"),
    ("5 sort-date", 3, "a command that takes a count"),
  ])
  func errorsNameThePlaceAndWhatWasExpected(text: String, column: Int, expected: String) {
    let error = error(text)
    #expect(error?.column == column, "\(error?.description ?? "no error")")
    #expect(error?.expected.hasPrefix(expected) == true, "\(error?.description ?? "no error")")
  }

  @Test func optionsTakeWhatTheyShow() throws {
    let settings = Settings()
    for entry in OptionTable.entries {
      let value = settings[entry.option]
      guard !value.text.isEmpty else { continue }
      #expect(try Statement.parse("set \(entry.option.name) \(value.text)") == .set(entry.option, value))
      var changed = settings
      changed.set(entry.option, to: value)
      #expect(changed == settings)
      #expect(error("set \(entry.option.name) '?'")?.expected == entry.kind.expectation)
    }
  }
}
