import ArticleStore
import Screen
import TextCore

/// The row that is always in sight: the prompt while one is open, else the filters in force and the sources with their
/// counts.
enum FilterBarView {
  static func draw(_ state: ReaderState, in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    if let prompt = state.prompt {
      drawPrompt(prompt, state, in: rect, on: &canvas)
    } else {
      drawIdle(state, in: rect, on: &canvas)
    }
  }

  // MARK: - No prompt

  private static func drawIdle(_ state: ReaderState, in rect: Rect, on canvas: inout Canvas) {
    let hints = hints(state, columns: rect.columns)
    let reserved = hints.isEmpty ? 0 : DisplayText.width(of: hints) + 2
    let room = Rect(row: rect.row, column: rect.column, columns: rect.columns - reserved, rows: 1)
    let column = drawChips(state.filter.chips, areTargets: true, in: room, on: &canvas)
    drawFacets(state.idleFacets, picked: nil, state, from: column, in: room, on: &canvas)
    if reserved > 0 { canvas.putRight(hints + " ", .faint, row: rect.row, notBefore: column, in: rect) }
  }

  /// The keys of the filter, in a third of the row at most; where there is less room, only the one that clears it.
  private static func hints(_ state: ReaderState, columns: Int) -> String {
    let choices: [[Command]] = [[.filterSource, .findHere, .searchText, .clearFilter], [.clearFilter]]
    return choices.map { StatusView.hints($0, state) }.first { (DisplayText.width(of: $0) + 2) * 3 < columns } ?? ""
  }

  /// Draws the chips as far as there is room, the first one always; the rest is counted: `+2`. Returns the column behind.
  private static func drawChips(
    _ chips: [String], areTargets: Bool = false, in room: Rect, on canvas: inout Canvas
  ) -> Int {
    var column = room.column + 1
    for (place, chip) in chips.enumerated() {
      let text = "[\(chip)\(canvas.symbols.remove)]"
      let rest = chips.count - place - 1
      let needed = DisplayText.width(of: text) + (rest > 0 ? 4 + String(rest).count : 1)
      if place > 0, column + needed > room.endColumn {
        return canvas.put("+\(rest + 1)", .chip, row: room.row, column: column, in: room) + 3
      }
      let reserved = rest > 0 ? 5 + String(rest).count : 1
      let end = canvas.putCut(
        text, .chip, row: room.row, column: column, columns: room.endColumn - column - reserved, in: room)
      if areTargets { canvas.note(.chip(place), row: room.row, columns: column..<end) }
      column = end + 3
    }
    return column
  }

  // MARK: - The prompt

  private static func drawPrompt(
    _ prompt: Prompt, _ state: ReaderState, in rect: Rect, on canvas: inout Canvas
  ) {
    let start = canvas.put(" " + prompt.scope.label, .prompt, row: rect.row, column: rect.column, in: rect)
    // The text keeps half of the row; a longer one is scrolled so that the caret stays in sight.
    let room = max(4, min(max((rect.endColumn - start) / 2, 12), rect.endColumn - start - 1))
    let text = DisplayText(prompt.editor.text)
    let caretWidth = DisplayText.width(of: prompt.editor.beforeCaret)
    let caretGlyph = DisplayText(prompt.editor.beforeCaret).glyphs.count
    var first = 0
    var hidden = 0
    while caretWidth - hidden > room - 1, first < caretGlyph {
      hidden += Int(text.glyphs[first].width)
      first += 1
    }
    let field = Rect(row: rect.row, column: start, columns: room, rows: 1)
    let end = canvas.frame.draw(
      text.glyphs[first...], at: Position(row: rect.row, column: start),
      style: canvas.theme.style(prompt.carried == nil ? .text : .picked), in: field)
    canvas.frame.cursor = Position(row: rect.row, column: min(start + caretWidth - hidden, rect.endColumn - 1))
    let column = max(end, start + caretWidth - hidden + 1) + 2
    drawAnswer(prompt, state, from: column, in: rect, on: &canvas)
  }

