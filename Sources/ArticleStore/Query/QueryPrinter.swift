internal import NewsArchive

extension Query {
  /// The query as text that parses to the same query; empty for everything.
  package var text: String { self == .everything ? "" : printed(inside: .either) }

  private enum Level: Int { case either, every, item }

  private func printed(inside level: Level) -> String {
    switch self {
    case .term(let term): return term.text
    case .not(let inner): return "-" + inner.printed(inside: .item)
    case .all(let parts):
      if parts.isEmpty { return "*" }
      return grouped(parts.map { $0.printed(inside: .item) }.joined(separator: " "), if: level == .item)
    case .any(let parts):
      if let list = Query.list(parts) { return list }
      return grouped(parts.map { $0.printed(inside: .every) }.joined(separator: " OR "), if: level != .either)
    }
  }

  private func grouped(_ text: String, if isNeeded: Bool) -> String { isNeeded ? "(\(text))" : text }

  /// `field:a,b` where all parts ask for the same field by name; nil where they do not.
  private static func list(_ parts: [Query]) -> String? {
    let terms = parts.compactMap { if case .term(let term) = $0 { term } else { nil } }
    guard terms.count == parts.count, let field = terms.first?.fieldName else { return nil }
    guard terms.allSatisfy({ $0.fieldName == field }) else { return nil }
    return "\(field):" + terms.map(\.valueText).joined(separator: ",")
  }
}

extension QueryTerm {
  /// The term as text; a search of the whole text needs no field.
  package var text: String {
    switch self {
    case .text(.text, _): valueText
    case .saved: "@" + valueText
    default: (fieldName.map { $0 + ":" } ?? "") + valueText
    }
  }

  /// What stands before the colon; nil for what has no colon.
  var fieldName: String? {
    switch self {
    case .source: QueryField.source.rawValue
    case .text(let field, _): field.rawValue
    case .date, .certainty: QueryField.date.rawValue
    case .tag: QueryField.tag.rawValue
    case .state: QueryField.is.rawValue
    case .has: QueryField.has.rawValue
    case .words: QueryField.words.rawValue
    case .saved: nil
    }
  }

  var valueText: String {
    switch self {
    case .source(let name), .tag(let name), .saved(let name): name.asQueryWord
    case .text(_, .literal(let words)): words.asQueryWord
    case .text(_, .regex(let expression)): QueryTerm.printed(expression)
    case .date(let range): range.text
    case .certainty(let certainty): certainty.rawValue
    case .state(let flag): flag.rawValue
    case .has(let feature): feature.rawValue
    case .words(let range): range.text
    }
  }

  /// The expression between slashes, its own slashes escaped.
  private static func printed(_ expression: String) -> String {
    "/" + expression.querySigns.map { $0.sign == "/" ? "\\/" : String($0.sign) }.joined() + "/"
  }
}

extension NumberRange {
  package var text: String {
    if let lower, lower == upper { return String(lower) }
    return "\(lower.map(String.init) ?? "")..\(upper.map(String.init) ?? "")"
  }
}

extension DateRange {
  package var text: String {
    switch (lower, upper) {
    case (.ago?, nil): lower?.text ?? ""
    case (.ago?, .ago?): "\(lower?.text ?? "")..\(upper?.text ?? "")"
    case (let lower?, let upper?) where lower == upper: lower.text
    default: "\(lower?.text ?? "")..\(upper?.text ?? "")"
    }
  }
}

extension DatePoint {
  package var text: String {
    switch self {
    case .fixed(let date): date.iso
    case .today: "today"
    case .ago(let number, let unit): "\(number)\(unit.rawValue)"
    }
  }
}

extension String {
  /// The text as one word of a query: as it is where nothing in it has a meaning, else in quotation marks.
  var asQueryWord: String {
    let isPlain = allSatisfy { $0.isLetter || $0.isNumber || "_.'’&+%$#@~–—…".contains($0) }
    if isPlain, !isEmpty, first != "@", !QueryScanner.keywords.contains(self) { return self }
    let escaped = querySigns.map { $0.sign == "\"" || $0.sign == "\\" ? "\\\($0.sign)" : String($0.sign) }.joined()
    return "\"\(escaped)\""
  }
}
