import ArticleStore
import NewsArchive
import Screen
import TextCore

/// The first row: the program, how much is loaded, and the subject of the page the cursor is on.
enum HeaderView {
  static func draw(_ state: ReaderState, in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let summary = summary(state)
    var column = rect.column + 1
    if state.keepingTrouble != nil {
      column = canvas.put("not saved", .problem, row: rect.row, column: column, in: rect) + 3
    }
    // What is loaded says more than the program's name where there is no room for both.
    if column + DisplayText.width(of: summary) + 14 <= rect.endColumn {
      column = canvas.put("newsreader   ", .program, row: rect.row, column: column, in: rect)
    }
    column = canvas.putCut(
      summary, .faint, row: rect.row, column: column, columns: rect.endColumn - column - 1, in: rect)
    // What changes with every step in the list would be read out before the headline.
    if !state.settings.plain, let topic = state.subject.flatMap({ state.store.page(of: $0).topic }) {
      let room = rect.endColumn - column - 3
      guard room >= 8 else { return }
      let text = DisplayText(topic)
      let shown = text.truncated(to: min(room, max(text.width, 1)), ending: canvas.symbols.cut)
      let width = DisplayText.width(of: shown)
      canvas.frame.draw(
        shown, at: Position(row: rect.row, column: rect.endColumn - width - 1), style: canvas.theme.style(.faint),
        in: rect)
    }
  }

  /// `5 articles · 3 sources`, and while loading how far that is.
  static func summary(_ state: ReaderState) -> String {
    let sources = state.store.sources.count
    var text = Counted.text(state.store.count, "article")
    if sources > 0 { text += state.symbols.separator + Counted.text(sources, "source") }
    if let loading = state.loading {
      text += state.symbols.separator + "loading"
      // A number that goes on changing would be read out again and again.
      if !state.settings.plain, let all = loading.filesInAll, all > 0 { text += " \(loading.filesRead * 100 / all)%" }
    }
    return text
  }
}

/// Numbers as the screen writes them.
package enum Counted {
  /// `1 article`, `5 articles`, `100,000 articles`.
  package static func text(_ number: Int, _ noun: String) -> String {
    grouped(number) + " " + noun + (number == 1 ? "" : "s")
  }

  /// A number with a comma between groups of three digits.
  package static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "-" : ""
    for (place, digit) in digits.utf8.enumerated() {
      if place > 0, (digits.utf8.count - place) % 3 == 0 { text += "," }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }
}
