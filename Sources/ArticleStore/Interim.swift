internal import NewsArchive
internal import TextCore

// Deleted when the rooms below have them.
enum Folding {
  static func fold(_ text: some StringProtocol) -> [UInt8] { Array(text.lowercased().utf8) }
  static func fold(_ bytes: ArraySlice<UInt8>, into out: inout [UInt8]) {
    out += bytes.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }
  }
  static func foldedWithOffsets(_ text: String) -> (bytes: [UInt8], offsets: [UInt32]) {
    let bytes = fold(text)
    return (bytes, (0..<UInt32(bytes.count)).map { $0 })
  }
}
extension Page {
  func title(at index: Int) -> String { text.string(outlines[index].headline) }
  func article(at index: Int) -> Article {
    let outline = outlines[index]
    return Article(
      id: outline.id, headline: nil, title: title(at: index), source: nil, outlet: nil, date: nil, byline: nil,
      dateline: nil, topic: nil, url: nil, file: path, lines: outline.firstLine...outline.lastLine, words: 0,
      confidence: 1, blocks: [])
  }
}
