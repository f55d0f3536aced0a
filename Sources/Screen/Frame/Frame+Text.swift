internal import TextCore

extension Frame {
  /// What a row says, without blanks at its end; empty outside of the grid.
  package func text(ofRow row: Int) -> String {
    let cells = cells(ofRow: row)
    guard let last = cells.lastIndex(where: { $0.glyph != .space }) else { return "" }
    return cells[cells.startIndex...last].lazy.filter { !$0.isContinuation }.map(\.glyph.text).joined()
  }

  /// What the frame says: its rows without blanks at their ends, joined by line feeds.
  package var text: String { (0..<size.rows).map(text(ofRow:)).joined(separator: "\n") }

  /// What the frame says and how it looks, for golden files.
  ///
  /// First the text. Then, after a line of `~`, one letter for each cell's style, `.` for plain, so that a letter stands
  /// in the column of its cell; then what each letter means, and where the cursor is (row, column, from 0). Letters are
  /// given in order of appearance: A–Z, a–z, then `*` for all further styles.
  package var styledText: String {
    var letters: [Style: Character] = [:]
    var legend: [String] = []
    let names = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    let rows = (0..<size.rows).map { row in
      var marks = ""
      for style in cells(ofRow: row).lazy.map(\.style) {
        if style != .plain, letters[style] == nil {
          let letter = legend.count < names.count ? names[legend.count] : "*"
          letters[style] = letter
          legend.append("\(letter) \(style.summary)")
        }
        marks.append(letters[style] ?? ".")
      }
      while marks.last == "." { marks.removeLast() }
      return marks
    }
    let place = cursor.map { "cursor \($0.row),\($0.column)" } ?? "no cursor"
    return ([text, "~"] + rows + ["~"] + legend + [place]).joined(separator: "\n")
  }
}

extension Style {
  /// The style in words: `bold dim, 4 on 236`; empty for the plain one.
  package var summary: String {
    let named: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    let words = named.filter { attributes.contains($0.0) }.map(\.1).joined(separator: " ")
    var colors = foreground == .standard ? "" : foreground.summary
    if background != .standard { colors += (colors.isEmpty ? "on " : " on ") + background.summary }
    return [words, colors].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension Color {
  /// The colour in a word: `standard`, its index, or `#rrggbb`.
  package var summary: String {
    switch self {
    case .standard: "standard"
    case .indexed(let index): String(index)
    case .rgb(let red, let green, let blue):
      "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }
}
