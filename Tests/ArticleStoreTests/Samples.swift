import ArticleStore
import NewsArchive
import TextCore

/// An article to be put on a sample page.
struct Sample {
  var headline: String? = "A plain headline"
  var body: [String] = ["Some words of text."]
  var outlet: String?
  var date: ArticleDate?
  var id: UInt64?
}

/// Small seeded generator (xorshift64*), so that every run draws the same.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }
}

extension Page {
  /// A page whose articles follow one another, a headline line and body lines each, as the cutter would outline them.
  static func sample(_ path: String = "page.txt", topic: String? = nil, _ samples: [Sample]) -> Page {
    var text = ""
    var lineCount = 0
    var outlets: [String] = []
    var outlines: [ArticleOutline] = []
    for sample in samples {
      let first = lineCount
      var headline = ByteRange.empty
      if let words = sample.headline {
        headline = ByteRange(text.utf8.count..<text.utf8.count + words.utf8.count)
        text += words + "\n"
        lineCount += 1
      }
      for line in sample.body { text += line + "\n" }
      lineCount += sample.body.count
      let outlet = sample.outlet.map { name in
        if !outlets.contains(name) { outlets.append(name) }
        return UInt16(outlets.firstIndex(of: name) ?? 0)
      }
      let id =
        sample.id ?? UInt64(truncatingIfNeeded: "\(path) \(outlines.count)".utf8.reduce(7) { $0 &* 31 &+ Int($1) })
      outlines.append(
        ArticleOutline(
          firstLine: LineNumber(index: first), lastLine: LineNumber(index: lineCount - 1), headline: headline,
          outlet: outlet, date: sample.date, id: ArticleID(id)))
    }
    let bytes = FileBytes(text)
    return Page(
      path: path, text: bytes, lines: LineIndex(bytes), topic: topic, outlets: outlets, outlines: outlines,
      diagnostics: [])
  }
}

extension ArticleStore {
  /// A store of one page per element.
  init(samples: [[Sample]]) {
    self.init()
    for (number, page) in samples.enumerated() { append(.sample("\(number).txt", page)) }
  }

  /// A store of one page, one article per outlet named; nil is an article without a source.
  init(outlets: [String?]) {
    self.init(samples: [outlets.enumerated().map { Sample(headline: "Number \($0)", outlet: $1) }])
  }
}
