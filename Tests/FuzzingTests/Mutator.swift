import TestSupport

/// Makes inputs from a corpus: pieces of its files, cut, repeated, joined, damaged, with tokens put in. The same in
/// every run.
struct Mutator {
  private let corpus: [[UInt8]]
  private let tokens: [[UInt8]]
  private let longest: Int
  private var random: SplitMix

  init(_ target: FuzzTarget, corpus: [[UInt8]], seed: UInt64) {
    self.corpus = corpus.isEmpty ? [[]] : corpus
    tokens = target.tokens.map { Array($0.utf8) }
    longest = target.longest
    random = SplitMix(state: seed)
  }

  /// The next input.
  mutating func next() -> [UInt8] {
    var bytes = Array(pick(corpus).prefix(longest))
    for _ in 0..<Int.random(in: 1...5, using: &random) { change(&bytes) }
    return Array(bytes.prefix(longest))
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = Int.random(in: place...min(bytes.count, place + 16), using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes.insert(contentsOf: pick(tokens), at: place)
    case 1: bytes.replaceSubrange(place..<end, with: pick(tokens))
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    case 4: bytes.insert(UInt8.random(in: .min ... .max, using: &random), at: place)
    case 5:
      let other = pick(corpus)
      let cut = Int.random(in: 0...other.count, using: &random)
      bytes = Array(bytes[..<place] + other[cut...])
    default:
      guard place < bytes.count else { return }
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    }
  }

  private mutating func pick(_ some: [[UInt8]]) -> [UInt8] { some[Int.random(in: some.indices, using: &random)] }
}
