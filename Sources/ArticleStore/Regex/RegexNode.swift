/// A regular expression over folded UTF-8.
indirect enum RegexNode: Hashable, Sendable {
  case bytes([UInt8])
  case set(ByteSet)
  case sequence([RegexNode])
  case alternatives([RegexNode])
  /// From `least` to `most` times; nil is without end. As often as it can.
  case repeated(RegexNode, least: Int, most: Int?)
  case assertion(Assertion)

  /// What holds between two bytes.
  enum Assertion: Hashable, Sendable {
    case lineStart, lineEnd, wordBoundary, noWordBoundary
  }

  private static let continuation = RegexNode.set(ByteSet(0x80...0xBF))

  /// One character beyond ASCII.
  static let beyondASCII = RegexNode.alternatives([
    .sequence([.set(ByteSet(0xC2...0xDF)), continuation]),
    .sequence([.set(ByteSet(0xE0...0xEF)), continuation, continuation]),
    .sequence([.set(ByteSet(0xF0...0xF4)), continuation, continuation, continuation]),
  ])

  /// Any character of a line.
  static let anyCharacter = RegexNode.alternatives([.set(.asciiInLine), beyondASCII])

  /// A text that stands in everything the expression matches; the longest found, empty where there is none.
  var requiredText: [UInt8] {
    switch self {
    case .bytes(let bytes): return bytes
    case .repeated(let inner, let least, _): return least > 0 ? inner.requiredText : []
    case .set, .alternatives, .assertion: return []
    case .sequence(let parts):
      var (best, run): ([UInt8], [UInt8]) = ([], [])
      for part in parts {
        if case .bytes(let bytes) = part {
          run += bytes
        } else {
          let inner = part.requiredText
          if inner.count > best.count { best = inner }
          if case .assertion = part { continue }
          run = []
        }
        if run.count > best.count { best = run }
      }
      return best
    }
  }
}
