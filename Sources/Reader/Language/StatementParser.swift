import ArticleStore
package import Screen

extension Statement {
  /// Whether keys do something in a mode.
  package typealias BoundKeys = (Mode, [KeyPress]) -> Bool

  /// The statement a line stands for. `saved` are the filters that a query may use, by name, and `isBound` tells which
  /// keys can be taken away; nil where that is not known yet. O(length).
  package static func parse(
    _ text: String, aliases: Aliases = Aliases(), saved: [String: String]? = nil, isBound: BoundKeys? = nil
  ) throws(LanguageError) -> Statement {
    try parse(text, aliases: aliases, saved: saved, isBound: isBound, depth: 0)
  }

  /// An alias may stand for another one, but not for itself; so deep is no chain that anybody means.
  private static let deepestAlias = 16

  fileprivate static func parse(
    _ text: String, aliases: Aliases, saved: [String: String]?, isBound: BoundKeys?, depth: Int
  ) throws(LanguageError) -> Statement {
    let words = Words(text)
    guard let first = words.all.first else { return .nothing }
    guard let alias = aliases[first.text], first.text == String(words.line[first.range]) else {
      let parser = StatementParser(
        words: words, aliases: aliases, saved: saved, isBound: isBound, depth: depth)
      return try parser.statement()
    }
    guard depth < deepestAlias else {
      throw LanguageError(column: first.column, expected: "an alias that does not lead back to itself")
    }
    do {
      let rest = words.rest(from: 1)
      return try parse(
        rest.isEmpty ? alias : alias + " " + rest, aliases: aliases, saved: saved, isBound: isBound, depth: depth + 1)
    } catch {
      // What is wrong within the alias is wrong where its name stands.
      let column = error.column - alias.count + first.range.upperBound
      throw LanguageError(column: max(first.column, column), expected: error.expected, unknownName: error.unknownName)
    }
  }
}

/// Reads a line that has at least one word.
struct StatementParser {
  let words: Words
  let aliases: Aliases
  let saved: [String: String]?
  let isBound: Statement.BoundKeys?
  let depth: Int

  func statement() throws(LanguageError) -> Statement {
    guard let name = try word(0) else { return .nothing }
    try expectNoComment()
    if let verb = Verb(rawValue: name) { return try statement(verb) }
    if let count = Int(name), count > 0 { return try counted(count) }
    guard let command = Command(rawValue: name) else {
      throw LanguageError(column: words.column(of: 0), expected: "a command, not “\(name)”", unknownName: name)
    }
    try end(after: 1)
    return .run(command, count: nil)
  }

  /// A comment behind a statement would be taken for a part of it: a name, a word to be searched for.
  private func expectNoComment() throws(LanguageError) {
    let verb = Verb(rawValue: words.all[0].text)
    // Whatever stands behind `pipe` is the program's; `#` can be bound.
    guard verb != .pipe else { return }
    let first = verb == .bind || verb == .unbind ? 3 : 1
    for (number, word) in words.all.enumerated() where number >= first && String(words.line[word.range]) == "#" {
      throw error(number, StatementParser.commentAdvice)
    }
  }

  private static let commentAdvice = "the end of the line; a comment stands in a line of its own"

  private func statement(_ verb: Verb) throws(LanguageError) -> Statement {
    switch verb {
    case .filter: return .filter(try query())
    case .sort: return .sort(try order())
    case .save: return .save(try rest("a name for the filter"))
    case .unsave: return .unsave(try rest("the name of a saved filter"))
    case .load: return .load(try rest("the name of a saved filter"))
    case .saved:
      try end(after: 1)
      return .listSaved
    case .unmark: return .unmark(try rest("letters of marks"))
    case .tag: return .tag(try rest("names of tags, -name for one to take off"))
    case .set: return try set()
    case .bind: return try bind()
    case .unbind:
      let mode = try mode()
      let keys = try keys()
      try end(after: 3)
      if isBound?(mode, keys) == false {
        throw error(2, "keys that do something in this mode, not “\(KeyNotation.text(keys))”")
      }
      return .unbind(mode, keys)
    case .color: return try color()
    case .alias: return try alias()
    case .source: return .source(try rest("a file"))
    case .pipe: return .pipe(try program())
    case .write: return .write(try file(isReplacing: false))
    case .overwrite: return .write(try file(isReplacing: true))
    }
  }

  // MARK: - Arguments

