/// One unit of display: a base character with the marks on it, as one or two terminal cells can hold them.
///
/// Only `DisplayText` makes glyphs out of foreign text, so a glyph never holds a control, a format character or
/// anything the terminal cannot place. 16 bytes in an array, trivially copyable.
package struct Glyph: Hashable, Sendable {
  /// The character that takes the columns. U+00A0 stays, so that lines do not break at it; a frame draws it blank.
  package let base: Unicode.Scalar
  /// Combining marks on the base as scalar values, 0 for none; a second only if there is a first.
  package private(set) var marks: (first: UInt32, second: UInt32)
  /// Columns: 1 or 2.
  package let width: UInt8

  /// A blank of one column.
  package static let space = Glyph(base: " ", width: 1)
  /// What stands where text was cut off.
  package static let ellipsis = Glyph(base: "…", width: 1)
  /// What stands for characters that cannot be shown: U+FFFD.
  package static let replacement = Glyph(base: "\u{FFFD}", width: 1)

  init(base: Unicode.Scalar, width: UInt8) {
    self.base = base
    self.width = width
    marks = (0, 0)
  }

  /// A printable ASCII character; any other byte gives U+FFFD.
  @inline(__always)
  package init(ascii byte: UInt8) {
    let isPrintable = byte >= 0x20 && byte <= 0x7E
    self.init(base: isPrintable ? Unicode.Scalar(byte) : "\u{FFFD}", width: 1)
  }

  /// A byte that is known to be printable ASCII.
  @inline(__always)
  init(printable byte: UInt8) { self.init(base: Unicode.Scalar(byte), width: 1) }

  /// A character made safe as `DisplayText` does it: the first glyph of that, U+FFFD if nothing of it can be shown.
  package init(_ character: Character) {
    self = DisplayText(String(character)).glyphs.first ?? .replacement
  }

  /// Whether it is a printable ASCII character, no mark on it.
  @inline(__always)
  package var isASCII: Bool { base.value &- 0x20 < 0x5F && marks.first == 0 }

  /// Whether it shows nothing and a line may end before it: a space, also the wide one of East Asian text.
  package var isBlank: Bool { base == " " || base == "\u{3000}" }

  /// The characters as text; at most three scalars.
  package var text: String {
    var scalars = String.UnicodeScalarView()
    scalars.append(base)
    if let mark = Unicode.Scalar(marks.first), mark.value != 0 { scalars.append(mark) }
    if let mark = Unicode.Scalar(marks.second), mark.value != 0 { scalars.append(mark) }
    return String(scalars)
  }

  /// Puts a mark on the glyph; a third and further ones are dropped, no cell can hold them.
  mutating func add(_ mark: Unicode.Scalar) {
    if marks.first == 0 {
      marks.first = mark.value
    } else if marks.second == 0 {
      marks.second = mark.value
    }
  }

  package static func == (left: Glyph, right: Glyph) -> Bool {
    left.base == right.base && left.marks == right.marks && left.width == right.width
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(base)
    hasher.combine(marks.first)
    hasher.combine(marks.second)
  }
}
