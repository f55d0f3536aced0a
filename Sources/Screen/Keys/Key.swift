/// A key as the user presses it, whatever bytes the terminal sends for it.
package enum Key: Hashable, Sendable {
  /// A key that writes a character, shift included: `a`, `A`, `/`, `é`.
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
}

/// A key with its modifiers; `Ctrl-A` is `.init(.character("a"), .control)`.
package struct KeyPress: Hashable, Sendable {
  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The library's own way from a literal is generic, and types made at run time are what a start waits for.
    package init(arrayLiteral elements: Modifiers...) {
      var bits: UInt8 = 0
      for element in elements { bits |= element.rawValue }
      self.init(rawValue: bits)
    }
    package static let control = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let shift = Modifiers(rawValue: 4)
  }

  package var key: Key
  package var modifiers: Modifiers

  package init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }
}

/// What the terminal reports, decoded.
package enum InputEvent: Hashable, Sendable {
  case key(KeyPress)
  /// Text from bracketed paste, already freed of control characters other than newline and tab.
  case paste(String)
  case mouse(MouseEvent)
  case resize(Size)
  case focus(Bool)

  /// Whether the user did something to the program with it.
  package var isOfUser: Bool {
    switch self {
    case .key, .paste, .mouse: true
    case .resize, .focus: false
    }
  }
}

/// A mouse button or wheel step over a cell.
package struct MouseEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case press, release, doublePress, drag, wheelUp, wheelDown }
  package var kind: Kind
  package var position: Position

  package init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }
}
