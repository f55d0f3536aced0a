internal import CPlatform
internal import TextCore

/// The lasting names of a page's articles, made four at a time: a hash takes each byte only once the one before is
/// through, which leaves a processor three quarters idle.
struct IdentityBatch {
  /// Room for the words of the articles that wait, blanks aside, one after the other; `length` bytes of it are filled.
  private var bytes: [UInt8] = []
  private var length = 0
  /// Where each of them begins.
  private var waiting: [(article: Int, start: Int)] = []

  private static let width = 4

  var isFull: Bool { waiting.count == Self.width }

  /// What is added next belongs to this article.
  mutating func begin(_ article: Int) { waiting.append((article, length)) }

  /// Adds a part of what names the article; one that is not there is another name than an article without it.
  mutating func add(_ part: ByteView?) {
    let room = length + (part?.count ?? 0) + 1
    if room > bytes.count { bytes += repeatElement(0, count: max(4096, room)) }
    if let part, let base = part.bytes.baseAddress {
      length += bytes.withUnsafeMutableBufferPointer { bytes in
        bytes.baseAddress.map { scan_without_blanks(base + part.lower, part.count, $0 + length) } ?? 0
      }
    }
    bytes[length] = 0x0A
    length += 1
  }

  /// Gives those that wait their names. O(bytes).
  mutating func give(to outlines: inout [ArticleOutline]) {
    let ends = waiting.dropFirst().map(\.start) + [length]
    let parts = zip(waiting, ends).map { $0.start..<$1 }
    let hashes = bytes.withUnsafeBufferPointer { bytes in
      isFull ? Self.hashes(bytes, parts) : parts.map { Self.hash(bytes, $0, StableHash()) }
    }
    for (name, hash) in zip(waiting, hashes) { outlines[name.article].id = ArticleID(hash.value) }
    waiting.removeAll(keepingCapacity: true)
    length = 0
  }

  /// Those of four parts: side by side as far as the shortest goes.
  private static func hashes(_ bytes: UnsafeBufferPointer<UInt8>, _ parts: [Range<Int>]) -> [StableHash] {
    let (first, second, third, fourth) = (parts[0], parts[1], parts[2], parts[3])
    var (one, two, three, four) = (StableHash(), StableHash(), StableHash(), StableHash())
    let shared = min(first.count, second.count, third.count, fourth.count)
    for offset in 0..<shared {
      one.add(bytes[first.lowerBound + offset])
      two.add(bytes[second.lowerBound + offset])
      three.add(bytes[third.lowerBound + offset])
      four.add(bytes[fourth.lowerBound + offset])
    }
    return zip(parts, [one, two, three, four]).map { hash(bytes, $0.dropFirst(shared), $1) }
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, _ before: StableHash) -> StableHash
  {
    var hash = before
    for offset in part { hash.add(bytes[offset]) }
    return hash
  }
}
