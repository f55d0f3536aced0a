import Screen

/// The themes that ship with the program.
package enum ThemeName: String, CaseIterable, Hashable, Sendable {
  /// The terminal's own colours, with three of its palette.
  case standard = "default"
  case light
  case dark
  case highContrast = "high-contrast"
  /// Attributes alone.
  case mono

  /// What it is, in a line.
  package var help: String {
    switch self {
    case .standard: "The terminal's own colours"
    case .light: "Dark text on white"
    case .dark: "Light text on black"
    case .highContrast: "White on black, contrast 7 to 1"
    case .mono: "No colours"
    }
  }
}

/// The colours a theme is made of.
struct ThemeColors: Equatable, Sendable {
  var text = Color.standard
  var background = Color.standard
  var accent = Color.standard
  /// What is less important: a colour, and where there is none dim text.
  var faint: Style
  var matched = Color.standard
  var problem = Color.standard

  /// No colours.
  static let none = ThemeColors(faint: Style(.standard, .dim))

  private init(faint: Style) { self.faint = faint }

  private init(text: UInt8, on background: UInt8, accent: UInt8, faint: Style, matched: UInt8, problem: UInt8) {
    self.text = .indexed(text)
    self.background = .indexed(background)
    self.accent = .indexed(accent)
    self.faint = faint
    self.matched = .indexed(matched)
    self.problem = .indexed(problem)
  }

  /// The colours of a theme on a terminal with so many of them.
  ///
  /// Where there are 256, they are from the cube and the greys, which are the same on every terminal, and text in them
  /// has a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3), in `high-contrast` 7 to 1 (1.4.6). With fewer the terminal's palette
  /// has to do, and no two of the classic sixteen are sure to be told apart but black and white.
  init(_ name: ThemeName, colors: Int) {
    let dim = Style(.standard, .dim)
    let isRich = colors >= 256
    let white: UInt8 = colors >= 16 ? 15 : 7
    switch name {
    case _ where colors < 8: self = .none
    case .mono: self = .none
    case .standard:
      self = .none
      accent = .indexed(6)
      matched = .indexed(3)
      problem = .indexed(1)
    case .light where isRich:
      self.init(text: 235, on: 231, accent: 24, faint: Style(.indexed(242)), matched: 94, problem: 124)
    case .light: self.init(text: 0, on: white, accent: 4, faint: dim, matched: 5, problem: 1)
    case .dark where isRich:
      self.init(text: 252, on: 234, accent: 80, faint: Style(.indexed(246)), matched: 221, problem: 210)
    case .dark: self.init(text: 7, on: 0, accent: 6, faint: dim, matched: 3, problem: 1)
    case .highContrast where isRich:
      self.init(text: 231, on: 16, accent: 228, faint: Style(.indexed(253)), matched: 159, problem: 217)
    case .highContrast: self.init(text: white, on: 0, accent: 3, faint: .plain, matched: 6, problem: 1)
    }
  }
}
