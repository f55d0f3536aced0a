internal import NewsArchive

extension Query {
  /// Reads a query; an empty text finds everything. Documentation/Query.md has the grammar. O(length).
  package static func parse(_ text: some StringProtocol) throws(QueryError) -> Query {
    var parser = QueryParser(text)
    return try parser.query()
  }

  /// Reads a query that may use only saved filters that are there, by name; the names stay in it.
  package static func parse(_ text: some StringProtocol, using saved: [String: String]) throws(QueryError) -> Query {
    var parser = QueryParser(text)
    let query = try parser.query()
    for reference in parser.references {
      do throws(SavedFilterError) {
        _ = try Query.term(.saved(reference.name)).expanded(using: saved)
      } catch {
        throw parser.scanner.error(error.expected, at: reference.place)
      }
    }
    return query
  }
}

/// Recursive descent over the characters of a query, one function for each rule of the grammar.
struct QueryParser {
  /// Parentheses and negations may nest so deep; more is an error, not a stack overflow.
  private static let depthLimit = 100

  var scanner: QueryScanner
  private var depth = 0
  /// The saved filters it uses, and the places of their names.
  private(set) var references: [(name: String, place: Int)] = []

  init(_ text: some StringProtocol) { scanner = QueryScanner(text) }

  /// query = [ either ]
  mutating func query() throws(QueryError) -> Query {
    scanner.skipBlanks()
    if scanner.isAtEnd { return .everything }
    let query = try either()
    guard scanner.isAtEnd else { throw scanner.error("the end of the query") }
    return query
  }

  /// either = every { "OR" every }
  private mutating func either() throws(QueryError) -> Query {
    var parts = [try every()]
    while scanner.take(keyword: "OR") { parts.append(try every()) }
    return .or(parts)
  }

  /// every = item { [ "AND" ] item }
  private mutating func every() throws(QueryError) -> Query {
    var parts = [try item()]
    while !scanner.isAtEnd, scanner.peek != ")", !scanner.isAt(keyword: "OR") {
      _ = scanner.take(keyword: "AND")
      parts.append(try item())
    }
    return .and(parts)
  }

  /// item = ( "!" | "-" | "NOT" ) item | "(" either ")" | "*" | term
  private mutating func item() throws(QueryError) -> Query {
    depth += 1
    defer { depth -= 1 }
    guard depth <= QueryParser.depthLimit else { throw scanner.error("at most \(QueryParser.depthLimit) levels") }
    if scanner.take(keyword: "NOT") || scanner.take("!") || scanner.take("-") {
      scanner.skipBlanks()
      return .negation(of: try item())
    }
    if scanner.take("(") {
      scanner.skipBlanks()
      let inner = try either()
      guard scanner.take(")") else { throw scanner.error("‘)’") }
      scanner.skipBlanks()
      return inner
    }
    if scanner.take(keyword: "*") { return .everything }
    let term = try term()
    scanner.skipBlanks()
    return term
  }

  /// term = field ":" value { "," value } | "@" name | value
  private mutating func term() throws(QueryError) -> Query {
    let start = scanner.position
    if scanner.take("@") {
      let name = try scanner.name(expected: "the name of a saved filter", endsAtComma: false)
      references.append((name, start + 1))
      return .term(.saved(name))
    }
    guard let name = scanner.takeFieldName() else {
      if scanner.isAtEnd || ")".contains(scanner.peek ?? ")") || scanner.isAtAnyKeyword {
        throw scanner.error("a word, a field or ‘(’")
      }
      return .term(.text(.text, try scanner.pattern(endsAtComma: false)))
    }
    guard let field = QueryField(rawValue: name.lowercased()) else {
      let names = QueryField.allCases.map(\.rawValue).joined(separator: ", ")
      throw scanner.error("a field: \(names); put a text with a colon in quotes", at: start)
    }
    var values: [Query] = []
    repeat { values.append(.term(try value(of: field))) } while scanner.take(",")
    return .or(values)
  }

  private mutating func value(of field: QueryField) throws(QueryError) -> QueryTerm {
    switch field {
    case .source: return .source(try scanner.name(expected: "the name of a source"))
    case .tag: return .tag(try scanner.name(expected: "a tag"))
    case .text: return .text(.text, try scanner.pattern())
    case .title: return .text(.title, try scanner.pattern())
    case .topic: return .text(.topic, try scanner.pattern())
    case .byline: return .text(.byline, try scanner.pattern())
    case .place: return .text(.place, try scanner.pattern())
    case .date: return try date()
    case .words: return try words()
    case .is: return .state(try choice(of: ReadingFlag.self))
    case .has: return .has(try choice(of: ArticleFeature.self))
    }
  }

