/// A set of places in a run of articles, one bit each: what filters narrow, join and count.
struct ArticleSet: Hashable, Sendable {
  /// The run of articles it speaks of; places outside are never members.
  let bounds: Range<Int>
  private var words: [UInt64]

  /// The set without a member.
  init(emptyIn bounds: Range<Int>) {
    self.bounds = bounds
    words = Array(repeating: 0, count: (bounds.count + 63) / 64)
  }

  /// The set of all places in `bounds`.
  init(allIn bounds: Range<Int>) {
    self.bounds = bounds
    words = Array(repeating: .max, count: (bounds.count + 63) / 64)
    if bounds.count % 64 != 0 { words[words.count - 1] = (1 << UInt64(bounds.count % 64)) - 1 }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
  /// Number of members. O(bounds / 64).
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func contains(_ place: Int) -> Bool {
    guard bounds.contains(place) else { return false }
    let bit = place - bounds.lowerBound
    return words[bit / 64] >> UInt64(bit % 64) & 1 == 1
  }

  mutating func insert(_ place: Int) {
    guard bounds.contains(place) else { return }
    let bit = place - bounds.lowerBound
    words[bit / 64] |= 1 << UInt64(bit % 64)
  }

  /// Adds places that all lie in `bounds`. O(places).
  mutating func insert(_ places: some Sequence<Int>) {
    let start = bounds.lowerBound
    words.withUnsafeMutableBufferPointer { words in
      for place in places { words[(place - start) / 64] |= 1 << UInt64((place - start) % 64) }
    }
  }

  mutating func formUnion(_ other: ArticleSet) {
    precondition(bounds == other.bounds, "two sets of different runs of articles")
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func subtract(_ other: ArticleSet) {
    precondition(bounds == other.bounds, "two sets of different runs of articles")
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  func subtracting(_ other: ArticleSet) -> ArticleSet {
    var set = self
    set.subtract(other)
    return set
  }

  /// The members whose bits `find` sets: that of the place at the start of `bounds` is the lowest of the first word, and
  /// all are clear when it begins. Bits of others do not matter.
  func intersection(_ find: (UnsafeMutableBufferPointer<UInt64>) -> Void) -> ArticleSet {
    var set = ArticleSet(emptyIn: bounds)
    set.words.withUnsafeMutableBufferPointer { find($0) }
    for index in words.indices { set.words[index] &= words[index] }
    return set
  }

  /// The members that `isIncluded` keeps.
  func filter(_ isIncluded: (Int) -> Bool) -> ArticleSet {
    var set = ArticleSet(emptyIn: bounds)
    forEach { if isIncluded($0) { set.insert($0) } }
    return set
  }

  /// Calls `body` with each member, ascending. O(members + bounds / 64).
  func forEach(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(bounds.lowerBound + index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
