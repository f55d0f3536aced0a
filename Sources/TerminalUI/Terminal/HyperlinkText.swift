internal import Screen
internal import TextCore

/// What makes cells that stand on the screen already a link, on terminals that know of links (OSC 8, as VTE and iTerm2
/// began it). curses knows nothing of them, so the same text is written over itself, and the cursor put back.
enum HyperlinkText {
  /// The bytes for a link; nil where its cells are not all printable ASCII, as those of an address are.
  static func text(of link: FrameLink, in frame: Frame, palette: Palette) -> String? {
    let cells = frame.cells(ofRow: link.row)
    let range = link.columns.clamped(to: 0..<cells.count)
    let shown = range.map { cells[cells.startIndex + $0] }
    guard !shown.isEmpty, shown.allSatisfy({ $0.glyph.text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }) else {
      return nil
    }
    var text = "\u{1B}7\u{1B}[\(link.row + 1);\(range.lowerBound + 1)H"
    text += "\u{1B}]8;id=\(link.number);\(link.address)\u{1B}\\"
    var style: Style?
    for cell in shown {
      if cell.style != style { text += rendition(cell.style, palette) }
      style = cell.style
      text += cell.glyph.text
    }
    return text + "\u{1B}]8;;\u{1B}\\\u{1B}8"
  }

  /// A style as SGR (ECMA-48, 8.3.117) has it.
  private static func rendition(_ style: Style, _ palette: Palette) -> String {
    let (foreground, isBright) = palette.number(style.foreground, isForeground: true)
    let (background, _) = palette.number(style.background, isForeground: false)
    var parts = ["0"]
    if style.attributes.contains(.bold) || isBright { parts.append("1") }
    if style.attributes.contains(.dim) { parts.append("2") }
    if style.attributes.contains(.italic) { parts.append("3") }
    if style.attributes.contains(.underline) { parts.append("4") }
    if style.attributes.contains(.reverse) { parts.append("7") }
    parts += color(foreground, base: 30, palette) + color(background, base: 40, palette)
    return "\u{1B}[" + parts.joined(separator: ";") + "m"
  }

  private static func color(_ number: Int32, base: Int32, _ palette: Palette) -> [String] {
    switch number {
    case ..<0: []
    case ..<8: ["\(base + number)"]
    case _ where palette.isDirect: ["\(base + 8);2;\(number >> 16);\(number >> 8 & 0xFF);\(number & 0xFF)"]
    case ..<16: ["\(base + 60 + number - 8)"]
    default: ["\(base + 8);5;\(number)"]
    }
  }
}
