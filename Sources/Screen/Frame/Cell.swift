package import TextCore

/// One column of the grid: what stands there and how it looks. 24 bytes, each of which has a value of its own, so that
/// cells are equal where their bytes are (`Frame.changedColumns`).
package struct Cell: Hashable, Sendable {
  package var glyph: Glyph
  /// The right half of the wide glyph in the cell before; `glyph` is then a space nobody draws.
  package var isContinuation: Bool
  /// What would be between the fields.
  private let filling: UInt16 = 0
  package var style: Style

  /// A cell with nothing in it.
  package static let blank = Cell()

  package init(_ glyph: Glyph = .space, style: Style = .plain, isContinuation: Bool = false) {
    self.glyph = glyph
    self.style = style
    self.isContinuation = isContinuation
  }
}
