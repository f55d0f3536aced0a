import Screen

/// The lines of the help screen, made from the command table and the keys in force.
package enum HelpText {
  package enum Entry: Equatable, Sendable {
    case heading(String)
    /// `place` names the mode a command belongs to where it does not work in all that the help is about.
    case command(keys: String, place: String, name: String, help: String)
    case blank
  }

  /// Every command that has a key in one of the modes, under its heading; a command stands there once for each set of
  /// keys it has.
  package static func entries(keymap: Keymap, modes: [Mode], unicode: Bool) -> [Entry] {
    var lines: [Entry] = []
    let known = modes.map { (mode: $0, keys: keymap.keysOfCommands(in: $0)) }
    for group in CommandEntry.Group.allCases {
      var rows: [Entry] = []
      for entry in CommandTable.entries where entry.group == group {
        guard
          let (mode, found) = known.lazy.compactMap({ known in known.keys[entry.command].map { (known.mode, $0) } })
            .first
        else { continue }
        let keys = found.prefix(4)
          .map { $0.map { KeyNotation.label($0, unicode: unicode) }.joined() }.joined(separator: " ")
        let place = entry.modes.contains(.list) && entry.modes.contains(.reading) ? "" : mode.place
        rows.append(.command(keys: keys, place: place, name: entry.command.name, help: entry.help))
      }
      guard !rows.isEmpty else { continue }
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(group.rawValue))
      lines += rows
    }
    return lines
  }

  /// The entries as rows: keys, where they work, the command's name where there is room, and what it does.
  static func lines(_ entries: [Entry], columns: Int) -> [OverlayLine] {
    entries.map { entry in
      switch entry {
      case .blank: return .blank
      case .heading(let text): return .heading(text)
      case .command(let keys, let place, let name, let help):
        let showsName = columns >= 100
        if columns < 80 {
          // Where there is little room, what a key does matters more than how many keys do it.
          let first = keys.split(separator: " ").prefix(2).joined(separator: " ")
          return OverlayLine(cells: [
            OverlayLine.Cell(text: " " + first, role: .key, columns: 14),
            OverlayLine.Cell(text: help, role: .text, columns: nil),
          ])
        }
        return OverlayLine(
          cells: [
            OverlayLine.Cell(text: "   " + keys, role: .key, columns: min(25, columns / 3 + 5)),
            OverlayLine.Cell(text: place, role: .faint, columns: 8),
          ] + (showsName ? [OverlayLine.Cell(text: name, role: .source, columns: 20)] : []) + [
            OverlayLine.Cell(text: help, role: .text, columns: nil)
          ])
      }
    }
  }
}
