/// What a terminal can show.
package struct TerminalTraits: Hashable, Sendable {
  /// How many colours: 0 for none, else 8, 16, 256 or 2²⁴.
  package var colors: Int
  /// Whether it shows more than ASCII.
  package var isUnicode: Bool
  /// Whether text can be put on the clipboard of the machine it runs on.
  package var takesClipboard: Bool

  package init(colors: Int, isUnicode: Bool, takesClipboard: Bool = true) {
    self.colors = colors
    self.isUnicode = isUnicode
    self.takesClipboard = takesClipboard
  }
}

/// The screen and keyboard: shows frames, reports events. Owned by one thread and by one value, whose end gives the
/// terminal back as it was.
package protocol Terminal: ~Copyable {
  /// Columns and rows as last reported.
  var size: Size { get }
  var traits: TerminalTraits { get }

  /// Shows a frame; what does not fit is cut off.
  mutating func draw(_ frame: Frame)

  /// All events that wait, in order; never blocks.
  mutating func events() -> [InputEvent]

  /// Forgets what the screen is believed to show, so that the next frame is drawn whole.
  mutating func refresh()

  /// Gives the terminal back, stops the process as job control expects, and takes the terminal again afterwards.
  mutating func suspend()

  /// Gives the terminal back for good; further calls do nothing.
  mutating func close()
}
