internal import NewsArchive
internal import TextCore

// Deleted when the rooms below have them.
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
