import Screen

/// What of the filter bar can be clicked.
enum ClickTarget: Equatable {
  /// A chip, by its place among those of the filter.
  case chip(Int)
  /// A source or tag, by its place among those that are offered.
  case choice(Int)
}

extension FilterBarView {
  /// What stands at a place of the bar; nil where nothing does that can be clicked. The bar is drawn for it, so that what
  /// is hit is what is seen.
  static func target(at place: Position, _ state: ReaderState) -> ClickTarget? {
    let rect = state.layout.filterBar
    guard rect.contains(place) else { return nil }
    var canvas = Canvas(size: state.size, theme: state.theme, symbols: state.symbols)
    draw(state, in: rect, on: &canvas)
    return canvas.targets.first { $0.area.contains(place) }?.target
  }
}
