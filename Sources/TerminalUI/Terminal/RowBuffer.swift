internal import CNcurses

/// Room for the cells of one row, in the form curses takes them.
final class RowBuffer {
  let cells: UnsafeMutablePointer<cchar_t>
  let columns: Int

  init(columns: Int) {
    self.columns = columns
    cells = .allocate(capacity: max(1, columns))
    cells.initialize(repeating: cchar_t(), count: max(1, columns))
  }

  deinit { cells.deallocate() }
}
