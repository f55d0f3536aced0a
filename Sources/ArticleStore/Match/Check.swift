internal import NewsArchive
internal import TextCore

/// A term of a query made ready for one store.
enum Check {
  /// Wanted or not, by `SourceIndex`.
  case sources([Bool])
  /// First and last day by sort key; nil where no day is within.
  case days(ClosedRange<UInt32>?)
  case certainty(DateCertainty)
  case title(PatternMatcher)
  case topic(PatternMatcher)
  case text(PatternMatcher)
  case byline(PatternMatcher)
  case place(PatternMatcher)
  /// The folded tag.
  case tag([UInt8], (any ReadingFacts)?)
  case state(ReadingFlag, (any ReadingFacts)?)
  case words(NumberRange)
  case has(ArticleFeature)
  case nothing

  init(_ term: QueryTerm, in store: ArticleStore, _ context: QueryContext) {
    self =
      switch term {
      case .source(let name): .sources(store.sourcesNamed(name))
      case .date(let range): .days(range.bounds(today: context.today))
      case .certainty(let certainty): .certainty(certainty)
      case .text(.title, let pattern): .title(PatternMatcher(pattern))
      case .text(.topic, let pattern): .topic(PatternMatcher(pattern))
      case .text(.text, let pattern): .text(PatternMatcher(pattern))
      case .text(.byline, let pattern): .byline(PatternMatcher(pattern))
      case .text(.place, let pattern): .place(PatternMatcher(pattern))
      case .tag(let name): .tag(FoldedText.needle(name), context.reading)
      case .state(let flag): .state(flag, context.reading)
      case .words(let range): .words(range)
      case .has(let feature): .has(feature)
      case .saved: .nothing
      }
  }

  /// Cost for an article, in no unit: columns, then pages, then texts, then whole articles.
  var cost: Int {
    switch self {
    case .sources, .days, .certainty, .nothing: 0
    case .title: 1
    case .state, .tag: 2
    case .text(let matcher): matcher.isRegex ? 5 : 3
    case .words: 4
    case .has(let feature): feature.isInOutline ? 0 : 6
    case .topic, .byline, .place: 6
    }
  }
}

extension ArticleFeature {
  /// Whether the outline tells it, so that no article need be made.
  var isInOutline: Bool {
    switch self {
    case .headline, .source, .date: true
    case .topic, .byline, .place, .url, .caption, .tweet, .related, .quote, .comment: false
    }
  }
}
