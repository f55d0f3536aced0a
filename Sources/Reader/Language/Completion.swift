import ArticleStore
import Screen

/// What can stand at the caret of the command prompt, and which of it is picked.
package struct Completion: Equatable, Sendable {
  /// One thing that can stand there.
  package struct Candidate: Equatable, Sendable {
    /// What is written.
    package let text: String
    /// The command it is, for the key that runs it.
    package let command: Command?
    /// One line that says what it means; may be empty.
    package let help: String

    init(_ text: String, command: Command? = nil, help: String = "") {
      self.text = text
      self.command = command
      self.help = help
    }

    /// Whether a text in small letters is in what it means, and not in its name.
    func isAbout(_ text: String) -> Bool {
      help.has(text) && !self.text.has(text)
    }

    /// Whether a text in small letters is in its last word, or in what it means.
    func isNamed(_ text: String) -> Bool {
      let name = self.text.split(separator: " ").last ?? ""
      return String(name).has(text) || help.has(text)
    }
  }

  /// The text that is completed, and where in it a candidate goes.
  let text: String
  let range: Range<Int>
  /// Best first: those that begin with what was typed, those that have it somewhere, commands that say so of what they
  /// do, and options that are called so or say so.
  package let candidates: [Candidate]
  /// Why there is none where one would expect some; nil elsewhere.
  let note: String?
  /// The candidate that stands in the text; nil while it is as it was typed.
  package internal(set) var picked: Int?

  /// Completes the word that ends the text. O(names).
  init(_ text: String, names: CompletionNames) {
    self.text = text
    let characters = Array(text)
    let start = characters.lastIndex(where: \.isWhitespace).map { $0 + 1 } ?? 0
    let words = Words(String(characters[..<start])).all.map(\.text)
    let typed = String(characters[start...])
    let (part, all) = names.candidates(after: words, typed: typed)
    range = (characters.count - part.count)..<characters.count
    let folded = part.lowercased()
    let matching = all.filter { $0.text.has(folded) }
    let beginning = matching.filter { $0.text.lowercased().hasPrefix(folded) }
    let inside = matching.filter { !$0.text.lowercased().hasPrefix(folded) }
    // Who does not know a command's name may know what it does.
    let meaning = words.isEmpty && !folded.isEmpty ? all.filter { $0.isAbout(folded) } : []
    let options = words.isEmpty && !folded.isEmpty ? names.options.filter { $0.isNamed(folded) } : []
    candidates = beginning + inside + meaning + options
    note = names.note(after: words)
  }

  /// The folder whose names would complete the word that ends a text; nil where none would.
  static func folder(in text: String, names: CompletionNames) -> String? {
    let characters = Array(text)
    let start = characters.lastIndex(where: \.isWhitespace).map { $0 + 1 } ?? 0
    let words = Words(String(characters[..<start])).all.map(\.text)
    return names.folder(after: words, typed: String(characters[start...]))
  }

  /// The text with the picked candidate in it.
  var completed: String {
    guard let picked, candidates.indices.contains(picked) else { return text }
    return String(text.dropLast(range.count)) + candidates[picked].text
  }
}

/// All names that can be completed.
struct CompletionNames {
  /// Where the commands are to work.
  let mode: Mode
  let aliases: Aliases
  let settings: Settings
  let savedFilters: SavedFilters
  let store: ArticleStore
  let record: ReadingRecord
  /// The names in a folder, as far as one was listed.
  var files: FileNames?

  private var sources: [String] { store.sources.map(\.name) }
  private var tags: [String] { record.tagFacets(matching: "").map(\.name) }

  /// What can follow some words, and the part of the word being typed that it replaces.
  func candidates(after words: [String], typed: String) -> (part: String, all: [Completion.Candidate]) {
    guard let (kind, words) = argument(after: words) else { return (typed, []) }
    switch kind {
    case .query: return query(typed)
    case .file, .program: return (typed, files(kind, after: words, typed: typed))
    default: return (typed, values(kind, after: words))
    }
  }

  /// What is said in the place of candidates, where there are none yet.
  func note(after words: [String]) -> String? {
    guard let (kind, _) = argument(after: words), kind == .savedFilter, savedFilters.all.isEmpty else { return nil }
    return "no filter is saved; :save NAME saves one"
  }

  /// Which argument follows some words, and the words of its own command.
  func argument(after words: [String]) -> (kind: ArgumentKind, words: [String])? {
    guard let first = words.first else { return (.statement, []) }
    if let alias = aliases[first] {
      // Once: an alias that stands for another one completes no more than its name.
      let expanded = Words(alias).all.map(\.text) + words.dropFirst()
      guard let target = expanded.first, aliases[target] == nil else { return nil }
      return argument(after: expanded)
    }
    guard let verb = Verb(rawValue: first), let arguments = VerbTable.entry(verb)?.arguments, !arguments.isEmpty else {
      return nil
    }
    if let place = arguments.firstIndex(of: .statement), words.count > place + 1 {
      return argument(after: Array(words.dropFirst(place + 1)))
    }
    let kind = arguments[min(words.count, arguments.count) - 1]
    return words.count <= arguments.count || kind.isRepeated ? (kind, words) : nil
  }

