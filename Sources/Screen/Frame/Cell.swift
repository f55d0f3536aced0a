package import TextCore

/// One column of the grid: what stands there and how it looks.
package struct Cell: Hashable, Sendable {
  package var glyph: Glyph
  package var style: Style
  /// The right half of the wide glyph in the cell before; `glyph` is then a space nobody draws.
  package var isContinuation: Bool

  /// A cell with nothing in it.
  package static let blank = Cell()

  package init(_ glyph: Glyph = .space, style: Style = .plain, isContinuation: Bool = false) {
    self.glyph = glyph
    self.style = style
    self.isContinuation = isContinuation
  }
}
