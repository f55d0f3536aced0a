import Screen
import TextCore

/// The rows of the help screen: keys, the name, where they work if there is room, and what it does.
enum HelpText {
  /// From these widths on a row has the name beside the keys, and the place where they work.
  private static let columnsWithNames = 80
  private static let columnsWithPlaces = 100

  static func title(_ list: HelpList) -> String {
    list.text.isEmpty
      ? "Keys, commands and options" : "Help on “\(list.text)”: \(list.found.count) of \(list.items.count)"
  }

  static func lines(_ list: HelpList, columns: Int) -> OverlayLines {
    OverlayLines(
      list.lines.map { line in
        switch line {
        case .blank: .blank
        case .heading(let text): .heading(text)
        case .nothing: .text("Nothing matches", .problem)
        case .item(let item, let isPicked): row(item, isPicked: isPicked, columns: columns)
        }
      })
  }

  private static func row(_ item: HelpItem, isPicked: Bool, columns: Int) -> OverlayLine {
    let help = OverlayLine.Cell(text: item.help, role: isPicked ? .title : .text, columns: nil)
    guard columns >= columnsWithNames else {
      let keys = (isPicked ? ">" : " ") + shortKeys(item)
      return OverlayLine(cells: [OverlayLine.Cell(text: keys, role: .key, columns: narrowKeyColumns + 3), help])
    }
    let hasPlaces = columns >= columnsWithPlaces
    let keyColumns = hasPlaces ? wideKeyColumns : narrowKeyColumns
    let placeColumns = hasPlaces ? placeColumns : 0
    var cells = [OverlayLine.Cell(text: isPicked ? ">" : "", role: .key, columns: 3)]
    // What is typed has its name in it, and may be long.
    if case .type = item.action {
      let columns = keyColumns + 2 + placeColumns + nameColumns
      return OverlayLine(cells: cells + [OverlayLine.Cell(text: item.keys[0], role: .key, columns: columns), help])
    }
    let keys = fitting(item.keys, columns: keyColumns)
    if item.place.isEmpty {
      cells.append(OverlayLine.Cell(text: keys, role: .key, columns: keyColumns + 2 + placeColumns))
    } else {
      cells.append(OverlayLine.Cell(text: keys, role: .key, columns: keyColumns + 2))
      if hasPlaces { cells.append(OverlayLine.Cell(text: item.place, role: .faint, columns: placeColumns)) }
    }
    cells.append(OverlayLine.Cell(text: item.name, role: .source, columns: nameColumns))
    return OverlayLine(cells: cells + [help])
  }

  /// Columns for keys where there is room, and where there is little.
  private static let wideKeyColumns = 18
  private static let narrowKeyColumns = 12
  private static let placeColumns = 8
  private static let nameColumns = 20

  /// As many keys as fit, the preferred one always.
  private static func fitting(_ keys: [String], columns: Int) -> String {
    var text = keys.first ?? ""
    for key in keys.dropFirst().prefix(3) {
      let more = text + " " + key
      guard DisplayText.width(of: more) <= columns else { break }
      text = more
    }
    return text
  }

  /// Where there is little room, what a key does matters more than how many keys do it; what is typed goes by its name.
  private static func shortKeys(_ item: HelpItem) -> String {
    if case .type = item.action { return item.name }
    let two = item.keys.prefix(2).joined(separator: " ")
    return DisplayText.width(of: two) <= narrowKeyColumns ? two : item.keys.first ?? ""
  }
}