  private var statements: [Completion.Candidate] {
    let verbs = VerbTable.entries.map { Completion.Candidate($0.verb.name, help: $0.help) }
    let commands = CommandTable.entries.filter { $0.modes.contains(mode) && Verb(rawValue: $0.command.name) == nil }
      .map { Completion.Candidate($0.command.name, command: $0.command, help: $0.help) }
    let own = aliases.names.map { Completion.Candidate($0, help: aliases[$0] ?? "") }
    return (own + verbs + commands).sorted { $0.text < $1.text }
  }

  /// The statements that set an option: who types an option's name alone means one of these.
  var options: [Completion.Candidate] {
    OptionTable.entries.map {
      Completion.Candidate("\(Verb.set.name) \($0.option.name)", help: "\($0.help): now \(settings[$0.option].text)")
    }
  }

  private func values(_ kind: ArgumentKind, after words: [String]) -> [Completion.Candidate] {
    switch kind {
    case .mode: Mode.allCases.map { Completion.Candidate($0.rawValue, help: $0.help) }
    case .statement: statements
    case .option:
      OptionTable.entries.map {
        Completion.Candidate($0.option.name, help: "\($0.help): now \(settings[$0.option].text)")
      }
    case .value: words.count > 1 ? ReaderOption(rawValue: words[1]).map(values) ?? [] : []
    case .savedFilter: savedFilters.all.map { Completion.Candidate(Words.quoted($0.name), help: $0.query) }
    case .sortKey:
      SortOrder.Key.allCases.map {
        let command = Command(rawValue: "sort-" + $0.rawValue)
        return Completion.Candidate($0.rawValue, help: command.flatMap(CommandTable.entry)?.help ?? "")
      }
    case .reverse: [Completion.Candidate("reverse", help: "The other way round")]
    case .element: ScreenElements.entries.map { Completion.Candidate($0.name, help: $0.help) }
    case .look: ["default"].map { Completion.Candidate($0) } + looks.map { Completion.Candidate($0) }
    case .tags: tags.flatMap { [Completion.Candidate($0), Completion.Candidate("-" + $0)] }
    default: []
    }
  }

  private var looks: [String] { Attributes.named.map(\.name) + Color.names }

  private func values(_ option: ReaderOption) -> [Completion.Candidate] {
    switch OptionTable.entry(option)?.kind {
    case .flag: ["on", "off"].map { Completion.Candidate($0) }
    case .choice(let words):
      words.map { Completion.Candidate($0, help: option == .theme ? ThemeName(rawValue: $0)?.help ?? "" : "") }
    case .number, .paths, nil: []
    }
  }

  /// Fields of a query, and behind one its values.
  private func query(_ typed: String) -> (part: String, all: [Completion.Candidate]) {
    let word = typed.drop { "!-(".contains($0) }
    if word.first == "@" {
      let names = savedFilters.all.map {
        Completion.Candidate(String(Query.term(.saved($0.name)).text.dropFirst()), help: $0.query)
      }
      return (String(word.dropFirst()), names)
    }
    guard let colon = word.firstIndex(of: ":") else {
      return (String(word), QueryField.allCases.map { Completion.Candidate($0.rawValue + ":", help: $0.help) })
    }
    let part = word[word.index(after: colon)...].split(separator: ",", omittingEmptySubsequences: false).last ?? ""
    let names: [String] =
      switch QueryField(rawValue: word[..<colon].lowercased()) {
      case .is: ReadingFlag.allCases.map(\.rawValue)
      case .has: ArticleFeature.allCases.map(\.rawValue)
      case .date: DateCertainty.allCases.map(\.rawValue)
      case .source: sources.map(Words.quoted)
      case .tag: tags.map(Words.quoted)
      default: []
      }
    return (String(part), names.map { Completion.Candidate($0) })
  }
}

extension String {
  /// Whether a text in small letters stands in it, whatever letters it has itself. What is far longer than it, however its
  /// accents are written, is not compared: that would take as long as it is for each name there is.
  fileprivate func has(_ text: String) -> Bool {
    text.utf8.count <= 4 * utf8.count && lowercased().contains(text)
  }
}

extension ArgumentKind {
  /// Whether more of the same may follow.
  fileprivate var isRepeated: Bool { self == .look || self == .tags || self == .query || self == .program }
}

extension QueryField {
  /// What it asks for, in a line.
  fileprivate var help: String {
    switch self {
    case .source: "The outlet: source:xinhua,scmp"
    case .date: "When: date:2019-03..2019-06, date:7d.."
    case .topic: "The subject of the page"
    case .title: "Words of the headline"
    case .text: "Words of the whole text"
    case .byline: "Who wrote it"
    case .place: "Where it was written"
    case .tag: "One of your tags"
    case .is: "What was done with it: is:unread"
    case .has: "What it has: has:caption"
    case .words: "How long it is: words:500.."
    }
  }
}
