import CBundle
import NewsArchive
import Reader
import TerminalUI
import TextCore

/// Reads the files that paths name, each when asked for, by any thread. Their order is stable. Problems are parts as
/// well; they never end the reading.
struct Loader: Sendable {
  /// What reading a file, or a path that names none, came to.
  enum Part: Sendable {
    case page(Page)
    /// One line that names the file and what is wrong with it.
    case problem(String)
  }

  private enum Origin: Sendable {
    case file(String)
    case bundled(Int)
    case problem(String)
  }

  private let origins: [Origin]
  /// The names of outlets that the pages are read with.
  let aliases: SourceAliases
  /// Whether text without an article in it is a page all the same.
  private let keepsAllText: Bool

  /// Lists the files; with no path, the articles that ship with the program. Text in which no article is found is a
  /// problem, unless `keepsAllText`.
  init(_ paths: [String], keepsAllText: Bool = false) {
    self.keepsAllText = keepsAllText
    var aliases = Bundle.sourceAliases
    let problems = UserAliases.add(to: &aliases).map(Origin.problem)
    self.aliases = aliases
    if paths.isEmpty {
      origins = problems + Bundle.seedIndices.map(Origin.bundled)
    } else {
      let walker = ArchiveWalker(paths)
      origins = problems + walker.errors.map { .problem($0.description) } + walker.files.map(Origin.file)
    }
  }

  /// How many parts there are.
  var count: Int { origins.count }

  /// Parts that one thread reads in one go at most: some thousand articles, which the state takes in within a frame's
  /// time.
  static let longestPortion = 256

  /// Reads and cuts a file.
  func part(_ position: Int) -> Part {
    switch origins[position] {
    case .problem(let text): .problem(text)
    case .bundled(let index): .page(Bundle.seed(index, aliases: aliases))
    case .file(let path): read(path)
    }
  }

  /// Reads these parts on all cores; `deliver` gets them in order, a portion at a time, on any thread.
  func work(
    on parts: Range<Int>, deliver: @escaping @Sendable ([Part], Range<Int>) -> Void
  ) -> OrderedWork<[Part]> {
    OrderedWork(
      portions: OrderedWork<[Part]>.doubling(parts, longest: Loader.longestPortion),
      perform: { portion in portion.map(part) }, deliver: deliver)
  }

  private func read(_ path: String) -> Part {
    do {
      let name = path == "-" ? "standard input" : path
      let bytes = path == "-" ? try FileReader.bytes(descriptor: 0, name: name) : try FileReader.bytes(of: path)
      let page = Page(path: path, bytes: bytes, aliases: aliases)
      if let refusal = page.refusal(keepsAllText: keepsAllText) { return .problem("\(name): \(refusal)") }
      return .page(page)
    } catch {
      return .problem(error.description)
    }
  }
}

/// What ships inside the program.
enum Bundle {
  static var seedIndices: Range<Int> { 0..<bundled_seed_count }

  /// A bundled page, cut.
  static func seed(_ index: Int, aliases: SourceAliases) -> Page {
    let file = bundled_seed(index)
    return Page(path: String(cString: file.path), bytes: bytes(of: file), aliases: aliases)
  }

  /// The names of outlets, as Resources/source-aliases has them; a test proves that all its lines are understood.
  static var sourceAliases: SourceAliases {
    var errors: [SourceAliases.ParseError] = []
    let file = bundled_source_aliases
    return SourceAliases(
      text: String(decoding: bytes(of: file), as: UTF8.self), file: String(cString: file.path), errors: &errors)
  }

  private static func bytes(of file: bundled_file) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
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
