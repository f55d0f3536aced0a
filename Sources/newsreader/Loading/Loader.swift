import CBundle
import NewsArchive
import Reader
import TerminalUI
import TextCore

/// Reads the files that paths name, each when asked for, by any thread. Their order is stable. Problems are parts as
/// well; they never end the reading.
struct Loader: Sendable {
  /// What reading a file, or a path that names none, came to.
  struct Part: Sendable {
    enum Outcome: Sendable {
      case page(Page)
      /// One line that names the file and what is wrong with it.
      case problem(String)
      /// The same for what was passed over and is nothing to complain of.
      case skipped(String)
    }

    let outcome: Outcome
    /// The file, and what tells whether it has changed since; nil where it was none, or nothing tells.
    var path: String?
    var stamp: FileStamp?
    /// Whether it was not read because nothing was left to read it with.
    var isShortage = false

    var page: Page? { if case .page(let page) = outcome { page } else { nil } }
    var problem: String? { if case .problem(let text) = outcome { text } else { nil } }
    var skipped: String? { if case .skipped(let text) = outcome { text } else { nil } }
  }

  private enum Origin: Sendable {
    case file(String)
    case bundled(Int)
    case problem(String)
    case skipped(String)
  }

  private let origins: [Origin]
  /// The names of outlets that the pages are read with.
  let aliases: SourceAliases
  /// Whether text without an article in it is a page all the same.
  private let keepsAllText: Bool
  private let allowance = CopyAllowance()

  /// Lists the files; with no path, the articles that ship with the program. Text in which no article is found is a
  /// problem, unless `keepsAllText`.
  init(_ paths: [String], keepsAllText: Bool = false) {
    let (aliases, problems) = Loader.aliases()
    if paths.isEmpty {
      self.init(
        aliases: aliases, keepsAllText: keepsAllText,
        origins: problems.map(Origin.problem) + Bundle.seedIndices.map(Origin.bundled))
    } else {
      self.init(ArchiveWalker(paths), aliases: aliases, problems: problems, keepsAllText: keepsAllText)
    }
  }

  /// The names of outlets that ship with the program and those that the user added, and what is wrong with the latter.
  static func aliases() -> (aliases: SourceAliases, problems: [String]) {
    var aliases = Bundle.sourceAliases
    let problems = UserAliases.add(to: &aliases)
    return (aliases, problems)
  }

  /// Reads the files of a listing; `problems` come first.
  init(_ walker: ArchiveWalker, aliases: SourceAliases, problems: [String] = [], keepsAllText: Bool = false) {
    let problems = problems + walker.errors.map(\.description)
    self.init(
      aliases: aliases, keepsAllText: keepsAllText,
      origins: problems.map(Origin.problem) + walker.skipped.map { .skipped($0.description) }
        + walker.files.map(Origin.file))
  }

  private init(aliases: SourceAliases, keepsAllText: Bool, origins: [Origin]) {
    self.aliases = aliases
    self.keepsAllText = keepsAllText
    self.origins = origins
  }

  /// How many parts there are.
  var count: Int { origins.count }

  /// Parts that one thread reads in one go at most: some thousand articles, which the state takes in within a frame's
  /// time.
  static let longestPortion = 256

  /// Reads and cuts a file.
  func part(_ position: Int) -> Part {
    switch origins[position] {
    case .problem(let text): Part(outcome: .problem(text))
    case .skipped(let text): Part(outcome: .skipped(text))
    case .bundled(let index): Part(outcome: .page(Bundle.seed(index, aliases: aliases)))
    case .file(let path): Loader.read(path, aliases, keepsAllText: keepsAllText, allowance: allowance)
    }
  }

  /// Reads these parts, without one that is known, on all cores; `deliver` gets them in order, a portion at a time, on any thread.
  func work(
    on parts: Range<Int>, without known: Int? = nil, deliver: @escaping @Sendable ([Part], Range<Int>) -> Void
  ) -> OrderedWork<[Part]> {
    OrderedWork(
      portions: OrderedWork<[Part]>.doubling(parts, longest: Loader.longestPortion),
      perform: { portion in portion.filter { $0 != known }.map(part) }, deliver: deliver)
  }

  /// The file that a part is read from; nil for one that is read from none.
  func path(_ position: Int) -> String? {
    if case .file(let path) = origins[position] { path } else { nil }
  }

  /// Reads and cuts the file that a path names.
  static func read(
    _ path: String, _ aliases: SourceAliases, keepsAllText: Bool = false, allowance: CopyAllowance? = nil
  ) -> Part {
    do {
      let name = path == "-" ? "standard input" : path
      let file =
        path == "-"
        ? FileReader.File(text: try FileReader.bytes(descriptor: 0, name: name))
        : try FileReader.file(path, allowance: allowance)
      let page = Page(path: path, file: file.text, mapped: file.mapped, stamp: file.stamp, aliases: aliases)
      let refusal = page.refusal(keepsAllText: keepsAllText).map { Part.Outcome.problem("\(name): \($0)") }
      return Part(outcome: refusal ?? .page(page), path: path, stamp: file.stamp)
    } catch {
      return Part(outcome: .problem(error.description), path: path, isShortage: error.reason.isShortage)
    }
  }
}

/// What ships inside the program.
enum Bundle {
  static var seedIndices: Range<Int> { 0..<bundled_seed_count }

  /// A bundled page, cut.
  static func seed(_ index: Int, aliases: SourceAliases) -> Page {
    let file = bundled_seed(index)
    return Page(path: String(cString: file.path), file: FileBytes(ofProgram: bytes(of: file)), aliases: aliases)
  }

  /// The names of outlets, as Resources/source-aliases has them; a test proves that all its lines are understood.
  static var sourceAliases: SourceAliases {
    var errors: [SourceAliases.ParseError] = []
    let file = bundled_source_aliases
    return SourceAliases(
      text: String(decoding: bytes(of: file), as: UTF8.self), file: String(cString: file.path), errors: &errors)
  }

  private static func bytes(of file: bundled_file) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: file.bytes, count: file.count)
  }
}

extension Page {
  /// Why there is no article of a file; nil where there is one.
  fileprivate func refusal(keepsAllText: Bool) -> String? {
    guard outlines.isEmpty else { return nil }
    if lines.isEmpty, let warning = diagnostics.first(where: { $0.severity == .warning }) {
      return "\(warning.rule): \(warning.message)"
    }
    let isBlank = text.withBytes { bytes in bytes.allSatisfy { $0 <= 0x20 } }
    return isBlank ? "no text in it" : keepsAllText ? nil : "no article in it"
  }
}
