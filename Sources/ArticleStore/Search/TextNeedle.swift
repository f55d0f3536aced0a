internal import TextCore

/// A text to look for, made ready: what it is folded, and which part of it can be looked for without folding.
struct TextNeedle: Hashable, Sendable {
  /// The comparable form of the text; empty is found everywhere.
  let folded: [UInt8]
  /// The longest run of ASCII letters and digits in `folded`. In plain text it stands as it is but for case.
  let probe: [UInt8]
  /// Whether the probe is all there is, so that a plain text need never be folded.
  var isProbe: Bool { probe.count == folded.count }

  init(_ text: String) { self.init(folded: FoldedText.needle(text)) }

  init(folded: [UInt8]) {
    self.folded = folded
    var (best, start) = (0..<0, 0)
    for (index, byte) in (folded + [0x20]).enumerated() where !TextNeedle.isProbe(byte) {
      if index - start > best.count { best = start..<index }
      start = index + 1
    }
    probe = Array(folded[best])
  }

  private static func isProbe(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
