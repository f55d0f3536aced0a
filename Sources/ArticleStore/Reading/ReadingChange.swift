package import NewsArchive

/// One change of what a reader did. Each knows what was before, so that it can be taken back: whoever makes one names
/// only the articles that it really changes.
package enum ReadingChange: Hashable, Sendable {
  /// Marked as read, or as unread.
  case read(Bool, [ArticleID])
  /// Starred, or the star taken away.
  case starred(Bool, [ArticleID])
  /// A tag put on articles, or taken off.
  case tagged(String, Bool, [ArticleID])
  /// A letter made to lead to a place; nil is no mark.
  case marked(Character, from: ReadingPlace?, to: ReadingPlace?)
  /// A query kept under a name; nil is none.
  case filter(String, from: String?, to: String?)
  /// An article left at a position; nil is its start.
  case left(ArticleID, from: ReadingPosition?, to: ReadingPosition?)

  /// The change that takes this one back.
  package var inverse: ReadingChange {
    switch self {
    case .read(let value, let articles): .read(!value, articles)
    case .starred(let value, let articles): .starred(!value, articles)
    case .tagged(let name, let value, let articles): .tagged(name, !value, articles)
    case .marked(let letter, let old, let new): .marked(letter, from: new, to: old)
    case .filter(let name, let old, let new): .filter(name, from: new, to: old)
    case .left(let article, let old, let new): .left(article, from: new, to: old)
    }
  }

  /// Takes changes back, the last one first.
  package static func inverses(of changes: [ReadingChange]) -> [ReadingChange] { changes.reversed().map(\.inverse) }
}

extension ReadingRecord {
  /// Makes a change. O(articles it names).
  package mutating func apply(_ change: ReadingChange) {
    switch change {
    case .read(true, let articles): read.formUnion(articles)
    case .read(false, let articles): read.subtract(articles)
    case .starred(true, let articles): starred.formUnion(articles)
    case .starred(false, let articles): starred.subtract(articles)
    case .tagged(let name, let isTagged, let articles):
      for article in articles { set(name, isTagged, on: article) }
    case .marked(let letter, _, let place): marks[letter] = place
    case .filter(let name, _, let query): filters[name] = query
    case .left(let article, _, let position): positions[article] = position
    }
  }

  private mutating func set(_ name: String, _ isTagged: Bool, on article: ArticleID) {
    var names = tags[article] ?? []
    names.removeAll { $0 == name }
    if isTagged { names.insert(name, at: names.firstIndex { $0 > name } ?? names.count) }
    tags[article] = names.isEmpty ? nil : names
  }
}

/// A command that changed something: what can be undone and done again as one.
package struct ReadingStep: Hashable, Sendable {
  /// Which run of the program made it, and which step of that run it is.
  package struct ID: Hashable, Sendable {
    /// Nil for the run that asks.
    package var run: Int?
    package var number: Int

    package init(run: Int? = nil, number: Int) {
      self.run = run
      self.number = number
    }
  }

  package let id: ID
  /// What was done, as the status row says it: `star “Ferry back in service”`.
  package let title: String
  /// In the order they were made; never empty.
  package let changes: [ReadingChange]

  package init(id: ID, title: String, changes: [ReadingChange]) {
    self.id = id
    self.title = title
    self.changes = changes
  }
}

/// The steps that can be undone, and those that were and can be done again.
package struct ReadingJournal: Equatable, Sendable {
  /// Steps that are kept; older ones are forgotten.
  package static let limit = 200

  /// The newest last.
  package var done: [ReadingStep] = []
  /// The one that was undone last, last.
  package var undone: [ReadingStep] = []

  package init() {}

  /// Takes in a new step; what was undone can not be done again any more.
  package mutating func append(_ step: ReadingStep) {
    done = (done + [step]).suffix(ReadingJournal.limit)
    undone = []
  }
}
