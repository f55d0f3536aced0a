internal import CNcurses
internal import Screen

/// The colour pairs given away so far; curses wants each combination of foreground and background announced once.
struct ColorPairs {
  private struct Combination: Hashable {
    var foreground: Color
    var background: Color
  }
  /// What a style becomes: attributes for curses and the number of a pair.
  struct Look {
    var attributes: attr_t
    var pair: Int32
  }

  let palette: Palette
  /// Pairs the terminal can hold, the first of which stands for its own colours.
  private let capacity: Int32
  private var looks: [Combination: Look] = [
    Combination(foreground: .standard, background: .standard): Look(attributes: 0, pair: 0)
  ]
  private var numbers: [UInt64: Int32] = [:]
  private var next: Int32 = 1

  init(palette: Palette, capacity: Int32) {
    self.palette = palette
    self.capacity = capacity
  }

  /// How curses is to draw a style; O(1). A terminal that has no pair left shows its own colours.
  mutating func look(_ style: Style) -> Look {
    let combination = Combination(foreground: style.foreground, background: style.background)
    var look: Look
    if let known = looks[combination] {
      look = known
    } else {
      look = makeLook(combination)
      looks[combination] = look
    }
    look.attributes |= Self.attributes(style.attributes)
    return look
  }

  private mutating func makeLook(_ combination: Combination) -> Look {
    guard palette.colors > 0 else { return Look(attributes: 0, pair: 0) }
    let (foreground, isBright) = palette.number(combination.foreground, isForeground: true)
    let (background, _) = palette.number(combination.background, isForeground: false)
    let attributes = isBright ? curses_bold() : 0
    if foreground < 0, background < 0 { return Look(attributes: attributes, pair: 0) }
    let key = UInt64(UInt32(bitPattern: foreground)) << 32 | UInt64(UInt32(bitPattern: background))
    if let known = numbers[key] { return Look(attributes: attributes, pair: known) }
    guard next < capacity, init_extended_pair(next, foreground, background) == OK else {
      return Look(attributes: attributes, pair: 0)
    }
    numbers[key] = next
    next += 1
    return Look(attributes: attributes, pair: next - 1)
  }

  private static func attributes(_ attributes: Attributes) -> attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= curses_bold() }
    if attributes.contains(.dim) { bits |= curses_dim() }
    if attributes.contains(.italic) { bits |= curses_italic() }
    if attributes.contains(.underline) { bits |= curses_underline() }
    if attributes.contains(.reverse) { bits |= curses_reverse() }
    return bits
  }
}
