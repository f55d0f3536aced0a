import ArticleStore
import NewsArchive
import Reader
import Screen
import TextCore

/// What the subcommands print.
enum Listing {
  /// `newsreader list`
  static func list(paths: [String], selection: Selection, tabSeparated: Bool) -> Int32 {
    let archive = Archive.readAll(paths)
    let found = selection.articles(in: archive.store)
    let sourceColumns = min(24, archive.store.sources.map { DisplayText.width(of: $0.name) }.max() ?? 1)
    let numberColumns = String(archive.store.count).count
    var output = StandardOutput()
    for index in found {
      guard !output.isClosed else { break }
      let line =
        tabSeparated
        ? PlainText.tabSeparated(index, in: archive.store)
        : PlainText.row(
          number: index.offset + 1, index, in: archive.store, numberColumns: numberColumns,
          sourceColumns: sourceColumns)
      output.write(line + "\n")
    }
    return output.end(archive.status(found: !found.isEmpty))
  }

  /// `newsreader show`: an article by its number in the archive or by its id.
  static func show(_ name: String, paths: [String]) -> Int32 {
    let archive = Archive.readAll(paths)
    guard let index = archive.article(named: name) else {
      complain(
        "there is no article \(name): expected a number from 1 to \(archive.store.count), or an id of 16 hexadecimal digits"
      )
      return archive.status(found: false)
    }
    var output = StandardOutput()
    output.write(PlainText.article(archive.store.article(index)))
    return output.end(archive.status(found: true))
  }

  /// What the interactive program writes where standard output is no terminal: all articles, one after the other.
  static func text(paths: [String], selection: Selection) -> Int32 {
    let archive = Archive.readAll(paths)
    let found = selection.articles(in: archive.store)
    var output = StandardOutput()
    for (place, index) in found.enumerated() {
      guard !output.isClosed else { break }
      output.write((place > 0 ? "\n\n" : "") + PlainText.article(archive.store.article(index)))
    }
    return output.end(archive.status(found: !found.isEmpty))
  }

  /// `newsreader keys`
  static func keys(_ keymap: Keymap) -> Int32 {
    var output = StandardOutput()
    for mode in Mode.allCases {
      output.write((mode == .list ? "" : "\n") + "\(mode.place)\n")
      for entry in CommandTable.entries where entry.modes.contains(mode) {
        output.write(
          keyRow(KeyText.keys(entry.command, in: mode, keymap: keymap), entry.command.name, entry.help))
      }
      for (keys, action) in keymap[mode].bindings {
        switch action {
        case .statement(_, let text): output.write(keyRow(KeyNotation.text(keys), "", PlainText.clean(text)))
        case .command(let command):
          if mode == .select { output.write(keyRow(KeyNotation.text(keys), command.name, action.help)) }
        }
      }
      if mode == .select, keymap[mode].bindings.isEmpty {
        output.write("  (none are bound: those of list and text count)\n")
      }
    }
    output.write("\ntyped behind :\n")
    for entry in VerbTable.entries {
      let blanks = String(repeating: " ", count: max(0, helpColumn - DisplayText.width(of: entry.syntax)))
      output.write("  \(entry.syntax)\(blanks) \(entry.help)\n")
    }
    return output.end(ExitStatus.success)
  }

  /// Columns before what a row says of its key, without the blanks around them.
  private static let helpColumn = 53

  private static func keyRow(_ keys: String, _ name: String, _ help: String) -> String {
    let columns = max(0, 34 - DisplayText.width(of: keys))
    let nameColumns = max(0, 18 - DisplayText.width(of: name))
    return "  " + keys + String(repeating: " ", count: columns) + " " + name
      + String(repeating: " ", count: nameColumns) + " " + help + "\n"
  }
}
