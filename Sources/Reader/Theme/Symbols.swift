/// The signs the program itself draws, with plain ASCII for terminals that have no more.
package struct Symbols: Sendable {
  package let divider: String
  package let rule: String
  package let unread: String
  package let star: String
  package let separator: String
  package let remove: String
  package let paragraph: String
  private let isUnicode: Bool

  package init(isUnicode: Bool) {
    self.isUnicode = isUnicode
    divider = isUnicode ? "│" : "|"
    rule = isUnicode ? "─" : "-"
    unread = isUnicode ? "●" : "*"
    star = isUnicode ? "★" : "!"
    separator = isUnicode ? " · " : " - "
    remove = isUnicode ? "×" : "x"
    paragraph = isUnicode ? "¶" : "par "
  }

  /// The sign before or beside a passage, as `ArticleDocument` names it.
  package func marker(_ marker: String) -> String {
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
