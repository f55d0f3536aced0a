package import NewsArchive
internal import TextCore

/// A headline in an article's text that is another article's, and where it leads.
package struct RelatedLink: Hashable, Sendable {
  /// The place in the article's blocks.
  package let block: Int
  /// The link as it stands in the article.
  package let text: String
  /// Nil where no article of the store has such a title.
  package let target: ArticleIndex?
  /// How well the title fits, 0…1; 1 where the words are the same.
  package let score: Double
}

/// Finds the articles that related headlines mean, and those that link to an article.
///
/// The words of all titles with the articles that have them: made when first asked for, from a copy of the store, on
/// whatever thread. O(length of the titles); about 50 bytes an article.
package struct RelatedIndex: Sendable {
  let store: ArticleStore
  private var words: [[UInt8]: UInt32] = [:]
  /// The words of each title, in order; those of article `n` are from `starts[n]` up to `starts[n + 1]`.
  private var tokens: [UInt32] = []
  private var starts: [UInt32] = [0]
  /// The articles with each word, ascending, laid out in the same way.
  private var holders: [UInt32] = []
  private var holderStarts: [UInt32] = [0]
  /// The rarer a word is in titles, the more it tells.
  private var weights: [Double] = []
  /// What articles that were read for it link with; shared by all copies.
  let linkTexts: Lock<LinkTexts>

  package init(_ store: ArticleStore) {
    self.store = store
    linkTexts = Lock(LinkTexts(of: store.count))
    for segment in store.segments {
      let titles = segment.titles
      for place in 0..<segment.count {
        for word in TitleTokens.tokens(folded: titles.bytes[titles.range(of: place)]) {
          let number = words[word] ?? UInt32(words.count)
          words[word] = number
          tokens.append(number)
        }
        starts.append(UInt32(tokens.count))
      }
    }
    layOutHolders()
  }

  /// The store's revision that the index speaks of.
  package var revision: Int { store.revision }

  /// The related headlines of an article in order, each with the article it means.
  package func links(of article: ArticleIndex) -> [RelatedLink] {
    links(of: article, in: store.article(article).blocks)
  }

  /// The same of an article that has been read, by its blocks.
  package func links(of article: ArticleIndex, in blocks: [Block]) -> [RelatedLink] {
    blocks.indices.filter { blocks[$0].kind == .related }.map { place in
      let match = RelatedText(blocks[place].text, of: article, in: self).target()
      return RelatedLink(
        block: place, text: blocks[place].text, target: match?.article, score: match?.score ?? 0)
    }
  }
}

extension RelatedIndex {
  private mutating func layOutHolders() {
    var counts = Array(repeating: 0, count: words.count)
    for article in 0..<store.count { for word in Set(words(of: ArticleIndex(article))) { counts[Int(word)] += 1 } }
    for count in counts { holderStarts.append(holderStarts[holderStarts.count - 1] + UInt32(count)) }
    weights = counts.map { weight(holders: $0) }
    holders = Array(repeating: 0, count: Int(holderStarts[words.count]))
    var next = holderStarts
    for article in 0..<store.count {
      for word in Set(words(of: ArticleIndex(article))) {
        holders[Int(next[Int(word)])] = UInt32(article)
        next[Int(word)] += 1
      }
    }
  }

  /// The words of an article's title by their numbers, in order.
  func words(of article: ArticleIndex) -> ArraySlice<UInt32> {
    tokens[Int(starts[article.offset])..<Int(starts[article.offset + 1])]
  }

  /// The number of a word that titles have.
  func number(of word: [UInt8]) -> UInt32? { words[word] }

  /// The articles with a word in their title, ascending.
  func holders(of word: UInt32) -> ArraySlice<UInt32> {
    holders[Int(holderStarts[Int(word)])..<Int(holderStarts[Int(word) + 1])]
  }

  func weight(_ word: UInt32) -> Double { weights[Int(word)] }

  /// What a word weighs that so many titles have.
  func weight(holders count: Int) -> Double { (1 + Double(store.count) / Double(max(1, count))).naturalLogarithm }

  /// Words by their numbers, in the order of those.
  func bytes(of wanted: [UInt32]) -> [[UInt8]] {
    let wanted = Set(wanted)
    return words.filter { wanted.contains($0.value) }.sorted { $0.value < $1.value }.map(\.key)
  }
}
