/// The help while it is open: everything one can ask for, narrowed to what was typed, and which row is picked.
package struct HelpList: Sendable {
  /// A row of the screen.
  enum Line: Equatable, Sendable {
    case heading(String)
    case blank
    case item(HelpItem, isPicked: Bool)
    case nothing
  }

  /// All there is.
  package let items: [HelpItem]
  /// What the rows are narrowed to; empty for all of them.
  package private(set) var text = ""
  /// The rows there are, as places among the items.
  package private(set) var found: [Int]
  package private(set) var cursor = 0

  init(_ items: [HelpItem]) {
    self.items = items
    found = Array(items.indices)
  }

  /// The row that is picked; nil where nothing was found.
  package var picked: HelpItem? { found.indices.contains(cursor) ? items[found[cursor]] : nil }

  /// Narrows the rows to those that have all words of a text, and picks what is called so, else what has this key, else what
  /// begins so, else the first. O(items).
  mutating func narrow(to text: String) {
    self.text = text
    let words = text.split(whereSeparator: \.isWhitespace)
    found = items.indices.filter { items[$0].matches(words) }
    let name = words.joined(separator: "-").lowercased()
    guard !name.isEmpty else {
      cursor = 0
      return
    }
    cursor =
      found.firstIndex { items[$0].name == name } ?? found.firstIndex { items[$0].isKey(text) }
      ?? found.firstIndex { items[$0].name.hasPrefix(name) } ?? 0
  }

  /// All rows in their order, headings among them.
  var lines: [Line] {
    guard !found.isEmpty else { return [.nothing] }
    var lines: [Line] = []
    var group: String?
    for (place, number) in found.enumerated() {
      if items[number].group != group {
        if group != nil { lines.append(.blank) }
        lines.append(.heading(items[number].group))
        group = items[number].group
      }
      lines.append(.item(items[number], isPicked: place == cursor))
    }
    return lines
  }
}

extension HelpList: PickList {
  var count: Int { found.count }
  var lineCount: Int { lines.count }
  var cursorLine: Int { line(of: cursor) }

  mutating func moveCursor(to place: Int) { cursor = max(0, min(place, found.count - 1)) }

  mutating func pick(line: Int) -> Bool {
    guard let place = found.indices.first(where: { self.line(of: $0) == line }) else { return false }
    cursor = place
    return true
  }

  /// The row of what was found at a place: each group has a heading above, and a blank row above that but for the first.
  private func line(of place: Int) -> Int {
    let last = min(place, found.count - 1)
    guard last >= 0 else { return 0 }
    let changes = (0..<last).count { items[found[$0]].group != items[found[$0 + 1]].group }
    return last + 1 + 2 * changes
  }
}