  /// date = "stated" | "inferred" | "unknown" | range of points; point = yyyy[-mm[-dd]] | "today" | number (d|w|m|y)
  private mutating func date() throws(QueryError) -> QueryTerm {
    let expected = "a date such as 2021, 2021-07-15, 2021-03.., today, 7d, or stated, inferred, unknown"
    let start = scanner.position
    let word = scanner.takeBareWord().lowercased()
    if let certainty = DateCertainty(rawValue: word) { return .certainty(certainty) }
    guard let ends = word.rangeEnds else {
      guard let point = DatePoint(word) else { throw scanner.error(expected, at: start) }
      var upper: DatePoint? = point
      if case .ago = point { upper = nil }
      guard let range = DateRange(point, upper) else { throw scanner.error(expected, at: start) }
      return .date(range)
    }
    let (lower, upper) = (ends.lower.isEmpty ? nil : DatePoint(ends.lower), DatePoint(ends.upper))
    guard lower != nil || ends.lower.isEmpty else { throw scanner.error(expected, at: start) }
    let place = start + ends.lower.count + 2
    guard upper != nil || ends.upper.isEmpty else { throw scanner.error(expected, at: place) }
    guard let range = DateRange(lower, upper) else {
      let isReversed = lower != nil && upper != nil
      throw scanner.error(isReversed ? "a date that is not before \(ends.lower)" : expected, at: place)
    }
    return .date(range)
  }

  /// words = number | [ number ] ".." [ number ]
  private mutating func words() throws(QueryError) -> QueryTerm {
    let expected = "a number of words such as 500, 500.. or 100..500"
    let start = scanner.position
    let word = scanner.takeBareWord()
    let ends = word.rangeEnds ?? (word, word)
    let (lower, upper) = (Int(natural: ends.lower), Int(natural: ends.upper))
    guard lower != nil || ends.lower.isEmpty, upper != nil || ends.upper.isEmpty, let range = NumberRange(lower, upper)
    else { throw scanner.error(expected, at: start) }
    return .words(range)
  }

  private mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    of type: Choice.Type
  ) throws(QueryError) -> Choice {
    let start = scanner.position
    guard let choice = Choice(rawValue: scanner.takeBareWord().lowercased()) else {
      let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw scanner.error("one of \(names)", at: start)
    }
    return choice
  }
}

/// The names before a colon.
package enum QueryField: String, CaseIterable, Sendable {
  case source, date, topic, title, text, byline, place, tag, `is`, has, words

  /// Whether a word of a text begins with the name of a field and a colon, or with the `@` of a saved filter, which no
  /// name of a source does.
  package static func begins(aWordOf text: String) -> Bool {
    text.split { $0.isWhitespace || "(),".contains($0) }.contains { word in
      let word = word.drop { "!-".contains($0) }
      let name = word.prefix { $0 != ":" }
      return word.first == "@" || name.count < word.count && QueryField(rawValue: name.lowercased()) != nil
    }
  }
}

extension DatePoint {
  /// Reads `2021`, `2021-03`, `2021-07-15`, `today` or `7d`; nil if it is none of them.
  init?(_ word: String) {
    if word == "today" {
      self = .today
    } else if let letter = word.last, let unit = Unit(rawValue: letter), let number = Int(natural: word.dropLast()) {
      self = .ago(number, unit)
    } else {
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      let lengths = [4, 2, 2]
      guard parts.count <= 3, zip(parts, lengths).allSatisfy({ $0.utf8.count == $1 }) else { return nil }
      let numbers = parts.compactMap { Int(natural: $0) }
      guard numbers.count == parts.count else { return nil }
      let date = ArticleDate(
        year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil,
        certainty: .stated)
      guard let date else { return nil }
      self = .fixed(date)
    }
  }
}

extension Int {
  /// A number of up to five ASCII digits; nil for anything else.
  init?(natural text: some StringProtocol) {
    guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    self.init(text)
  }
}

extension String {
  /// The two sides of `a..b`, either of which may be empty; nil without `..`.
  var rangeEnds: (lower: String, upper: String)? {
    let characters = Array(self)
    guard let dots = characters.indices.dropLast().first(where: { characters[$0] == "." && characters[$0 + 1] == "." })
    else { return nil }
    return (String(characters[..<dots]), String(characters[(dots + 2)...]))
  }
}
