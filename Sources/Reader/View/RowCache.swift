import Screen
import ArticleStore

/// Rows of the list as they were drawn. Most keys change two of them: the others need not be put together again.
///
/// It holds what follows from the state alone, so that a frame is the same with any cache, which the random keys prove.
package struct RowCache: Sendable {
  /// What all rows depend on; with another one none is kept.
  private struct Setting: Equatable {
    let settings: Settings
    let looks: Looks
    let traits: TerminalTraits
    let revision: Int
    let years: ClosedRange<Int>?
    let width: Int
  }

  /// What one row depends on besides.
  struct Key: Equatable {
    let article: ArticleIndex
    let marks: ListRowModel.Marks
    let hits: Int
  }

  private var setting: Setting?
  /// Each at the place that its position in the list has.
  private var rows: [(key: Key, cells: [Cell])?] = []
  /// The columns of the list; finding them asks every source.
  private(set) var columns: ListColumns?

  /// Enough for the rows of a large screen, at some 2 KB each; a power of two.
  private static let places = 256

  package init() {}

  /// Forgets what is of no use for a state and a list of such a width.
  mutating func prepare(_ state: ReaderState, width: Int) -> ListColumns {
    let new = Setting(
      settings: state.settings, looks: state.looks, traits: state.traits, revision: state.store.revision,
      years: state.years, width: width)
    if let columns, new == setting { return columns }
    let columns = ListColumns(state, columns: width)
    self = RowCache()
    setting = new
    self.columns = columns
    return columns
  }

  subscript(position: Int, key: Key) -> [Cell]? {
    guard let row = rows.isEmpty ? nil : rows[position & (RowCache.places - 1)], row.key == key else { return nil }
    return row.cells
  }

  mutating func keep(_ cells: some Collection<Cell>, at position: Int, _ key: Key) {
    if rows.isEmpty { rows = Array(repeating: nil, count: RowCache.places) }
    rows[position & (RowCache.places - 1)] = (key, Array(cells))
  }
}
