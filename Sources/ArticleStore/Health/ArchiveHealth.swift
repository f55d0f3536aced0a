package import NewsArchive
internal import TextCore

/// How well an archive was read: what a careful owner of it would want to look at.
package struct ArchiveHealth: Sendable {
  /// A cut that may be wrong, and why.
  package struct SuspiciousCut: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      /// So few words that it may be a remnant.
      case short(words: Int)
      /// So many words that it may be several articles.
      case long(words: Int)
      case noHeadline
      /// Confidence of the cut in percent.
      case unsure(percent: Int)
    }

    package let article: ArticleIndex
    package let reason: Reason
  }

  /// Articles under so many words are short: less than one paragraph of a news report.
  package static let shortWords = 15
  /// Articles over so many words are long: news features rarely reach it.
  package static let longWords = 6000
  /// Cuts below this confidence, in percent, are unsure.
  package static let unsurePercent = Page.unsureConfidence

  package private(set) var articles = 0
  package private(set) var sources = 0
  package private(set) var articlesWithoutSource = 0
  package private(set) var articlesWithoutDate = 0
  package private(set) var files = 0
  /// Lines that are not blank, and those of them that a rule explains by more than where they stand.
  package private(set) var lines = 0
  package private(set) var explainedLines = 0
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var suspicious: [SuspiciousCut] = []
  /// Groups of articles that are one and the same, in file order.
  package private(set) var duplicates: [[ArticleIndex]] = []
  /// What could not be read at all, one line each.
  package let problems: [String]

  /// Goes through every article of the store; nil if it was cancelled. O(text), so it is work for a worker.
  package init?(_ store: ArticleStore, problems: [String], isCancelled: () -> Bool = { false }) {
    self.problems = problems
    articles = store.count
    sources = store.sources.count
    articlesWithoutSource = store.articlesWithoutSource
    files = store.pageCount
    var first = 0
    for page in store.pages {
      if isCancelled() { return nil }
      add(page, first: first)
      first += page.outlines.count
    }
    duplicates = store.duplicates()
  }

  /// The share of lines that are explained, 0…1; 1 where there is no line.
  package var explainedShare: Double { lines == 0 ? 1 : Double(explainedLines) / Double(lines) }

  private mutating func add(_ page: Page, first: Int) {
    diagnostics += page.diagnostics
    for line in page.explain() {
      lines += 1
      if !line.isOnlyPlaced { explainedLines += 1 }
    }
    for (place, outline) in page.outlines.enumerated() {
      let index = ArticleIndex(first + place)
      if outline.date == nil { articlesWithoutDate += 1 }
      if outline.headline.isEmpty { suspicious.append(SuspiciousCut(article: index, reason: .noHeadline)) }
      if outline.confidence < ArchiveHealth.unsurePercent {
        suspicious.append(SuspiciousCut(article: index, reason: .unsure(percent: Int(outline.confidence))))
      }
      let words = page.article(at: place).words
      if words < ArchiveHealth.shortWords {
        suspicious.append(SuspiciousCut(article: index, reason: .short(words: words)))
      } else if words > ArchiveHealth.longWords {
        suspicious.append(SuspiciousCut(article: index, reason: .long(words: words)))
      }
    }
  }
}

extension ArchiveHealth.SuspiciousCut.Reason: CustomStringConvertible {
  /// `no headline`, `only 4 words`, …
  package var description: String {
    switch self {
    case .short(let words): "only \(words) word\(words == 1 ? "" : "s")"
    case .long(let words): "\(words) words"
    case .noHeadline: "no headline"
    case .unsure(let percent): "cut with \(percent)% confidence"
    }
  }
}