  /// `12` goes to an article, `5 down` is a command with a count.
  private func counted(_ count: Int) throws(LanguageError) -> Statement {
    let count = min(count, KeyMachine.largestCount)
    guard words.all.count > 1 else { return .run(.top, count: count) }
    let name = words.all[1].text
    guard let command = Command(rawValue: name), CommandTable.entry(command)?.takesCount == true else {
      throw error(1, "a command that takes a count, not “\(name)”")
    }
    try end(after: 2)
    return .run(command, count: count)
  }

  private func query() throws(LanguageError) -> Query {
    let text = words.rest(from: 1)
    guard !text.isEmpty else { return .everything }
    do {
      guard let saved else { return try Query.parse(text) }
      return try Query.parse(text, using: saved)
    } catch {
      throw LanguageError(column: words.column(of: 1) + error.column - 1, expected: error.expected)
    }
  }

  private func order() throws(LanguageError) -> SortOrder {
    guard let key = try word(1).flatMap(SortOrder.Key.init(rawValue:)) else {
      throw error(1, "one of " + SortOrder.Key.allCases.map(\.rawValue).joined(separator: ", "))
    }
    guard let modifier = try word(2) else { return SortOrder(key) }
    guard modifier == "reverse" else { throw error(2, "reverse or nothing") }
    try end(after: 3)
    return SortOrder(key, isReversed: true)
  }

  private func set() throws(LanguageError) -> Statement {
    guard let name = try word(1), let option = ReaderOption(rawValue: name), let entry = OptionTable.entry(option)
    else {
      throw error(1, "one of " + ReaderOption.allCases.map(\.name).joined(separator: ", "))
    }
    guard words.all.count > 2 else { return .show(option) }
    var values: [String] = []
    let last = words.all.count - 1
    let source = last > 2 ? try word(last).flatMap(StatementParser.source) : nil
    for number in 2...(source == nil ? last : last - 1) { values += [try word(number)].compactMap { $0 } }
    guard let value = OptionValue(values, kind: entry.kind) else {
      if values.count > 1, OptionValue([values[0]], kind: entry.kind) != nil { try end(after: 3) }
      throw error(2, entry.kind.expectation)
    }
    guard let source else { return .set(option, value) }
    guard option.isOfText else {
      let names = ReaderOption.allCases.filter(\.isOfText).map(\.name).joined(separator: ", ")
      throw error(1, "for one source an option of the text: \(names)")
    }
    guard !source.isEmpty else { throw error(last, "the name of a source behind source:") }
    return .setFor(source: source, option, value)
  }

  /// The name in `source:NAME`; nil where a word is another one.
  private static func source(_ word: String) -> String? {
    word.hasPrefix("source:") ? String(word.dropFirst("source:".count)) : nil
  }

  private func bind() throws(LanguageError) -> Statement {
    let mode = try mode()
    let keys = try keys()
    let text = words.rest(from: 3)
    let start = words.column(of: 3)
    let statement: Statement
    do {
      // What is bound is known when the keys are pressed.
      statement = try Statement.parse(text, aliases: aliases, saved: saved, isBound: nil, depth: depth)
    } catch {
      throw LanguageError(column: start + error.column - 1, expected: error.expected)
    }
    if statement == .nothing { throw LanguageError(column: start, expected: "a command") }
    guard case .run(let command, let count) = statement else { return .bind(mode, keys, .statement(statement, text)) }
    let modes = CommandTable.entry(command)?.modes ?? []
    guard !Set(modes).isDisjoint(with: mode.hosts) else {
      let names = modes.map(\.rawValue).joined(separator: ", ")
      throw LanguageError(column: start, expected: "a command for this mode; \(command.name) is one for \(names)")
    }
    return .bind(mode, keys, count == nil ? .command(command) : .statement(statement, text))
  }

  /// `color ELEMENT [COLOR [BACKGROUND]] [ATTRIBUTE…]`, attributes anywhere.
  private func color() throws(LanguageError) -> Statement {
    guard let role = try word(1).flatMap(ScreenElements.role(named:)) else {
      throw error(1, "an element of the screen, such as title, unread or headline")
    }
    var look = Look()
    for number in words.all.indices.dropFirst(2) {
      guard let text = try word(number) else { break }
      if let attribute = Attributes.named.first(where: { $0.name == text })?.attributes {
        look.attributes = (look.attributes ?? []).union(attribute)
      } else if let color = Color(notation: text), look.background == nil {
        if look.foreground == nil { look.foreground = color } else { look.background = color }
      } else {
        let attributes = Attributes.named.map(\.name).joined(separator: ", ")
        throw error(
          number, "a colour (default, red, bright-blue, 0 to 255, #rrggbb), then a background, or \(attributes)")
      }
    }
    guard look != Look() else {
      throw error(2, "a colour (default, red, bright-blue, 0 to 255, #rrggbb) or an attribute")
    }
    return .color(role, look)
  }

