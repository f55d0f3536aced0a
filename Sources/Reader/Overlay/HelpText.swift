import Screen
import TextCore

/// The rows of the help screen: keys, where they work, the name where there is room, and what it does.
enum HelpText {
  /// From these widths on a row has the name beside the keys, and the place where they work.
  private static let columnsWithNames = 100
  private static let columnsWithPlaces = 80

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
    guard columns >= columnsWithPlaces else {
      let keys = (isPicked ? ">" : " ") + shortKeys(item)
      return OverlayLine(cells: [OverlayLine.Cell(text: keys, role: .key, columns: narrowKeyColumns + 3), help])
    }
    var cells = [OverlayLine.Cell(text: isPicked ? ">" : "", role: .key, columns: 3)]
    if item.place.isEmpty {
      cells.append(OverlayLine.Cell(text: longKeys(item), role: .key, columns: keyColumns + 2 + placeColumns))
    } else {
      cells.append(OverlayLine.Cell(text: longKeys(item), role: .key, columns: keyColumns + 2))
      cells.append(OverlayLine.Cell(text: item.place, role: .faint, columns: placeColumns))
    }
    if columns >= columnsWithNames { cells.append(OverlayLine.Cell(text: item.name, role: .source, columns: 20)) }
    return OverlayLine(cells: cells + [help])
  }

  /// Columns for keys where there is room, and where there is little.
  private static let keyColumns = 18
  private static let narrowKeyColumns = 12
  private static let placeColumns = 8

  /// As many keys as fit, the preferred one always.
  private static func longKeys(_ item: HelpItem) -> String {
    var text = item.keys.first ?? ""
    for key in item.keys.dropFirst().prefix(3) {
      let more = text + " " + key
      guard DisplayText(more).width <= keyColumns else { break }
      text = more
    }
    return text
  }

  /// Where there is little room, what a key does matters more than how many keys do it; what is typed goes by its name.
  private static func shortKeys(_ item: HelpItem) -> String {
    if case .type = item.action { return item.name }
    let two = item.keys.prefix(2).joined(separator: " ")
    return DisplayText(two).width <= narrowKeyColumns ? two : item.keys.first ?? ""
  }
}
