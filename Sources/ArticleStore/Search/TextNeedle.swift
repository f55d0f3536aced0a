internal import TextCore

/// A text to look for, made ready: what it is folded, and which part of it can be looked for without folding.
struct TextNeedle: Hashable, Sendable {
  /// The comparable form of the text; empty is found everywhere.
  let folded: [UInt8]
  /// The longest run of ASCII letters and digits, kana and ideographs in `folded`. In plain text it stands as it is but
  /// for case.
  let probe: [UInt8]
  /// Whether the probe is all there is, so that a plain text need never be folded.
  var isProbe: Bool { probe.count == folded.count }

  /// Whether text in ASCII cannot hold it.
  let isBeyondASCII: Bool
  /// The forms of each Greek or Cyrillic letter in it (`RawForms`), where there is no probe.
  let letters: [[[UInt8]]]

  init(_ text: String) { self.init(folded: FoldedText.needle(text)) }

  init(folded: [UInt8]) {
    self.folded = folded
    var (best, start) = (0..<0, 0)
    var offset = 0
    while offset <= folded.count {
      let length = TextNeedle.probeLength(folded[offset...])
      if length == 0 {
        if offset - start > best.count { best = start..<offset }
        start = offset + 1
      }
      offset += max(1, length)
    }
    probe = Array(folded[best])
    isBeyondASCII = folded.contains { $0 >= 0x80 }
    letters = isBeyondASCII && best.isEmpty ? RawForms.forms(inFolded: folded) : []
  }

  /// Bytes of the character at the start of folded text, if a probe may hold it; 0 where it may not, and at the end.
  ///
  /// Folding leaves U+3001…U+9FFF as they are and makes no other character one of them.
  private static func probeLength(_ rest: ArraySlice<UInt8>) -> Int {
    guard let first = rest.first else { return 0 }
    return switch first {
    case 0x61...0x7A, 0x30...0x39: 1
    case 0xE3...0xE9: rest.count >= 3 ? 3 : 0
    default: 0
    }
  }
}
