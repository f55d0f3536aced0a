package import TextCore

/// What a line of a file is; every non-blank line is exactly one of these.
package enum LineRole: Hashable, Sendable {
  case pageTitle, headline, dateLine, byline, sourceLine, furniture
  case block(BlockKind)

  /// The word `explain` prints.
  package var name: String {
    switch self {
    case .pageTitle: "page title"
    case .headline: "headline"
    case .dateLine: "date line"
    case .byline: "byline"
    case .sourceLine: "source line"
    case .furniture: "furniture"
    case .block(let kind): kind.rawValue
    }
  }
}

/// A non-blank line with the role it was given and why.
package struct ExplainedLine: Hashable, Sendable {
  package var line: LineNumber
  package var role: LineRole
  /// The name of the rule that decided.
  package var rule: String
  /// Index of the article the line went to; nil for the page's title and furniture between articles.
  package var article: Int?

  package init(line: LineNumber, role: LineRole, rule: String, article: Int?) {
    self.line = line
    self.role = role
    self.rule = rule
    self.article = article
  }

  /// Whether nothing is known of the line but that it stands outside of all articles.
  package var isOnlyPlaced: Bool { article == nil && rule == ExplainedLine.placedRule }

  /// The rule of such lines.
  static let placedRule = "between articles"
}
