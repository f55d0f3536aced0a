package import ArticleStore
package import NewsArchive

/// One line of a state that is written out: an article, a mark, a filter, an entry of a prompt or the panes.
/// Documentation/State.md has the form, which is a contract: members are only ever added.
package enum StateLine: Hashable, Sendable {
  case article(ArticleID, isRead: Bool, isStarred: Bool, tags: [String], position: ReadingPosition?)
  case mark(Character, ReadingPlace)
  case filter(name: String, query: String)
  case prompt(scope: String, text: String)
  case pane(PaneShare)

  /// The line without its end: a JSON object.
  package var text: String {
    var json = JSONLine()
    switch self {
    case .article(let id, let isRead, let isStarred, let tags, let position):
      json.string("kind", "article")
      json.string("id", id.description)
      if isRead { json.raw("read", "true") }
      if isStarred { json.raw("starred", "true") }
      if !tags.isEmpty { json.raw("tags", "[" + tags.map(JSONLine.quoted).joined(separator: ",") + "]") }
      if let position {
        json.raw("paragraph", String(position.paragraph + 1))
        if position.percent > 0 { json.raw("percent", String(position.percent)) }
      }
    case .mark(let letter, let place):
      json.string("kind", "mark")
      json.string("letter", String(letter))
      json.string("article", place.article.description)
      if let paragraph = place.paragraph { json.raw("paragraph", String(paragraph + 1)) }
    case .filter(let name, let query):
      json.string("kind", "filter")
      json.string("name", name)
      json.string("query", query)
    case .prompt(let scope, let text):
      json.string("kind", "prompt")
      json.string("scope", scope)
      json.string("text", text)
    case .pane(let share):
      json.string("kind", "pane")
      json.raw("share", String(share.percent))
      json.raw("configured", String(share.configured))
    }
    return json.text
  }

  /// Reads a line. Members it does not know are passed over: a newer version may have written them.
  package init(_ text: some StringProtocol) throws(StateLineError) {
    let members: StateMembers
    do {
      guard case .object(let object) = try JSONValue(text) else {
        throw StateLineError(expected: "an object: {\"kind\":…}")
      }
      members = StateMembers(object)
    } catch let error as JSONError {
      throw StateLineError(expected: "\(error.expected) at byte \(error.column)")
    } catch {
      throw StateLineError(expected: "an object: {\"kind\":…}")
    }
    switch try members.text("kind") {
    case "article":
      let paragraph = try members.number("paragraph", atLeast: 1)
      let percent = try members.number("percent", atLeast: 0) ?? 0
      let tags = try members.texts("tags")
      self = .article(
        try members.id("id"), isRead: try members.flag("read"), isStarred: try members.flag("starred"), tags: tags,
        position: paragraph.map { ReadingPosition(paragraph: $0 - 1, percent: min(percent, 100)) })
    case "mark":
      let letter = try members.text("letter")
      guard let first = letter.first, letter.count == 1, first.isLetter || first.isNumber else {
        throw StateLineError(expected: "one letter or digit as “letter”")
      }
      let paragraph = try members.number("paragraph", atLeast: 1)
      self = .mark(first, ReadingPlace(article: try members.id("article"), paragraph: paragraph.map { $0 - 1 }))
    case "filter":
      let query = try members.text("query")
      do {
        _ = try Query.parse(query)
      } catch {
        throw StateLineError(expected: "\(error.expected) in the query, column \(error.column)")
      }
      let name = try members.text("name")
      guard !name.isEmpty else { throw StateLineError(expected: "a text that is not empty as “name”") }
      self = .filter(name: name, query: query)
    case "prompt": self = .prompt(scope: try members.text("scope"), text: try members.text("text"))
    case "pane":
      self = .pane(PaneShare(percent: try members.percent("share"), configured: try members.percent("configured")))
    default: throw StateLineError(expected: "article, mark, filter, prompt or pane as “kind”")
    }
  }
}

/// Why a line is none of a state.
package struct StateLineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What would have been right, as the end of a sentence.
  package let expected: String

  package var description: String { "expected " + expected }
}

/// The members of a line, each asked for as what it must be.
private struct StateMembers {
  private let members: [String: JSONValue]

  init(_ members: [String: JSONValue]) { self.members = members }

  func text(_ name: String) throws(StateLineError) -> String {
    guard case .string(let text)? = members[name] else { throw StateLineError(expected: "a text as “\(name)”") }
    try expectNoControl(text, name)
    return text
  }

  /// No text of a line can be typed with control characters in it; one that has them could not be named here.
  private func expectNoControl(_ text: String, _ name: String) throws(StateLineError) {
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw StateLineError(expected: "no control character in “\(name)”")
    }
  }

  func id(_ name: String) throws(StateLineError) -> ArticleID {
    guard case .string(let text)? = members[name], let id = ArticleID(text) else {
      throw StateLineError(expected: "16 hexadecimal digits as “\(name)”")
    }
    return id
  }

  /// False where it is missing.
  func flag(_ name: String) throws(StateLineError) -> Bool {
    switch members[name] {
    case .bool(let value): value
    case nil, .null: false
    default: throw StateLineError(expected: "true or false as “\(name)”")
    }
  }

  /// Nil where it is missing.
  func number(_ name: String, atLeast least: Int) throws(StateLineError) -> Int? {
    switch members[name] {
    case .number(let value) where value >= least: value
    case nil, .null: nil
    default: throw StateLineError(expected: "a number from \(least) on as “\(name)”")
    }
  }

  func percent(_ name: String) throws(StateLineError) -> Int {
    guard case .number(let value)? = members[name], (1..<100).contains(value) else {
      throw StateLineError(expected: "a number from 1 to 99 as “\(name)”")
    }
    return value
  }

  /// None where it is missing.
  func texts(_ name: String) throws(StateLineError) -> [String] {
    switch members[name] {
    case nil, .null: return []
    case .array(let values):
      var texts: [String] = []
      for value in values {
        guard case .string(let text) = value, !text.isEmpty else {
          throw StateLineError(expected: "a list of texts as “\(name)”")
        }
        try expectNoControl(text, name)
        texts.append(text)
      }
      return texts
    default: throw StateLineError(expected: "a list of texts as “\(name)”")
    }
  }
}
