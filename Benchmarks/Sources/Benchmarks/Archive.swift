import ArticleStore
import NewsArchive
import TextCore

/// An archive that is the same in every run: pages of twenty articles, some 4 KB each.
struct Archive {
  let pages: [Page]
  let texts: [[UInt8]]
  let store: ArticleStore

  static let thousand = Archive(articles: 1000)
  static let tenThousand = Archive(articles: 10_000)

  init(articles: Int) {
    var dice = Dice(state: UInt64(articles))
    texts = (0..<articles / 20).map { page in Archive.page(page, &dice) }
    pages = texts.enumerated().map { number, text in
      Page(path: "\(number).txt", file: FileBytes(text), aliases: SourceAliases())
    }
    var store = ArticleStore()
    for page in pages { store.append(page) }
    self.store = store
  }

  private static let words = """
    harbour council bridge minister budget river election border school market winter grain ferry union court engine \
    village doctor island treaty railway storm tariff museum festival theatre reactor satellite vaccine drought
    """.split(separator: " ")
  private static let sources = ["Quay Wire", "Harbour News", "Morrow Post", "Northern Ledger", "The Lantern"]

  private static func page(_ number: Int, _ dice: inout Dice) -> [UInt8] {
    var text = "Notes on the coast\n\n"
    for article in 0..<20 {
      text += sentence(6, &dice) + " \(number * 20 + article)\n\n"
      for _ in 0..<8 { text += (0..<5).map { _ in sentence(13, &dice) + "." }.joined(separator: " ") + "\n\n" }
      text += "Source: \(dice.pick(sources)), \(1 + dice.next(28)) March \(1990 + dice.next(30))\n\n"
    }
    return Array(text.utf8)
  }

  private static func sentence(_ count: Int, _ dice: inout Dice) -> String {
    let text = (0..<count).map { _ in String(dice.pick(words)) }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

/// Random numbers that are the same everywhere (a linear congruential generator with Knuth's constants for MMIX).
private struct Dice {
  var state: UInt64

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(elements.count)] }
}
