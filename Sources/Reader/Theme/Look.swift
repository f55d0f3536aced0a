package import Screen

/// What `color` changes of a style; nil leaves what the theme has.
package struct Look: Equatable, Sendable {
  package var foreground: Color?
  package var background: Color?
  package var attributes: Attributes?

  package init(foreground: Color? = nil, background: Color? = nil, attributes: Attributes? = nil) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// The looks a user gave to elements, the last one of each.
package struct Looks: Equatable, Sendable {
  private var all: [Entry] = []

  private struct Entry: Equatable, Sendable {
    let role: ScreenRole
    let look: Look
  }

  package init() {}

  package var isEmpty: Bool { all.isEmpty }

  package subscript(role: ScreenRole) -> Look? { all.first { $0.role == role }?.look }

  mutating func set(_ role: ScreenRole, to look: Look) {
    all.removeAll { $0.role == role }
    all.append(Entry(role: role, look: look))
  }
}

extension Color {
  /// The names of the classic sixteen, in their order.
  package static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red",
    "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
  ]

  /// A colour as the command language writes it: `default`, a name, a number of the 256, `#rrggbb`.
  init?(notation: String) {
    if notation == "default" {
      self = .standard
    } else if let place = Color.names.firstIndex(of: notation) {
      self = .indexed(UInt8(place))
    } else if let index = UInt8(notation) {
      self = .indexed(index)
    } else if notation.utf8.count == 7, notation.first == "#", let number = UInt32(notation.dropFirst(), radix: 16) {
      self = .rgb(UInt8(number >> 16), UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF))
    } else {
      return nil
    }
  }
}

extension Attributes {
  /// The attributes by their names; `plain` is none of them.
  package static let named: [(name: String, attributes: Attributes)] = [
    ("plain", []), ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]
}
