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
    var starts = waiting.map(\.start)
    // Texts without a byte, where fewer than four wait.
    while starts.count <= Self.width { starts.append(length) }
    var hashes = [UInt64](repeating: 0, count: Self.width)
    bytes.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { scan_hash_four(base, starts, &hashes) }
    }
    for (name, hash) in zip(waiting, hashes) { outlines[name.article].id = ArticleID(hash) }
    waiting.removeAll(keepingCapacity: true)
    length = 0
  }
}
