import Reader

/// Documentation/Keymap.md.
enum KeymapDocument {
  static var text: String {
    var text = """
      # Keys and commands

      <!-- Made by Scripts/generate from the table of commands; changes belong there. -->

      Keys are written as the configuration file has them: `<C-d>` is Control with d, `<A-b>` Alt with b. A number before
      a key is a count where the table says so. Every key can be bound anew, but 1 to 9 begin no
      binding: they are counts. Commands of the list and of the text can be typed behind `:` where they have their keys.

      """
    for mode in Mode.allCases {
      text += "\n## \(KeyText.title(mode)) (`\(mode.rawValue)`)\n"
      if mode == .select { text += "\n\(KeyText.selection)\n" }
      for (title, entries) in KeyText.groups(of: mode) {
        text += "\n### \(title)\n\n| keys | command | count | does |\n|---|---|---|---|\n"
        for entry in entries {
          let keys = KeyText.keys(entry.command, in: mode).split(separator: " ")
            .map { "`\($0.map { $0 == "|" ? "\\|" : String($0) }.joined())`" }.joined(separator: " ")
          text += "| \(keys) | `\(entry.command.name)` | \(entry.takesCount ? "yes" : "") | \(entry.help) |\n"
        }
      }
    }
    text +=
      "\n## Commands with arguments\n\nTyped behind `:`, bound to keys, or in the configuration file where marked.\n"
    text += "\n| command | in files | does |\n|---|---|---|\n"
    for entry in VerbTable.entries {
      text += "| `\(entry.syntax)` | \(entry.isForFiles ? "yes" : "") | \(entry.help) |\n"
    }
    return text
  }
}