  private func alias() throws(LanguageError) -> Statement {
    guard let name = try word(1) else { throw error(1, "a name") }
    guard Verb(rawValue: name) == nil, Command(rawValue: name) == nil, Int(name) == nil else {
      throw error(1, "a name that no command has")
    }
    // Where an alias is used it stands there as it is: nobody could write another one.
    guard Words.quoted(name) == name else { throw error(1, "a name without blanks and quotes") }
    guard let target = try word(2) else { throw error(2, "a command") }
    guard Verb(rawValue: target) != nil || Command(rawValue: target) != nil || aliases[target] != nil else {
      throw error(2, "a command, not “\(target)”")
    }
    return .alias(name: name, text: words.rest(from: 2))
  }

  /// A program and its arguments. No shell reads them: what only a shell understands is told from a mere word.
  private func program() throws(LanguageError) -> [String] {
    guard words.all.count > 1 else { throw error(1, "a program, such as less or wc -w") }
    var arguments: [String] = []
    for number in words.all.indices.dropFirst() {
      guard let argument = try word(number) else { continue }
      let isQuoted = argument != String(words.line[words.all[number].range])
      if !isQuoted, ["|", "||", "&&", "&", ";", ">", ">>", "<"].contains(argument) {
        throw error(number, "no “\(argument)”, which needs a shell: sh -c '…'")
      }
      arguments.append(argument)
    }
    return arguments
  }

  private func file(isReplacing: Bool) throws(LanguageError) -> SaveTarget {
    let endings = SaveFormat.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
    let path = try rest("the name of a file")
    guard let format = SaveFormat(path: path) else { throw error(1, "a name that ends in one of \(endings)") }
    return SaveTarget(path: path, format: format, isReplacing: isReplacing)
  }

  private func mode() throws(LanguageError) -> Mode {
    guard let mode = try word(1).flatMap(Mode.init(rawValue:)) else {
      throw error(1, "one of " + Mode.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return mode
  }

  private func keys() throws(LanguageError) -> [KeyPress] {
    guard let word = try word(2), !word.isEmpty else { throw error(2, "keys such as gx, <C-x> or <F5>") }
    let keys: [KeyPress]
    do {
      keys = try KeyNotation.parse(word)
    } catch {
      throw LanguageError(column: words.column(of: 2) + error.column, expected: "keys: \(error.complaint)")
    }
    // What begins with a count could never be typed.
    if let mode = try? mode(), mode.takesCounts, let digit = keys.first.flatMap(KeyMachine.digit), digit != 0 {
      throw error(2, "keys that begin with no digit from 1 to 9: those are counts")
    }
    return keys
  }

  // MARK: - Words

  /// All of the line behind the verb, for names with blanks in them.
  private func rest(_ expected: String) throws(LanguageError) -> String {
    guard words.all.count > 1 else { throw error(1, expected) }
    guard words.all.count == 2 else { return words.rest(from: 1) }
    return try word(1) ?? ""
  }

  /// A word by its number, the verb being 0; nil behind the last. An argument that is read as a whole, quotes and all,
  /// does not go through here.
  private func word(_ number: Int) throws(LanguageError) -> String? {
    guard words.all.indices.contains(number) else { return nil }
    if let place = words.unclosed, words.all[number].range.contains(place) {
      throw LanguageError(column: words.column(ofSign: place), expected: "a closing \(words.line[place]) for this one")
    }
    return words.all[number].text
  }

  private func end(after count: Int) throws(LanguageError) {
    guard words.all.count > count else { return }
    let next = words.all[count].text
    throw error(count, next.hasPrefix("#") ? StatementParser.commentAdvice : "the end of the line, not “\(next)”")
  }

  private func error(_ number: Int, _ expected: String) -> LanguageError {
    LanguageError(column: words.column(of: number), expected: expected)
  }
}
