import ArticleStore
import Screen

/// What can follow the keys that are pending, one row each, above the filter bar.
enum PendingView {
  static func draw(_ state: ReaderState, above bottom: Int, in body: Rect, on canvas: inout Canvas) {
    PopupView.draw(rows(state), above: bottom, in: body, on: &canvas)
  }

  /// How many rows there are; those of keys come first.
  static func rowCount(_ state: ReaderState) -> Int { rows(state).count }

  private static func rows(_ state: ReaderState) -> [PopupView.Row] {
    let rows = state.keys.continuations(mode: state.mode, keymap: state.keymapNow).map { keys, action in
      PopupView.Row(name: KeyNotation.label(keys, state.keyLabels), help: action.help)
    }
    return rows + linkRow(state) + markRows(state)
  }

  /// The marks that are set, while the letter of one is waited for: where each leads.
  private static func markRows(_ state: ReaderState) -> [PopupView.Row] {
    guard let request = state.awaited else { return [] }
    let paragraph = state.symbols.paragraph
    let marks = state.kept.record.marks.sorted { $0.key < $1.key }
    let places = state.store.indices(of: Set(marks.map(\.value.article)))
    let rows = marks.map { letter, place in
      let title = places[place.article]?.first.map { state.store.title(of: $0) } ?? "(not in this archive)"
      return PopupView.Row(
        name: String(letter), help: (place.paragraph.map { "\(paragraph)\($0 + 1)" } ?? "list") + "  " + title)
    }
    switch request {
    case .setMark: return rows + [PopupView.Row(name: "a…z", help: "Mark this place; a letter that is set moves here")]
    case .jump:
      return rows
        + (state.jumpedFrom == nil ? [] : [PopupView.Row(name: "'", help: "Back to where the last jump began")])
    }
  }

  /// Where a number that is typed in the text is that of a link: the key that follows it, and where it leads.
  private static func linkRow(_ state: ReaderState) -> [PopupView.Row] {
    guard state.mode == .reading, state.keys.pending.isEmpty, let number = state.keys.count,
      let links = state.pane.open?.document.links, links.indices.contains(number - 1),
      let key = state.label(for: .followLink)
    else { return [] }
    return [PopupView.Row(name: key, help: "Follow link \(number): \(links[number - 1].text)")]
  }
}
