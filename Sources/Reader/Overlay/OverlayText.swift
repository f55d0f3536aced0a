package import ArticleStore
import NewsArchive
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
    case .help: "Keys"
    case .explanation(let explanation): "How it was read: \(explanation.file)"
    case .health: "Archive health"
    case .saved: "Saved filters"
    }
  }

  package static func lines(_ overlay: OverlayState, _ state: ReaderState) -> [OverlayLine] {
    switch overlay.content {
    case .help(let mode):
      let modes: [Mode] = [mode, mode == .list ? .reading : .list, .prompt, .help]
      return HelpText.lines(
        HelpText.entries(keymap: state.keymap, modes: modes, unicode: state.traits.isUnicode),
        columns: state.size.columns)
    case .explanation(let explanation): return lines(explanation)
    case .health(let health): return health.map { HealthText.lines($0, state.store) } ?? [.text("Reading …", .faint)]
    case .saved(let list): return list.lines(accept: state.label(for: .accept) ?? "Enter")
    }
  }

  private static func lines(_ explanation: Explanation) -> [OverlayLine] {
    var lines: [OverlayLine] = [
      .text("The page \(explanation.habit)."), .text("Confidence of this cut: \(explanation.confidence)%"), .blank,
    ]
    let digits = explanation.rows.last.map { $0.line.line.description.count } ?? 1
    let ruleColumns = min(30, (explanation.rows.map { DisplayText($0.line.rule).width }.max() ?? 0) + 2)
    for row in explanation.rows {
      let number = row.line.line.description
      let blanks = String(repeating: " ", count: 1 + digits - number.count)
      lines.append(
        OverlayLine(cells: [
          OverlayLine.Cell(text: blanks + number, role: .faint, columns: digits + 3),
          OverlayLine.Cell(text: row.line.role.name, role: .source, columns: 13),
          OverlayLine.Cell(text: row.line.rule, role: .faint, columns: ruleColumns),
          OverlayLine.Cell(text: row.text, role: .text, columns: nil),
        ]))
    }
    return lines
  }
}

/// The health of an archive in words, the same on the screen and on the command line.
package enum HealthText {
  /// A paragraph: heading and lines.
  package struct Section: Equatable, Sendable {
    package let heading: String
    package let lines: [String]
  }

  package static func sections(_ health: ArchiveHealth, _ store: ArticleStore) -> [Section] {
    let percent = Int((health.explainedShare * 1000).rounded(.down))
    var sections = [
      Section(
        heading: "Archive",
        lines: [
          "\(Counted.text(health.articles, "article")) from \(Counted.text(health.sources, "source")) in "
            + Counted.text(health.files, "file"),
          "\(percent / 10).\(percent % 10)% of \(Counted.text(health.lines, "line")) explained",
          "\(Counted.grouped(health.articlesWithoutSource)) without a source, "
            + "\(Counted.grouped(health.articlesWithoutDate)) without a date",
        ])
    ]
    sections.append(
      Section(
        heading: "Suspicious cuts",
        lines: health.suspicious.map { "\(place(of: $0.article, store)): \($0.reason): \(store.title(of: $0.article))" }
      ))
    sections.append(
      Section(
        heading: "Articles that stand here more than once",
        lines: health.duplicates.map { group in
          store.title(of: group[0]) + " – " + group.map { place(of: $0, store) }.joined(separator: ", ")
        }))
    sections.append(Section(heading: "Diagnostics", lines: health.diagnostics.map(\.description)))
    sections.append(Section(heading: "Not read", lines: health.problems))
    return sections
  }

  static func lines(_ health: ArchiveHealth, _ store: ArticleStore) -> [OverlayLine] {
    sections(health, store).flatMap { section -> [OverlayLine] in
      let lines = section.lines.isEmpty ? [OverlayLine.text("none", .faint)] : section.lines.map { .text($0) }
      return [.heading(section.heading)] + lines + [.blank]
    }
  }

  /// `file:12-80`
  private static func place(of article: ArticleIndex, _ store: ArticleStore) -> String {
    let outline = store.outline(article)
    return "\(store.page(of: article).path):\(outline.firstLine)-\(outline.lastLine)"
  }
}
