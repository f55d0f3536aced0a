internal import TextCore

/// Which characters of a text may have become a Greek or Cyrillic letter by folding: small, capital, accented.
///
/// A text that holds none of a letter's forms cannot hold it once it is folded, whatever else it holds. So one in
/// another script, which differs from ASCII by a few quotes and dashes, need not be folded to be refused.
enum RawForms {
  /// Greek and Cyrillic with their supplements.
  static let letters: ClosedRange<UInt32> = 0x0370...0x052F

  /// No character from here on folds to one of `letters`, which a test proves.
  static let end: UInt32 = 0x3000

  /// The forms in UTF-8 of each letter among some folded text, one entry for each letter; those of few forms first.
  static func forms(inFolded folded: [UInt8]) -> [[[UInt8]]] {
    var seen: Set<UInt32> = []
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars where letters.contains(scalar.value) {
      seen.insert(scalar.value)
    }
    return seen.sorted().compactMap { table[$0] }.sorted { $0.count < $1.count }
  }

  /// Whether a text may hold all of some letters by their forms. O(length · forms).
  static func mayHold(_ letters: [[[UInt8]]], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    letters.allSatisfy { forms in
      forms.contains { ByteSearch.firstIndex(of: $0, in: bytes, from: 0) != nil }
    }
  }

  private static let table: [UInt32: [[UInt8]]] = {
    var table: [UInt32: [[UInt8]]] = [:]
    for scalar in (0x80..<end).compactMap(Unicode.Scalar.init) {
      let form = Array(String(scalar).utf8)
      for letter in Set(String(decoding: Folding.fold(form), as: UTF8.self).unicodeScalars.map(\.value))
      where letters.contains(letter) {
        table[letter, default: []].append(form)
      }
    }
    return table
  }()
}

extension Folding {
  fileprivate static func fold(_ bytes: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    fold(bytes[...], into: &folded)
    return folded
  }
}
