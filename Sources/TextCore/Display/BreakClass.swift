/// What a glyph means for breaking lines: the classes of Unicode's line breaking algorithm (UAX #14), merged where the
/// rules of `LineBreaker` do not tell them apart.
enum BreakClass {
  case blank
  /// No break on either side: no-break space, non-breaking hyphen.
  case glue
  case letter, digit
  case hyphen, dash, slash
  /// `?` and `&` end a part of a link; elsewhere they are an exclamation and a letter.
  case question, ampersand
  case opening, wideOpening
  case initialQuote, finalQuote
  /// `"` and `'`, which open or close.
  case quote
  /// Never at the start of a row: closing brackets, `!`, `…`; of East Asian text also small kana and iteration marks.
  case closing, wideClosing
  /// `,` `.` `;` `:` – never parted from what stands before, but may begin a word (`.net`).
  case stop
  /// Breaks on both sides: ideographs, kana, Hangul syllables, emoji.
  case ideograph

  init(_ glyph: Glyph) {
    let value = glyph.base.value
    if value < 0x80 {
      self = BreakClass.ascii(UInt8(truncatingIfNeeded: value))
    } else if let special = BreakClass.punctuation(value) {
      self = special
    } else {
      self = glyph.width == 2 ? .ideograph : .letter
    }
  }

  private static func ascii(_ byte: UInt8) -> BreakClass {
    switch byte {
    case 0x20: .blank
    case 0x30...0x39: .digit
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "&"): .ampersand
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "!"), UInt8(ascii: "%"): .closing
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"): .stop
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .quote
    default: .letter
    }
  }

  private static func punctuation(_ value: UInt32) -> BreakClass? {
    switch value {
    case 0xA0, 0x2011: .glue
    case 0xA1, 0xBF, 0x201A, 0x201E: .opening
    case 0xAB, 0x2018, 0x201C, 0x2039: .initialQuote
    case 0xBB, 0x2019, 0x201D, 0x203A: .finalQuote
    case 0xB0, 0x2025, 0x2026, 0x2030...0x2034, 0x203C, 0x2047...0x2049: .closing
    case 0x2010: .hyphen
    case 0x2012...0x2015: .dash
    case 0x3000: .blank
    case 0x3001...0xFFFF: eastAsian(value)
    default: nil
    }
  }

  private static func eastAsian(_ value: UInt32) -> BreakClass? {
    switch value {
    // Brackets come in pairs, the opening one first.
    case 0x3008...0x3011, 0x3014...0x301B: value & 1 == 0 ? .wideOpening : .wideClosing
    case 0x301D, 0xFF04, 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62, 0xFFE1, 0xFFE5: .wideOpening
    // Full stops and commas, small kana, marks of length and repetition, percent.
    case 0x3001, 0x3002, 0x3005, 0x301C, 0x301E, 0x301F, 0x303B, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063,
      0x3083, 0x3085, 0x3087, 0x308E, 0x3095, 0x3096, 0x309B...0x309E, 0x30A0, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9,
      0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6, 0x30FB...0x30FE, 0x31F0...0x31FF, 0xFE50...0xFE5A,
      0xFF01, 0xFF05, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF60, 0xFF61,
      0xFF63...0xFF65, 0xFF67...0xFF70, 0xFF9E, 0xFF9F:
      .wideClosing
    // Half-width katakana are one column wide and still break as their wide forms do.
    case 0xFF66, 0xFF71...0xFF9D: .ideograph
    default: nil
    }
  }
}
