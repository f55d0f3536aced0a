import ArticleStore
import NewsArchive

/// Draws queries over a small vocabulary, so that they find something in `StoreMaker`'s stores.
enum QueryMaker {
  static let words = [
    "alpha", "beta", "gamma", "délta", "straße", "être", "o", "tw", "“quoted”", "北京", "Δέλτα", "x-y", "it's",
  ]
  static let outlets = ["Alpha Post", "Beta", "Gämma Zeitung", "Post"]

  static func query(_ random: inout SeededGenerator, depth: Int) -> Query {
    switch depth == 0 ? 0 : Int.random(in: 0..<7, using: &random) {
    case 3: .negation(of: query(&random, depth: depth - 1))
    case 4, 5: .and((0..<Int.random(in: 0...3, using: &random)).map { _ in query(&random, depth: depth - 1) })
    case 6: .or((0..<Int.random(in: 1...3, using: &random)).map { _ in query(&random, depth: depth - 1) })
    default: .term(term(&random))
    }
  }

  static func term(_ random: inout SeededGenerator) -> QueryTerm {
    switch Int.random(in: 0..<13, using: &random) {
    case 0: .source(random.pick(outlets + ["post", "beta", "nobody"]))
    case 1: .date(range(&random))
    case 2: .certainty(random.pick(DateCertainty.allCases))
    case 3: .words(NumberRange(Int.random(in: 0...9, using: &random), random.pick([nil, 12, 20])) ?? .one)
    case 4: .state(random.pick(ReadingFlag.allCases))
    case 5: .tag(random.pick(["Été", "work"]))
    case 8: .saved(random.pick(["a", "two words", "@", "x,y"]))
    case 6: .has(random.pick([.headline, .source, .date, .topic]))
    case 7:
      .text(
        random.pick([.title, .text]), .regex(random.pick(["a[lm]", "^b", "é", "a.*e", "\\bo", "[^a]x|ta$", "a/b"])))
    default: .text(random.pick([.text, .text, .title, .topic]), .literal(literal(&random)))
    }
  }

  private static func literal(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...2, using: &random)).map { _ in random.pick(words) }.joined(separator: " ")
  }

  private static func range(_ random: inout SeededGenerator) -> DateRange {
    let lower = point(&random)
    return switch Int.random(in: 0..<4, using: &random) {
    case 0: DateRange(nil, lower) ?? .today
    case 1: DateRange(lower, nil) ?? .today
    case 2: DateRange(lower, lower) ?? .today
    default: DateRange(lower, point(&random)) ?? .today
    }
  }

  private static func point(_ random: inout SeededGenerator) -> DatePoint {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .today
    case 1: .ago(Int.random(in: 0...40, using: &random), random.pick(DatePoint.Unit.allCases))
    default: date(&random).map(DatePoint.fixed) ?? .today
    }
  }

  static func date(
    _ random: inout SeededGenerator, _ certainty: ArticleDate.Certainty = .stated
  ) -> ArticleDate? {
    let month = random.pick([nil, 1, 2, 12])
    let day = month == nil ? nil : random.pick([nil, 1, 15, 28])
    return ArticleDate(year: Int.random(in: 2017...2020, using: &random), month: month, day: day, certainty: certainty)
  }
}

extension NumberRange {
  static let one = NumberRange(only: 1)

  private init(only number: Int) {
    guard let range = NumberRange(number, number) else { preconditionFailure("one number is a range") }
    self = range
  }
}

extension DateRange {
  static let today = DateRange(only: .today)

  private init(only point: DatePoint) {
    guard let range = DateRange(point, point) else { preconditionFailure("one day is a range") }
    self = range
  }
}
