import ArticleStore
import NewsArchive
import Reader
import TextCore

/// What is printed about how an archive was read.
enum Reports {
  /// `newsreader explain`: each line with its number, role, rule and article, text without any article too. What is
  /// nowhere shown is spelled out here.
  static func explain(paths: [String]) -> Int32 {
    let archive = Archive.readAll(paths, keepsAllText: true)
    var output = StandardOutput()
    for (place, page) in archive.store.pages.enumerated() {
      guard !output.isClosed else { break }
      output.write((place == 0 ? "" : "\n") + PrintableText.spelled(FileName.shown(page.path)) + "\n")
      output.write("the page \(page.habit.text); \(Counted.text(page.outlines.count, "article"))\n\n")
      write(page, to: &output)
      for diagnostic in page.diagnostics + page.cutNotes {
        output.write(PlainText.clean(diagnostic.description) + "\n")
      }
    }
    return output.end(archive.status(found: !archive.store.isEmpty))
  }

  /// `newsreader health`
  static func health(paths: [String]) -> Int32 {
    let archive = Archive.readAll(paths)
    guard let health = ArchiveHealth(archive.store, problems: archive.problems + archive.skipped) else {
      return ExitStatus.trouble
    }
    var output = StandardOutput()
    for (place, section) in HealthText.sections(health, archive.store).enumerated() {
      output.write((place == 0 ? "" : "\n") + section.heading + "\n")
      if section.count == 0 { output.write("  none\n") }
      for index in 0..<section.count where !output.isClosed {
        output.write("  " + PlainText.clean(section.line(index)) + "\n")
      }
    }
    return output.end(archive.status(found: !archive.store.isEmpty))
  }

  private static func write(_ page: Page, to output: inout StandardOutput) {
    let lines = page.explain()
    let digits = String(page.lines.count).count
    let ruleColumns = lines.map { $0.rule.count }.max() ?? 0
    for line in lines {
      let number = line.line.description
      let article = line.article.map { "[\($0 + 1)]" } ?? ""
      output.write(
        String(repeating: " ", count: digits - number.count) + number + "  "
          + padded(line.role.name, 11) + "  " + padded(line.rule, ruleColumns) + "  " + padded(article, 4) + "  "
          + PrintableText.spelled(page.text.string(page.lines[line.line])) + "\n")
    }
  }

  private static func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.count))
  }
}
