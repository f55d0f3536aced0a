internal import NewsArchive

/// A related headline as it stands in an article's text, ready to be compared with the titles of a store.
struct RelatedText {
  /// Words in common, weighted by how rare they are in titles, by words of either; less is no link.
  static let threshold = 0.5
  /// Fewer words in common than this are chance, unless the titles are the same.
  private static let leastShared = 3
  /// What sums of the same numbers in another order may differ by, and much more.
  private static let slack = 1e-9

  private let index: RelatedIndex
  private let origin: ArticleIndex
  private let tokens: [[UInt8]]
  /// Those of its words that titles have, in order, and the same without repetition.
  private let known: [UInt32]
  private let distinct: [UInt32]
  /// What all of those weigh, and what the others do: a word that no title has counts as the rarest.
  private let weight: Double
  private let unknownWeight: Double
  /// Whether it is the headline of the article it stands in, which can only mean another of the very same words.
  private let isOwn: Bool

  init(_ text: String, of origin: ArticleIndex, in index: RelatedIndex) {
    self.index = index
    self.origin = origin
    tokens = TitleTokens.tokens(text)
    let known = tokens.compactMap { index.number(of: $0) }
    self.known = known
    distinct = Array(Set(known))
    weight = distinct.reduce(0) { $0 + index.weight($1) }
    unknownWeight = Double(tokens.count - known.count) * index.weight(holders: 1)
    isOwn = known.count == tokens.count && index.words(of: origin).elementsEqual(known)
  }

  /// The article that is meant: the same words in the same order first, else the greatest part of them in common; of
  /// equals one of the same page, then the first. Never the one it stands in.
  func target() -> (article: ArticleIndex, score: Double)? {
    let page = index.store.page(of: origin).path
    var best: (article: ArticleIndex, score: Double, isNear: Bool)?
    candidates().forEach { place in
      let candidate = ArticleIndex(place)
      guard candidate != origin, let score = score(of: candidate, atLeast: best?.score ?? 0) else { return }
      if let best, best.isNear, best.score >= score { return }
      let isNear = index.store.page(of: candidate).path == page
      if let best, (best.score, best.isNear ? 1 : 0) >= (score, isNear ? 1 : 0) { return }
      if score < 1, TitleTokens.contradict(tokens, TitleTokens.tokens(index.store.title(of: candidate))) { return }
      best = (candidate, score, isNear)
    }
    return best.map { ($0.article, $0.score) }
  }

  /// How well an article's title fits, where it does: 1 where the words are the same, less otherwise. Nil as well where that
  /// would be less than what is asked for. O(words of both).
  func score(of article: ArticleIndex, atLeast least: Double = 0) -> Double? {
    let title = index.words(of: article)
    if unknownWeight == 0, title.elementsEqual(known) { return 1 }
    if isOwn { return nil }
    // Most titles are out of the question, which a sum in any order tells.
    guard estimate(title) >= max(least, RelatedText.threshold) - RelatedText.slack else { return nil }
    let score = overlap(title)
    return score >= max(least, RelatedText.threshold) ? score : nil
  }

  private func estimate(_ title: ArraySlice<UInt32>) -> Double {
    var (shared, all, count) = (0.0, weight + unknownWeight, 0)
    for place in title.indices where !title[..<place].contains(title[place]) {
      let word = title[place]
      if distinct.contains(word) {
        shared += index.weight(word)
        count += 1
      } else {
        all += index.weight(word)
      }
    }
    return count < RelatedText.leastShared ? 0 : shared / all
  }

  /// Summed in one order, so that the same titles always give the same score.
  private func overlap(_ title: ArraySlice<UInt32>) -> Double {
    let (left, right) = (Set(title), Set(distinct))
    let both = left.intersection(right).sorted().reduce(0) { $0 + index.weight($1) }
    let either = left.union(right).sorted().reduce(0) { $0 + index.weight($1) } + unknownWeight
    return min(both / either, 0.999)
  }

  /// The articles whose titles may fit, ascending.
  private func candidates() -> ArticleSet {
    var found = ArticleSet(emptyIn: 0..<index.store.count)
    for word in index.tellingWords(in: distinct) {
      for article in index.holders(of: word) { found.insert(Int(article)) }
    }
    return found
  }
}

extension RelatedIndex {
  /// The rarest of some words, so many that titles without any of them have too little in common with these.
  func tellingWords(in title: [UInt32]) -> [UInt32] {
    let rarestFirst = title.sorted { (holders(of: $0).count, $0) < (holders(of: $1).count, $1) }
    let total = rarestFirst.reduce(0) { $0 + weight($1) }
    var sum = 0.0
    var telling: [UInt32] = []
    for word in rarestFirst {
      telling.append(word)
      sum += weight(word)
      if sum > (1 - RelatedText.threshold) * total { break }
    }
    return telling
  }
}
