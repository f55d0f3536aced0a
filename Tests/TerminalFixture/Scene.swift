internal import Screen

/// A screen full of what is hard to draw, made from a number: the same number gives the same screen.
struct Scene {
  private var state: UInt64

  private static let pieces = ["a", " ", "  ", "日", "e\u{301}", "–", "한글", "word ", "i", "中文字", "…", "x\u{302}\u{323}"]
  private static let styles: [Style] = [
    .plain, .plain, Style(.indexed(2)), Style(.standard, .reverse), Style(.indexed(9), on: .indexed(4), .bold),
    Style(.indexed(200), .underline),
  ]

  init(number: Int) { state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 }

  /// Draws over parts of the frame, so that consecutive scenes share the rest.
  mutating func draw(into frame: inout Frame) {
    let all = Rect(frame.size)
    for _ in 0..<frame.size.rows * 6 {
      let place = Position(row: below(frame.size.rows), column: below(frame.size.columns))
      let style = Self.styles[below(Self.styles.count)]
      frame.draw(Self.pieces[below(Self.pieces.count)], at: place, style: style, in: all)
    }
  }

  /// The next of a fixed series of numbers (splitmix64), below a limit.
  private mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }
}
