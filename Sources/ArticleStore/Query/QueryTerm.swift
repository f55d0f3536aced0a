/// One thing a query asks of an article.
package enum QueryTerm: Hashable, Sendable {
  /// The outlet's name or an alias of it is this, case and accents ignored; where no outlet of the store is called so,
  /// the name contains it.
  case source(String)
  /// The text of a field matches.
  case text(TextField, TextPattern)
  /// All that the date may be lies in the range; an article without a date never does.
  case date(DateRange)
  /// How the date is known.
  case certainty(DateCertainty)
  /// The reader put this tag on it; case and accents ignored.
  case tag(String)
  /// What the reader did with it.
  case state(ReadingFlag)
  /// The page gives the article such a thing.
  case has(ArticleFeature)
  /// The number of words in the article's lines.
  case words(NumberRange)
  /// What a saved filter finds; nothing until `Query.expanded` puts it in place of the name.
  case saved(String)
}

/// The texts of an article that can be searched. The raw value is the field's name in queries.
package enum TextField: String, Hashable, Sendable, CaseIterable {
  /// Everything between the article's first and last line; a word without a field means this one.
  case text
  /// The headline, or where there is none the first words.
  case title
  /// The subject of the article, or of its page.
  case topic
  case byline
  /// Where it was filed, by its dateline.
  case place
}

/// What a text is searched for; case and accents are ignored, and white space of any length and kind is one space.
package enum TextPattern: Hashable, Sendable {
  /// Occurs anywhere, inside words too.
  case literal(String)
  /// A regular expression, matched within a line; Documentation/Query.md lists what it may hold.
  case regex(String)
}

/// How an article's date is known. The raw value is its name in queries.
package enum DateCertainty: String, Hashable, Sendable, CaseIterable {
  case stated, inferred, unknown
}

/// What a reader did with an article. The raw value is its name in queries.
package enum ReadingFlag: String, Hashable, Sendable, CaseIterable {
  case read, unread, starred, tagged
}

/// What a page may give an article. The raw value is its name in queries.
package enum ArticleFeature: String, Hashable, Sendable, CaseIterable {
  case headline, source, date, byline, place, topic, url, caption, tweet, related, quote, comment
}

/// Numbers from `lower` to `upper`, both within; nil is open on that side. Never open on both.
package struct NumberRange: Hashable, Sendable {
  package let lower: Int?
  package let upper: Int?

  /// Nil where both sides are open, or the range ends before it begins.
  package init?(_ lower: Int?, _ upper: Int?) {
    guard lower != nil || upper != nil, (lower ?? .min) <= (upper ?? .max) else { return nil }
    self.lower = lower
    self.upper = upper
  }

  package func contains(_ number: Int) -> Bool { (lower ?? .min) <= number && number <= (upper ?? .max) }
}
