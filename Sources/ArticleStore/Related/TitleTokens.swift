internal import TextCore

/// The words of a title as links are compared by: folded, runs of letters and digits, without lone ASCII letters (the
/// `s` of a genitive says nothing).
enum TitleTokens {
  static func tokens(_ title: String) -> [[UInt8]] { tokens(folded: Folding.fold(title)[...]) }

  static func tokens(folded: ArraySlice<UInt8>) -> [[UInt8]] {
    folded.split { !isWordByte($0) }.filter { $0.count > 1 || ($0.first ?? 0) < 0x61 }.map { Array($0) }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
