/// What the user has set, or the defaults. Plain values: they are made before the first frame.
package struct Settings: Equatable, Sendable {
  /// The widest a line of text may be, in columns. 72 is what mail and man pages have settled on; typographers name
  /// 45 to 75 characters.
  package private(set) var measure = 72
  /// The list's part of the screen in percent.
  package internal(set) var share = ScreenLayout.standardShare
  /// Whether captions of pictures are shown in the text.
  package private(set) var captions = true
  /// Rows from one line of text to the next.
  package private(set) var lineSpacing = 1
  /// Whether rows of text end at the same column.
  package private(set) var justify = false
  /// Percent of its height that the list scrolls by at least.
  package private(set) var scrollJump = 95
  package private(set) var theme = ThemeName.standard
  /// Whether changes of the archive's files are shown as they happen.
  package private(set) var follow = false
  /// Whether the terminal reports clicks and the wheel.
  package private(set) var mouse = true
  /// Whether the screen is made for being read aloud or felt.
  package private(set) var plain = false
  /// What is opened where no path is given; `~/` stands for the home folder.
  package private(set) var archive: [String] = []

  /// What is set for articles of some sources, in the order it was.
  private var exceptions: [Exception] = []

  private struct Exception: Equatable, Sendable {
    let source: String
    let option: ReaderOption
    let value: OptionValue
  }

  package init() {}

  /// Sets an option for articles of a source, in place of what was set for it before.
  package mutating func set(_ option: ReaderOption, to value: OptionValue, source: String) {
    exceptions.removeAll { $0.source == source && $0.option == option }
    exceptions.append(Exception(source: source, option: option, value: value))
  }

  /// The settings for an article of the source that some names mean; `isMeant` is asked for each name there is.
  func adjusted(where isMeant: (String) -> Bool) -> Settings {
    var settings = self
    for exception in exceptions where isMeant(exception.source) { settings.set(exception.option, to: exception.value) }
    return settings
  }

  package subscript(option: ReaderOption) -> OptionValue {
    switch option {
    case .measure: .number(measure)
    case .share: .number(share)
    case .captions: .flag(captions)
    case .lineSpacing: .number(lineSpacing)
    case .justify: .flag(justify)
    case .scrollJump: .number(scrollJump)
    case .theme: .choice(theme.rawValue)
    case .follow: .flag(follow)
    case .mouse: .flag(mouse)
    case .plain: .flag(plain)
    case .archive: .paths(archive)
    }
  }

  /// Sets an option; a value of another kind than the option's changes nothing.
  package mutating func set(_ option: ReaderOption, to value: OptionValue) {
    switch (option, value) {
    case (.measure, .number(let columns)): measure = columns
    case (.share, .number(let percent)): share = percent
    case (.captions, .flag(let isOn)): captions = isOn
    case (.lineSpacing, .number(let rows)): lineSpacing = rows
    case (.justify, .flag(let isOn)): justify = isOn
    case (.scrollJump, .number(let percent)): scrollJump = percent
    case (.theme, .choice(let name)): theme = ThemeName(rawValue: name) ?? theme
    case (.follow, .flag(let isOn)): follow = isOn
    case (.mouse, .flag(let isOn)): mouse = isOn
    case (.plain, .flag(let isOn)): plain = isOn
    case (.archive, .paths(let paths)): archive = paths
    default: break
    }
  }
}
