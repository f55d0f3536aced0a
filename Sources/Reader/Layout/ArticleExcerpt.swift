import NewsArchive
import TextCore

/// As much of an article as is laid out for the screen: all of it but for monsters.
///
/// A laid-out byte costs some forty bytes of memory and twenty nanoseconds, so that a file of 100 MB without a line end
/// would stop the reader for seconds; nobody scrolls through it. The limit is more than the longest novels have.
struct ArticleExcerpt {
  /// Bytes of text that are laid out, each block counted as `blockCost` bytes more.
  static let limit = 4 << 20
  /// What a block costs besides its text.
  static let blockCost = 64
  /// How far back from the limit a blank is looked for to cut a block at.
  private static let wordLimit = 256

  /// The blocks as far as there was room; the last may be cut short, behind a word.
  private(set) var blocks: [Block] = []
  /// Bytes of text that were left out.
  private(set) var omitted = 0

  /// O(blocks): texts are shared, and only the one that is cut is copied.
  init(_ all: [Block], limit: Int = ArticleExcerpt.limit) {
    var room = limit
    for (index, block) in all.enumerated() {
      let length = block.text.utf8.count
      guard length + Self.blockCost <= room else {
        let part = Self.beginning(of: block, bytes: room - Self.blockCost)
        if let part { blocks.append(part) }
        omitted = all[index...].reduce(0) { $0 + $1.text.utf8.count } - (part?.text.utf8.count ?? 0)
        return
      }
      room -= length + Self.blockCost
      blocks.append(block)
    }
    // Most articles are whole: keep the array they came in.
    blocks = all
  }

  /// What stands below the text where some was left out.
  var note: String? {
    guard omitted > 0 else { return nil }
    let size =
      omitted >= 1 << 20 ? "\(omitted >> 20) MiB" : omitted >= 1 << 10 ? "\(omitted >> 10) KiB" : "\(omitted) bytes"
    return "… \(size) more: newsreader show prints the whole article."
  }

  /// A block with the beginning of its text, cut at a blank where one is near; nil if nothing is left.
  private static func beginning(of block: Block, bytes: Int) -> Block? {
    guard bytes > 0 else { return nil }
    let utf8 = block.text.utf8
    var end = utf8.index(utf8.startIndex, offsetBy: bytes, limitedBy: utf8.endIndex) ?? utf8.endIndex
    let reach = utf8.index(end, offsetBy: -wordLimit, limitedBy: utf8.startIndex) ?? utf8.startIndex
    if let blank = utf8[reach..<end].lastIndex(of: 0x20) {
      end = blank
    } else {
      while end > utf8.startIndex, end < utf8.endIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
    }
    guard end > utf8.startIndex else { return nil }
    var part = block
    part.text = String(block.text[..<end])
    let length = part.text.utf8.count
    part.links = block.links.filter { Int($0.upper) <= length }
    return part
  }
}
