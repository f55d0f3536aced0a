/// What configuration files say, line by line, and what is wrong with them.
package struct Configuration: Equatable, Sendable {
  /// Something that does not count, and where it stands; the rest of the file does count.
  package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// Line and column, from 1; nil where the file as a whole is meant.
    package let place: Place?
    package let text: String

    package struct Place: Hashable, Sendable {
      package let line: Int
      package let column: Int
    }

    package init(file: String, place: Place? = nil, text: String) {
      self.file = file
      self.place = place
      self.text = text
    }

    /// `file:3:5: expected …`, as compilers say it and editors find it.
    package var description: String {
      guard let place else { return "\(file): \(text)" }
      return "\(file):\(place.line):\(place.column): \(text)"
    }
  }

  /// In the order they are to be taken in.
  package internal(set) var statements: [Statement] = []
  package internal(set) var problems: [Problem] = []

  package init() {}

  /// Adds statements behind those of the files.
  package mutating func append(_ statements: [Statement]) { self.statements += statements }

  /// The options as the statements leave them.
  package var settings: Settings {
    var settings = Settings()
    for case .set(let option, let value) in statements { settings.set(option, to: value) }
    for case .setFor(let source, let option, let value) in statements {
      settings.set(option, to: value, source: source)
    }
    return settings
  }

  /// Whether it says how list and text share the screen.
  var setsShare: Bool { statements.contains { if case .set(.share, _) = $0 { true } else { false } } }

  /// The keys as the statements leave them.
  package var keymap: Keymap { keymap(over: .standard) }

  /// The keys as the statements leave others.
  func keymap(over keymap: Keymap) -> Keymap {
    var keymap = keymap
    for statement in statements {
      switch statement {
      case .bind(let mode, let keys, let action): keymap.bind(keys, to: action, in: mode)
      case .unbind(let mode, let keys): keymap.unbind(keys, in: mode)
      default: break
      }
    }
    return keymap
  }
}
