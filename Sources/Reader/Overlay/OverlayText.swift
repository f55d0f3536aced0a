import Screen
import TextCore

/// One row of an overlay: pieces of text in columns.
package struct OverlayLine: Equatable, Sendable {
  package struct Cell: Equatable, Sendable {
    package let text: String
    package let role: ScreenRole
    /// Columns the cell takes, two blanks behind it included; nil takes the rest of the row.
    package let columns: Int?
  }

  package let cells: [Cell]

  package static let blank = OverlayLine(cells: [])

  static func heading(_ text: String) -> OverlayLine {
    OverlayLine(cells: [Cell(text: " " + text, role: .program, columns: nil)])
  }

  static func text(_ text: String, _ role: ScreenRole = .text) -> OverlayLine {
    OverlayLine(cells: [Cell(text: "   " + text, role: role, columns: nil)])
  }
}

/// What an overlay says, for a width.
package enum OverlayText {
  package static func title(_ overlay: OverlayState) -> String {
    switch overlay.content {
    case .help(let list): HelpText.title(list)
    case .explanation(let explanation): "How it was read: \(PrintableText.spelled(FileName.shown(explanation.file)))"
    case .health: "Archive health"
    case .saved: "Saved filters"
    case .links(let list): "Links of: \(list.title)"
    case .messages: "Messages, the newest first"
    }
  }

  /// The rows of an overlay. Those of help are few; those about an archive or a page may be millions, and only the ones
  /// that are shown are made.
  static func lines(_ overlay: OverlayState, _ state: ReaderState) -> OverlayLines {
    switch overlay.content {
    case .help(let list): return HelpText.lines(list, columns: state.size.columns)
    case .explanation(let explanation): return explanation.lines
    case .health(let health):
      return health.map { HealthText.lines($0, state.store) } ?? OverlayLines([.text("Reading …", .faint)])
    case .saved(let list): return list.lines(accept: state.label(for: .accept) ?? "Enter")
    case .links(let list): return OverlayLines(list.lines(accept: state.label(for: .accept) ?? "Enter"))
    case .messages: return MessagesText.lines(state.messages, columns: state.size.columns)
    }
  }
}
