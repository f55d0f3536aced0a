package import NewsArchive

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
  /// Words in common, weighted by how rare they are in titles, by words of either; less is no link.
  private static let threshold = 0.5
  /// Fewer words in common than this are chance, unless the titles are the same.
  private static let leastShared = 3

  private let store: ArticleStore
  private var words: [[UInt8]: Int] = [:]
  /// The words of each title, in order; those of article `n` are from `starts[n]` up to `starts[n + 1]`.
  private var tokens: [UInt32] = []
  private var starts: [UInt32] = [0]
  /// The articles with each word, ascending, laid out in the same way.
  private var holders: [UInt32] = []
  private var holderStarts: [UInt32] = [0]

  package init(_ store: ArticleStore) {
    self.store = store
    for segment in store.segments {
      let titles = segment.titles
      for place in 0..<segment.count {
        for word in TitleTokens.tokens(folded: titles.bytes[titles.range(of: place)]) {
          let number = words[word] ?? words.count
          words[word] = number
          tokens.append(UInt32(number))
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
      let match = target(of: blocks[place].text, from: article)
      return RelatedLink(
        block: place, text: blocks[place].text, target: match?.article, score: match?.score ?? 0)
    }
  }

  /// The articles whose related headlines mean this one, ascending. Reads the texts that can hold such a headline.
  package func backLinks(to article: ArticleIndex, isCancelled: () -> Bool = { false }) -> [ArticleIndex]? {
    let title = Array(tokenNumbers(of: article))
    let texts = bytes(of: tellingWords(in: title)).map { String(decoding: $0, as: UTF8.self) }
    guard !texts.isEmpty else { return [] }
    let query = Query.or(texts.map { .term(.text(.text, .literal($0))) })
    guard let hits = store.search(query, pages: 0..<store.pageCount, isCancelled: isCancelled) else { return nil }
    var found: [ArticleIndex] = []
    for hit in hits where hit != article {
      if isCancelled() { return nil }
      if links(of: hit).contains(where: { $0.target == article }) { found.append(hit) }
    }
    return found
  }

  /// The article that a link's text means: the same words in the same order first, else the greatest part of them in
  /// common; of equals one of the same page, then the first. Never `origin` itself.
  func target(of text: String, from origin: ArticleIndex) -> (article: ArticleIndex, score: Double)? {
    let tokens = TitleTokens.tokens(text)
    let wanted = tokens.map { words[$0] }
    let known = wanted.compactMap { $0 }
    // A headline that is the article's own can only mean another of the very same words.
    let isOwn = known.count == wanted.count && tokenNumbers(of: origin).elementsEqual(known)
    // A word that no title has counts as the rarest.
    let unknownWeight = Double(Set(wanted.indices.filter { wanted[$0] == nil }).count) * weight(holders: 1)
    let page = store.page(of: origin).path
    var best: (article: ArticleIndex, score: Double, isNear: Bool)?
    for candidate in candidates(known) where candidate != origin {
      let title = tokenNumbers(of: candidate)
      let isSame = unknownWeight == 0 && title.elementsEqual(known)
      let score = isSame ? 1 : isOwn ? 0 : overlap(title, known, unknownWeight)
      guard score >= RelatedIndex.threshold else { continue }
      if !isSame, TitleTokens.contradict(tokens, TitleTokens.tokens(store.title(of: candidate))) { continue }
      let isNear = store.page(of: candidate).path == page
      if let best, (best.score, best.isNear ? 1 : 0) >= (score, isNear ? 1 : 0) { continue }
      best = (candidate, score, isNear)
    }
    return best.map { ($0.article, $0.score) }
  }
}

extension RelatedIndex {
  private mutating func layOutHolders() {
    var counts = Array(repeating: 0, count: words.count)
    for article in 0..<store.count { for word in Set(tokenNumbers(of: ArticleIndex(article))) { counts[word] += 1 } }
    for count in counts { holderStarts.append(holderStarts[holderStarts.count - 1] + UInt32(count)) }
    holders = Array(repeating: 0, count: Int(holderStarts[words.count]))
    var next = holderStarts
    for article in 0..<store.count {
      for word in Set(tokenNumbers(of: ArticleIndex(article))) {
        holders[Int(next[word])] = UInt32(article)
        next[word] += 1
      }
    }
  }

  private func tokenNumbers(of article: ArticleIndex) -> some Sequence<Int> {
    tokens[Int(starts[article.offset])..<Int(starts[article.offset + 1])].lazy.map { Int($0) }
  }

  private func holders(of word: Int) -> ArraySlice<UInt32> {
    holders[Int(holderStarts[word])..<Int(holderStarts[word + 1])]
  }

  /// The rarer a word is in titles, the more it tells.
  private func weight(holders count: Int) -> Double {
    (1 + Double(store.count) / Double(max(1, count))).naturalLogarithm
  }

  private func weight(_ word: Int) -> Double { weight(holders: holders(of: word).count) }

  /// The rarest words, so many that titles without any of them have too little in common with these.
  private func tellingWords(in title: [Int]) -> [Int] {
    let rarestFirst = Set(title).sorted { (holders(of: $0).count, $0) < (holders(of: $1).count, $1) }
    let total = rarestFirst.reduce(0) { $0 + weight($1) }
    var sum = 0.0
    var telling: [Int] = []
    for word in rarestFirst {
      telling.append(word)
      sum += weight(word)
      if sum > (1 - RelatedIndex.threshold) * total { break }
    }
    return telling
  }

  private func candidates(_ words: [Int]) -> [ArticleIndex] {
    Set(tellingWords(in: words).flatMap { holders(of: $0) }).sorted().map { ArticleIndex(value: $0) }
  }

  private func overlap(_ title: some Sequence<Int>, _ link: [Int], _ unknownWeight: Double) -> Double {
    let (left, right) = (Set(title), Set(link))
    let shared = left.intersection(right)
    guard shared.count >= RelatedIndex.leastShared else { return 0 }
    // Summed in one order, so that the same titles always give the same score.
    let both = shared.sorted().reduce(0) { $0 + weight($1) }
    let either = left.union(right).sorted().reduce(0) { $0 + weight($1) } + unknownWeight
    return min(both / either, 0.999)
  }

  private func bytes(of wanted: [Int]) -> [[UInt8]] {
    let wanted = Set(wanted)
    return words.filter { wanted.contains($0.value) }.sorted { $0.value < $1.value }.map(\.key)
  }
}
