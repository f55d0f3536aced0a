internal import TextCore

extension Frame {
  /// Puts ASCII in place of everything else, for terminals that show no more: letters lose their accents, signs become
  /// what is nearest to them, and what has nothing near is `?`, as mutt and others have it. No column moves. O(cells).
  package mutating func reduceToASCII() {
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = self[row, column]
        guard !cell.isContinuation, !cell.glyph.isASCII else { continue }
        let sign = Glyph(ascii: Frame.ascii(cell.glyph.base))
        put(sign, style: cell.style, row: row, column: column)
        if cell.glyph.width == 2 { put(sign, style: cell.style, row: row, column: column + 1) }
      }
    }
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar {
    case "‘", "’", "‚", "‛", "′", "´": return UInt8(ascii: "'")
    case "“", "”", "„", "‟", "″", "«", "»": return UInt8(ascii: "\"")
    case "‐"..."―", "−", "·", "─": return UInt8(ascii: "-")
    case "…": return UInt8(ascii: ".")
    case "•", "●", "★": return UInt8(ascii: "*")
    case "×": return UInt8(ascii: "x")
    case "→", "›": return UInt8(ascii: ">")
    case "←", "‹": return UInt8(ascii: "<")
    case "│": return UInt8(ascii: "|")
    default: break
    }
    let folded = Folding.fold(String(scalar))
    guard let first = folded.first, (0x21...0x7E).contains(first) else { return UInt8(ascii: "?") }
    let isCapital = scalar.properties.isUppercase && (0x61...0x7A).contains(first)
    return isCapital ? first - 0x20 : first
  }
}
