/// Folds one scalar at a time; holds the table so that looking it up costs nothing per character.
struct ScalarFolder {
  private let table = FoldTable.values

  /// Appends the folded UTF-8 of a scalar: nothing, one scalar or a few.
  func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      folded.append(value >= 0x41 && value <= 0x5A ? UInt8(value) + 32 : UInt8(value))
    } else if ScalarFolder.isCaseless(value) {
      append(value: value, to: &folded)
    } else if ScalarFolder.isDropped(value) {
      return
    } else if let letter = FoldTable.letter(value, in: table) {
      appendLetter(letter, to: &folded)
    } else if let ascii = ScalarFolder.typography(value) {
      folded.append(contentsOf: ascii.utf8)
    } else {
      appendOther(scalar, to: &folded)
    }
  }

  /// A letter out of the table, or one that comes apart.
  private func appendLetter(_ value: UInt32, to folded: inout [UInt8]) {
    switch value {
    case 0x61...0x7A: folded.append(UInt8(value))
    case 0xA0: folded.append(0x20)
    case 0xAB, 0xBB: folded.append(UInt8(ascii: "\""))
    case 0xB4: folded.append(UInt8(ascii: "'"))
    case 0xB5: append(value: 0x3BC, to: &folded)
    case 0xDF: folded.append(contentsOf: "ss".utf8)
    case 0xE6: folded.append(contentsOf: "ae".utf8)
    case 0xFE: folded.append(contentsOf: "th".utf8)
    case 0x133: folded.append(contentsOf: "ij".utf8)
    case 0x149: folded.append(contentsOf: "'n".utf8)
    case 0x153: folded.append(contentsOf: "oe".utf8)
    case 0x1C6, 0x1F3: folded.append(contentsOf: "dz".utf8)
    case 0x1C9: folded.append(contentsOf: "lj".utf8)
    case 0x1CC: folded.append(contentsOf: "nj".utf8)
    case 0x2BC: folded.append(UInt8(ascii: "'"))
    default: append(value: value, to: &folded)
    }
  }

  private func append(value: UInt32, to folded: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar) else { return }
    folded.append(contentsOf: bytes)
  }

  private func appendOther(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    switch scalar.value {
    case 0x0622, 0x0623, 0x0625: append(value: 0x0627, to: &folded)
    case 0x0624: append(value: 0x0648, to: &folded)
    case 0x0626: append(value: 0x064A, to: &folded)
    case 0x2126: append(value: 0x03C9, to: &folded)
    default:
      guard scalar.properties.changesWhenLowercased else { return append(value: scalar.value, to: &folded) }
      for small in scalar.properties.lowercaseMapping.unicodeScalars {
        appendLetter(FoldTable.letter(small.value, in: table) ?? small.value, to: &folded)
      }
    }
  }

  /// Kana, ideographs and Hangul: no case, no marks, and too many of them in a text to ask further.
  @inline(__always)
  private static func isCaseless(_ value: UInt32) -> Bool {
    (value >= 0x3001 && value <= 0xA63F) || (value >= 0xAC00 && value <= 0xD7FF)
  }

  /// Format characters, and the marks on letters that a reader may leave out when typing: combining diacritics, Hebrew
  /// points, Arabic vowel signs and the stretching stroke.
  private static func isDropped(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x0300...0x036F, 0x0483...0x0489: true
    case 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7: true
    case 0x0610...0x061A, 0x061C, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4: true
    case 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    case 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: true
    case 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// What a keyboard writes for typographic characters.
  private static func typography(_ value: UInt32) -> String? {
    switch value {
    case 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: "-"
    case 0x2018...0x201B, 0x2032, 0x2039, 0x203A: "'"
    case 0x201C...0x201F, 0x2033: "\""
    case 0x2026: "..."
    case 0x212A: "k"
    case 0x212B: "a"
    case 0xFB00: "ff"
    case 0xFB01: "fi"
    case 0xFB02: "fl"
    case 0xFB03: "ffi"
    case 0xFB04: "ffl"
    case 0xFB05, 0xFB06: "st"
    case 0xFF01...0xFF20, 0xFF3B...0xFF5E: ascii(value - 0xFEE0)
    case 0xFF21...0xFF3A: ascii(value - 0xFEC0)
    default: nil
    }
  }

  private static func ascii(_ value: UInt32) -> String { String(Unicode.Scalar(UInt8(truncatingIfNeeded: value))) }
}
