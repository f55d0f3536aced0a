import ArticleStore
import TextCore

/// The links of an article while they are listed, and which of them is picked.
package struct LinkList: Sendable {
  /// A link, and what is known of where it leads.
  package struct Item: Sendable {
    package let link: DocumentLink
    /// The source of an article; the host of an address stands in it.
    package let source: String
  }

  /// The title of the article they stand in.
  package let title: String
  /// At least one.
  package let items: [Item]
  package private(set) var cursor = 0

  init(title: String, items: [Item]) {
    self.title = title
    self.items = items
  }

  /// The link of a number as it stands in the text, from 1.
  subscript(number number: Int) -> DocumentLink? {
    items.indices.contains(number - 1) ? items[number - 1].link : nil
  }

  /// A line for each link: number, whether it leads to an article or out, source, text.
  func lines(accept: String) -> [OverlayLine] {
    let sourceColumns = min(16, items.map { DisplayText.width(of: $0.source) }.max() ?? 0) + 2
    let numberColumns = String(items.count).count
    let head = OverlayLine.text(accept + " follows a link; a number before it follows that one", .faint)
    return [head, .blank]
      + items.enumerated().map { place, item in
        let isPicked = place == cursor
        let number = String(place + 1)
        let blanks = String(repeating: " ", count: numberColumns - number.count)
        return OverlayLine(cells: [
          OverlayLine.Cell(text: isPicked ? " >" : "", role: .key, columns: 4),
          OverlayLine.Cell(text: blanks + number, role: .position, columns: numberColumns + 2),
          OverlayLine.Cell(text: item.link.target.word, role: .faint, columns: 9),
          OverlayLine.Cell(text: item.source, role: .source, columns: sourceColumns),
          OverlayLine.Cell(text: item.link.text, role: isPicked ? .title : .text, columns: nil),
        ])
      }
  }
}

extension LinkList: PickList {
  var count: Int { items.count }

  mutating func moveCursor(to place: Int) { cursor = min(max(place, 0), items.count - 1) }
}

extension DocumentLink.Target {
  /// What the list calls it.
  var word: String {
    switch self {
    case .article, .unknown: "article"
    case .address: "web"
    }
  }
}
