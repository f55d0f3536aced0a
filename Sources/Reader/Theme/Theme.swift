package import Screen

/// How each part of the screen looks: the colours of a theme, and what the user changed. Nothing is told by colour
/// alone.
package struct Theme: Sendable {
  private let colors: ThemeColors
  /// Whether the terminal shows colours at all.
  private let hasColor: Bool
  private let looks: Looks
  private let isPlain: Bool
  /// What lies under everything: the colours of `text`.
  let background: Style

  /// `colors` is how many the terminal has; a plain theme inverts nothing, because who hears the screen does not see it.
  package init(_ name: ThemeName = .standard, colors: Int, looks: Looks = Looks(), isPlain: Bool = false) {
    self.colors = ThemeColors(name, colors: colors)
    hasColor = colors >= 8
    self.looks = looks
    self.isPlain = isPlain
    var style = Style(self.colors.text, on: self.colors.background)
    if !looks.isEmpty, let look = looks[.text] { Theme.change(&style, look, hasColor: hasColor) }
    style.attributes = []
    background = style
  }

  package func style(_ role: ScreenRole) -> Style {
    var style = role == .text ? Style() : themeStyle(role)
    if !looks.isEmpty, let look = looks[role] { Theme.change(&style, look, hasColor: hasColor) }
    if isPlain { style.attributes.remove(.reverse) }
    if style.foreground == .standard { style.foreground = background.foreground }
    if style.background == .standard { style.background = background.background }
    return style
  }

  private static func change(_ style: inout Style, _ look: Look, hasColor: Bool) {
    if let attributes = look.attributes { style.attributes = attributes }
    guard hasColor else { return }
    if let foreground = look.foreground { style.foreground = foreground }
    if let background = look.background { style.background = background }
  }

  private func themeStyle(_ role: ScreenRole) -> Style {
    switch role {
    case .text, .titleUnfocused, .position: .plain
    case .program, .key, .unread, .notice: Style(.standard, .bold)
    case .faint, .divider: colors.faint
    case .title, .unreadSource, .prompt: Style(colors.accent, .bold)
    case .cursorRow, .picked, .selected: Style(.standard, .reverse)
    case .cursorRowSelected: Style(.standard, [.bold, .reverse, .underline])
    case .cursorRowUnfocused: Style(.standard, [.bold, .underline])
    case .star: Style(colors.matched, .bold)
    case .source: Style(colors.accent)
    case .chip: Style(colors.accent, [.bold, .reverse])
    case .matched: Style(colors.matched, [.bold, .underline])
    case .currentMatch: Style(colors.matched, [.bold, .reverse])
    case .problem: Style(colors.problem, .bold)
    case .passage(let passage): themeStyle(passage)
    }
  }

  private func themeStyle(_ role: TextRole) -> Style {
    switch role {
    case .headline, .subhead: return Style(.standard, .bold)
    case .details, .byline, .comment, .furniture, .missing: return colors.faint
    case .caption:
      var style = colors.faint
      style.attributes.formUnion(.italic)
      return style
    case .related: return Style(colors.accent, .underline)
    case .pullquote, .editorNote: return Style(.standard, .italic)
    case .attribution: return Style(colors.accent)
    case .paragraph, .bullet, .tweet, .quote, .list, .code: return .plain
    }
  }
}
