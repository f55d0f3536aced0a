/// Cells of a row that lead to an address, for terminals that let them be followed.
package struct FrameLink: Hashable, Sendable {
  package let row: Int
  package let columns: Range<Int>
  /// Printable ASCII, which whoever links has made sure of.
  package let address: String
  /// The same for the parts of a link that goes over several rows.
  package let number: Int
}

extension Frame {
  /// Lets cells lead to an address, as far as they are in the grid, until they are filled with something else.
  package mutating func link(_ area: Rect, to address: String, number: Int) {
    let inside = area.intersection(Rect(size))
    for row in inside.row..<inside.endRow where !inside.isEmpty {
      links.append(
        FrameLink(row: row, columns: inside.column..<inside.endColumn, address: address, number: number))
    }
  }

  /// The links of a row, from left to right as they were made. O(links).
  package func links(ofRow row: Int) -> [FrameLink] { links.isEmpty ? [] : links.filter { $0.row == row } }

  /// Forgets the links in an area that is drawn over.
  mutating func unlink(_ area: Rect) {
    guard !links.isEmpty else { return }
    links.removeAll { link in
      (area.row..<area.endRow).contains(link.row) && link.columns.overlaps(area.column..<area.endColumn)
    }
  }
}
