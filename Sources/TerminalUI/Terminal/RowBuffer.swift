internal import CNcurses

/// Room for the cells of one row, in the two forms curses takes them.
final class RowBuffer {
  let cells: UnsafeMutablePointer<cchar_t>
  /// For runs of ASCII: characters with their attributes.
  let characters: UnsafeMutablePointer<chtype>
  let columns: Int

  init(columns: Int) {
    self.columns = columns
    cells = .allocate(capacity: max(1, columns))
    cells.initialize(repeating: cchar_t(), count: max(1, columns))
    characters = .allocate(capacity: max(1, columns))
    characters.initialize(repeating: 0, count: max(1, columns))
  }

  deinit {
    cells.deallocate()
    characters.deallocate()
  }
}
