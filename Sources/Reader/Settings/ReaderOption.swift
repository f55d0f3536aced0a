/// What `set` can change. Each has a row in `OptionTable` and a place in `Settings`.
package enum ReaderOption: String, CaseIterable, Hashable, Sendable {
  case measure
  case share
  case captions
  case lineSpacing = "line-spacing"
  case justify
  case scrollJump = "scroll-jump"
  case theme
  case follow
  case mouse
  case plain
  case archive

  /// The name in the command language and in the documentation.
  package var name: String { rawValue }

  /// Whether it is about how the text is set, and so may differ from source to source.
  package var isOfText: Bool {
    switch self {
    case .measure, .captions, .lineSpacing, .justify: true
    default: false
    }
  }
}

/// Which values an option takes.
package enum OptionKind: Equatable, Sendable {
  case number(ClosedRange<Int>)
  /// `on` or `off`.
  case flag
  /// One of some words.
  case choice([String])
  /// One path or more.
  case paths

  /// What an error expects: `a number from 20 to 200`.
  package var expectation: String {
    switch self {
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "on or off"
    case .choice(let words): "one of " + words.joined(separator: ", ")
    case .paths: "paths that begin with / or ~/"
    }
  }
}

/// What an option is set to.
package enum OptionValue: Hashable, Sendable {
  case number(Int)
  case flag(Bool)
  case choice(String)
  case paths([String])

  /// The value as `set` reads it.
  package var text: String {
    switch self {
    case .number(let number): String(number)
    case .flag(let isOn): isOn ? "on" : "off"
    case .choice(let word): word
    case .paths(let paths): paths.map(Words.quoted).joined(separator: " ")
    }
  }

  /// The value that words stand for; nil if they stand for none of the kind.
  init?(_ words: [String], kind: OptionKind) {
    guard let first = words.first, words.count == 1 || kind == .paths else { return nil }
    switch kind {
    case .number(let range):
      guard let number = Int(first), range.contains(number) else { return nil }
      self = .number(number)
    case .flag:
      guard first == "on" || first == "off" else { return nil }
      self = .flag(first == "on")
    case .choice(let choices):
      guard choices.contains(first) else { return nil }
      self = .choice(first)
    case .paths:
      guard words.allSatisfy({ $0.hasPrefix("/") || $0.hasPrefix("~/") }) else { return nil }
      self = .paths(words)
    }
  }
}

/// An option as help, completion and documentation show it.
package struct OptionEntry: Sendable {
  package let option: ReaderOption
  package let kind: OptionKind
  /// One line, no full stop.
  package let help: String
  /// Whether it is asked for only when the program starts.
  package let isForStart: Bool

  init(option: ReaderOption, kind: OptionKind, help: String, isForStart: Bool = false) {
    self.option = option
    self.kind = kind
    self.help = help
    self.isForStart = isForStart
  }
}

/// The table of all options.
package enum OptionTable {
  package static let entries: [OptionEntry] = [
    OptionEntry(option: .measure, kind: .number(20...200), help: "Columns of text at most"),
    OptionEntry(option: .share, kind: .number(ScreenLayout.shares), help: "The list's part of the screen in percent"),
    OptionEntry(option: .captions, kind: .flag, help: "Show the captions of pictures"),
    OptionEntry(option: .lineSpacing, kind: .number(1...3), help: "Rows from one line of text to the next"),
    OptionEntry(option: .justify, kind: .flag, help: "Stretch blanks to a straight right edge"),
    OptionEntry(
      option: .scrollJump, kind: .number(0...100), help: "Percent the list scrolls by at its edge"),
    OptionEntry(option: .theme, kind: .choice(ThemeName.allCases.map(\.rawValue)), help: "Colours of the screen"),
    OptionEntry(option: .follow, kind: .flag, help: "Show files that change while reading"),
    OptionEntry(option: .mouse, kind: .flag, help: "Use the mouse; Shift leaves it alone"),
    OptionEntry(option: .plain, kind: .flag, help: "One pane, words in place of signs"),
    OptionEntry(option: .archive, kind: .paths, help: "What is opened where no path is given", isForStart: true),
  ]

  /// The entry of an option; every option has one, which a test proves.
  package static func entry(_ option: ReaderOption) -> OptionEntry? { entries.first { $0.option == option } }
}
