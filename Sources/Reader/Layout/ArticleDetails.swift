package import NewsArchive

/// The line under a headline: who, where, when and how long.
package enum ArticleDetails {
  /// Words a minute an adult reads silently in English non-fiction: 238 (Brysbaert 2019, a meta-analysis), rounded.
  static let wordsPerMinute = 240

  /// `Harbour Post · Port Ellis · 9 May 2017 (inferred) · 2 min`
  ///
  /// What the reader did with it stands at the end: `starred · #ships #winter`.
  package static func text(
    _ article: Article, isStarred: Bool = false, tags: [String] = [], separator: String = " · "
  ) -> String {
    var text = article.source ?? "no source"
    func add(_ part: String) { text += separator + part }
    if let place = article.dateline?.place { add(capitalized(place)) }
    if let date = article.date { add(DateText.long(date) + (date.certainty == .inferred ? " (inferred)" : "")) }
    if let byline = article.byline { add("by " + byline) }
    add("\(max(1, (article.words + wordsPerMinute / 2) / wordsPerMinute)) min")
    if isStarred { add("starred") }
    if !tags.isEmpty { add(tags.map { "#" + $0 }.joined(separator: " ")) }
    return text
  }

  /// A dateline's place in the capitals of running text; one that is not all capitals is left as it is.
  static func capitalized(_ place: String) -> String {
    guard place == place.uppercased() else { return place }
    var startsWord = true
    return String(
      place.flatMap { character -> String in
        defer { startsWord = !character.isLetter && character != "’" && character != "'" }
        return startsWord ? String(character) : character.lowercased()
      })
  }
}
