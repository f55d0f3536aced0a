package import Screen

/// What a part of the screen is, for the theme to give it a style.
package enum ScreenRole: Hashable, Sendable {
  case text, program, faint, title, titleUnfocused, divider
  case cursorRow, cursorRowUnfocused, unread, unreadSource, star, source, position
  case chip, prompt, picked, matched, currentMatch, key, notice, problem
  case passage(TextRole)
}

/// How each part of the screen looks. Colours are the terminal's own palette; nothing is told by colour alone.
package struct Theme: Sendable {
  /// Whether colours may be used at all.
  private let hasColor: Bool

  package init(colors: Int) { hasColor = colors >= 8 }

  package func style(_ role: ScreenRole) -> Style {
    switch role {
    case .text: .plain
    case .program, .key: Style(.standard, .bold)
    case .faint: Style(.standard, .dim)
    case .title: Style(accent, .bold)
    case .titleUnfocused: .plain
    case .divider: Style(.standard, .dim)
    case .cursorRow: Style(.standard, .reverse)
    case .cursorRowUnfocused: Style(.standard, [.bold, .underline])
    case .unread: Style(.standard, .bold)
    case .unreadSource: Style(accent, .bold)
    case .star: Style(hasColor ? .indexed(3) : .standard, .bold)
    case .source: Style(accent)
    case .position: .plain
    case .chip: Style(accent, [.bold, .reverse])
    case .prompt: Style(accent, .bold)
    case .picked: Style(.standard, .reverse)
    case .matched: Style(hasColor ? .indexed(3) : .standard, [.bold, .underline])
    case .currentMatch: Style(hasColor ? .indexed(3) : .standard, [.bold, .reverse])
    case .notice: Style(.standard, .bold)
    case .problem: Style(hasColor ? .indexed(1) : .standard, .bold)
    case .passage(let passage): style(passage)
    }
  }

  private var accent: Color { hasColor ? .indexed(6) : .standard }

  private func style(_ role: TextRole) -> Style {
    switch role {
    case .headline, .subhead: Style(.standard, .bold)
    case .details, .byline, .comment, .furniture, .missing: Style(.standard, .dim)
    case .caption: Style(.standard, [.dim, .italic])
    case .related: Style(accent, .underline)
    case .pullquote, .editorNote: Style(.standard, .italic)
    case .attribution: Style(accent)
    case .paragraph, .bullet, .tweet, .quote, .list, .code: .plain
    }
  }
}

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