  /// What the prompt finds so far, beside it: the sources that match, or how many articles or places do.
  private static func drawAnswer(
    _ prompt: Prompt, _ state: ReaderState, from column: Int, in rect: Rect, on canvas: inout Canvas
  ) {
    func say(_ text: String, _ role: ScreenRole) {
      canvas.putCut(text, role, row: rect.row, column: column, columns: rect.endColumn - column - 1, in: rect)
    }
    switch prompt.scope {
    case .source, .tag, .tags:
      let found = prompt.choices(in: state.store, context: state.context)
      if found.isEmpty {
        if prompt.scope == .source { say("no source matches", .problem) }
        if prompt.scope == .tag { say("no such tag", .problem) }
        if prompt.scope == .tags { say(prompt.editor.isEmpty ? "a b puts tags on, -c takes one off" : "new", .faint) }
      } else {
        drawFacets(found, picked: prompt.picked, state, from: column, in: rect, on: &canvas)
      }
    case .title, .text:
      let isSearching = state.search?.isDone == false
      let count = state.search?.isFresh == true ? "" : Counted.text(state.list.count, "article")
      let text = isSearching ? count + " …" : count
      say(text, state.list.count == 0 && !isSearching ? .problem : .faint)
      drawWithin(prompt, state, from: column + DisplayText.width(of: text) + 2, in: rect, on: &canvas)
    case .here:
      guard !prompt.editor.isEmpty else { return }
      let count = state.pane.open?.marks.count ?? 0
      say(
        count == 0 ? "not in this article" : Counted.grouped(count) + (count == 1 ? " place" : " places"),
        count == 0 ? .problem : .faint)
    case .help:
      guard case .help(let list) = state.overlay?.content else { return }
      // How much does stands in its title.
      if list.found.isEmpty { say("nothing matches", .problem) }
    case .command: if let note = state.completion?.note { say(note, .faint) }
    }
  }

  /// What else is in force besides what is typed; where the text was taken along from the sources, what typing anew
  /// would look within.
  private static func drawWithin(
    _ prompt: Prompt, _ state: ReaderState, from column: Int, in rect: Rect, on canvas: inout Canvas
  ) {
    var within = prompt.carried ?? prompt.base
    if prompt.scope == .title { within.title = "" } else { within.text = "" }
    guard !within.chips.isEmpty else { return }
    let words = prompt.carried == nil ? "in" : "typing anew: in"
    let end = column + words.count + 1
    guard end + 6 < rect.endColumn else { return }
    canvas.put(words, .faint, row: rect.row, column: column, in: rect)
    let room = Rect(row: rect.row, column: end - 1, columns: rect.endColumn - end, rows: 1)
    _ = drawChips(within.chips, in: room, on: &canvas)
  }

  // MARK: - Facets

  /// Draws `Harbour Post 12   Island Wire 7` as far as there is room; the rest is counted: `+37`. The picked one is always shown.
  private static func drawFacets(
    _ facets: [PromptChoice], picked: Int?, _ state: ReaderState, from start: Int, in rect: Rect,
    on canvas: inout Canvas
  ) {
    var column = start
    let first = firstShown(facets, picked: picked, columns: rect.endColumn - start)
    for (place, facet) in facets.enumerated() where place >= first {
      let count = facet.count.map { " " + Counted.grouped($0) } ?? ""
      let isPicked = place == picked
      let sign = isPicked ? canvas.symbols.pick : ""
      let width = DisplayText.width(of: sign + facet.name + count)
      let rest = facets.count - place - 1
      let restWidth = rest > 0 ? 4 + String(rest).count : 0
      guard column + width + restWidth < rect.endColumn else {
        canvas.put("+\(rest + 1)", .faint, row: rect.row, column: column, in: rect)
        return
      }
      let nameStart = column
      column = canvas.put(sign + facet.name, isPicked ? .picked : .source, row: rect.row, column: column, in: rect)
      column = canvas.put(count, isPicked ? .picked : .faint, row: rect.row, column: column, in: rect)
      if !isPicked { mark(facet, row: rect.row, column: nameStart, on: &canvas) }
      canvas.note(.choice(place), row: rect.row, columns: nameStart..<column)
      column += 3
    }
  }

  /// The first facet to show so that the picked one is in sight.
  private static func firstShown(_ facets: [PromptChoice], picked: Int?, columns: Int) -> Int {
    guard var first = picked else { return 0 }
    var used = 0
    while first >= 0 {
      used += DisplayText.width(of: "\(facets[first].name) \(Counted.grouped(facets[first].count ?? 0))") + 3
      guard used + 8 < columns else { break }
      first -= 1
    }
    return min(first + 1, picked ?? 0)
  }

  private static func mark(_ facet: PromptChoice, row: Int, column: Int, on canvas: inout Canvas) {
    let name = DisplayText(facet.name)
    for range in facet.matched {
      let glyphs = name.glyphRange(utf8: range)
      let start = column + DisplayText.width(of: name.glyphs[..<glyphs.lowerBound])
      let width = DisplayText.width(of: name.glyphs[glyphs])
      canvas.frame.restyle(Rect(row: row, column: start, columns: width, rows: 1)) {
        $0.attributes.formUnion([.bold, .underline])
      }
    }
  }
}
