internal import CNcurses
internal import Screen

/// The colour pairs given away so far; curses wants each combination of foreground and background announced once.
struct ColorPairs {
  /// What a style becomes: attributes for curses and the number of a pair.
  struct Look {
    var attributes: attr_t
    var pair: Int32
    /// Both in one number, for text in ASCII; nil where the pair is none of the first 256.
    var narrow: chtype? { pair < 256 ? chtype(attributes) | curses_pair_bits(pair) : nil }
    /// A space that looks so.
    var blank = cchar_t()
  }

  let palette: Palette
  /// Pairs the terminal can hold, the first of which stands for its own colours.
  private let capacity: Int32
  /// What was asked for already. A frame has a handful of styles, which are found sooner by looking than by hashing.
  private var looks: [(style: Style, look: Look)] = []
  /// Colours of the pairs from 1 on.
  private var announced: [(foreground: Int32, background: Int32)] = []

  init(palette: Palette, capacity: Int32) {
    self.palette = palette
    self.capacity = capacity
  }

  /// How curses is to draw a style; O(styles in use). A terminal that has no pair left shows its own colours.
  mutating func look(_ style: Style) -> Look {
    for known in looks where known.style == style { return known.look }
    var look = makeLook(style)
    look.attributes |= Self.attributes(style.attributes)
    _ = curses_cell(&look.blank, 0x20, 0, 0, 1, look.attributes, look.pair)
    looks.append((style, look))
    return look
  }

  private mutating func makeLook(_ style: Style) -> Look {
    guard palette.colors > 0 else { return Look(attributes: 0, pair: 0) }
    let (foreground, isBright) = palette.number(style.foreground, isForeground: true)
    let (background, _) = palette.number(style.background, isForeground: false)
    let attributes = isBright ? curses_bold() : 0
    if foreground < 0, background < 0 { return Look(attributes: attributes, pair: 0) }
    if let known = announced.firstIndex(where: { $0 == (foreground, background) }) {
      return Look(attributes: attributes, pair: Int32(known + 1))
    }
    let next = Int32(announced.count + 1)
    guard next < capacity, init_extended_pair(next, foreground, background) == OK else {
      return Look(attributes: attributes, pair: 0)
    }
    announced.append((foreground, background))
    return Look(attributes: attributes, pair: next)
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
