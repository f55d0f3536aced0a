package import TextCore

/// The signs the program itself draws, with plain ASCII for terminals that have no more.
package struct Symbols: Sendable {
  package let divider: String
  package let rule: String
  package let unread: String
  package let star: String
  package let separator: String
  package let remove: String
  package let paragraph: String
  /// Before what is selected.
  package let selected: String
  /// Before what is picked or under the cursor, where a style alone would not be heard.
  package let pick: String
  /// What stands where text was cut off: in ASCII `>`, as in less.
  package let cut: Glyph
  /// Whether words stand in place of signs.
  package let isPlain: Bool
  private let isUnicode: Bool

  package init(isUnicode: Bool, isPlain: Bool = false) {
    self.isUnicode = isUnicode
    self.isPlain = isPlain
    divider = isUnicode ? "│" : "|"
    rule = isPlain ? "" : isUnicode ? "─" : "-"
    pick = isPlain ? ">" : ""
    selected = isPlain ? "" : "+"
    cut = isUnicode ? .ellipsis : Glyph(ascii: UInt8(ascii: ">"))
    unread = isUnicode ? "●" : "*"
    star = isUnicode ? "★" : "!"
    separator = isPlain ? ", " : isUnicode ? " · " : " - "
    remove = isPlain ? "" : isUnicode ? " ×" : " x"
    paragraph = isPlain ? "paragraph " : isUnicode ? "¶" : "par "
  }

  /// The sign before or beside a passage, as `ArticleDocument` names it.
  package func marker(_ marker: String) -> String {
    if isPlain { return marker == "•" ? "-" : "" }
    guard !isUnicode else { return marker }
    return switch marker {
    case "•": "*"
    case "→": ">"
    case "←": "<"
    case "│": "|"
    default: marker
    }
  }
}
