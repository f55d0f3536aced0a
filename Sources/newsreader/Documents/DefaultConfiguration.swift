import Reader

/// Resources/config: a file to begin with, which changes nothing.
enum DefaultConfiguration {
  /// Lines that do change something, with what they do.
  static let examples: [(meaning: String, line: String)] = [
    ("Open these folders where no path is given.", #"set archive ~/news "/srv/old papers""#),
    ("A key for a command, and one for a command with arguments.", "bind list gz zoom"),
    ("", "bind list gu filter is:unread source:reuters"),
    ("Keys that do nothing.", "unbind list Q"),
    ("A command of your own.", "alias week filter date:7d.."),
    ("Colours: an element, its colour, a background, attributes.", "color headline bold red"),
    ("", "color match black yellow"),
    ("How to begin: newest first, only what is unread.", "sort date"),
    ("", "filter is:unread"),
    ("Another file, beside this one.", "source keys"),
  ]

  static var text: String {
    var text = """
      # The configuration of newsreader: one statement on a line, as it would be typed behind ":".
      # Copy it to ~/.config/newsreader/config and change what you like. What stands here are the defaults;
      # newsreader-config(5) explains everything, and newsreader --check-config finds mistakes.

      """
    let defaults = Settings()
    for entry in OptionTable.entries {
      text += "\n# \(entry.help): \(entry.kind.expectation).\n"
      let value = defaults[entry.option].text
      text += value.isEmpty ? "# (not set)\n" : "set \(entry.option.name) \(value)\n"
    }
    text += "\n# Examples; take the sign before a line away to have it.\n"
    for example in examples {
      if !example.meaning.isEmpty { text += "\n# \(example.meaning)\n" }
      text += "#\(example.line)\n"
    }
    return text
  }
}
