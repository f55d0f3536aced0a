/// A colour as the terminal knows it; `.standard` is its own foreground or background.
package enum Color: Hashable, Sendable {
  case standard
  /// 0…7 the classic palette, 8…15 its bright half, 16…255 the cube and greys.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)

  /// All of it in 26 bits.
  fileprivate var bits: UInt64 {
    switch self {
    case .standard: 0
    case .indexed(let number): 1 << 24 | UInt64(number)
    case .rgb(let red, let green, let blue): 2 << 24 | UInt64(red) << 16 | UInt64(green) << 8 | UInt64(blue)
    }
  }

  /// Of the bits, those above the 26 aside.
  fileprivate init(bits: UInt64) {
    let byte = { (shift: UInt64) in UInt8(truncatingIfNeeded: bits >> shift) }
    switch bits >> 24 & 3 {
    case 0: self = .standard
    case 1: self = .indexed(byte(0))
    default: self = .rgb(byte(16), byte(8), byte(0))
    }
  }
}

/// Attributes a cell can have beside its colours.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The library's own way from a literal is generic, and types made at run time are what a start waits for.
  package init(arrayLiteral elements: Attributes...) {
    var bits: UInt8 = 0
    for element in elements { bits |= element.rawValue }
    self.init(rawValue: bits)
  }
  package static let bold = Attributes(rawValue: 1)
  package static let dim = Attributes(rawValue: 2)
  package static let italic = Attributes(rawValue: 4)
  package static let underline = Attributes(rawValue: 8)
  package static let reverse = Attributes(rawValue: 16)
}

/// How a cell looks: one number, as a frame compares thousands of them.
package struct Style: Hashable, Sendable {
  /// The foreground's bits, from the 26th on those of the background, from the 52nd on the attributes'.
  private var bits: UInt64

  package var foreground: Color {
    get { Color(bits: bits) }
    set { bits = bits & ~0x3FF_FFFF | newValue.bits }
  }
  package var background: Color {
    get { Color(bits: bits >> 26) }
    set { bits = bits & ~(0x3FF_FFFF << 26) | newValue.bits << 26 }
  }
  package var attributes: Attributes {
    get { Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 52)) }
    set { bits = bits & ~(0xFF << 52) | UInt64(newValue.rawValue) << 52 }
  }

  package static let plain = Style()

  package init(_ foreground: Color = .standard, on background: Color = .standard, _ attributes: Attributes = []) {
    bits = foreground.bits | background.bits << 26 | UInt64(attributes.rawValue) << 52
  }
}
