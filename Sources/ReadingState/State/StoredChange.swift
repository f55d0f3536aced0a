internal import ArticleStore
internal import NewsArchive

/// A change as the columns of a row; what is not needed is empty.
struct StoredChange {
  let kind: String
  /// The tag, the letter or the filter's name.
  let name: String
  /// The ids one after the other, 16 digits each.
  let articles: String
  let old: String?
  let new: String?

  init(_ change: ReadingChange) {
    switch change {
    case .read(let isRead, let articles): self.init("read", articles: articles, new: isRead)
    case .starred(let isStarred, let articles): self.init("star", articles: articles, new: isStarred)
    case .tagged(let name, let isTagged, let articles): self.init("tag", name, articles: articles, new: isTagged)
    case .marked(let letter, let old, let new):
      self.init("mark", String(letter), old: old.map(Self.text), new: new.map(Self.text))
    case .filter(let name, let old, let new): self.init("filter", name, old: old, new: new)
    case .left(let article, let old, let new):
      self.init("left", articles: [article], old: old.map(Self.text), new: new.map(Self.text))
    }
  }

  init(_ row: Database.Row) {
    kind = row.text(0)
    name = row.text(1)
    articles = row.text(2)
    old = row.isNull(3) ? nil : row.text(3)
    new = row.isNull(4) ? nil : row.text(4)
  }

  /// What the row says; nil if that is nothing this version knows.
  var change: ReadingChange? {
    switch kind {
    case "read": ids.map { .read(isSet, $0) }
    case "star": ids.map { .starred(isSet, $0) }
    case "tag": ids.map { .tagged(name, isSet, $0) }
    case "mark": name.first.map { .marked($0, from: old.flatMap(Self.place), to: new.flatMap(Self.place)) }
    case "filter": .filter(name, from: old, to: new)
    case "left":
      ids?.first.map { .left($0, from: old.flatMap(Self.position), to: new.flatMap(Self.position)) }
    default: nil
    }
  }

  private init(_ kind: String, _ name: String = "", articles: [ArticleID] = [], new isSet: Bool) {
    self.init(kind, name, articles: articles, old: nil, new: isSet ? "1" : "0")
  }

  private init(_ kind: String, _ name: String = "", articles: [ArticleID] = [], old: String?, new: String?) {
    self.kind = kind
    self.name = name
    self.articles = articles.map(\.description).joined()
    self.old = old
    self.new = new
  }

  private var isSet: Bool { new == "1" }

  private var ids: [ArticleID]? {
    let digits = Array(articles.utf8)
    guard digits.count % 16 == 0 else { return nil }
    let ids = stride(from: 0, to: digits.count, by: 16).compactMap {
      ArticleID(String(decoding: digits[$0..<$0 + 16], as: UTF8.self))
    }
    return ids.count * 16 == digits.count ? ids : nil
  }

  private static func text(_ place: ReadingPlace) -> String { "\(place.article) \(place.number)" }
  private static func text(_ position: ReadingPosition) -> String { "\(position.paragraph) \(position.percent)" }

  private static func place(_ text: String) -> ReadingPlace? {
    let words = text.split(separator: " ")
    guard words.count == 2, let article = ArticleID(words[0]), let paragraph = Int(words[1]) else { return nil }
    return ReadingPlace(article: article, number: paragraph)
  }

  private static func position(_ text: String) -> ReadingPosition? {
    let words = text.split(separator: " ").compactMap { Int($0) }
    return words.count == 2 ? ReadingPosition(paragraph: words[0], percent: words[1]) : nil
  }
}
