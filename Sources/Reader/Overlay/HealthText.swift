package import ArticleStore
import NewsArchive
import Screen
import TextCore

/// The health of an archive in words, the same on the screen and on the command line.
package enum HealthText {
  /// A paragraph: heading and lines, each made when it is asked for.
  package struct Section {
    package let heading: String
    package let count: Int
    package let line: (Int) -> String

    fileprivate init<Value>(_ heading: String, _ values: [Value], text: @escaping (Value) -> String) {
      self.heading = heading
      count = values.count
      line = { text(values[$0]) }
    }
  }

  package static func sections(_ health: ArchiveHealth, _ store: ArticleStore) -> [Section] {
    let percent = Int((health.explainedShare * 1000).rounded(.down))
    let summary = [
      "\(Counted.text(health.articles, "article")) from \(Counted.text(health.sources, "source")) in "
        + Counted.text(health.files, "file"),
      "\(percent / 10).\(percent % 10)% of \(Counted.text(health.lines, "line")) explained",
      "\(Counted.grouped(health.articlesWithoutSource)) without a source, "
        + "\(Counted.grouped(health.articlesWithoutDate)) without a date",
    ]
    return [
      Section("Archive", summary) { $0 },
      Section("Suspicious cuts", health.suspicious) { cut in
        "\(place(of: cut.article, store)): \(cut.reason): \(store.title(of: cut.article))"
      },
      Section("Articles that stand here more than once", health.duplicates) { group in
        store.title(of: group[0]) + " – " + group.map { place(of: $0, store) }.joined(separator: ", ")
      },
      Section("Diagnostics", health.diagnostics, text: \.description),
      Section("Not read", health.problems) { $0 },
    ]
  }

  static func lines(_ health: ArchiveHealth, _ store: ArticleStore) -> OverlayLines {
    OverlayLines(
      sections(health, store).flatMap { section in
        [
          OverlayLines([.heading(section.heading)]),
          section.count == 0
            ? OverlayLines([.text("none", .faint)])
            : OverlayLines(count: section.count) { .text(section.line($0)) },
          OverlayLines([.blank]),
        ]
      })
  }

  /// `file:12-80`
  private static func place(of article: ArticleIndex, _ store: ArticleStore) -> String {
    let outline = store.outline(article)
    return "\(store.page(of: article).path):\(outline.firstLine)-\(outline.lastLine)"
  }
}
