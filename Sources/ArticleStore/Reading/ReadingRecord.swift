package import NewsArchive

/// All that a reader did, as one value: what queries ask for, what the screen shows, and what is kept from run to run.
package struct ReadingRecord: ReadingFacts, Equatable {
  package var read: Set<ArticleID> = []
  package var starred: Set<ArticleID> = []
  /// Sorted by name; no entry where there is none.
  package var tags: [ArticleID: [String]] = [:]
  /// Where each article was left; no entry where that was at its start.
  package var positions: [ArticleID: ReadingPosition] = [:]
  package var marks: [Character: ReadingPlace] = [:]
  /// Queries kept under a name, as text.
  package var filters: [String: String] = [:]

  package init() {}

  package func isRead(_ article: ArticleID) -> Bool { read.contains(article) }
  package func isStarred(_ article: ArticleID) -> Bool { starred.contains(article) }
  package func tags(of article: ArticleID) -> [String] { tags[article] ?? [] }
}

/// How far an article was read.
package struct ReadingPosition: Hashable, Sendable {
  /// The block at the top of the pane, counted from 0.
  package let paragraph: Int
  /// How much of the text had been seen, 1…100; 0 where nobody knows, as in what older versions have kept.
  package let percent: Int

  /// Numbers that no article has, as a damaged file may hold them, become the nearest that one may.
  package init(paragraph: Int, percent: Int) {
    self.paragraph = ReadingPlace.paragraphs.clamp(paragraph)
    self.percent = (0...100).clamp(percent)
  }
}

/// A place that a letter leads back to.
package struct ReadingPlace: Hashable, Sendable {
  package let article: ArticleID
  /// The block, counted from 0; nil for the headline in the list.
  package let paragraph: Int?

  /// Numbers as those of a `ReadingPosition`.
  package init(article: ArticleID, paragraph: Int?) {
    self.article = article
    self.paragraph = paragraph.map(ReadingPlace.paragraphs.clamp)
  }

  /// The paragraph as a number that is kept: −1 stands for none, and older versions take it for the first.
  package var number: Int { paragraph ?? -1 }

  /// The place that such a number stands for.
  package init(article: ArticleID, number: Int) {
    self.init(article: article, paragraph: number == -1 ? nil : number)
  }

  /// More blocks than a file of 2 GB can have, and far from the end of `Int`.
  fileprivate static let paragraphs = 0...0x7FFF_FFFF
}

extension ClosedRange<Int> {
  fileprivate func clamp(_ number: Int) -> Int { Swift.min(Swift.max(number, lowerBound), upperBound) }
}
