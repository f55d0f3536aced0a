import Screen
import TextCore

/// The lines of the help screen, made from the command table and the keys in force.
package enum HelpText {
  package enum Line: Equatable, Sendable {
    case heading(String)
    /// `place` names the mode a command belongs to where it does not work in all that the help is about.
    case command(keys: String, place: String, name: String, help: String)
    case blank
  }

  /// The help for the mode it was opened in, then for the prompt.
  package static func lines(for state: ReaderState) -> [Line] {
    let mode = state.help?.mode ?? state.mode
    return lines(
      keymap: state.keymap, modes: [mode, mode == .list ? .reading : .list, .prompt], unicode: state.traits.isUnicode)
  }

  /// Every command that has a key in one of the modes, under its heading; a command stands there once for each set of
  /// keys it has.
  package static func lines(keymap: Keymap, modes: [Mode], unicode: Bool) -> [Line] {
    var lines: [Line] = []
    for group in CommandEntry.Group.allCases {
      var rows: [Line] = []
      for entry in CommandTable.entries where entry.group == group {
        guard let mode = modes.first(where: { !keymap.keys(for: entry.command, in: $0).isEmpty }) else { continue }
        let keys = keymap.keys(for: entry.command, in: mode).prefix(4)
          .map { $0.map { KeyNotation.label($0, unicode: unicode) }.joined() }.joined(separator: " ")
        let place = modes.allSatisfy(entry.modes.contains) || entry.modes.contains(.help) ? "" : mode.place
        rows.append(.command(keys: keys, place: place, name: entry.command.name, help: entry.help))
      }
      guard !rows.isEmpty else { continue }
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(group.rawValue))
      lines += rows
    }
    return lines
  }
}

/// The help screen, over the body of the screen.
enum HelpView {
  static func draw(_ state: ReaderState, in rect: Rect, on canvas: inout Canvas) {
    guard let help = state.help, !rect.isEmpty else { return }
    let lines = HelpText.lines(for: state)
    canvas.put(" Keys", .title, row: rect.row, column: rect.column, in: rect)
    let visible = help.viewport.visible(of: lines.count)
    if visible.count < lines.count {
      canvas.putRight(
        "\(visible.upperBound)/\(lines.count) ", .faint, row: rect.row, notBefore: rect.column + 6, in: rect)
    }
    let keyColumns = min(20, rect.columns / 3)
    for (offset, index) in visible.enumerated() {
      let row = rect.row + 1 + offset
      switch lines[index] {
      case .heading(let text): canvas.put(" " + text, .program, row: row, column: rect.column, in: rect)
      case .blank: break
      case .command(let keys, let place, let name, let help):
        canvas.putCut(keys, .key, row: row, column: rect.column + 3, columns: keyColumns, in: rect)
        var column = rect.column + 3 + keyColumns + 2
        canvas.put(place, .faint, row: row, column: column, in: rect)
        column += 7
        let nameColumns = rect.columns >= 100 ? 20 : 0
        if nameColumns > 0 { canvas.putCut(name, .source, row: row, column: column, columns: 18, in: rect) }
        column += nameColumns
        canvas.putCut(help, .text, row: row, column: column, columns: rect.endColumn - column - 1, in: rect)
      }
    }
  }
}
